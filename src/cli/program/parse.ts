/** From arguments to what they ask for. */
import { Command, CommanderError, Option } from 'commander';
import { EXIT } from '../failure.ts';
import type { Io } from '../io.ts';
import type { Body, Declaration, Invocation } from './declaration.ts';
import { COMMANDS, GROUPS, type Group, TOPICS } from './program.ts';

/** What the command line says: a body to run, with the user's settings or without, or a text to print and the exit code with it. */
export type Request =
  | { readonly kind: 'run'; readonly load: () => Promise<Body>; readonly invocation: Invocation; readonly isUnsettled?: boolean }
  | { readonly kind: 'print'; readonly text: string; readonly code: number };

/** What every command takes. */
export const GLOBAL_OPTIONS = [
  new Option('--color <when>', 'colour: auto, always or never').choices(['auto', 'always', 'never']).default('auto'),
  new Option('--no-color', 'the same as --color never'),
  new Option('-q, --quiet', 'say nothing but data and errors'),
];

/** @returns what `args` (without node and script) ask for. */
export function parseArguments(args: readonly string[], io: Pick<Io, 'version' | 'stdout' | 'stderr'>): Request {
  if (args[0] === 'complete') return completeWord(args.slice(1));
  let request: Request | null = null;
  const printed: string[] = [];
  const choose: Choose = (load, invocation, isUnsettled = false) => {
    request = { kind: 'run', load, invocation, isUnsettled };
  };
  const program = buildProgram(io.version, choose);
  if (args[0] === 'help' && args.length === 2) {
    const known = [...program.commands.map((command) => command.name()), ...Object.keys(TOPICS), 'help'];
    if (!known.includes(args[1] as string) && !args[1]?.startsWith('-')) return helpOnCode(args[1] as string, known);
  }
  if (args[0] === 'help' && args.length > 1) addTopics(program, choose);
  capture(program, printed, io);
  try {
    program.parse(args.length === 0 ? ['--help'] : helpFirst(program, inGroup(args)), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.invalidArgument' && asksForHelp(args)) return parseArguments([...upToOptions(args), '--help'], io);
    return { kind: 'print', text: printed.join(''), code: error.exitCode === 0 ? 0 : 2 };
  }
  return request ?? { kind: 'print', text: printed.join(''), code: 0 };
}

/** Commander looks at values before it looks for help, and takes what asks for it for a value. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end === -1 ? undefined : end).some((word) => HELP_FLAGS.includes(word));
}

function upToOptions(args: readonly string[]): readonly string[] {
  const first = args.findIndex((word) => word.startsWith('-'));
  return args.slice(0, first);
}

const HELP_FLAGS: readonly string[] = ['-h', '--help'];

/** Takes down what is to be run. */
type Choose = (load: () => Promise<Body>, invocation: Invocation, isUnsettled?: boolean) => void;

/** No command: the shells call it at each press of a key, and commander would take the words of the line for its own. */
function completeWord(words: readonly string[]): Request {
  const vocabulary = { commands: COMMANDS, groups: GROUPS, topics: TOPICS, globals: GLOBAL_OPTIONS };
  const load = async () => (await import('../commands/complete.ts')).complete;
  return { kind: 'run', load, invocation: { operands: words, options: { vocabulary } }, isUnsettled: true };
}

/** What is neither a command nor a topic may be the code of a problem; the codes are known where their pages are. */
function helpOnCode(word: string, known: readonly string[]): Request {
  return {
    kind: 'run',
    load: async () => (await import('../commands/help-code.ts')).helpCode,
    invocation: { operands: [word], options: { known } },
    isUnsettled: true,
  };
}

function buildProgram(version: string, choose: Choose): Command {
  const program = new Command('fit')
    .description(`Decide before the contract whether a prospect fits your service model.\n\n${exampleText(EXAMPLES)}`)
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command, a topic or a code')
    .configureHelp({ subcommandTerm: (command) => `${command.name()} ${operandOf(command)}`.trim() });
  program.addHelpText('after', AFTER_HELP);
  const groups = new Map(Object.entries(GROUPS).map(([name, group]) => [name, buildGroup(name, group)]));
  for (const [name, declaration] of Object.entries(COMMANDS)) {
    const [group = '', member] = name.split(' ');
    const parent = (member === undefined ? null : groups.get(group)) ?? program;
    parent.addCommand(buildCommand(member ?? group, declaration, choose));
  }
  for (const group of groups.values()) program.addCommand(group);
  return program;
}

function buildGroup(name: string, { summary, examples }: Group): Command {
  const group = new Command(name).summary(summary).description(`${sentence(summary)}\n\n${exampleText(examples)}`);
  return group.helpOption('-h, --help', 'print this help').helpCommand(false);
}

function buildCommand(name: string, declaration: Declaration, choose: Choose): Command {
  const { summary, description, operands, operandHelp, options, examples, load, isUnsettled } = declaration;
  const command = new Command(name)
    .summary(summary)
    .description(`${description ?? sentence(summary)}\n\n${exampleText(examples)}`)
    .helpOption('-h, --help', 'print this help');
  const help = [operandHelp ?? ''].flat();
  for (const [i, operand] of operands.split(' ').filter(Boolean).entries()) command.argument(operand, help[i]);
  for (const option of [...options, ...GLOBAL_OPTIONS]) command.addOption(option);
  return command.action((..._all: unknown[]) => choose(load, { operands: command.args, options: command.opts() }, isUnsettled));
}

/** Topics are known behind `help` alone: there they are found, and guessed at, like commands. */
function addTopics(program: Command, choose: Choose): void {
  for (const [name, { summary, load }] of Object.entries(TOPICS)) {
    const body = async (): Promise<Body> => {
      const { text } = await load();
      return async (_, io) => {
        await io.stdout.write(text());
        return EXIT.done;
      };
    };
    program.addCommand(new Command(name).summary(summary).action(() => choose(body, { operands: [], options: {} }, true)));
  }
}

/** Examples come first: they are what people look for. */
function exampleText(examples: Declaration['examples']): string {
  return ['Examples:', ...examples.flatMap(([command, does]) => [`  $ ${command}`, `      ${does}`])].join('\n');
}

function sentence(summary: string): string {
  return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
}

/** What a command is about; what is said about it stands on its own page. */
function operandOf({ registeredArguments: [first] }: Command): string {
  if (first === undefined) return '';
  return first.required ? `<${first.name()}>` : `[${first.name()}]`;
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

/** `help rubric show` is `rubric show --help`, `help keys` is a page of its own; a command that is not known is refused like anywhere else. */
function helpFirst(program: Command, args: readonly string[]): readonly string[] {
  const [first, ...words] = args;
  if (first !== 'help' || words.length === 0) return args;
  if (Object.hasOwn(TOPICS, words[0] as string)) return words.filter((word) => !HELP_FLAGS.includes(word));
  let known: Command | undefined = program;
  for (const word of words) {
    if (known.commands.length === 0) break;
    known = known.commands.find((command) => command.name() === word);
    if (known === undefined) return words;
  }
  return [...words, '--help'];
}

/** `fit config` is `fit config list`; what is a slip of a word stays one. */
function inGroup(args: readonly string[]): readonly string[] {
  const [first = '', second, ...others] = args;
  const alone = Object.hasOwn(GROUPS, first) ? GROUPS[first]?.alone : undefined;
  const isAlone = second === undefined || (second.startsWith('-') && !HELP_FLAGS.some((flag) => args.includes(flag)));
  return alone === undefined || !isAlone ? args : [first, alone, ...(second === undefined ? [] : [second]), ...others];
}

function topicLines(): string {
  return Object.entries(TOPICS)
    .map(([name, { summary }]) => `  ${`fit help ${name}`.padEnd(22)}  ${summary}`)
    .join('\n');
}

/** What most people come for. */
const EXAMPLES: Declaration['examples'] = [
  ['fit assess "Harbour Dental"', 'lead through the call, then print the report'],
  ['fit list', 'what was assessed, the newest first'],
  ['fit score - < book.ndjson > scored.ndjson', 'score a whole book of prospects'],
];

const AFTER_HELP = `
Topics:
${topicLines()}
  fit help CODE           what an error or advice means, by the code behind it

Exit codes:
  0 done   1 a bug in fit   2 usage or missing input
  3 invalid rubric or record   4 file or store that cannot be read or written
  5 a case, what cases reach, or a version step that does not hold
  130 stopped in the interview, the draft is kept`;
