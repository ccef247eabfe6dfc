/** Tables as CSV (RFC 4180), safe to open in a spreadsheet. */
import { oneLine, visible } from '../text/visible.ts';

/** A cell; `null` is an empty one. */
export type CsvCell = string | number | boolean | null;

/** @returns one row, with the line end that the standard asks for. */
export function csvRow(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** Spreadsheets take what begins like this for a formula, also where the sign is a wide one. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

function csvCell(cell: CsvCell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = visible(oneLine(cell).replaceAll(/\p{Cc}/gu, ''));
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
