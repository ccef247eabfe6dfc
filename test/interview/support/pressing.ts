/** Inputs at random: mostly keys that do something, some texts, some that nobody types. */
import fc from 'fast-check';
import type { Input } from '../../../src/interview/input.ts';
import { HOSTILE } from '../../text/hostile.ts';

const LETTERS = [...'0123456789udasncbgezrx?jkly/q, .-KU'];
const NAMED = 'enter enter escape up down left right tab shift-tab backspace delete home end pageup pagedown ctrl-w ctrl-u ctrl-k ctrl-d ctrl-q'.split(' ');
const TEXTS = [
  'They said so',
  '12',
  '2024-02-29',
  'line one\nline two',
  '1'.repeat(300),
  '日本語の会社',
  '👩‍👩‍👧‍👦 family',
  `a${'\u0301'.repeat(100)}`,
  ...Object.values(HOSTILE),
];

const character = fc.constantFrom(...LETTERS).map((text): Input => ({ kind: 'character', text }));
const key = fc.constantFrom(...NAMED).map((name): Input => ({ kind: 'key', key: name }));
const paste = fc.constantFrom(...TEXTS).map((text): Input => ({ kind: 'paste', text }));

/** @returns up to so many inputs, some of them again and again. */
export function inputs(maxLength: number): fc.Arbitrary<readonly Input[]> {
  return fc.array(fc.oneof({ arbitrary: character, weight: 10 }, { arbitrary: key, weight: 5 }, { arbitrary: paste, weight: 1 }), { maxLength, size: 'max' });
}
