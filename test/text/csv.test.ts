/** Tables as CSV. */
import { describe, expect, test } from 'vitest';
import { csvRow } from '../../src/text/csv.ts';

describe('a cell of CSV', () => {
  test.each([
    ['stands as it is', 'Harbour Dental', 'Harbour Dental'],
    ['is quoted where it holds a comma', 'Weber, Anna', '"Weber, Anna"'],
    ['doubles its quotes', 'the "fast" one', '"the ""fast"" one"'],
    ['keeps a number as it is', -12.5, '-12.5'],
    ['is empty without a value', null, ''],
    ['says true', true, 'true'],
    ['stands on one line', 'a\r\nb', 'a b'],
    ['loses what no one can see', 'a\0b\x1b', 'ab'],
    ['spells out what turns text round', 'a\u202eb', 'a\\u{202e}b'],
    ['is no formula', '=1+1', "'=1+1"],
    ['is no formula behind a control character', '\0=1+1', "'=1+1"],
    ['is no formula with a plus', '+49 30', "'+49 30"],
    ['is no formula with a minus', '-2', "'-2"],
    ['is no formula with an at', '@SUM(A1)', "'@SUM(A1)"],
    ['is no formula with a wide sign', '＝1', "'＝1"],
    ['is a formula nowhere else', 'a=1', 'a=1'],
  ])('%s', (_, value, text) => {
    expect(csvRow([value])).toBe(`${text}\r\n`);
  });

  test('stands behind a comma', () => {
    expect(csvRow(['a', null, 1])).toBe('a,,1\r\n');
  });
});
