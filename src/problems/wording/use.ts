/** What can be wrong with answers, records and the command line. */
import { didYouMean, list, say, type Wordings } from './words.ts';

/** Wording by code. */
export const USE = {
  'rubric-missing': say(
    ({ name }) => `there is no rubric ${name}`,
    ({ suggestion, folders }) => didYouMean(suggestion) ?? `Looked in ${list(folders)}; fit rubric list shows what there is.`,
  ),
  'rubric-version': say(
    ({ name, found }) => `${name} is here in version ${found} only`,
    () => 'Name that version, or give the path of the file you mean.',
  ),
  'rubric-mismatch': say(
    ({ wanted, given }) => `the answers name the rubric ${wanted}, and are to be scored under ${given}`,
    () => 'Name the rubric in one place: in the answers, or beside them.',
  ),
  'starter-missing': say(
    ({ name }) => `there is no starter ${name}`,
    ({ suggestion, known }) => didYouMean(suggestion) ?? `Known here: ${list(known, 20)}.`,
  ),
  'rubric-name': say(
    ({ name }) => `${name} cannot be the id of a rubric`,
    ({ id }) => `Ids start with a letter and hold lower-case letters, digits, _ and -, at most 64; name one with --id${id === null ? '' : `, such as ${id}`}.`,
  ),
  'rubric-there': say(
    ({ id, path }) => `there is a rubric ${id} already, ${path === null ? 'it came with fit' : `in ${path}`}`,
    () => 'Choose another id.',
  ),
  'new-file-there': say(
    ({ file, isSchema }) => `${file} is already there${isSchema ? ', and it is not the schema of fit' : ''}`,
    () => 'Choose another name, or another folder with --dir.',
  ),
  'new-unasked': say(
    ({ missing }) => `a new rubric needs ${list(missing, 12, 'and')}, and nobody can be asked`,
    () => 'Write for example fit rubric new ours --from blank; fit rubric new --list shows what it can be made from.',
  ),
  'unknown-answer': say(
    ({ id }) => `the rubric has no question ${id}`,
    ({ suggestion }) => didYouMean(suggestion),
  ),
  'answered-twice': say(
    ({ id, earlier }) => `${earlier} is an earlier id of ${id}, and both stand here`,
    ({ id }) => `Keep one of the two, under ${id}.`,
  ),
  'fact-as-answer': say(
    ({ id, kind }) => `${id} is a ${kind}`,
    ({ kind }) => (kind === 'fact' ? 'Put it under facts.' : 'Put it under answers.'),
  ),
  'bad-answer': say(
    ({ id, wanted, found }) => `${id} takes ${wanted}, not ${found}`,
    ({ suggestion }) => didYouMean(suggestion),
  ),
  'not-applicable-refused': say(
    ({ id }) => `${id} cannot be not applicable in this rubric`,
    () => 'Use unknown if it was not found out.',
  ),
  'bad-record': say(
    ({ reason }) => reason,
    ({ fix }) => fix,
  ),
  'bad-path': say(
    ({ path, character, reason }) => `the path ${path} leads nowhere: ${reason}, at character ${character}`,
    ({ fix }) => fix,
  ),
  'unknown-path': say(
    ({ path, name, of }) => `the path ${path} leads nowhere: ${of === null ? 'a record' : of} has no ${name}`,
    ({ suggestion, known }) => didYouMean(suggestion) ?? (known.length > 0 ? `Known here: ${list(known, 40)}.` : null),
  ),
  'csv-syntax': say(
    ({ reason }) => reason,
    ({ fix }) => fix,
  ),
  'unknown-column': say(
    ({ column }) => `the rubric has no question or fact for the column ${column}`,
    ({ suggestion, besides }) =>
      didYouMean(suggestion) ??
      (besides.length > 0 ? `Beside an answer there can be ${list(besides, 12, 'and')}.` : 'Rename or delete it, or pass --ignore-unknown-columns.'),
  ),
  'cannot-resume': say(
    ({ reason }) => reason,
    () => 'Give the same command as before, or begin anew with --force and without --resume.',
  ),
  'shares-endless': say(
    ({ id }) => `the numbers of ${id} have no end, so no even share can be given to them`,
    ({ id }) => `State in a file of shares how often which number comes: answers: { ${id}: { 10: 30, 25: 70 } }.`,
  ),
  'line-too-long': say(
    ({ limit }) => `the line is longer than ${limit}`,
    () => 'One record is one line; is this NDJSON?',
  ),
  'assessment-missing': say(
    ({ name }) => `no assessment is known as ${name}`,
    ({ suggestion, isEmpty }) =>
      didYouMean(suggestion) ?? (isEmpty ? 'Nothing has been assessed yet; fit assess begins.' : 'fit list --status all shows what there is.'),
  ),
  'assessment-ambiguous': say(
    ({ name, found }) => `${name} may be ${list(found, 5)}`,
    () => 'Write more of the name, or the id that fit list shows.',
  ),
  'assessment-open': say(
    ({ name }) => `${name} is a draft: there is no report before it is locked`,
    ({ goOn }) => `Go on with ${goOn} or see with fit show what was noted.`,
  ),
  'rating-hidden': say(
    ({ name, id }) => `the rating ${id} of ${name} is hidden while another rating of the same call is open`,
    ({ rater, draft }) =>
      `Lock that of ${rater} first, or remove it with fit rm ${draft}; --reveal shows the result all the same, and the log says who looked.`,
  ),
  'compare-alone': say(
    ({ name, rubric }) => `${name} was assessed once with ${rubric}: there is nothing to compare it with`,
    () => 'Name two assessments: fit compare A B, by name or by the ids that fit list shows.',
  ),
  'compare-rubrics': say(
    ({ names, rubrics }) => `${names[0]} was assessed with ${rubrics[0]}, ${names[1]} with ${rubrics[1]}: only assessments under the same rubric are compared`,
    () => 'Name two under the same rubric, by the ids that fit list shows.',
  ),
  'cannot-follow': say(
    ({ reason }) => reason,
    ({ fix }) => fix,
  ),
  usage: say(
    ({ message }) => message,
    () => null,
  ),
  'no-answers': say(
    ({ missing }) => `nothing to assess: ${list(missing)}`,
    ({ missing }) => `Give the answers with ${list(missing)}, or leave --no-input away to be asked.`,
  ),
  'no-terminal': say(
    ({ missing }) =>
      missing.length === 0
        ? 'nobody is asked where CI is set'
        : `the interview needs a terminal, and ${list(missing, 12, 'and')} ${missing.length === 1 ? 'is' : 'are'} none`,
    ({ shell }) =>
      shell === 'git-bash'
        ? 'Git Bash hides the terminal: use Windows Terminal, or put winpty before the command. Without a terminal: fit assess --answers FILE --no-input.'
        : 'Without a terminal: fit assess --answers FILE --no-input; - reads standard input.',
  ),
  'file-exists': say(
    ({ file }) => `${file} is already there`,
    () => 'Use --force to write over it.',
  ),
  'output-failed': say(
    ({ reason }) => `the output could not be written: ${reason}`,
    () => null,
  ),
  'output-busy': say(
    ({ file }) => `another fit is writing ${file}`,
    () => 'Wait until it is done, or name another file with --output.',
  ),
} satisfies Wordings;
