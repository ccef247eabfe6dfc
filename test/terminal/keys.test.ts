/** Keys as they reach the interview, by way of Node's own reading of them. */
import { emitKeypressEvents } from 'node:readline';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import type { Input } from '../../src/interview/input.ts';
import { createKeyReader, type KeyPress } from '../../src/terminal/keys.ts';

/** What the reader makes of bytes that come at once. */
function inputsOf(bytes: string): readonly Input[] {
  const reader = createKeyReader();
  const inputs: Input[] = [];
  const stream = new PassThrough();
  emitKeypressEvents(stream);
  stream.on('keypress', (_, press: KeyPress) => {
    inputs.push(...reader.read(press));
  });
  stream.write(bytes);
  return inputs;
}

test.each([
  ['Delete', '\x1b[3~'],
  ['PageUp', '\x1b[5~'],
  ['Up', '\x1b[A'],
  ['Up of an application', '\x1bOA'],
  ['Ctrl-Right', '\x1b[1;5C'],
])('no part of %s is taken for a typed key, though Escape was pressed twice before', (_name, code) => {
  expect(inputsOf(`\x1b\x1b${code}`).filter(({ kind }) => kind !== 'key')).toEqual([]);
});

test('Escape and a letter soon after it are two keys', () => {
  expect(inputsOf('\x1bx')).toEqual([
    { kind: 'key', key: 'escape' },
    { kind: 'character', text: 'x' },
  ]);
});

test('a key after such a code is typed', () => {
  expect(inputsOf('\x1b\x1b\x1b[3~4').at(-1)).toEqual({ kind: 'character', text: '4' });
});

test('a key after three Escapes is none of a code', () => {
  expect(inputsOf('\x1b\x1b\x1bn').at(-1)).toEqual({ kind: 'character', text: 'n' });
});

test('a paste is one, though Escape was pressed twice before', () => {
  expect(inputsOf('\x1b\x1b\x1b[200~1 and 2\x1b[201~').at(-1)).toEqual({ kind: 'paste', text: '1 and 2' });
});
