/** Typed answers: numbers, dates and texts. */
import type { AnswerValue } from '../engine/model/answer.ts';
import { isDate } from '../engine/model/date.ts';
import { isNumberFor } from '../engine/model/number.ts';
import type { Item } from './script.ts';

/** A value, or what was wanted instead. */
export type Typed = { readonly ok: true; readonly value: AnswerValue } | { readonly ok: false; readonly wanted: string };

/** @returns the value that a typed text stands for. */
export function readTyped({ form }: Pick<Item, 'form'>, text: string): Typed {
  const typed = text.trim();
  switch (form.kind) {
    case 'number': {
      const value = Number(typed) + 0;
      return DECIMAL.test(typed) && isNumberFor(form, value) ? { ok: true, value } : { ok: false, wanted: wantedOf({ form }) };
    }
    case 'date':
      return isDate(typed) ? { ok: true, value: typed } : { ok: false, wanted: wantedOf({ form }) };
    default:
      return typed === '' ? { ok: false, wanted: wantedOf({ form }) } : { ok: true, value: typed };
  }
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** @returns what the form takes, in words; empty for one whose answers are chosen. */
export function wantedOf({ form }: Pick<Item, 'form'>): string {
  switch (form.kind) {
    case 'number': {
      const limits = [form.min !== undefined && `from ${form.min}`, form.max !== undefined && `up to ${form.max}`].filter(Boolean).join(' ');
      return ['a number', limits, form.unit ? `(${form.unit})` : ''].filter(Boolean).join(' ');
    }
    case 'date':
      return 'a date such as 2026-11-22';
    case 'text':
      return 'a few words';
    default:
      return '';
  }
}

/** @returns whether the answer is typed rather than chosen. */
export function isTyped({ form }: Pick<Item, 'form'>): boolean {
  return form.kind === 'number' || form.kind === 'date' || form.kind === 'text';
}
