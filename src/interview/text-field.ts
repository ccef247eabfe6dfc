/** A text being typed: characters before and after the place where the next one goes. */
import { graphemes } from '../text/graphemes.ts';

/** A text and the place in it. */
export interface TextField {
  readonly before: string;
  readonly after: string;
}

/** @returns a field with the text, ready to go on at its end. */
export function textField(text: string): TextField {
  return { before: text, after: '' };
}

/** @returns the whole text. */
export function textIn({ before, after }: TextField): string {
  return before + after;
}

/** @returns the field with the text typed in; line ends become line feeds, tabs blanks, other control characters nothing. */
export function typeIn({ before, after }: TextField, text: string): TextField {
  return { before: before + text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(CONTROLS, ''), after };
}

/** All but the line feed. */
const CONTROLS = /(?!\n)\p{Cc}/gu;

/** @returns the field after one of the keys that edit a line, `null` when the key edits nothing. */
export function edit(field: TextField, key: string): TextField | null {
  return Object.hasOwn(EDITS, key) ? (EDITS[key]?.(field) ?? null) : null;
}

const EDITS: Readonly<Record<string, (field: TextField) => TextField>> = {
  backspace: ({ before, after }) => ({ before: withoutLast(before), after }),
  delete: ({ before, after }) => ({ before, after: withoutFirst(after) }),
  left: ({ before, after }) => moved(before, after, withoutLast(before).length),
  right: ({ before, after }) => moved(before, after, (before + after).length - withoutFirst(after).length),
  home: ({ before, after }) => moved(before, after, 0),
  end: ({ before, after }) => moved(before, after, (before + after).length),
  'ctrl-a': ({ before, after }) => moved(before, after, 0),
  'ctrl-e': ({ before, after }) => moved(before, after, (before + after).length),
  'ctrl-u': ({ after }) => ({ before: '', after }),
  'ctrl-k': ({ before }) => ({ before, after: '' }),
  'ctrl-w': ({ before, after }) => ({ before: withoutWord(before), after }),
};

function moved(before: string, after: string, at: number): TextField {
  const text = before + after;
  return { before: text.slice(0, at), after: text.slice(at) };
}

/** Long texts are not taken apart as a whole for their last character. */
function withoutLast(text: string): string {
  const tail = text.slice(-LONGEST);
  return text.slice(0, text.length - tail.length) + graphemes(tail).slice(0, -1).join('');
}

/** By hand: a pattern that looks for the last word tries every other one first. */
function withoutWord(text: string): string {
  let at = text.trimEnd().length;
  while (at > 0 && !/\s/.test(text.charAt(at - 1))) at -= 1;
  return text.slice(0, at);
}

function withoutFirst(text: string): string {
  const [first = ''] = graphemes(text.slice(0, LONGEST));
  return text.slice(first.length);
}

/** No character that people type is longer than this. */
const LONGEST = 64;
