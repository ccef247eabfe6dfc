/** Reading cells: what cannot be what was written is damage. */
import type { AliasedRawBuilder } from 'kysely';
import { checksum, checksumOfText } from './checksum.ts';
import { damage } from './damage.ts';
import type { Db } from './workspace.ts';

/** What a column takes. */
export type Cell = string | number | null;

/** One row, by column. */
export type Row = Readonly<Record<string, unknown>>;

/** @returns columns of text for a query, each under its own name. */
export function texts({ dialect }: Pick<Db, 'dialect'>, ...columns: readonly string[]): AliasedRawBuilder<unknown, string>[] {
  return columns.map((column) => dialect.text(column).as(column.split('.').at(-1) ?? column));
}

/** @returns columns of numbers for a query, each under its own name. */
export function numbers({ dialect }: Pick<Db, 'dialect'>, ...columns: readonly string[]): AliasedRawBuilder<unknown, string>[] {
  return columns.map((column) => dialect.number(column).as(column.split('.').at(-1) ?? column));
}

const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** @returns a text. */
export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value === 'string') return value;
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
  const value = row[column];
  if (row['crc'] !== (typeof value === 'string' ? checksum(value) : checksumOfText(bytesOf(value, column)))) throw damage('crc');
  return text(row, column);
}

/** One driver gives a buffer, the other a view of one. */
function bytesOf(value: unknown, column: string): Uint8Array {
  if (typeof value !== 'object' || value === null) throw damage(column);
  return value instanceof ArrayBuffer ? new Uint8Array(value) : (value as Uint8Array);
}

/** Throws unless the row has the checksum of these parts. */
export function intact(row: Row, ...parts: readonly Cell[]): void {
  if (row['crc'] !== checksum(...parts)) throw damage('crc');
}
