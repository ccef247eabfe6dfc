/** What can be typed for a command: the letter of the full screen, or a word. */
import type { Input } from '../input.ts';
import { type Command, KEYS } from '../keys.ts';

/** What a line asks for. `clear` and `lock` are steps of several keys. */
export type Spoken = Command | 'clear' | 'lock';

/** A command, and the words after it. */
export interface Ordered {
  readonly command: Spoken;
  readonly rest: string;
}

/** Words for commands, the one that help tells first. Letters come from the table of keys. */
export const WORDS: Readonly<Record<Spoken, readonly string[]>> = {
  unknown: ['unknown'],
  refused: ['declined', 'decline', 'refused'],
  'not-applicable': ['not applicable', 'na', 'n/a'],
  skip: ['skip'],
  next: ['next'],
  back: ['back'],
  undo: ['undo'],
  note: ['note'],
  clear: ['clear'],
  confidence: ['confidence'],
  jump: ['go', 'go to', 'goto'],
  'ask-next': ['ask next', 'ask'],
  review: ['review'],
  lock: ['lock'],
  help: ['help', 'h'],
  hide: ['hide'],
  quit: ['quit', 'exit'],
};

/** Commands that words may follow. */
const WITH_WORDS: ReadonlySet<Spoken> = new Set<Spoken>(['note', 'not-applicable', 'jump', 'confidence']);

const BY_NAME: ReadonlyMap<string, Spoken> = new Map([
  ...KEYS.flatMap(({ command, by = [] }) => (command === undefined ? [] : by.filter(isLetter).map((key) => [key, command] as const))),
  ...(Object.keys(WORDS) as Spoken[]).flatMap((command) => WORDS[command].map((word) => [word, command] as const)),
]);

/** Names of two words before their first words. */
const NAMES = [...BY_NAME.keys()].sort((a, b) => b.length - a.length);

/** @returns the command that a line gives, `null` where it gives none. */
export function commandIn(line: string): Ordered | null {
  const lower = line.toLowerCase();
  for (const name of NAMES) {
    const command = BY_NAME.get(name);
    if (command === undefined || !lower.startsWith(name)) continue;
    const rest = line.slice(name.length);
    if (rest.trim() === '') return { command, rest: '' };
    if (WITH_WORDS.has(command) && (name === '/' || /^\s/.test(rest) || (command === 'jump' && /^\d/.test(rest)))) return { command, rest: rest.trim() };
  }
  return null;
}

/** @returns the letter of a command, `null` for one that has only a word. */
export function letterOf(command: Spoken): string | null {
  return keysOf(command).find(isLetter) ?? null;
}

/** @returns the input that gives a command on the full screen. */
export function inputFor(command: Command): Input {
  const [key = ''] = keysOf(command);
  return isLetter(key) ? { kind: 'character', text: key } : { kind: 'key', key };
}

function keysOf(command: Spoken): readonly string[] {
  return KEYS.find((row) => row.command === command)?.by ?? [];
}

function isLetter(key: string): boolean {
  return [...key].length === 1;
}
