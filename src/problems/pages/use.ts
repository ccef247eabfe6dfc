/** Pages on answers, records, the store and the command line. */
import type { ErrorPages } from './page.ts';

/** Pages by code. */
export const USE = {
  'rubric-missing': {
    what: 'No rubric has this id, neither in your folders nor among those that came with fit.',
    mend: 'fit rubric list shows what there is; a path needs a / or the ending .yaml.',
  },
  'rubric-version': {
    what: 'The rubric is there, in another version than the one named after @.',
    mend: 'Name a version that is there, or give the path of the file.',
  },
  'rubric-mismatch': { what: 'The answers name one rubric and --rubric names another.', mend: 'Take one of the two away.' },
  'rubric-name': {
    what: 'A new rubric is called something from which no id can be made, or the id that was given is none.',
    mend: 'Name one with --id: it begins with a letter and holds lower-case letters, digits, _ and -.',
  },
  'rubric-there': { what: 'A rubric with this id is there already, and one of the two would hide the other.', mend: 'Choose another id; nothing was written.' },
  'starter-missing': {
    what: 'Neither a starter nor a rubric has the name that was given with --from.',
    mend: 'fit rubric new --list shows what a rubric can be made from.',
  },
  'new-file-there': {
    what: 'A file that the new rubric would be written to is already there. Nothing is ever written over.',
    mend: 'Choose another name, or another folder with --dir.',
  },
  'new-unasked': {
    what: 'Something has to be known to write a new rubric, and there is no terminal to ask on.',
    mend: 'Say it on the command line: fit rubric new ours --from blank.',
  },
  'unknown-case': {
    what: 'A case of a test file builds on one that the file does not have.',
    mend: 'Follow the suggestion, or write the name as it stands behind name.',
  },
  'later-case': { what: 'A case of a test file builds on one that stands below it, or on itself.', mend: 'Move the one it builds on up.' },
  'nothing-expected': {
    what: 'A case of a test file expects nothing, so it could never fail.',
    mend: 'Say under expect what has to come out, such as recommendation: accept.',
  },
  'impossible-expectation': {
    what: 'A case of a test file expects what no answers can bring about in this rubric.',
    mend: 'Expect something that can be, or change the rubric.',
  },
  'tests-missing': { what: 'No test file stands beside the rubric.', mend: 'Write name.test.yaml beside name.yaml; fit rubric new makes both.' },
  'unknown-answer': {
    what: 'An answer is given to a question that the rubric does not have, often because the question was renamed.',
    mend: 'Follow the suggestion, or take the answer away. was on a question carries old ids over.',
  },
  'answered-twice': {
    what: 'One question or fact has an answer under its present id and one under an earlier id, or under two earlier ids.',
    mend: 'Keep one of the two, under the present id.',
  },
  'fact-as-answer': { what: 'A fact stands under answers, or a question under facts.', mend: 'Move it.' },
  'bad-answer': {
    what: 'The answer is none that the question takes.',
    mend: 'Choose one of those that are named; unknown, refused and not-applicable are answers too.',
  },
  'not-applicable-refused': {
    what: 'A question may be not applicable only where the rubric permits it.',
    mend: 'Answer unknown if it was not found out, or permit it with not-applicable: allowed.',
  },
  'bad-record': {
    what: 'A record is damaged, or it is something else than a record.',
    mend: 'The message says what was expected at which place; fit score makes records from answers.',
  },
  'bad-path': {
    what: 'A path says where in a record a value stands: result.score, result.questions[seats].value, result.conditions[*].text. This one cannot be read, or takes a step that the value before it does not have, such as a name below a number.',
    mend: 'Names are divided by dots; [id] is the entry of a list with that id, [*] is all of them. examples/crm/README.md lists every path.',
  },
  'unknown-path': {
    what: 'A path into a record has a name that no record has at this place.',
    mend: 'Follow the suggestion; examples/crm/README.md lists every path, and fit schema assessment prints them for programs.',
  },
  'csv-syntax': {
    what: 'A row of a CSV file has quotes that do not fit, or more or fewer cells than the first line, or something in a column without a name.',
    mend: 'Put a cell that holds the separator, a quote or a line end in quotes, and write a quote inside it twice.',
  },
  'unknown-column': {
    what: 'The first line of a CSV file has a column that is neither a question nor a fact of the rubric, nor one such as prospect.',
    mend: 'Give the column the id of the question, delete it, or pass over all such columns with --ignore-unknown-columns.',
  },
  'cannot-resume': {
    what: 'What is to be gone on with is not what was begun: the input, the rubric, the options or the version of fit has changed.',
    mend: 'Give the same command with the same input, or begin anew: delete what ends in .part and .journal beside the output.',
  },
  'line-too-long': { what: 'A line of a stream is longer than 1 MiB. In NDJSON each record is one line.', mend: 'Write each record on a line of its own.' },
  'store-nowhere': { what: 'Neither FIT_HOME nor a home folder says where assessments are kept.', mend: 'Set FIT_HOME to an absolute path.' },
  'store-driver': {
    what: 'The part that reads and writes the store is missing or does not fit this machine.',
    mend: 'Install fit again on this machine without leaving out optional packages, or use Node 22.13 or newer.',
  },
  'store-kind': { what: 'Where the store belongs, something else has its name.', mend: 'Move that away, or set FIT_HOME to another folder.' },
  'store-owner': { what: 'The folder of the store belongs to somebody else, who could change what is kept.', mend: 'Set FIT_HOME to a folder of your own.' },
  'store-foreign': {
    what: 'The file that has the name of the store is a database of another program.',
    mend: 'Move it away, or set FIT_HOME to another folder.',
  },
  'store-newer': { what: 'A newer fit has written the store, in a form that this one does not know.', mend: 'Upgrade fit; nothing was changed.' },
  'store-fault': {
    what: 'The system does not let the store be read or written: the disk is full, or the folder is read-only.',
    mend: 'Mend that, or set FIT_HOME to another folder.',
  },
  'store-busy': { what: 'Another process holds the store for longer than a few seconds.', mend: 'Try again in a moment.' },
  'store-damaged': {
    what: 'The store was damaged. What could be read was saved into a new one, and the damaged file was kept aside.',
    mend: 'Start again to work with what was saved; keep the file aside until you have looked.',
  },
  'backup-unsound': {
    what: 'A copy of the store is looked at before it counts, and this one was not whole: the store itself is damaged.',
    mend: 'fit store doctor shows what is wrong; with --fix it sets the damaged file aside and saves what can be read.',
  },
  'backup-foreign': {
    what: 'The file that was to be restored is not a store of fit, or not a whole one.',
    mend: 'Name a file that fit store backup has made.',
  },
  'backup-damaged': { what: 'Rows or pages of the backup are not as they were written: the file was cut short or changed.', mend: 'Use another backup.' },
  'copy-left': {
    what: 'While one store was copied into another, something was found that is in both and differs: which one counts, only a person can say. Everything else was copied.',
    mend: 'Look at both, remove or put right one of them, and copy again.',
  },
  'log-subject': {
    what: 'A decision, a condition or a name stands under something that is there; this was removed meanwhile.',
    mend: 'Look at fit list, and name what is there.',
  },
  'log-stale': {
    what: 'What was to be done, or taken back, does not fit what stands now: somebody else was faster.',
    mend: 'Look at it again with fit prospect list and fit log, then decide anew.',
  },
  'draft-exists': { what: 'Two assessments were given the same id, which should not happen.', mend: 'Try again: every assessment gets an id of its own.' },
  'draft-missing': { what: 'The draft was removed while it was in use.', mend: 'Begin a new one.' },
  'draft-locked': { what: 'The assessment is complete; what was locked is not changed any more.', mend: 'Begin a new one to assess again.' },
  'draft-changed': { what: 'Somebody else has noted more in the same draft meanwhile.', mend: 'Look at it again before you lock it.' },
  'draft-moved': { what: 'The draft was moved to another text of its rubric elsewhere.', mend: 'Quit and take it up again; every answer is kept.' },
  'draft-rubric': {
    what: 'The text of the rubric of a draft was lost when the store was damaged.',
    mend: 'The next assessment that uses the rubric brings it back.',
  },
  'assessment-missing': { what: 'No assessment has this name or id.', mend: 'fit list --status all shows what there is.' },
  'assessment-ambiguous': { what: 'The name, or the part of an id, fits several assessments.', mend: 'Write more of it, or the id that fit list shows.' },
  'compare-alone': {
    what: 'One prospect was named, and no two of its calls were assessed and locked with the same rubric.',
    mend: 'Name the two that are to be compared, by name or by id; fit history shows what there is of one prospect.',
  },
  'compare-rubrics': {
    what: 'The two assessments were made with different rubrics, which ask other things and count otherwise.',
    mend: 'Name two under the same rubric, by the ids that fit list shows.',
  },
  'assessment-open': {
    what: 'The assessment is still a draft, and a draft has no report before it is locked.',
    mend: 'Go on with it, or see with fit show what was noted.',
  },
  'rating-hidden': {
    what: 'Two people rate the same call, and one of the two ratings is still a draft. A second rating is worth something only where it was made without knowing the first, so nobody sees a result before both are locked.',
    mend: 'Lock the open rating, or remove it if nobody goes on with it. --reveal shows the result at once; the log keeps who looked and when.',
  },
  'cannot-follow': {
    what: 'An assessment was to follow an earlier one: as a correction, a second rating, a consensus, or to answer a gate. The earlier one is not there, or is not at the point where that can be done; while one of two ratings is open, for instance, nothing may show how the other was rated.',
    mend: 'The message says what has to come first.',
  },
  usage: { what: 'The command line asks for something that is not known or does not go together.', mend: 'Add --help to the command to see what can be said.' },
  'no-answers': { what: 'There is nothing to assess, and nobody may be asked.', mend: 'Give answers with --answers or --set, or leave --no-input away.' },
  'no-terminal': {
    what: 'An interview needs a terminal for keys and screen, and there is none: in a pipe, in CI, or in Git Bash, which hides it.',
    mend: 'Give the answers as a file: fit assess --answers FILE --no-input.',
  },
  'file-exists': { what: 'The file that would be written is already there.', mend: 'Name another, or add --force.' },
  'output-failed': {
    what: 'The output could not be written to its end: the disk is full, or the place cannot be written to.',
    mend: 'Free some space or name another place, and run the command again.',
  },
  'output-busy': {
    what: 'A book that can be gone on with is written by one process at a time: two would cut off what the other has written.',
    mend: 'Wait until the other is done, or stop it: then the same command goes on where it was. A file .lock that lies there and that nobody holds is in the way of none.',
  },
  'shares-endless': {
    what: 'A number without min or max can be anything, so that no share can be given to each.',
    mend: 'Give the number min and max, or state in a file of shares how often which number comes.',
  },
} satisfies ErrorPages;
