/** A cut of whole lines in parts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf } from '../../../src/cli/score-book/read/cutter.ts';
import { readCsv } from '../../../src/reader/csv.ts';
import { runs } from '../../engine/runs.ts';

const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'ä', '\n') })).map((pieces) => pieces.join(''));

test('the parts are the whole, each with the number of its first line', () => {
  const property = fc.property(texts, fc.integer({ min: 1, max: 20 }), (text, size) => {
    const parts = [...partsOf({ line: 7, bytes: Buffer.from(text) }, () => size)];
    expect(parts.map(({ bytes }) => bytes.toString()).join('')).toBe(text);
    let before = '';
    for (const { line, bytes } of parts) {
      expect(line).toBe(7 + before.split('\n').length - 1);
      before += bytes.toString();
    }
  });
  fc.assert(property, runs(300));
});

test('parts end behind the first line end that is far enough', () => {
  const parts = [...partsOf({ line: 1, bytes: Buffer.from('one\ntwo\nthree\nfour') }, () => 5)];
  expect(parts.map(({ bytes }) => bytes.toString())).toEqual(['one\ntwo\n', 'three\n', 'four']);
});

test('a part may be given away to a thread before the next one is asked for', () => {
  const lines: number[] = [];
  for (const { line, bytes } of partsOf({ line: 1, bytes: Buffer.from('a\nb\nc\n'.repeat(3000)) }, () => 9000)) {
    lines.push(line);
    structuredClone(bytes.buffer, { transfer: [bytes.buffer as ArrayBuffer] });
  }
  expect(lines).toEqual([1, 4502]);
});

test('a size that changes on the way counts from the next part on', () => {
  const sizes = [1, 3, 100];
  const parts = [...partsOf({ line: 1, bytes: Buffer.from('a\nb\nc\nd\ne\n') }, () => sizes.shift() as number)];
  expect(parts.map(({ bytes }) => bytes.toString())).toEqual(['a\n', 'b\nc\n', 'd\ne\n']);
});

/** What is read of a text: the lines of its rows, their cells, and what is wrong with their quotes. */
const rowsOf = (text: string, line: number) =>
  [...readCsv(text, { separator: ',', line, isLast: true, longest: 1000 })].map((row) => [row.line, row.cells?.map((cell) => cell.text), row.trouble]);

test('the rows of a table are the same in its parts, whatever its quotes are', () => {
  const tables = fc.array(fc.constantFrom('a', 'b', ',', '"', '"', '\n', '\r\n', '"a\n"', 'c\n'), { maxLength: 60 }).map((pieces) => pieces.join(''));
  const property = fc.property(tables, fc.integer({ min: 1, max: 20 }), (text, size) => {
    const parts = [...partsOf({ line: 7, bytes: Buffer.from(text) }, () => size, ',')];
    expect(parts.map(({ bytes }) => bytes.toString()).join('')).toBe(text);
    expect(parts.flatMap(({ line, bytes }) => rowsOf(bytes.toString(), line))).toEqual(rowsOf(text, 7));
  });
  fc.assert(property, runs(1000));
});

test('a table is parted behind a row, and not at a line end in quotes', () => {
  const parts = [...partsOf({ line: 1, bytes: Buffer.from('"a\n\n",1\n"b",2\n"c\n",3\nd,4\n') }, () => 3, ',')];
  expect(parts.map(({ line, bytes }) => [line, bytes.toString()])).toEqual([
    [1, '"a\n\n",1\n'],
    [4, '"b",2\n'],
    [5, '"c\n",3\n'],
    [7, 'd,4\n'],
  ]);
});
