/** A table for people: a heading, a record a row, safe to open in a spreadsheet. */
import { type CsvCell, csvRecord } from '../../text/csv.ts';
import type { FieldValue, MapField } from '../model.ts';
import type { Target } from './target.ts';

/** No CRM: whoever opens it decides what becomes of it. */
export const csv: Target = {
  name: 'csv',
  title: 'CSV for people and spreadsheets',
  object: 'prospects',
  api: { fallback: '1', pattern: /^1$/ },
  findsBy: 'neither',
  batch: null,
  form: 'csv',
  goesAs: 'file',
  lineEnd: '\r\n',
  names: { pattern: /^[^\p{Cc}\s](?:[^\p{Cc}]*[^\p{Cc}\s])?$/u, wanted: 'the heading of a column' },
  head: ({ key, fields }) => row([...(key === null ? [] : [key.to]), ...fields.filter(goesOut).map(({ to }) => to)]),
  // What is omitted is an empty cell, so that the columns stay where they are.
  request: (rows, { fields }) => ({
    method: 'POST',
    path: '',
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
    body: rows
      .map(({ key, fields: present }) => {
        const cells = new Map(present.map(({ to, value }) => [to, value]));
        return row([...(key === null ? [] : [key.value]), ...fields.filter(goesOut).map(({ to }) => cellOf(cells.get(to) ?? null))]);
      })
      .join('\r\n'),
  }),
  setup: () => ({ requests: [], notes: ['Nothing is to be set up: the columns are those of the map.'] }),
  fieldsOf: (plain) => (typeof plain === 'object' && plain !== null && !Array.isArray(plain) ? { ...plain } : null),
};

function goesOut({ use }: MapField): boolean {
  return use !== 'prefill';
}

/** Without its line end: what stands behind a body is the caller's. */
function row(cells: readonly CsvCell[]): string {
  return csvRecord(cells).slice(0, -2);
}

function cellOf(field: FieldValue | null): CsvCell {
  if (field === null) return null;
  return field.type === 'multi' ? field.value.join('; ') : field.value;
}
