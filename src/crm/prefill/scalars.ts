/** Numbers, days and yes or no in the spellings of CRMs. What could mean two things means nothing. */
import { addPeriod, isDate, takePeriod } from '../../engine/model/date.ts';

/** What a value was read as, or why it could not be: a clause that follows the value. */
export type Read<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: string };

/** @returns a value that was read. */
export function read<Value>(value: Value): Read<Value> {
  return { ok: true, value };
}

/** @returns that it could not be read, and why. */
export function unread(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}

/** @returns the number that a value is, or spells in one way only. */
export function numberIn(raw: unknown): Read<number> {
  if (typeof raw === 'number') return Number.isFinite(raw) ? read(raw) : NO_NUMBER;
  const text = typeof raw === 'string' ? raw.trim() : '';
  if (/^[-+]?\d+(\.\d+)?(e[-+]?\d{1,3})?$/i.test(text)) return finite(Number(text));
  // One comma before three digits is a thousand here and a fraction there.
  if (/^[-+]?[1-9]\d{0,2},\d{3}$/.test(text)) return unread('may be thousands or a fraction; write it without the comma');
  if (/^[-+]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text)) return finite(Number(text.replaceAll(',', '')));
  if (/^[-+]?[1-9]\d{0,2}(\.\d{3})+,\d+$|^[-+]?[1-9]\d{0,2}(\.\d{3}){2,}$/.test(text)) return finite(Number(text.replaceAll('.', '').replace(',', '.')));
  return /^[-+]?\d+,\d+$/.test(text) ? finite(Number(text.replace(',', '.'))) : NO_NUMBER;
}

function finite(number: number): Read<number> {
  return Number.isFinite(number) ? read(number + 0) : NO_NUMBER;
}

const NO_NUMBER = unread('is no number');

/** @returns the day that a value names: a day, a time, whose day is the one that is written, or the milliseconds of a time. */
export function dayIn(raw: unknown): Read<string> {
  const text = typeof raw === 'string' ? raw.trim() : typeof raw === 'number' ? String(raw) : '';
  if (/^-?\d{11,14}$/.test(text)) return dayOfMilliseconds(Number(text));
  const [, day] = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?(?:Z|UTC|[-+]\d{2}:?\d{2}))?)?$/.exec(text) ?? [];
  return isDate(day) ? read(day) : unread('is no day such as 2026-11-22');
}

function dayOfMilliseconds(milliseconds: number): Read<string> {
  const days = Math.floor(milliseconds / 86_400_000);
  const day = days < 0 ? takePeriod('1970-01-01', `P${-days}D`) : addPeriod('1970-01-01', `P${days}D`);
  return day === null ? unread('is no day such as 2026-11-22') : read(day);
}

/** @returns what a value says of yes and no. */
export function yesNoIn(raw: unknown): Read<boolean> {
  const said = typeof raw === 'object' ? undefined : YES_NO.get(String(raw).trim().toLowerCase());
  return said === undefined ? unread('is neither yes nor no') : read(said);
}

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', '1'].map((word) => [word, true] as const),
  ...['false', 'no', '0'].map((word) => [word, false] as const),
]);
