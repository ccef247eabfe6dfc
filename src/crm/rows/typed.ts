/** One value of a record as one type of a CRM field. */

import { rational, round } from '../../engine/exact/rational.ts';
import { isDate } from '../../engine/model/date.ts';
import { decimal } from '../../text/number.ts';
import type { FieldType, FieldValue } from '../model.ts';
import { cleanText } from './text.ts';
import { readTime } from './time.ts';

/** A value, nothing, or why it cannot be one; a fault is a clause. */
export interface Typed {
  /** `null` where there is nothing, or a fault. */
  readonly value: FieldValue | null;
  readonly fault: string | null;
}

/** Nothing is there. */
export const NOTHING: Typed = { value: null, fault: null };

/** @returns a value as a type that needs no table. @param decimals of a number, half up; `null` as it is */
export function typed(type: Exclude<FieldType, 'enum' | 'multi'>, value: unknown, decimals: number | null): Typed {
  if (value === null || value === undefined || value === '') return NOTHING;
  return TYPES[type](value, decimals);
}

/** @returns a plain value as a text, cleaned; empty where nothing can be seen in it. */
export function textOf(value: unknown): string {
  if (typeof value === 'number') return decimal(value);
  const text = typeof value === 'string' ? cleanText(value) : String(value);
  return text.trim() === '' ? '' : text;
}

const TYPES: Readonly<Record<Exclude<FieldType, 'enum' | 'multi'>, (value: unknown, decimals: number | null) => Typed>> = {
  text: (value) => {
    const text = textOf(value);
    return text === '' ? NOTHING : found({ type: 'text', value: text });
  },
  number: numberOf,
  bool: (value) => (typeof value === 'boolean' ? found({ type: 'bool', value }) : fault(`${shown(value)} is neither true nor false`)),
  date: (value) => {
    if (isDate(value)) return found({ type: 'date', value });
    const day = typeof value === 'string' ? (readTime(value)?.slice(0, 10) ?? null) : null;
    return day === null ? fault(`${shown(value)} is no day such as 2026-11-22`) : found({ type: 'date', value: day });
  },
  datetime: (value) => {
    const time = typeof value === 'string' ? readTime(isDate(value) ? `${value}T00:00:00Z` : value) : null;
    return time === null ? fault(`${shown(value)} is no time such as 2026-11-22T09:30:00Z`) : found({ type: 'datetime', value: time });
  },
};

/** Rounded as the decimal that the number prints as: 1.005 is 1.01 with two, whatever its bits are. */
function numberOf(value: unknown, decimals: number | null): Typed {
  if (typeof value !== 'number' || !Number.isFinite(value)) return fault(`${shown(value)} is no number`);
  // What is added takes the sign from zero.
  return found({ type: 'number', value: decimals === null ? value + 0 : round(rational(value), decimals) });
}

function found(value: FieldValue): Typed {
  return { value, fault: null };
}

function fault(reason: string): Typed {
  return { value: null, fault: reason };
}

/** @returns a value in few words, for a message. */
export function shown(value: unknown): string {
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'a group of values';
  const text = String(value);
  const short = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  return typeof value === 'string' ? `"${short}"` : short;
}
