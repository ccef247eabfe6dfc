/** Commands about rubrics; a space separates the group from its member. Bodies load only when they run. */
import { Option } from 'commander';
import type { Declaration } from './declaration.ts';
import { collectIds, count, forceOption, formatOption, jsonOption, keptOptions, languageTag, minutes, outputOption, percent, seed } from './options.ts';

/** Their names. */
export type RubricCommand = 'rubric new' | 'rubric list' | 'rubric show' | 'rubric check' | 'rubric test' | 'rubric simulate' | 'rubric diff' | 'rubric schema';

/** By name. A new one is one file, one name and one entry. */
export const RUBRICS: Readonly<Record<RubricCommand, Declaration>> = {
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
    load: async () => (await import('../commands/rubric-new.ts')).rubricNew,
  },
  'rubric list': {
    summary: 'list the rubrics that can be named by id',
    operands: '',
    options: [jsonOption],
    examples: [['fit rubric list', 'what there is, and where it lies']],
    load: async () => (await import('../commands/rubric-list.ts')).rubricList,
  },
  'rubric show': {
    summary: 'print a rubric as a page to read out to the team',
    operands: '[rubric]',
    operandHelp: 'id or path; else $FIT_RUBRIC, msp-mindset',
    options: [formatOption, outputOption, forceOption],
    examples: [
      ['fit rubric show msp-quick-screen', 'every question with its levels'],
      ['fit rubric show ./ours.yaml --format markdown -o ours.md', 'a page for the wiki'],
    ],
    load: async () => (await import('../commands/rubric-show.ts')).rubricShow,
  },
  'rubric check': {
    summary: 'name everything that is wrong, and prove what can come out',
    description:
      'Names everything that is wrong with rubric files, each with its place and what to do. Of a valid one it tells what could be better: advice from the rules of measurement, each with its reason and its source. It then proves what the rubric can recommend, with answers that lead there, and that each of its parts can hold and can fail. fit help CODE explains a code, and how to silence advice that does not apply.',
    operands: '<rubrics...>',
    operandHelp: 'paths or ids',
    options: [
      new Option('--format <format>', 'how problems are told').choices(['terminal', 'json', 'github']),
      jsonOption,
      new Option('--strict', 'exit with 3 on advice too'),
    ],
    examples: [
      ['fit rubric check ours.yaml', 'every problem and all advice, line by line'],
      ['fit rubric check ours.yaml --strict --format github', 'in a workflow: notes beside the lines, red on any'],
      ["fit rubric check ours.yaml --format json | jq '.files[].problems[].code'", 'for programs'],
    ],
    load: async () => (await import('../commands/rubric-check.ts')).rubricCheck,
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
    load: async () => (await import('../commands/rubric-test.ts')).rubricTest,
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
      new Option('--format <format>', 'how the page looks').choices(['terminal', 'json']),
      jsonOption,
      outputOption,
      forceOption,
    ],
    examples: [
      ['fit rubric simulate msp-mindset', 'every answer as likely as any other'],
      ['fit rubric simulate ./ours.yaml --shares shares.yaml', 'with answers: { respect: { 1: 2, 3: 50, 5: 48 } }'],
      ['fit rubric simulate msp-mindset --stored', 'with the answers that were given so far'],
    ],
    load: async () => (await import('../commands/rubric-simulate.ts')).rubricSimulate,
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
      ...keptOptions,
    ],
    examples: [
      ['fit rubric diff ours.yaml', 'what changed since our last calls'],
      ['fit rubric diff ours.yaml --replay', 'and who would be judged otherwise'],
      ['fit rubric diff ours@1.0.0 ours.yaml --check-version', 'in a build: is the version right?'],
      ['fit rubric diff old.yaml new.yaml --replay book.ndjson --json', 'on records or answers from a file, for machines'],
    ],
    load: async () => (await import('../commands/rubric-diff.ts')).rubricDiff,
  },
  'rubric schema': {
    summary: 'print the JSON Schema of the rubric language, for editors',
    operands: '',
    options: [new Option('--for <files>', 'which files it is for').choices(['rubrics', 'tests']).default('rubrics'), outputOption, forceOption],
    examples: [
      ['fit rubric schema -o rubric.schema.json', 'completion and checks in your editor'],
      ['fit rubric schema --for tests -o rubric-test.schema.json', 'the same for test files'],
    ],
    load: async () => (await import('../commands/rubric-schema.ts')).rubricSchema,
  },
};
