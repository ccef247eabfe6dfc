/** The usual name of a prospect: what it says is what is written, in JSON and as a name. */

/** How many bytes it has at most, its quotes among them. */
const LONGEST = 302;

const [SPACE, QUOTE, BACKSLASH, LAST] = [0x20, 0x22, 0x5c, 0x7e];

/** @returns whether the value from a byte to another is a text of ASCII without anything that must be written otherwise, and no blank at its ends. */
export function isPlainName(bytes: Uint8Array, from: number, to: number): boolean {
  const [first, last] = [from + 1, to - 2];
  if (bytes[from] !== QUOTE || last < first || to - from > LONGEST || bytes[first] === SPACE || bytes[last] === SPACE) return false;
  for (let at = first; at <= last; at++) {
    const byte = bytes[at] as number;
    if (byte < SPACE || byte > LAST || byte === QUOTE || byte === BACKSLASH) return false;
  }
  return bytes[to - 1] === QUOTE;
}
