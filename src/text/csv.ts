/** Tables as CSV (RFC 4180), safe to open in a spreadsheet. */
import { oneLine, visible } from './visible.ts';

/** A cell; `null` is an empty one. */
export type CsvCell = string | number | boolean | null;

/** @returns one row, with the line end that the standard asks for. */
export function csvRow(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** @returns the same for texts that are to stay as they are, in several lines too: only what a spreadsheet would take for a formula is guarded. */
export function csvRecord(cells: readonly CsvCell[]): string {
  return `${cells.map((cell) => (typeof cell === 'string' ? quoted(guarded(cell)) : String(cell ?? ''))).join(',')}\r\n`;
}

/** Spreadsheets take what begins like this for a formula, also where the sign is a wide one. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

function csvCell(cell: CsvCell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = visible(oneLine(cell).replaceAll(/\p{Cc}/gu, ''));
  return quoted(guarded(text));
}

function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
