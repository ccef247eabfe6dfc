/** Rows out of comma-separated values. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CsvReading, readCsv, separatorOf } from '../../src/reader/csv.ts';

const READING: CsvReading = { separator: ',', line: 1, isLast: true, longest: 1000 };
const rowsIn = (text: string, reading: Partial<CsvReading> = {}) => [...readCsv(text, { ...READING, ...reading })];
const cellsIn = (text: string, reading: Partial<CsvReading> = {}) => rowsIn(text, reading).map(({ cells }) => cells?.map((cell) => cell.text) ?? null);

describe('a text of comma-separated values', () => {
  test.each([
    [
      'cells',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'line ends of Windows',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a carriage return alone at the end', 'a,b\r', [['a', 'b']]],
    ['empty cells', ',\n', [['', '']]],
    ['a separator in quotes', '"a,b",c\n', [['a,b', 'c']]],
    ['a quote in quotes', '"say ""yes""",c\n', [['say "yes"', 'c']]],
    [
      'a line feed in quotes',
      '"a\nb",c\r\nd,e\n',
      [
        ['a\nb', 'c'],
        ['d', 'e'],
      ],
    ],
    ['a quote inside a bare cell', 'a 5" disk,b\n', [['a 5" disk', 'b']]],
    [
      'blank lines between',
      'a,b\n\n  \r\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a row with a quote that is never closed, and goes on behind its line', 'a,"b\nc,d\n', [null, ['c', 'd']]],
    ['a row with something behind a closed quote, and goes on behind its line', '"a"b,c\nd,e\n', [null, ['d', 'e']]],
  ])('holds %s', (_, text, cells) => {
    expect(cellsIn(text)).toEqual(cells);
  });

  test('counts lines over quoted line feeds and blank ones', () => {
    expect(rowsIn('a,b\n"c\n\nd",e\n\nf,g\n', { line: 5 }).map(({ line }) => line)).toEqual([5, 6, 10]);
  });

  test('says where a cell stands', () => {
    const text = 'a,"b c",d\n';
    expect(rowsIn(text)[0]?.cells?.map(({ start, end }) => text.slice(start, end))).toEqual(['a', '"b c"', 'd']);
  });

  test.each(['a,b\nc', 'a,b\nc,d', 'a,b\n"c\n', 'a,b\n"c"', 'a,b\nc\r'])('keeps back a row that may go on: %j', (text) => {
    expect(cellsIn(text, { isLast: false })).toEqual([['a', 'b']]);
  });

  test('gives up a quote that is open for longer than any row', () => {
    expect(cellsIn(`"a\nb,c\n${'x,y\n'.repeat(10)}`, { isLast: false, longest: 20 })[0]).toBeNull();
  });

  test('says the same as another reader', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ß', ' ', ',', '"', '\n', '\r\n'), maxLength: 5 });
    const property = fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), fc.constantFrom('\n', '\r\n'), (rows, feed) => {
      const text = rows.map((cells) => cells.map((one) => (/[",\n\r]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one)).join(',') + feed).join('');
      expect(cellsIn(text)).toEqual(parse(text, { relax_column_count: true, record_delimiter: feed }));
    });
    fc.assert(property, { numRuns: 300 });
  });

  test('gives the same rows in two parts as in one', () => {
    const text = 'a,"b\n""c"""\r\nd,e\n"f",g\n';
    for (let cut = 0; cut <= text.length; cut++) {
      const first = rowsIn(text.slice(0, cut), { isLast: false });
      const end = first.at(-1)?.end ?? 0;
      const rest = cellsIn(text.slice(end));
      expect([...first.map(({ cells }) => cells?.map((one) => one.text)), ...rest]).toEqual(cellsIn(text));
    }
  });
});

test.each([
  ['a,b,c', ','],
  ['a;b;c', ';'],
  ['a\tb\tc', '\t'],
  ['"a,b";c', ';'],
  ['a', ','],
])('the separator of %j is %j', (header, separator) => {
  expect(separatorOf(header)).toBe(separator);
});
