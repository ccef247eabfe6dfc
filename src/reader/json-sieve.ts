/** A quick look at what `JSON.parse` has made of a text: is anything about it doubtful? */
import { loneSurrogate } from './characters.ts';
import { isShortNumber } from './number-text.ts';
import { isReserved, MAX_DEPTH, MAX_TOKENS } from './tree.ts';

type Container = Readonly<Record<string, unknown>>;

/** What the sieve has counted so far, and the containers one level further down. */
interface Sieve {
  /** The text has escapes by number: only they can bring in half a character, because decoded text is well-formed. */
  readonly hasEscapes: boolean;
  keys: number;
  values: number;
  next: Container[];
}

/**
 * @param value what `JSON.parse` gives for `text`.
 * @returns true only when the exact reader would have nothing to report and give the same value. Goes down level by level,
 * so that depth cannot overflow it.
 */
export function isClean(value: unknown, text: string): boolean {
  const sieve: Sieve = { hasEscapes: text.includes('\\u'), keys: 0, values: 1, next: [] };
  if (!passes(value, sieve)) return false;
  for (let depth = 1; sieve.next.length > 0; depth++) {
    if (depth > MAX_DEPTH) return false;
    const level = sieve.next;
    sieve.next = [];
    for (const container of level) if (!passAll(container, sieve)) return false;
    if (sieve.values > MAX_TOKENS) return false;
  }
  return sieve.keys === atMostKeys(text);
}

function passAll(container: Container, sieve: Sieve): boolean {
  if (Array.isArray(container)) {
    sieve.values += container.length;
    return container.every((part) => passes(part, sieve));
  }
  // Faster than to list the keys first; should some program have given all objects a key, no record passes, and nothing worse.
  for (const key in container) {
    sieve.keys++;
    sieve.values++;
    if (isReserved(key) || (sieve.hasEscapes && loneSurrogate(key) !== null) || !passes(container[key], sieve)) return false;
  }
  return true;
}

function passes(part: unknown, sieve: Sieve): boolean {
  switch (typeof part) {
    case 'object':
      if (part !== null) sieve.next.push(part as Container);
      return true;
    case 'number':
      return isShortNumber(part) && !Object.is(part, -0);
    default:
      return typeof part !== 'string' || !sieve.hasEscapes || loneSurrogate(part) === null;
  }
}

/**
 * The colon after a key follows a quote or white space, so there are no more keys in the text than such colons. When the
 * value has as many keys, none was lost, and none stood twice. A text such as "a: b" only makes the sieve stop a good record.
 * Keys with escapes are not trusted to `JSON.parse`: in V8 13.6 (Node 24) it may drop one or take it for another.
 * @returns the number of such colons; `NaN` where a key may have an escape
 */
function atMostKeys(text: string): number {
  let count = 0;
  let slash = text.indexOf('\\');
  for (let colon = text.indexOf(':'); colon !== -1; colon = text.indexOf(':', colon + 1)) {
    const before = text.charCodeAt(colon - 1);
    if (before !== QUOTE && before > 0x20) continue;
    count++;
    const close = beforeBlanks(text, colon);
    if (text.charCodeAt(close) !== QUOTE) continue;
    // The quote before it opens the key, or is one that an escape has brought into it.
    const open = text.lastIndexOf('"', close - 1);
    while (slash !== -1 && slash < open - 1) slash = text.indexOf('\\', slash + 1);
    if (slash !== -1 && slash < close) return Number.NaN;
  }
  return count;
}

const QUOTE = 0x22;

/** The last place before `end` that is not white space. */
function beforeBlanks(text: string, end: number): number {
  let place = end - 1;
  while (text.charCodeAt(place) <= 0x20) place--;
  return place;
}
