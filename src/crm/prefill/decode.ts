/** One value of a CRM as an answer: by the map's own table first, then by ids, then by the words of the rubric. */
import type { AnswerValue } from '../../engine/model/answer.ts';
import type { FactForm, Option, QuestionForm } from '../../engine/model/form.ts';
import type { MapField } from '../model.ts';
import { dayIn, numberIn, type Read, read, unread, yesNoIn } from './scalars.ts';

/** What of a field says how its values are spelled. */
export type Spelling = Pick<MapField, 'values' | 'join' | 'limit'>;

/** @returns the answer that a value of the CRM is; `null` where it says nothing. */
export function decode(raw: unknown, { form, spelling }: { readonly form: QuestionForm | FactForm; readonly spelling: Spelling }): Read<AnswerValue | null> {
  if (isEmpty(raw)) return read(null);
  if (form.kind === 'options' && form.several) return severalIn(raw, form.options, spelling);
  const named = byTable(raw, spelling);
  if (!named.ok) return named;
  // Odoo says false for whatever is empty, and only what asks for yes or no can mean it.
  if (raw === false && named.value === null && form.kind !== 'yes-no') return read(null);
  const own = named.value ?? raw;
  if (STATES.has(written(own))) return read(null);
  const found = oneOf(own, form, spelling);
  // A table says what the CRM calls each value; an id that is not one of these is somebody else's word.
  return found.ok && spelling.values !== null && named.value === null && !isLabel(raw, form) ? unread('is not among the values of the map') : found;
}

/** States are for the call to find out. */
const STATES: ReadonlySet<string> = new Set(['unknown', 'refused', 'not-applicable']);

function isEmpty(raw: unknown): boolean {
  return raw === null || raw === undefined || (typeof raw === 'string' && raw.trim() === '') || (Array.isArray(raw) && raw.length === 0);
}

/** @returns what the value is called in a record, `null` where the table does not have it. */
function byTable(raw: unknown, { values }: Spelling): Read<string | null> {
  if (values === null || typeof raw === 'object') return read(null);
  const wanted = String(raw).trim();
  const names = [...values].filter(([, value]) => String(value) === wanted).map(([name]) => name);
  return names.length > 1 ? unread(`stands in the map for ${names.join(' and for ')}`) : read(names[0] ?? null);
}

function oneOf(raw: unknown, form: QuestionForm | FactForm, spelling: Spelling): Read<AnswerValue> {
  switch (form.kind) {
    case 'levels':
      return levelIn(raw, form.levels);
    case 'options':
      return optionIn(raw, form.options);
    case 'yes-no':
      return yesNoIn(raw);
    case 'number':
      return numberIn(raw);
    case 'date':
      return dayIn(raw);
    case 'text':
      return textIn(raw, spelling);
  }
}

function levelIn(raw: unknown, levels: readonly { readonly level: number; readonly text: string }[]): Read<number> {
  const labelled = levels.filter(({ text }) => text === written(raw));
  if (labelled.length === 1 && labelled[0]) return read(labelled[0].level);
  const number = numberIn(raw);
  const level = number.ok ? levels.find((one) => one.level === number.value) : undefined;
  return level ? read(level.level) : unread(`is no level from ${levels[0]?.level} to ${levels.at(-1)?.level}`);
}

function optionIn(raw: unknown, options: readonly Option[]): Read<string> {
  const text = written(raw);
  const [named, ...others] = options.filter(({ id }) => id === text).concat(options.filter(({ id, label }) => id !== text && label === text));
  if (named === undefined) return unread('is none of the options');
  return named.id !== text && others.length > 0 ? unread('is what several options are called') : read(named.id);
}

function isLabel(raw: unknown, form: QuestionForm | FactForm): boolean {
  if (form.kind === 'options') return form.options.some(({ label }) => label === written(raw));
  return form.kind === 'levels' && form.levels.some(({ text }) => text === written(raw));
}

/** Several at once: a list, or one text with something between them that no single one has. */
function severalIn(raw: unknown, options: readonly Option[], spelling: Spelling): Read<AnswerValue | null> {
  if (raw === false) return read(null);
  const form = { kind: 'options', options, several: false } as const;
  const each = (parts: readonly unknown[]): Read<AnswerValue | null> => {
    const ids: string[] = [];
    for (const part of parts) {
      const one = decode(part, { form, spelling });
      if (!one.ok) return parts.length === 1 ? one : unread(`has “${written(part)}”, which ${one.reason}`);
      if (one.value !== null && !ids.includes(String(one.value))) ids.push(String(one.value));
    }
    return read(ids.length === 0 ? null : options.map(({ id }) => id).filter((id) => ids.includes(id)));
  };
  if (Array.isArray(raw)) return each(raw);
  const whole = each([raw]);
  if (whole.ok || typeof raw !== 'string') return whole;
  const parted = SEPARATORS(spelling).flatMap((between) => (raw.includes(between) ? [each(raw.split(between))] : []));
  return parted.find(({ ok }) => ok) ?? parted[0] ?? whole;
}

const SEPARATORS = ({ join }: Spelling): readonly string[] => [...new Set([';', join, ',', '\n'])].filter((between) => between !== '');

function textIn(raw: unknown, { limit }: Spelling): Read<string> {
  // A reference comes as its id and its name.
  const [id, name] = Array.isArray(raw) && raw.length === 2 ? (raw as readonly unknown[]) : [];
  if (typeof id === 'number' && typeof name === 'string') return read(name.trim());
  if (typeof raw === 'object' || typeof raw === 'boolean') return unread('is no text');
  const text = String(raw).trim();
  return limit !== null && text.length >= limit - 1 && text.endsWith('…') ? unread('was cut short when it was written') : read(text);
}

function written(raw: unknown): string {
  return typeof raw === 'object' ? '' : String(raw).trim();
}
