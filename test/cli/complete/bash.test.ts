/** The line of bash: read as bash reads it, written so that bash reads it again. A real bash is asked in test/pty and here. */
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { insertion, readLine } from '../../../src/cli/complete/bash.ts';

test.each<[string, readonly string[], string]>([
  ['fit ', ['fit'], ''],
  ['fit sh', ['fit'], 'sh'],
  ['fit show Harbour\\ D', ['fit', 'show'], 'Harbour D'],
  ['fit show "Harbour D', ['fit', 'show'], 'Harbour D'],
  ["fit show 'it'\\''s", ['fit', 'show'], "it's"],
  ['fit show "a\\"b\\$c\\d', ['fit', 'show'], 'a"b$c\\d'],
  ['fit show "" ', ['fit', 'show', ''], ''],
  ['fit show Smith\\ \\', ['fit', 'show'], 'Smith '],
  ['fit show "Pay \\', ['fit', 'show'], 'Pay '],
  ["fit show 'back\\", ['fit', 'show'], 'back\\'],
  ['X=1 fit list --format=', ['X=1', 'fit', 'list'], '--format='],
  ['fit show ACME:', ['fit', 'show'], 'ACME:'],
  ['echo a | fit rub', ['fit'], 'rub'],
  ['fit list 2> err.txt --fo', ['fit', 'list'], '--fo'],
])('%j', (line, before, value) => {
  const { before: words, current } = readLine(line);
  expect([words, current.value]).toEqual([before, value]);
});

test('what is read from or written to is a file', () => {
  expect(['fit list > fo', 'fit list >fo', 'fit score < ', 'fit list fo'].map((line) => readLine(line).isRedirected)).toEqual([true, true, true, false]);
});

/** Names as they may be: quotes, signs that mean something to a shell, letters of all kinds, nothing that cannot be seen. */
const NAME = fc.stringMatching(/^[ -~äß’日本ñ&]{1,20}$/u).filter((name) => name.trim() === name);
const OPENED = ['fit show ', 'fit show "', "fit show '", 'fit list --format='];

test.each(OPENED)('whatever is put in behind %j is read again as it is called', (opened) => {
  fc.assert(
    fc.property(NAME, fc.nat(20), (name, cut) => {
      const known = readLine(opened).current.value;
      const typed = insertion(known + name.slice(0, cut), readLine(opened), '');
      const line = readLine(opened + typed);
      fc.pre(line.current.quote === readLine(opened).current.quote);
      const { raw } = line.current;
      const start = opened.length - readLine(opened).current.raw.length;
      const replaced = (opened + typed).slice(start + (/^["']/.test(raw) ? 1 : 0));
      expect(readLine(opened.slice(0, start) + raw.slice(0, raw.length - replaced.length) + insertion(known + name, line, replaced)).current.value).toBe(
        known + name,
      );
    }),
  );
});

// Of several names bash puts in what their spellings have in common, which may end behind a backslash; the next press has to find them still.
test.each(OPENED)('what two names have in common behind %j is the beginning of both', (opened) => {
  fc.assert(
    fc.property(NAME, NAME, fc.nat(5), (one, other, shared) => {
      const line = readLine(opened);
      const names = [one, one.slice(0, shared) + other].map((name) => line.current.value + name);
      const [first = '', second = ''] = names.map((name) => insertion(name, line, ''));
      const end = [...first].findIndex((letter, i) => letter !== [...second][i]);
      const { value } = readLine(opened + [...first].slice(0, end === -1 ? undefined : end).join('')).current;
      expect(names.filter((name) => !name.startsWith(value))).toEqual([]);
    }),
  );
});

test('bash itself reads what is put in, in each kind of quotes, as the names are called', () => {
  const names = fc.sample(NAME, { numRuns: 300, seed: 7 });
  const words = names.flatMap((name) =>
    ['', '"', "'"].map((quote) => ({ name, word: `${quote}${insertion(name, readLine(`fit show ${quote}`), '')}${quote}` })),
  );
  const out = execFileSync('bash', ['-c', `printf '%s\\n' ${words.map(({ word }) => word).join(' ')}`], { encoding: 'utf8', env: { LC_ALL: 'C.UTF-8' } });
  expect(out.split('\n').slice(0, -1)).toEqual(words.map(({ name }) => name));
});
