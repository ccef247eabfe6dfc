/** Expectations rewritten in place: what changes, and that nothing else does. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openCaseFile } from '../../../src/authoring/cases/case-file.ts';
import type { Edit } from '../../../src/authoring/cases/model.ts';
import { canRewrite, rewrite } from '../../../src/authoring/cases/rewrite.ts';
import { decodeText } from '../../../src/reader/text.ts';
import { type Tree, toPlain } from '../../../src/reader/tree.ts';

function treeOf(text: string): Tree {
  const source = decodeText(new TextEncoder().encode(text), 'a.test.yaml');
  const opened = source.ok ? openCaseFile(source.value) : source;
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.value.tree;
}

const HEAD = 'cases:\n  - name: One\n    expect:\n';

/** The lines of an expectation after one key got another value. */
function rewritten(lines: string, key: string, value: Edit['value']): string {
  const text = HEAD + lines;
  return rewrite(text, treeOf(text), [{ path: ['cases', 0, 'expect', ...key.split('.')], value }]).slice(HEAD.length);
}

describe('a value on one line is replaced by the new one alone', () => {
  test.each<[string, string, Edit['value'], string]>([
    ['      score: 79.31 # as in May\n', 'score', 75.2, '      score: 75.2 # as in May\n'],
    ['      score:   79.31   \n', 'score', null, '      score:   null   \n'],
    ['      score:\n      low: 3\n', 'score', 4, '      score: 4\n      low: 3\n'],
    ['      score: \n', 'score', 4, '      score: 4\n'],
    ['      band: proceed\n', 'band', 'not-now', '      band: not-now\n'],
    ["      band: 'proceed'\n", 'band', "don't", "      band: 'don''t'\n"],
    ['      band: "proceed"\n', 'band', 'wait', '      band: "wait"\n'],
    ['      band: proceed\n', 'band', 'Not now: later', '      band: "Not now: later"\n'],
    ['      band: proceed\n', 'band', 'no', '      band: "no"\n'],
    ['      cause: { rule: band, id: proceed } # cut\n', 'cause.id', 'wait', '      cause: { rule: band, id: wait } # cut\n'],
    ['      score: { at-least: 70, below: 80 }\n', 'score.at-least', 68.2, '      score: { at-least: 68.2, below: 80 }\n'],
    ['      settled: true\n', 'settled', false, '      settled: false\n'],
    ['      dimensions: { mindset: 75, access: 3 }\n', 'dimensions.access', 50, '      dimensions: { mindset: 75, access: 50 }\n'],
  ])('%j', (before, key, value, after) => {
    expect(rewritten(before, key, value)).toBe(after);
  });
});

describe('a list keeps its form', () => {
  test.each<[string, readonly string[], string]>([
    ['      open: [a, b] # two\n', ['c'], '      open: [c] # two\n'],
    ['      open: [a,\n        b]\n', ['c', 'd'], '      open: [c, d]\n'],
    ['      open: [a]\n', [], '      open: []\n'],
    ['      open: []\n', ['a', 'b'], '      open: [a, b]\n'],
    ['      open:\n        - a\n        - b\n      low: 3\n', ['b', 'c', 'd'], '      open:\n        - b\n        - c\n        - d\n      low: 3\n'],
    ['      open:\n      - a\n      low: 3\n', ['b', 'c'], '      open:\n      - b\n      - c\n      low: 3\n'],
    ['      open:\n      - a\n      # below\n      low: 3\n', [], '      open: []\n      # below\n      low: 3\n'],
  ])('%j becomes %j', (before, value, after) => {
    expect(rewritten(before, 'open', value)).toBe(after);
  });
});

describe('what could not be rewritten without loss is left to a person', () => {
  test.each([
    ['a list with a comment in it', '      open:\n        - a # since May\n        - b\n'],
    ['a list behind a comment', '      open: # since May\n        - a\n'],
    ['a list in brackets with a comment in it', '      open: [a, # since May\n        b]\n'],
    ['a text over several lines', '      open: >-\n        a\n        b\n'],
    ['a map', '      open: { a: b }\n'],
    ['a key that is not there', '      low: 3\n'],
  ])('%s', (_, lines) => {
    expect(canRewrite(treeOf(HEAD + lines), ['cases', 0, 'expect', 'open'])).toBe(false);
    expect(rewritten(lines, 'open', ['c'])).toBe(lines);
  });
});

