/** What the keys of a terminal send. */

const KEYS = {
  Enter: '\r',
  Escape: '\u001b',
  Tab: '\t',
  'Shift-Tab': '\u001b[Z',
  Backspace: '\u007f',
  Delete: '\u001b[3~',
  Space: ' ',
  PageUp: '\u001b[5~',
  PageDown: '\u001b[6~',
} as const;

/** These send something else while the program asks for "application cursor keys". */
const CURSOR_KEYS = { Up: 'A', Down: 'B', Right: 'C', Left: 'D', Home: 'H', End: 'F' } as const;

type Letter =
  | 'A'
  | 'B'
  | 'C'
  | 'D'
  | 'E'
  | 'F'
  | 'G'
  | 'H'
  | 'J'
  | 'K'
  | 'L'
  | 'N'
  | 'O'
  | 'P'
  | 'Q'
  | 'R'
  | 'S'
  | 'T'
  | 'U'
  | 'V'
  | 'W'
  | 'X'
  | 'Y'
  | 'Z'
  | '\\';

/** A key by its name; characters are typed. */
export type Key = keyof typeof KEYS | keyof typeof CURSOR_KEYS | `Ctrl-${Letter}`;

/** @returns the bytes of a key. */
export function bytesOf(key: Key, applicationCursorKeys: boolean): string {
  if (key in KEYS) return KEYS[key as keyof typeof KEYS];
  if (key in CURSOR_KEYS) return `\u001b${applicationCursorKeys ? 'O' : '['}${CURSOR_KEYS[key as keyof typeof CURSOR_KEYS]}`;
  return String.fromCharCode(key.charCodeAt(key.length - 1) & 0x1f);
}
