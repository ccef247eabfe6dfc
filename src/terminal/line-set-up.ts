/** The questions before the work by lines: printed once, answered with a line. */
import { STOPPED, type StopSignal, type TerminalHost } from './host.ts';
import { type LineTerminal, openLines } from './line-terminal.ts';
import type { Option, SetUp, Wanted } from './set-up.ts';

/**
 * @returns set-up questions by lines.
 * @param plain makes a text safe for this terminal
 */
export function createLineSetUp(host: TerminalHost, plain: (text: string) => string): SetUp {
  return {
    text: (message, wanted = {}) => askOn(host, plain, (terminal) => askText(message, wanted, terminal)),
    choose: (message, options) => askOn(host, plain, (terminal) => askChoice(message, options, terminal)),
  };
}

async function askOn<Value>(host: TerminalHost, plain: (text: string) => string, ask: (terminal: LineTerminal) => Promise<Value>): Promise<Value> {
  const terminal = openLines(host, plain);
  try {
    return await ask(terminal);
  } finally {
    terminal.close();
  }
}

async function askText(message: string, { usual = '', what = 'a name', refuse }: Wanted, terminal: LineTerminal): Promise<string> {
  const prompt = usual === '' ? message : `${message} (Enter for ${usual})`;
  for (let lines: readonly string[] = []; ; ) {
    const text = (await answerTo(lines, prompt, terminal)) || usual;
    const reason = text === '' ? `Type ${what}, or press Ctrl-C to stop.` : (refuse?.(text) ?? null);
    if (reason === null) return text;
    lines = [reason];
  }
}

async function askChoice<Value>(message: string, options: readonly Option<Value>[], terminal: LineTerminal): Promise<Value> {
  const numbers = options.map((_, i) => String(i + 1));
  const range = numbers.length < 3 ? numbers.join(' or ') : `1 to ${numbers.length}`;
  let lines = [message, ...options.map(({ name, description }, i) => `${numbers[i]}. ${name}${description === undefined ? '' : `, ${description}`}`)];
  for (;;) {
    const option = options[numbers.indexOf(await answerTo(lines, `Answer ${range}:`, terminal))];
    if (option !== undefined) return option.value;
    lines = [`Type ${range}, or press Ctrl-C to stop.`];
  }
}

/** @returns what is typed; keys that are no letters, such as arrows, are left out. */
async function answerTo(lines: readonly string[], prompt: string, terminal: LineTerminal): Promise<string> {
  await terminal.print(lines, prompt);
  const line = await terminal.next();
  if (line.kind === 'line') return line.text.replace(KEYS, '').trim();
  await terminal.endLine();
  const cause: StopSignal = terminal.stoppedBy() ?? 'SIGINT';
  throw Object.assign(new Error('stopped', { cause }), { name: STOPPED });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get into a name
const KEYS = /\x1b(?:[[O][0-9;]*[A-Za-z~])?|[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;
