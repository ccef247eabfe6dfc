/** Reading cells: what cannot be what was written is damage. */
import { checksum, checksumOfText } from './checksum.ts';
import type { Cell, Row } from './driver.ts';
import { damage } from './faults.ts';

/** @returns columns as SQL takes them for reading: as bytes. libsql ends the process where a text is damaged and no UTF-8. */
export function texts(...columns: readonly string[]): string {
  return columns.map((column) => `CAST(${column} AS BLOB) AS ${column.split('.').at(-1)}`).join(', ');
}

const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** @returns a text, which was read as bytes. */
export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'object' || value === null) throw damage(column);
  try {
    return DECODER.decode(value as Uint8Array);
  } catch {
    throw damage(column);
  }
}

/** @returns a text that may be missing. */
export function optionalText(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column);
}

/** @returns a number. */
export function number(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw damage(column);
  return value;
}

/** @returns what a text holds. */
export function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw damage('body');
  }
}

/** @returns the text of a row whose checksum is of this column alone; throws where it is not as it was written. */
export function intactText(row: Row, column: string): string {
  const bytes = row[column];
  if (typeof bytes !== 'object' || bytes === null) throw damage(column);
  // One driver gives a buffer, the other a view of one.
  if (row['crc'] !== checksumOfText(bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : (bytes as Uint8Array))) throw damage('crc');
  return text(row, column);
}

/** Throws unless the row has the checksum of these parts. */
export function intact(row: Row, ...parts: readonly Cell[]): void {
  if (row['crc'] !== checksum(...parts)) throw damage('crc');
}
