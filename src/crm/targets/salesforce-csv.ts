/**
 * Salesforce, Bulk API 2.0: the CSV of an upsert or update job, for `sf data upsert bulk --line-ending LF`.
 *
 * Read in the Bulk API 2.0 Developer Guide, "Prepare CSV Files" and "Valid CSV Record Rows": UTF-8; comma; the line end that the job
 * names, LF unless it says otherwise; `""` for a quote inside quotes; no blank beside a quote; values are not trimmed; an
 * empty value is left as it is, `#N/A` makes the field empty; at most 100 MB a job. No formula guard: it would change what is stored.
 */
import type { CrmMap, FieldValue, Row } from '../model.ts';
import { textOf } from './parts.ts';
import { SALESFORCE, SALESFORCE_TARGET } from './salesforce-fields.ts';
import type { CrmRequest, Target } from './target.ts';

/** The target. */
export const salesforceCsv: Target = {
  ...SALESFORCE_TARGET,
  name: 'salesforce-csv',
  title: 'Salesforce, CSV for Bulk API 2.0 and sf',
  batch: null,
  form: 'csv',
  goesAs: 'file',
  head: (map) => columnsOf(map).map(cell).join(','),
  request,
};

/** The value that makes a field empty. */
const CLEAR = '#N/A';

function request(rows: readonly Row[], map: CrmMap): CrmRequest {
  const columns = columnsOf(map);
  const body = rows.map((row) => columns.map((column, i) => (i === 0 ? cell(whichOf(row, map)) : cellOf(row, column))).join(',')).join('\n');
  return { method: 'PUT', path: '', headers: { 'Content-Type': 'text/csv; charset=utf-8' }, body };
}

/** The same for every row: a value that a record has not is an empty cell. */
function columnsOf(map: CrmMap): readonly string[] {
  const fields = map.fields.filter(({ use }) => use !== 'prefill').map(({ to }) => to);
  const which = map.key?.to ?? 'Id';
  return [which, ...fields.filter((to) => to !== which)];
}

function whichOf(row: Row, map: CrmMap): string {
  return (map.key === null ? row.recordId : row.key?.value) ?? '';
}

function cellOf(row: Row, column: string): string {
  const field = row.fields.find(({ to }) => to === column);
  return field === undefined ? '' : cell(field.value === null ? CLEAR : spelled(field.value));
}

function spelled(field: FieldValue): string {
  const text = field.type === 'multi' ? String(SALESFORCE.several(field.value)) : textOf(field.value);
  // An empty text empties the field, as it does in JSON; a text that only happens to read like the sign for that must not.
  if (text === '') return CLEAR;
  return text === CLEAR ? `${CLEAR} ` : text;
}

/** Outer blanks are quoted too, for readers that would cut them off. */
function cell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
