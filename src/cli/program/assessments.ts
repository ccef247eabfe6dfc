/** Commands about prospects and their assessments. Bodies load only when they run. */
import { Option } from 'commander';
import { ADVICE, RECOMMENDATIONS } from '../../engine/model/rubric.ts';
import { ORDERS } from '../../lifecycle/listing.ts';
import { LETTER_FORMATS } from '../../report/letter/formats.ts';
import type { Declaration } from './declaration.ts';
import {
  age,
  collect,
  count,
  forceOption,
  formatOption,
  jsonOption,
  keptOptions,
  outputOption,
  pickOption,
  redactOption,
  reportFormatOption,
  rubricOption,
} from './options.ts';

/** Their names. */
export type AssessmentCommand = 'assess' | 'drafts' | 'list' | 'show' | 'report' | 'explain' | 'rm' | 'score';

/** By name. A new one is one file, one name and one entry. */
export const ASSESSMENTS: Readonly<Record<AssessmentCommand, Declaration>> = {
  assess: {
    summary: 'assess one prospect: ask, lock, print the report',
    description:
      'Leads through the questions of a rubric during the call, keeps every answer at once, and prints the report when it is locked. A draft of the prospect is taken up again. The interview is on standard error, the report on standard output. ? shows the keys; so does fit help keys.',
    operands: '[prospect]',
    operandHelp: 'name of the prospect; the answer file, or the record of a CRM, may say it too',
    options: [
      rubricOption,
      new Option('-a, --answers <file>', 'answers from a YAML or JSON file, - is standard input'),
      new Option('--prefill <file>', 'answers from a record of a CRM, JSON or CSV, - is standard input'),
      new Option('--map <file>', 'with --prefill: the map fit.map/1 of the CRM'),
      new Option('-s, --set <id=value>', 'one answer, may stand several times').argParser(collect),
      new Option('--no-input', 'never ask; open questions stay open'),
      new Option('--again', 'assess once more, with the last assessment in sight'),
      new Option('--blind', 'with --again: an old answer shows only after the new one'),
      new Option('--as <role>', 'the role of the assessor; of a call that somebody else has rated, a second rating'),
      new Option('--of <id>', 'with --as: the rating of the same call'),
      new Option('--by <name>', 'the name of the assessor'),
      new Option('--gate', "answer the gates alone, in somebody else's assessment"),
      new Option('--correct [id]', 'put right what is locked, as a new revision'),
      new Option('--because <text>', 'with --correct and --gate: the reason'),
      new Option('--consensus', 'agree on one rating after two'),
      new Option('--decisive', 'ask what can still change the recommendation first, and say when nothing can'),
      new Option('--live', 'show score and recommendation while asking'),
      new Option('--accessible', 'plain lines instead of a screen, for screen readers'),
      reportFormatOption,
      new Option('--json', 'print the record fit.assessment/1 as JSON'),
      pickOption,
      redactOption,
      outputOption,
      forceOption,
      new Option('--exit-code', 'exit with 0 accept, 10 conditional, 11 decline, 12 incomplete, 13 defer'),
    ],
    examples: [
      ['fit assess "Harbour Dental"', 'ask, or go on with the draft'],
      ['fit assess "Harbour Dental" --rubric msp-quick-screen', 'the short first call'],
      ['fit assess "Harbour Dental" --decisive', 'what can still change the recommendation first, as long as something can'],
      ['fit assess --prefill hubspot.json --map crm/hubspot.yaml', 'what the CRM knows is there already'],
      ['fit assess "Harbour Dental" --again', 'once more, half a year later'],
      ['fit assess "Harbour Dental" --as delivery-lead', 'a second rating of the same call, from the notes alone'],
      ['fit assess "Harbour Dental" --correct --because "seats were counted twice"', 'put right what is locked'],
      ['fit assess "Harbour Dental" --json > harbour.json', 'ask, and keep the record as a file'],
      ['fit assess --answers harbour.yaml --no-input', 'no questions: the report on answers that are there'],
    ],
    load: async () => (await import('../commands/assess.ts')).assess,
  },
  drafts: {
    summary: 'list the interviews that can go on',
    description:
      'Lists the interviews that can go on, the last changed first: how many of the questions and facts that are asked have an answer, and the command to go on with.',
    operands: '',
    options: [jsonOption, redactOption, outputOption, forceOption],
    examples: [['fit drafts', 'what is open']],
    load: async () => (await import('../commands/drafts.ts')).drafts,
  },
  list: {
    summary: 'list what was assessed, the newest first',
    description:
      'Lists locked assessments, the newest first: date (UTC), prospect, rubric, what fit recommends, what a person decided where somebody has, score, and the end of the id. Other commands take that end, or the whole id, as well as the name. A correction takes the place of what it corrects. All filters together narrow the list.',
    operands: '',
    options: [
      new Option('--status <status>', 'which ones').choices(['complete', 'draft', 'all']).default('complete'),
      new Option('--recommends <word>', 'only those with this recommendation').choices([...ADVICE]),
      new Option('--decided <word>', 'only those that a person decided so; none: nobody has decided').choices([...RECOMMENDATIONS, 'none']),
      new Option('--overrides', 'only those that a person decided otherwise than fit recommends'),
      new Option('--rubric <id>', 'only those under this rubric; id@1 is a major version'),
      new Option('--rater <who>', 'only those rated by this role or name'),
      new Option('--older-than <age>', 'only those last changed before: 90d, 12w, 6m, 1y ago, or a day').argParser(age),
      new Option('--newer-than <age>', 'only those last changed since').argParser(age),
      new Option('--conditions', 'only those with open conditions; shows how many'),
      new Option('--due', 'only those whose review has come; shows when'),
      new Option('--all', 'also those that a correction has taken the place of'),
      new Option('--sort <order>', 'the order').choices([...ORDERS]),
      new Option('--reverse', 'the other way round'),
      new Option('-n, --limit <count>', 'at most so many').argParser(count),
      new Option('--format <format>', 'how the list looks').choices(['terminal', 'json', 'csv', 'plain']),
      jsonOption,
      new Option('--plain', 'a line each, a tab between the fields').conflicts(['json', 'format']),
      ...keptOptions,
    ],
    examples: [
      ['fit list', 'everything that is locked'],
      ['fit list --recommends conditional -n 10', 'the last ten that need something agreed'],
      ['fit list --overrides --newer-than 90d', 'where people decided otherwise lately'],
      ['fit list --due --sort due', 'what is to be looked at again, the longest due first'],
      ['fit list --plain | cut -f 8', 'the names alone'],
    ],
    load: async () => (await import('../commands/list.ts')).list,
  },
  show: {
    summary: 'show one assessment with every answer',
    description:
      'Shows the newest assessment of a prospect, or the one with an id, with every answer and its evidence. Of a draft it shows what was noted and what is open; the result shows once it is locked.',
    operands: '<prospect|id>',
    operandHelp: 'the name, or a part that only one has; or the id, its end or its beginning, six characters or more',
    options: [reportFormatOption, jsonOption, pickOption, ...keptOptions],
    examples: [
      ['fit show "Harbour Dental"', 'the newest of this prospect'],
      ['fit show harbour --json', 'the record fit.assessment/1; of a draft as it stands'],
      ['fit show harbour --pick result.recommendation', 'one value of it, for a script; a wrong path is told'],
    ],
    load: async () => (await import('../commands/show.ts')).show,
  },
  report: {
    summary: 'print the report of an assessment again',
    description:
      'Prints the report of assessments, from the store or from files. What is a file, or is written like one (with / or \\, or ending in .json, .ndjson, .jsonl, .yaml or .html), is read; everything else is a name or an id, and leads to the newest assessment that is locked.',
    operands: '[prospects|ids|files...]',
    operandHelp: 'names, ids, records as fit assess --json and fit score print them, or a page of fit report --format html; - is standard input',
    options: [
      new Option('--format <format>', 'how the page looks; letter, expectations and agenda are pages for the prospect').choices([
        ...['terminal', 'markdown', 'json', 'html', 'flat'],
        ...LETTER_FORMATS,
      ]),
      new Option('--html', 'with letter, expectations or agenda: an HTML page instead of Markdown'),
      pickOption,
      ...keptOptions,
    ],
    examples: [
      ['fit report "Harbour Dental"', 'the page on the terminal'],
      ['fit report "Harbour Dental" --format html -o harbour.html', 'a page to forward: it opens in any browser and carries all it needs'],
      ['fit report "Harbour Dental" --format letter -o harbour-letter.md', 'a letter to edit and send, without a score'],
      ['fit report "Harbour Dental" --format expectations --html -o harbour.html', 'the sheet that both sides sign, to print'],
      ['fit report harbour.json --format markdown -o harbour.md', 'the page as Markdown'],
      ['fit report harbour.json --format flat', 'one level of dotted keys, for tools without code'],
      ['fit score harbour.yaml | fit report -', 'from a pipe'],
    ],
    load: async () => (await import('../commands/report.ts')).report,
  },
  explain: {
    summary: 'say why, what would change it, and how firm it is',
    description:
      'Tells why an assessment comes out as it does: what decided, the points question by question, what spoke for and against, the fewest answers that would change the recommendation and who can change them, how firm it is, and what is open, with the words to ask. With --set it tells instead what other answers would come to; nothing is kept. Everything is tried with the rubric that the record was made with.',
    operands: '[prospects|ids|files...]',
    operandHelp: 'names, ids, records as fit assess --json and fit score print them, or answer files; - is standard input',
    options: [
      new Option('-s, --set <id=value>', 'what if: another answer, may stand several times; unknown takes one back').argParser(collect),
      new Option('-r, --rubric <id|path>', 'the rubric that a record was made with, where it is not at hand'),
      formatOption,
      jsonOption,
      ...keptOptions,
    ],
    examples: [
      ['fit explain "Harbour Dental"', 'why, what would change it, and what to ask next'],
      ['fit explain "Harbour Dental" --set contact_point=4 --set advance_notice=4', 'what if they named a contact and gave notice'],
      ['fit explain harbour.yaml --format markdown', 'answers of a file, as a page for a ticket'],
      ["fit explain harbour.json --json | jq '.flips.better'", 'what would make it better, for a program'],
    ],
    load: async () => (await import('../commands/explain.ts')).explain,
  },
  rm: {
    summary: 'remove assessments for good',
    description:
      'Removes assessments and drafts for good, after asking once on the terminal. A name takes all assessments of the prospect, and is to be written in full; an id takes one.',
    operands: '<prospects|ids...>',
    operandHelp: 'names in full, or ids as fit list shows them',
    options: [new Option('-f, --force', 'do not ask')],
    examples: [
      ['fit rm "Harbour Dental"', 'everything about this prospect'],
      ['fit rm 7G3K2A --force', 'one assessment, without a question'],
    ],
    load: async () => (await import('../commands/rm.ts')).rm,
  },
  score: {
    summary: 'score answer files and whole books of accounts',
    description:
      'Scores answer files without asking anything. YAML, JSON, NDJSON and CSV come in, results go out in the same order: whole records fit.assessment/1, or flat ones, as NDJSON or as a table. The first line of a CSV file names questions, facts, prospect or prospect.key; cells hold levels, options or their words. A record that is not valid is told on standard error and does not stop the others.',
    operands: '[files...]',
    operandHelp: 'answer files, - is standard input',
    options: [
      rubricOption,
      new Option('--format <format>', 'whole records, flat ones, or flat ones as a table').choices(['ndjson', 'flat', 'csv']).default('ndjson'),
      new Option('--from <format>', 'what comes in where no name tells, as from a pipe').choices(['ndjson', 'csv']),
      new Option('--ignore-unknown-columns', 'pass over columns that the rubric does not know'),
      new Option('--errors <file>', 'keep what was refused, with the reason, as NDJSON; with --redact without the input'),
      new Option('--resume', 'with --output: go on where the same command was interrupted'),
      redactOption,
      outputOption,
      forceOption,
    ],
    examples: [
      ['fit score harbour.yaml northfield.yaml', 'two prospects, two records'],
      ['fit score - < book.ndjson > scored.ndjson', 'a whole book of prospects'],
      ['fit score book.csv --format csv -o scored.csv --errors refused.ndjson', 'a table in, a table out'],
      ['fit score book.ndjson --format flat -o scored.ndjson --resume', 'a long book; the same line again goes on'],
      ["fit score *.yaml | jq -r '[.prospect.name, .result.recommendation] | @tsv'", 'names and recommendations'],
    ],
    load: async () => (await import('../commands/score.ts')).score,
  },
};
