/** The keys of the interview: the one table that the interview obeys, and that help, manual and README print. */

/** What a letter does while a question is asked. */
export type Command =
  | 'unknown'
  | 'refused'
  | 'not-applicable'
  | 'skip'
  | 'next'
  | 'back'
  | 'undo'
  | 'note'
  | 'confidence'
  | 'jump'
  | 'ask-next'
  | 'review'
  | 'help'
  | 'hide'
  | 'quit';

/** One row of the table. */
export interface KeyRow {
  /** As printed. */
  readonly keys: string;
  readonly does: string;
  /** Letters and key names that give the command; absent where a row only tells. */
  readonly command?: Command;
  readonly by?: readonly string[];
}

/** Every key, in the order in which they are told. */
export const KEYS: readonly KeyRow[] = [
  { keys: '1-9', does: 'answer and go on' },
  { keys: '1-9 or Space, Enter', does: 'where several may be chosen: choose, and take them; 0 is none of these' },
  { keys: 'Up Down, j k', does: 'move over the answers; Enter takes one' },
  { keys: 'u', does: 'unknown: asked or not, not found out', command: 'unknown', by: ['u'] },
  { keys: 'd', does: 'declined: asked, and they would not say', command: 'refused', by: ['d'] },
  { keys: 'a', does: 'not applicable, with the reason (where the rubric allows it)', command: 'not-applicable', by: ['a'] },
  { keys: 's', does: 'skip: leave it open and go on', command: 'skip', by: ['s'] },
  { keys: 'n', does: 'note: what was said or done, as evidence', command: 'note', by: ['n'] },
  { keys: 'c', does: 'confidence: low, medium, high, none', command: 'confidence', by: ['c'] },
  { keys: 'b, Left, Shift-Tab', does: 'back to the question before; its answer stays', command: 'back', by: ['b', 'left', 'shift-tab'] },
  { keys: 'Right, Tab', does: 'on to the next question without a change', command: 'next', by: ['right', 'tab'] },
  { keys: 'g or /', does: 'go to a question: its number, id or a few letters', command: 'jump', by: ['g', '/'] },
  { keys: 'e', does: 'the open question that can still change the most', command: 'ask-next', by: ['e'] },
  { keys: 'z', does: 'take the last change back', command: 'undo', by: ['z'] },
  { keys: 'r', does: 'review: every answer and what is missing; there l locks', command: 'review', by: ['r'] },
  { keys: '?', does: 'help over the question: why it is asked, what to listen for', command: 'help', by: ['?'] },
  { keys: 'x', does: 'hide everything but question and note, for a shared screen', command: 'hide', by: ['x'] },
  { keys: 'q, Ctrl-D', does: 'save and quit; fit assess takes it up again', command: 'quit', by: ['q', 'ctrl-d'] },
  { keys: 'Ctrl-C', does: 'the same, at once' },
  { keys: 'Ctrl-Z', does: 'to the shell; fg comes back to the very letter' },
];

const COMMANDS: ReadonlyMap<string, Command> = new Map(
  KEYS.flatMap(({ command, by = [] }) => (command === undefined ? [] : by.map((key) => [key, command] as const))),
);

/** @returns what the letter or key does while a question is asked, `null` for those without a command. */
export function commandOf(key: string): Command | null {
  return COMMANDS.get(key) ?? null;
}