/** Random expectations in random spellings, and edits to some of them. */
const spelt = fc.record({
  style: fc.constantFrom('plain', 'brackets', 'lines'),
  value: fc.oneof(fc.integer(), fc.boolean(), fc.constant(null), fc.constantFrom('accept', 'not-now', 'it is: no'), fc.array(fc.constantFrom('a', 'b', 'c'))),
  instead: fc.oneof(
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom('accept', 'not-now', 'no', "don't # ask", 'ä: "ö"'),
    fc.array(fc.constantFrom('x', 'y')),
  ),
  comment: fc.constantFrom('', ' # said in May', ' # ü: [1, 2] "'),
  isEdited: fc.boolean(),
});

const files = fc.record({
  entries: fc.array(spelt, { minLength: 1, maxLength: 8 }),
  end: fc.constantFrom('\n', '\r\n'),
  mark: fc.constantFrom('', '\uFEFF'),
  tail: fc.constantFrom('', '\n# the end', '\n\n'),
});

type Entry = (typeof spelt extends fc.Arbitrary<infer T> ? T : never) & object;

/** The entry with a value, as it stands under `expect`; what stands before its value, the value, and what comes after. */
function written({ style, comment }: Entry, value: Entry['value'], i: number): readonly [string, string, string] {
  const key = `      key${i}:`;
  if (!Array.isArray(value)) return [`${key} `, typeof value === 'string' ? JSON.stringify(value) : String(value), comment];
  if (style === 'lines' && value.length > 0) return [`${key}\n        `, value.map((one) => `- ${one}`).join('\n        '), ''];
  return [`${key} `, `[${value.join(', ')}]`, comment];
}

test('in any file, with any line ends, everything but the values that are edited stays byte for byte', () => {
  fc.assert(
    fc.property(files, ({ entries, end, mark, tail }) => {
      const parts = entries.map((entry, i) => written(entry, entry.value, i));
      const original = mark + `${HEAD}${parts.map((part) => part.join('')).join('\n')}${tail}`.replaceAll('\n', end);
      const edits = entries.flatMap(({ value, instead, isEdited }, i) =>
        isEdited && Array.isArray(value) === Array.isArray(instead) ? [{ path: ['cases', 0, 'expect', `key${i}`], value: instead }] : [],
      );
      const after = rewrite(original, treeOf(original), edits);
      const kept = (text: string) => text.replace(/\r\n/g, '\n');
      // What surrounds the values is still there, in its order, with its own line ends and mark.
      let at = 0;
      for (const [i, [lead, , trail]] of parts.entries()) {
        const isEmptied = edits.some(({ path, value }) => path.at(-1) === `key${i}` && Array.isArray(value) && value.length === 0);
        for (const piece of [isEmptied ? lead.trimEnd() : lead, trail]) {
          const found = kept(after).indexOf(piece, at);
          expect(found).toBeGreaterThanOrEqual(at);
          at = found + piece.length;
        }
      }
      expect([after.startsWith('\uFEFF'), after.replaceAll(end, '').includes('\n'), kept(after).endsWith(tail)]).toEqual([mark !== '', false, true]);
      // And what is read is what was there, but for the values that were edited.
      const expected = Object.fromEntries(
        entries.map(({ value }, i) => [
          `key${i}`,
          edits.find(({ path }) => path.at(-1) === `key${i}`)?.value ?? (edits.some(({ path }) => path.at(-1) === `key${i}`) ? null : value),
        ]),
      );
      expect(JSON.parse(JSON.stringify(toPlain(treeOf(after))))).toEqual({ cases: [{ name: 'One', expect: expected }] });
    }),
    { numRuns: 500 },
  );
});
