/** What can be said to fit: every command with its words, options and examples. Bodies load only when they run. */
import { InvalidArgumentError, Option } from 'commander';
import { RECOMMENDATIONS } from '../engine/model/rubric.ts';
import type { Io } from './io.ts';

/** What was asked for: the command's own options by name, and its operands. */
export interface Invocation {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** A command's body: does the work and returns the exit code. */
export type Body = (invocation: Invocation, io: Io) => Promise<number>;

/** One command. */
export interface Declaration {
  readonly summary: string;
  readonly description?: string;
  readonly operands: string;
  readonly operandHelp?: string;
  readonly options: readonly Option[];
  readonly examples: readonly (readonly [command: string, does: string])[];
  readonly load: () => Promise<Body>;
}

/** The names of all commands; a space separates a group from its member. */
export type CommandName =
  | 'assess'
  | 'drafts'
  | 'list'
  | 'show'
  | 'report'
  | 'rm'
  | 'score'
  | 'rubric new'
  | 'rubric list'
  | 'rubric show'
  | 'rubric check'
  | 'rubric test'
  | 'rubric simulate'
  | 'rubric diff'
  | 'rubric schema';

const rubricOption = new Option('-r, --rubric <id|path>', 'the rubric; else the one the answers name, $FIT_RUBRIC, msp-mindset');
const outputOption = new Option('-o, --output <file>', 'write to this file, - is standard output');
const forceOption = new Option('-f, --force', 'write over a file that is already there');
const jsonOption = new Option('--json', 'print as JSON');
const formatOption = new Option('--format <format>', 'how the report looks').choices(['terminal', 'markdown', 'json']);

/** Every command. A new one is one file and one entry. */
export const COMMANDS: Readonly<Record<CommandName, Declaration>> = {
  assess: {
    summary: 'assess one prospect: ask, lock, print the report',
    description:
      'Leads through the questions of a rubric during the call, keeps every answer at once, and prints the report when it is locked. A draft of the prospect is taken up again. The interview is on standard error, the report on standard output. ? shows the keys; so does fit help keys.',
    operands: '[prospect]',
    operandHelp: 'name of the prospect; the answer file may say it too',
    options: [
      rubricOption,
      new Option('-a, --answers <file>', 'answers from a YAML or JSON file, - is standard input'),
      new Option('-s, --set <id=value>', 'one answer, may stand several times').argParser(collect),
      new Option('--no-input', 'never ask; open questions stay open'),
      new Option('--live', 'show score and recommendation while asking'),
      new Option('--accessible', 'plain lines instead of a screen, for screen readers'),
      formatOption,
      new Option('--json', 'print the record fit.assessment/1 as JSON'),
      outputOption,
      forceOption,
      new Option('--exit-code', 'exit with 0 accept, 10 conditional, 11 decline, 12 incomplete, 13 defer'),
    ],
    examples: [
      ['fit assess "Harbour Dental"', 'ask, or go on with the draft'],
      ['fit assess "Harbour Dental" --rubric msp-quick-screen', 'the short first call'],
      ['fit assess "Harbour Dental" --json > harbour.json', 'ask, and keep the record as a file'],
      ['fit assess --answers harbour.yaml --no-input', 'no questions: the report on answers that are there'],
    ],
    load: async () => (await import('./commands/assess.ts')).assess,
  },
  drafts: {
    summary: 'list the interviews that can go on',
    description:
      'Lists the interviews that can go on, the last changed first: how many of the questions and facts that are asked have an answer, and the command to go on with.',
    operands: '',
    options: [jsonOption, outputOption, forceOption],
    examples: [['fit drafts', 'what is open']],
    load: async () => (await import('./commands/drafts.ts')).drafts,
  },
  list: {
    summary: 'list what was assessed, the newest first',
    description:
      'Lists locked assessments, the newest first: date (UTC), prospect, rubric, recommendation, score, and the end of the id. Other commands take that end, or the whole id, as well as the name.',
    operands: '',
    options: [
      new Option('--status <status>', 'which ones').choices(['complete', 'draft', 'all']).default('complete'),
      new Option('--recommends <word>', 'only those with this recommendation').choices([...RECOMMENDATIONS, 'incomplete']),
      new Option('-n, --limit <count>', 'at most so many').argParser(count),
      jsonOption,
      new Option('--plain', 'a line each, a tab between the fields').conflicts('json'),
      outputOption,
      forceOption,
    ],
    examples: [
      ['fit list', 'everything that is locked'],
      ['fit list --recommends conditional -n 10', 'the last ten that need something agreed'],
      ['fit list --plain | cut -f 8', 'the names alone'],
    ],
    load: async () => (await import('./commands/list.ts')).list,
  },
  show: {
    summary: 'show one assessment with every answer',
    description:
      'Shows the newest assessment of a prospect, or the one with an id, with every answer and its evidence. Of a draft it shows what was noted and what is open; the result shows once it is locked.',
    operands: '<prospect|id>',
    operandHelp: 'the name, or a part that only one has; or the id, its end or its beginning, six characters or more',
    options: [formatOption, jsonOption, outputOption, forceOption],
    examples: [
      ['fit show "Harbour Dental"', 'the newest of this prospect'],
      ['fit show harbour --json', 'the record fit.assessment/1; of a draft as it stands'],
    ],
    load: async () => (await import('./commands/show.ts')).show,
  },
  report: {
    summary: 'print the report of an assessment again',
    description:
      'Prints the report of assessments, from the store or from files. What is a file, or is written like one (with / or \\, or ending in .json, .ndjson, .jsonl or .yaml), is read; everything else is a name or an id, and leads to the newest assessment that is locked.',
    operands: '[prospects|ids|files...]',
    operandHelp: 'names, ids, or records as fit assess --json and fit score print them; - is standard input',
    options: [formatOption, outputOption, forceOption],
    examples: [
      ['fit report "Harbour Dental"', 'the page on the terminal'],
      ['fit report harbour.json --format markdown -o harbour.md', 'the page as Markdown'],
      ['fit score harbour.yaml | fit report -', 'from a pipe'],
    ],
    load: async () => (await import('./commands/report.ts')).report,
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
    load: async () => (await import('./commands/rm.ts')).rm,
  },
  score: {
    summary: 'score answer files, one record a line',
    description:
      'Scores answer files without asking anything. YAML, JSON and NDJSON come in, records fit.assessment/1 go out, one a line, in the order they came. A record that is not valid is told on standard error and does not stop the others.',
    operands: '[files...]',
    operandHelp: 'answer files, - is standard input',
    options: [rubricOption, outputOption, forceOption],
    examples: [
      ['fit score harbour.yaml northfield.yaml', 'two prospects, two records'],
      ['fit score - < book.ndjson > scored.ndjson', 'a whole book of prospects'],
      ["fit score *.yaml | jq -r '[.prospect.name, .result.recommendation] | @tsv'", 'names and recommendations'],
    ],
    load: async () => (await import('./commands/score.ts')).score,
  },
  'rubric new': {
    summary: 'start a rubric of your own, with tests',
    description:
      'Writes a rubric to begin with, its test file, and the JSON Schema with which editors complete and check: an empty form, a copy of a rubric that came with fit, or a published scorecard form. It asks for what is missing. Unless a path or --dir says otherwise, the files go where fit finds them by id: the first folder of FIT_RUBRICS, else .fit/rubrics here. Nothing that is there is written over.',
    operands: '[name|path]',
    operandHelp: 'its id, or a path that ends in the name of its file',
    options: [
      new Option('--from <starter>', 'what to start from; --list shows what there is'),
      new Option('--title <title>', 'its name for people; made of the id unless given'),
      new Option('--id <id>', 'its id; the name of the file unless given'),
      new Option('--minutes <count>', 'planned length of the call').argParser(minutes),
      new Option('--language <tag>', 'language the questions are asked in, such as en or de-CH').argParser(languageTag),
      new Option('--dir <folder>', 'where its files go'),
      new Option('--no-input', 'never ask'),
      new Option('--accessible', 'plain lines instead of menus, for screen readers'),
      new Option('--list', 'list the starters, and write nothing'),
      new Option('--json', 'print as JSON what was written, or the list'),
    ],
    examples: [
      ['fit rubric new', 'asks what to start from, and how to call it'],
      ['fit rubric new ours --from msp-mindset', 'a copy to change, with its tests'],
      ['fit rubric new ./scorecards/bids.yaml --from weighted --minutes 20', 'a scorecard, where the path says'],
    ],
    load: async () => (await import('./commands/rubric-new.ts')).rubricNew,
  },
  'rubric list': {
    summary: 'list the rubrics that can be named by id',
    operands: '',
    options: [jsonOption],
    examples: [['fit rubric list', 'what there is, and where it lies']],
    load: async () => (await import('./commands/rubric-list.ts')).rubricList,
  },
  'rubric show': {
    summary: 'print a rubric as a page to read out to the team',
    operands: '[rubric]',
    operandHelp: 'id or path; else $FIT_RUBRIC, msp-mindset',
    options: [new Option('--format <format>', 'how the page looks').choices(['terminal', 'markdown', 'json']), outputOption, forceOption],
    examples: [
      ['fit rubric show msp-quick-screen', 'every question with its levels'],
      ['fit rubric show ./ours.yaml --format markdown -o ours.md', 'a page for the wiki'],
    ],
    load: async () => (await import('./commands/rubric-show.ts')).rubricShow,
  },
  'rubric check': {
    summary: 'check rubric files and name everything that is wrong',
    description:
      'Names everything that is wrong with rubric files, each with its place and what to do. Of a valid one it tells what could be better: advice from the rules of measurement, each with its reason and its source. fit help CODE explains a code, and how to silence advice that does not apply.',
    operands: '<rubrics...>',
    operandHelp: 'paths or ids',
    options: [
      new Option('--format <format>', 'how problems are told').choices(['human', 'json', 'github']).default('human'),
      new Option('--strict', 'exit with 3 on advice too'),
    ],
    examples: [
      ['fit rubric check ours.yaml', 'every problem and all advice, line by line'],
      ['fit rubric check rubrics/*.yaml --strict --format github', 'in a workflow: notes beside the lines, red on any'],
      ["fit rubric check ours.yaml --format json | jq '.files[].problems[].code'", 'for programs'],
    ],
    load: async () => (await import('./commands/rubric-check.ts')).rubricCheck,
  },
  'rubric test': {
    summary: 'run the cases that a rubric must decide as stated',
    description:
      'Runs the cases of test files: prospects with answers, and what must come out. ours.test.yaml holds the cases of ours.yaml beside it. Only what a case states is compared. Shows what came out otherwise, what decided, and which parts of the rubric no case reaches.\nExit code: 0 every case holds, 5 one does not or too little is reached, 3 a test file or rubric is not valid, 4 a file cannot be read.',
    operands: '[files|folders...]',
    operandHelp: 'test files, rubrics by path or id, or folders with test files; the folder here unless given',
    options: [
      new Option('--verbose', 'a line for every case that holds too'),
      new Option('--coverage', 'list everything that no case reaches'),
      new Option('--min-coverage <percent>', 'of recommendations, rules and knock-outs each, at least so much must be reached').argParser(percent),
      new Option('--watch', 'run again whenever a test file or its rubric is saved; Ctrl-C ends').conflicts(['output', 'update']),
      new Option('--update', 'ask for every difference whether the test file is to expect what came out').conflicts(['output', 'format', 'json']),
      new Option('--format <format>', 'how the outcome looks').choices(['terminal', 'json', 'junit']),
      jsonOption,
      outputOption,
      forceOption,
    ],
    examples: [
      ['fit rubric test ours.yaml', 'the cases in ours.test.yaml'],
      ['fit rubric test ours.yaml --watch', 'beside the editor: again after every save'],
      ['fit rubric test ours.yaml --update', 'after a change that was meant: go through what it changed'],
      ['fit rubric test rubrics --min-coverage 100 --format junit -o junit.xml', 'in a build: every test file of a folder'],
    ],
    load: async () => (await import('./commands/rubric-test.ts')).rubricTest,
  },
  'rubric simulate': {
    summary: 'show what a rubric makes of the answers that come',
    description:
      'Shows what a rubric makes of the answers that come: how often it recommends what, what decides, how the score is spread, and which questions everything hangs on. Unless told otherwise every answer of a question is as likely as any other, and questions have nothing to do with each other; that is no forecast. Where there is too much to count, cases are drawn at random and the error is stated.',
    operands: '[rubric]',
    operandHelp: 'id or path; else $FIT_RUBRIC, msp-mindset',
    options: [
      new Option('--shares <file>', 'how often each answer comes, from a YAML file').conflicts(['fromRecords', 'stored']),
      new Option('--from-records <file>', 'count the answers in records or answer files, - is standard input').conflicts('stored'),
      new Option('--stored', 'count the answers of the assessments in the store'),
      new Option('--samples <count>', 'draw so many cases, even where all can be counted').argParser(count),
      new Option('--seed <number>', 'draw other cases').argParser(seed).default(1),
      new Option('--format <format>', 'how it is printed').choices(['human', 'json']).default('human'),
      outputOption,
      forceOption,
    ],
    examples: [
      ['fit rubric simulate msp-mindset', 'every answer as likely as any other'],
      ['fit rubric simulate ./ours.yaml --shares shares.yaml', 'with answers: { respect: { 1: 2, 3: 50, 5: 48 } }'],
      ['fit rubric simulate msp-mindset --stored', 'with the answers that were given so far'],
    ],
    load: async () => (await import('./commands/rubric-simulate.ts')).rubricSimulate,
  },
  'rubric diff': {
    summary: 'say what changed in a rubric, and whose result flips',
    description:
      'Says what changed from one text of a rubric to another, what that means for scores and decisions, and which step of the version it asks for: a patch for wording, a minor step where decisions may differ, a major one where scores are not comparable. One rubric alone is compared with the text that its assessments were made with last. With --replay old assessments are scored under both, and every recommendation that flips is listed with what is behind it.\nExit code: 0 whatever differs, 3 something that was replayed is not valid, 5 with --check-version: the version does not take the step.',
    operands: '<rubrics...>',
    operandHelp: 'one or two: paths, ids, id@version, or the hash of a text that assessments were made with; the earlier one first',
    options: [
      new Option('--replay [file]', 'score old assessments under both: those of the store, or records and answers from a file, - is standard input'),
      new Option('--same-meaning <id>', 'new words of this question ask the same as before; may stand several times, all for every one').argParser(collectIds),
      new Option('--check-version', 'exit with 5 unless the version takes the step that the changes ask for'),
      formatOption,
      jsonOption,
      outputOption,
      forceOption,
    ],
    examples: [
      ['fit rubric diff ours.yaml', 'what changed since our last calls'],
      ['fit rubric diff ours.yaml --replay', 'and who would be judged otherwise'],
      ['fit rubric diff ours@1.0.0 ours.yaml --check-version', 'in a build: is the version right?'],
      ['fit rubric diff old.yaml new.yaml --replay book.ndjson --json', 'on records or answers from a file, for machines'],
    ],
    load: async () => (await import('./commands/rubric-diff.ts')).rubricDiff,
  },
  'rubric schema': {
    summary: 'print the JSON Schema of the rubric language, for editors',
    operands: '',
    options: [new Option('--for <files>', 'which files it is for').choices(['rubrics', 'tests']).default('rubrics'), outputOption, forceOption],
    examples: [
      ['fit rubric schema -o rubric.schema.json', 'completion and checks in your editor'],
      ['fit rubric schema --for tests -o rubric-test.schema.json', 'the same for test files'],
    ],
    load: async () => (await import('./commands/rubric-schema.ts')).rubricSchema,
  },
};

/** A page of help that is about no one command: `fit help keys`. */
export interface Topic {
  readonly summary: string;
  readonly load: () => Promise<{ readonly text: () => string }>;
}

/** Every topic. A new one is one file and one entry. */
export const TOPICS: Readonly<Record<string, Topic>> = {
  keys: { summary: 'the keys of the interview', load: () => import('./topics/keys.ts') },
  'exit-codes': { summary: 'what exit codes mean', load: () => import('./topics/exit-codes.ts') },
  environment: { summary: 'environment variables, and what is kept where', load: () => import('./topics/environment.ts') },
  formats: { summary: 'what goes in and what comes out', load: () => import('./topics/formats.ts') },
};

function collect(value: string, before: readonly string[] = []): readonly string[] {
  if (!/^[a-z][a-z0-9_-]*=/.test(value)) throw new InvalidArgumentError('Write it as id=value.');
  return [...before, value];
}

function minutes(value: string): string {
  if (!/^[1-9]\d{0,3}$/.test(value) || Number(value) > 1440) throw new InvalidArgumentError('It is a whole number of minutes from 1 to 1440.');
  return value;
}

function languageTag(value: string): string {
  if (!/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value)) throw new InvalidArgumentError('It is a tag such as en or de-CH.');
  return value;
}

function collectIds(value: string, before: readonly string[] = []): readonly string[] {
  if (!/^[a-z][a-z0-9_-]*$/.test(value)) throw new InvalidArgumentError('It is the id of a question, or all.');
  return [...before, value];
}

function count(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('It is a whole number from 1.');
  return Number(value);
}

function percent(value: string): number {
  if (!/^(?:\d{1,2}|100)$/.test(value)) throw new InvalidArgumentError('It is a whole number from 0 to 100.');
  return Number(value);
}

function seed(value: string): number {
  if (!/^\d{1,15}$/.test(value)) throw new InvalidArgumentError('It is a whole number from 0.');
  return Number(value);
}
