/** The few questions before the work: whom, which rubric, go on with a draft; from which starter, under which name? */
import { createPromptModule } from 'inquirer';
import { wrap } from '../text/layout.ts';
import type { Paint } from '../text/paint.ts';
import { STOPPED, type StopSignal, sizeOf, type TerminalHost } from './host.ts';
import { quickenEscape } from './keys.ts';

/** One answer to choose, and the line that explains it. */
export interface Option<Value> {
  readonly name: string;
  readonly value: Value;
  readonly description?: string;
}

/** What a line of text may be. */
export interface Wanted {
  /** What an empty line stands for. */
  readonly usual?: string;
  /** What is asked for, "a name" unless given: said to who types nothing. */
  readonly what?: string;
  /** @returns why the text cannot be taken and what to do, `null` where it can. */
  readonly refuse?: (text: string) => string | null;
}

/** Asks before the work begins. What is asked ends with `STOPPED` when its user stops. */
export interface SetUp {
  /** A line of text that is not blank. */
  text(message: string, wanted?: Wanted): Promise<string>;
  choose<Value>(message: string, options: readonly Option<Value>[]): Promise<Value>;
}

/** @returns set-up questions with arrows, in the colours of the paint. */
export function createSetUp(host: TerminalHost, paint: Paint): SetUp {
  const { plain } = paint;
  const theme = themeOf(paint);
  const ask = <Value>(question: object): Promise<Value> => askOne(host, { ...question, theme });
  return {
    text: (message, { usual, what = 'a name', refuse } = {}) =>
      ask<string>({
        type: 'input',
        message: plain(message),
        required: true,
        ...(usual !== undefined && { default: plain(usual) }),
        validate: (text: string) => (text.trim() === '' ? `Type ${what}, or press Ctrl-C to stop.` : plain(refuse?.(text.trim()) ?? '') || true),
      }),
    choose: (message, options) =>
      ask({
        type: 'select',
        message: plain(message),
        choices: options.map((option) => visibleOption(option, plain, sizeOf(host.output).columns)),
        loop: false,
        pageSize: rowsFor(options.length, host),
      }),
  };
}

/** The library asks the environment alone for its colours, and not who types `--no-color`. */
function themeOf({ strong, faint, bad, note }: Paint) {
  return {
    prefix: { idle: note('?'), done: note('?') },
    style: {
      answer: note,
      message: strong,
      error: (text: string) => bad(`> ${text}`),
      defaultAnswer: (text: string) => faint(`(${text})`),
      help: faint,
      highlight: note,
      key: (text: string) => strong(`<${text}>`),
      disabled: faint,
      // Broken into lines already.
      description: (text: string) => text.split('\n').map(note).join('\n'),
      keysHelpTip: (keys: readonly (readonly [string, string])[]) => keys.map(([key, action]) => `${strong(key)} ${faint(action)}`).join(faint(' • ')),
    },
  };
}

/** Rows beside the options: the line before the question, the question, a blank line, the description in two, the keys. */
const ROWS_AROUND = 6;

/** All options where they have room: of those below the edge nothing would tell. */
function rowsFor(options: number, { output }: TerminalHost): number {
  return Math.max(1, Math.min(options, sizeOf(output).rows - ROWS_AROUND));
}

/** The library breaks long lines in the middle of words. */
function visibleOption<Value>({ name, value, description }: Option<Value>, plain: (text: string) => string, columns: number): Option<Value> {
  return { name: plain(name), value, ...(description !== undefined && { description: wrap(plain(description), columns).join('\n') }) };
}

/** The library never ends a question at the end of its input; the process would then end as if all were well. */
async function askOne<Value>(host: TerminalHost, question: object): Promise<Value> {
  quickenEscape(host.input);
  const stop = new AbortController();
  let cause: StopSignal = 'SIGINT';
  const abort = () => stop.abort();
  const end = (signal: StopSignal) => {
    cause = signal;
    abort();
  };
  const pressed = (_: unknown, key: { readonly name?: string; readonly ctrl?: boolean } | undefined) => {
    if (key?.ctrl && key.name === 'd') abort();
  };
  const forget = [host.onSignal('SIGCONT', () => goOn(host)), ...(['SIGTERM', 'SIGHUP'] as const).map((signal) => host.onSignal(signal, () => end(signal)))];
  host.input.on('keypress', pressed);
  host.input.once('end', abort);
  const prompt = createPromptModule({ input: host.input as never, output: host.output as never, signal: stop.signal, clearPromptOnDone: true } as never);
  try {
    const { value } = (await prompt([{ ...question, name: 'value' }] as never)) as { value: Value };
    return value;
  } catch (error) {
    if (!STOPS.has((error as Error).name)) throw error;
    throw Object.assign(new Error('stopped', { cause }), { name: STOPPED });
  } finally {
    host.input.removeListener('keypress', pressed);
    host.input.removeListener('end', abort);
    for (const one of forget) one();
  }
}

/** After Ctrl-Z and fg the library's input stays paused. */
function goOn({ input }: TerminalHost): void {
  input.setRawMode?.(true);
  input.resume();
}

const STOPS: ReadonlySet<string> = new Set(['ExitPromptError', 'AbortPromptError', 'CancelPromptError']);
