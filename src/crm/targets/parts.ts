/** What several targets share: how a row becomes a body, and how a name or a key stands in a path. */
import { decimal } from '../../text/number.ts';
import type { FieldValue, Row, Scalar } from '../model.ts';
import type { SetupField } from './target.ts';

/** The header of every JSON body. */
export const JSON_BODY: Readonly<Record<string, string>> = { 'Content-Type': 'application/json' };

/** How a CRM spells what CRMs differ in; everything else is a text, a number or true and false of JSON. */
export interface Spelling {
  readonly choice: (value: Scalar) => unknown;
  readonly several: (values: readonly Scalar[]) => unknown;
  /** Of RFC 3339 UTC. */
  readonly time: (text: string) => string;
}

/** @returns the row's fields as members of a JSON object, in the map's order; `null` clears one. */
export function membersOf(fields: Row['fields'], spelling: Spelling): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ to, value }) => [to, value === null ? null : spelled(value, spelling)]));
}

function spelled(field: FieldValue, spelling: Spelling): unknown {
  switch (field.type) {
    case 'enum':
      return spelling.choice(field.value);
    case 'multi':
      return spelling.several(field.value);
    case 'datetime':
      return spelling.time(field.value);
    default:
      return field.value;
  }
}

/** @returns the value as the text that stands for it: plain digits, true, false. */
export function textOf(value: Scalar): string {
  return typeof value === 'number' ? decimal(value) : String(value);
}

/** @returns the choice as the number that the CRM knows it by; what is none as it is. */
export function numberOf(value: Scalar): Scalar {
  return typeof value === 'string' && /^(0|-?[1-9]\d{0,14})$/.test(value) ? Number(value) : value;
}

/** @returns why a list cannot go out whose values the sign parts from each other; `null` when it can. */
export function refusesSign(field: FieldValue, sign: string): string | null {
  const isParted = field.type === 'multi' && field.value.some((value) => textOf(value).includes(sign));
  return isParted ? `a ${sign} parts the values of a list from each other` : null;
}

/** @returns why a choice cannot go out to a CRM that knows its choices by number; `null` when it can. */
export function refusesWords(field: FieldValue): string | null {
  const values = field.type === 'enum' ? [field.value] : field.type === 'multi' ? field.value : [];
  return values.every((value) => Number.isSafeInteger(numberOf(value))) ? null : 'it knows its choices by whole numbers';
}

/** @returns why the text is no id of the CRM; `null` when it looks like one. */
export function refusesId(text: string, pattern: RegExp, wanted: string): string | null {
  return pattern.test(text) ? null : `${wanted} is wanted`;
}

/** @returns the row's fields without the one that says which record is meant. */
export function withoutKey(row: Row): Row['fields'] {
  return row.fields.filter(({ to }) => to !== row.key?.to);
}

/** Halves of a pair stand alone in broken input; UTF-8 has no bytes for them, and `encodeURIComponent` throws. */
const LONE_HALVES = /\p{Surrogate}/gu;

/** @returns the text as one segment of a path: nothing in it ends the segment, begins a query or means something to a shell. */
export function segment(text: string): string {
  const escaped = encodeURIComponent(text.replaceAll(LONE_HALVES, '\uFFFD'));
  return escaped.replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** @returns the time as `YYYY-MM-DD HH:MM:SS`, in UTC, as PHP and Python programs keep it. */
export function secondsOf(text: string): string {
  return `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}

/** A map in JSON terms. */
export type Members = Readonly<Record<string, unknown>>;

/** @returns the value if it is an object with names, else `null`. */
export function objectOf(value: unknown): Members | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : null;
}

/** @returns the only member of a list of records, or of the list under `name`; what is no list as it is; `null` when there is not one. */
export function singleOf(plain: unknown, name: string): Members | null {
  const list = Array.isArray(plain) ? plain : objectOf(plain)?.[name];
  if (!Array.isArray(list)) return objectOf(plain);
  return list.length === 1 ? objectOf(list[0]) : null;
}

/** @returns the label without its first word, which is the prefix of every name there: `New fit score` is `Fit score`. */
export function withoutPrefix(label: string): string {
  const rest = label.replace(/^\S+\s+(?=\S)/, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** @returns one line of a table of fields for an administrator. */
export function setupLine(field: SetupField, type: string): string {
  const choices = field.choices.map(({ value, label }) => (value === label ? value : `${value} (${label})`));
  return [field.to, field.label, type, ...(choices.length > 0 ? [`values: ${choices.join(', ')}`] : [])].join(' · ').replaceAll(/\s+/g, ' ');
}
