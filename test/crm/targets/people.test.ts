/** The table for people: what a spreadsheet shows is what stood in the record, and nothing of it is run. */
import fc from 'fast-check';
import papaparse from 'papaparse';
import { expect, test } from 'vitest';
import type { FieldValue } from '../../../src/crm/model.ts';
import { runs } from '../../engine/runs.ts';
import { mapFor, rowsOf, TEXT, targetNamed } from './rows.ts';

const CSV = targetNamed('csv');
const MAP = mapFor(CSV, [['Note', 'text']], 'record-id');

/** Left to guess, the reader takes a semicolon in a text for what divides cells. */
const DIALECT = { delimiter: ',', newline: '\r\n' } as const;

/** The one cell of a row. */
function cell(value: FieldValue | null): string {
  const { body } = CSV.request([{ id: 'a', at: null, key: null, recordId: null, fields: [{ to: 'Note', value }], whole: null }], MAP);
  return papaparse.parse<string[]>(`${CSV.head?.(MAP)}\r\n${body}`, DIALECT).data[1]?.[0] ?? '';
}

test('an independent reader gets the texts that went in, but for the guard of formulas', () => {
  fc.assert(
    fc.property(TEXT, (value) => {
      const read = cell({ type: 'text', value });
      expect(/^[=+\-@\t\r＝＋－＠]/.test(value) ? read : `'${read}`).toBe(`'${value}`);
    }),
    runs(500),
  );
});

test.each(['=1+1', '+49 30', '-x', '@a', '\tx', '＝1'])('the text %j is not taken for a formula', (value) => {
  expect(cell({ type: 'text', value })).toBe(`'${value}`);
});

test('a number below zero is a number', () => {
  expect(cell({ type: 'number', value: -5 })).toBe('-5');
});

test('every row has the columns of the heading, whatever it leaves out', () => {
  fc.assert(
    fc.property(rowsOf(CSV, 'key'), ({ rows, map }) => {
      const { data } = papaparse.parse<string[]>(`${CSV.head?.(map)}\r\n${CSV.request(rows, map).body}`, DIALECT);
      expect(new Set(data.map((cells) => cells.length)).size).toBe(1);
    }),
    runs(100),
  );
});
