/** What can be said to fit: every command with its words, options and examples. Bodies load only when they run. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Io } from './io.ts';

/** What was asked for: the command's own options by name, and its operands. */
export interface Invocation {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** A command's body: does the work and returns the exit code. */
export type Body = (invocation: Invocation, io: Io) => Promise<number>;

/** One command. */
interface Declaration {
  readonly summary: string;
  readonly description?: string;
  readonly operands: string;
  readonly operandHelp?: string;
  readonly options: readonly Option[];
  readonly examples: readonly (readonly [command: string, does: string])[];
  readonly load: () => Promise<Body>;
}

/** The names of all commands; a space separates a group from its member. */
export type CommandName = 'assess' | 'score' | 'report' | 'rubric list' | 'rubric show' | 'rubric check' | 'rubric schema';

const rubricOption = new Option('-r, --rubric <id|path>', 'the rubric; else the one the answers name, $FIT_RUBRIC, msp-mindset');
const outputOption = new Option('-o, --output <file>', 'write to this file, - is standard output');
const forceOption = new Option('-f, --force', 'write over a file that is already there');
const formatOption = new Option('--format <format>', 'how the report looks').choices(['terminal', 'markdown', 'json']);

/** Every command. A new one is one file and one entry. */
const COMMANDS: Readonly<Record<CommandName, Declaration>> = {
  assess: {
    summary: 'assess one prospect and print the report',
    description: 'Assesses one prospect and prints the report. The interview is not part of this version yet: give the answers with --answers or --set.',
    operands: '[prospect]',
    operandHelp: 'name of the prospect; the answer file may say it too',
    options: [
      rubricOption,
      new Option('-a, --answers <file>', 'answers from a YAML or JSON file, - is standard input'),
      new Option('-s, --set <id=value>', 'one answer, may stand several times').argParser(collect),
      new Option('--no-input', 'never ask; open questions stay open'),
      formatOption,
      new Option('--json', 'print the record fit.assessment/1 as JSON'),
      outputOption,
      forceOption,
      new Option('--exit-code', 'exit with 0 accept, 10 conditional, 11 decline, 12 incomplete, 13 defer'),
    ],
    examples: [
      ['fit assess --answers harbour.yaml --no-input', 'print the report on one prospect'],
      ['fit assess "Harbour Dental" --set respect=4 --set footprint=5 --no-input', 'answers on the command line'],
      ['fit assess --answers harbour.yaml --no-input --json', 'the record, for a CRM'],
    ],
    load: async () => (await import('./commands/assess.ts')).assess,
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
  report: {
    summary: 'print the report of a record again',
    operands: '[files...]',
    operandHelp: 'records as fit assess --json and fit score print them, - is standard input',
    options: [formatOption, outputOption, forceOption],
    examples: [
      ['fit report harbour.json', 'the page on the terminal'],
      ['fit score harbour.yaml | fit report - --format markdown > harbour.md', 'the page as Markdown'],
    ],
    load: async () => (await import('./commands/report.ts')).report,
  },
  'rubric list': {
    summary: 'list the rubrics that can be named by id',
    operands: '',
    options: [new Option('--json', 'print as JSON')],
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
    operands: '<rubrics...>',
    operandHelp: 'paths or ids',
    options: [],
    examples: [['fit rubric check ours.yaml', 'file, line and column of every problem']],
    load: async () => (await import('./commands/rubric-check.ts')).rubricCheck,
  },
  'rubric schema': {
    summary: 'print the JSON Schema of the rubric language, for editors',
    operands: '',
    options: [outputOption, forceOption],
    examples: [['fit rubric schema -o rubric.schema.json', 'completion and checks in your editor']],
    load: async () => (await import('./commands/rubric-schema.ts')).rubricSchema,
  },
};

const RUBRIC_EXAMPLES: Declaration['examples'] = [
  ['fit rubric show msp-quick-screen', 'a rubric as a page to read out'],
  ['fit rubric check ours.yaml', 'everything that is wrong with your own'],
];

/** What the command line says: a body to run, or a text to print and the exit code with it. */
export type Request =
  | { readonly kind: 'run'; readonly load: () => Promise<Body>; readonly invocation: Invocation }
  | { readonly kind: 'print'; readonly text: string; readonly code: number };

const GLOBAL_OPTIONS = [
  new Option('--color <when>', 'colour: auto, always or never').choices(['auto', 'always', 'never']).default('auto'),
  new Option('--no-color', 'the same as --color never'),
  new Option('-q, --quiet', 'say nothing but data and errors'),
];

/** @returns what `args` (without node and script) ask for. */
export function parseArguments(args: readonly string[], io: Pick<Io, 'version' | 'stdout' | 'stderr'>): Request {
  let request: Request | null = null;
  const printed: string[] = [];
  const choose = (load: () => Promise<Body>, invocation: Invocation) => {
    request = { kind: 'run', load, invocation };
  };
  const program = buildProgram(io.version, choose);
  capture(program, printed, io);
  try {
    program.parse(args.length === 0 ? ['--help'] : helpFirst(program, args), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { kind: 'print', text: printed.join(''), code: error.exitCode === 0 ? 0 : 2 };
  }
  return request ?? { kind: 'print', text: printed.join(''), code: 0 };
}

function buildProgram(version: string, choose: (load: () => Promise<Body>, invocation: Invocation) => void): Command {
  const program = new Command('fit')
    .description('Decide before the contract whether a prospect fits your service model.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureHelp({ subcommandTerm: (command) => `${command.name()} ${operandsOf(command)}`.trim() });
  program.addHelpText('after', AFTER_HELP);
  const rubric = new Command('rubric').summary('list, show and check rubrics').description(`List, show and check rubrics.\n\n${exampleText(RUBRIC_EXAMPLES)}`);
  for (const [name, declaration] of Object.entries(COMMANDS)) {
    const [group, member] = name.split(' ');
    const parent = member === undefined ? program : rubric;
    parent.addCommand(buildCommand(member ?? (group as string), declaration, choose));
  }
  return program.addCommand(rubric.helpOption('-h, --help', 'print this help').helpCommand(false));
}

function buildCommand(name: string, declaration: Declaration, choose: (load: () => Promise<Body>, invocation: Invocation) => void): Command {
  const { summary, description, operands, operandHelp, options, examples, load } = declaration;
  const command = new Command(name)
    .summary(summary)
    .description(`${description ?? sentence(summary)}\n\n${exampleText(examples)}`)
    .helpOption('-h, --help', 'print this help');
  if (operands !== '') command.argument(operands, operandHelp);
  for (const option of [...options, ...GLOBAL_OPTIONS]) command.addOption(option);
  return command.action((..._all: unknown[]) => choose(load, { operands: command.args, options: command.opts() }));
}

/** Examples come first: they are what people look for. */
function exampleText(examples: Declaration['examples']): string {
  return ['Examples:', ...examples.flatMap(([command, does]) => [`  $ ${command}`, `      ${does}`])].join('\n');
}

function sentence(summary: string): string {
  return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
}

function operandsOf(command: Command): string {
  return command.registeredArguments.map((argument) => (argument.required ? `<${argument.name()}>` : `[${argument.name()}]`)).join(' ');
}

/** Keeps commander from writing and from ending the process, on every level. */
function capture(command: Command, printed: string[], io: Pick<Io, 'stdout' | 'stderr'>): void {
  const write = (text: string) => void printed.push(text);
  // Examples are to be copied, so nothing is broken before the 80th column; a narrower terminal breaks it itself.
  const [outWidth, errWidth] = [() => Math.max(80, io.stdout.columns ?? 80), () => Math.max(80, io.stderr.columns ?? 80)];
  command.exitOverride().configureOutput({ writeOut: write, writeErr: write, getOutHelpWidth: outWidth, getErrHelpWidth: errWidth });
  command.showHelpAfterError('(add --help for what can be said here)').showSuggestionAfterError(true);
  for (const child of command.commands) capture(child, printed, io);
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  if (!/^[a-z][a-z0-9_-]*=/.test(value)) throw new InvalidArgumentError('Write it as id=value.');
  return [...before, value];
}

/** `help rubric show` is `rubric show --help`; a command that is not known is refused like anywhere else. */
function helpFirst(program: Command, args: readonly string[]): readonly string[] {
  const [first, ...words] = args;
  if (first !== 'help' || words.length === 0) return args;
  let known: Command | undefined = program;
  for (const word of words) {
    if (known.commands.length === 0) break;
    known = known.commands.find((command) => command.name() === word);
    if (known === undefined) return words;
  }
  return [...words, '--help'];
}

const AFTER_HELP = `
Examples:
  $ fit assess --answers harbour.yaml --no-input
      print the report on one prospect
  $ fit score - < book.ndjson > scored.ndjson
      score a whole book of prospects

Exit codes:
  0 done   1 a bug in fit   2 usage or missing input
  3 invalid rubric or record   4 file that cannot be read or written`;
