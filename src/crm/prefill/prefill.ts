/**
 * The way back: what a CRM knows of a prospect, as answers that nobody has to be asked for again.
 *
 * Facts and questions that the rubric takes from records are filled, and the prospect's name, key and ids. All else is for the call: an answer
 * that was exported after the last call is not an answer of this one. Nothing here ever refuses: what does not fit stays open, and is told.
 */
import type { Answers, AnswerValue, Facts } from '../../engine/model/answer.ts';
import type { Fact, Question, Rubric } from '../../engine/model/rubric.ts';
import { checkAnswers } from '../../record/answers.ts';
import type { CrmMap, MapField } from '../model.ts';
import { decode } from './decode.ts';
import { meantBy, meantByPath } from './meant.ts';

/** The system that a record comes from. */
export interface System {
  /** For people: HubSpot. */
  readonly title: string;
  /** Under which the prospect's id in it is kept; `null` where records have none of their own. */
  readonly name: string | null;
}

/** What is read backwards. */
export interface Given {
  /** The fields of the CRM's record by name, its id under `id`. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly map: CrmMap;
  readonly rubric: Rubric;
  readonly system: System;
}

/** A field that holds something, and stays open all the same. */
export interface LeftOpen {
  /** The field's name in the CRM. */
  readonly field: string;
  /** What it holds, short. */
  readonly found: string;
  /** A clause that follows the value: is no number. */
  readonly reason: string;
  /** Id and title of the fact or question that stays open. */
  readonly id: string;
  readonly title: string;
}

/** What a record says about its prospect. */
export interface Naming {
  readonly name: string | null;
  readonly key: string | null;
  readonly external: Readonly<Record<string, string>>;
}

/** What a record of a CRM comes to. */
export interface Prefill {
  readonly prospect: Naming;
  readonly answers: Answers;
  readonly facts: Facts;
  /** Where each answer and fact comes from, by its id: HubSpot: numberofemployees. */
  readonly origins: Readonly<Record<string, string>>;
  readonly left: readonly LeftOpen[];
  /** Titles of questions that the record has something for, and that are asked in the call all the same. */
  readonly forTheCall: readonly string[];
}

/** @returns whom a record is about. */
export function namingOf({ fields, map, system }: Omit<Given, 'rubric'>): Naming {
  const external: Record<string, string> = {};
  let name: string | null = null;
  let key: string | null = null;
  const fill = (path: ReturnType<typeof meantBy>, text: string | null) => {
    if (text === null) return;
    if (path.kind === 'name') name ??= text;
    if (path.kind === 'key') key ??= text;
    if (path.kind === 'external') external[path.system] ??= text;
  };
  const { id } = fields;
  if (map.recordId !== null) fill(meantByPath(map.recordId.text), word(id));
  if (system.name !== null) fill({ kind: 'external', system: system.name }, word(id));
  if (map.key !== null) fill(meantByPath(map.key.from.text), word(own(fields, map.key.to)));
  for (const field of map.fields) fill(meantBy(field), word(own(fields, field.to)));
  return { name, key, external };
}

/** A name or an id as an answer file takes it; the second of a reference is its name. */
function word(raw: unknown): string | null {
  const one = Array.isArray(raw) && raw.length === 2 && typeof raw[0] === 'number' ? raw[1] : raw;
  const text = typeof one === 'string' || typeof one === 'number' ? String(one).trim() : '';
  return text === '' || text.length > LONGEST_NAME ? null : text;
}

const LONGEST_NAME = 300;

/** @returns everything that a record fills, checked against the rubric, in its order. */
export function prefill(given: Given): Prefill {
  const { rubric, map } = given;
  const facts = rubric.facts.map((fact) => ({ ...fill(fact, 'fact', given), part: 'facts' as const, id: fact.id }));
  const questions = rubric.dimensions.flatMap((dimension) => dimension.questions);
  const fromRecords = questions.filter(({ source }) => source === 'record');
  const answers = fromRecords.map((question) => ({ ...fill(question, 'question', given), part: 'answers' as const, id: question.id }));
  const filled = [...facts, ...answers].flatMap(({ part, id, value, origin }) => (value === null ? [] : [{ part, id, value, origin }]));
  const plain = { answers: valuesOf(filled, 'answers'), facts: valuesOf(filled, 'facts') };
  const checked = checkAnswers(rubric, plain, () => null);
  return {
    prospect: namingOf(given),
    // Each was held against the rubric by itself before.
    answers: checked.ok ? checked.value.answers : {},
    facts: checked.ok ? checked.value.facts : {},
    origins: Object.fromEntries(filled.map(({ id, origin }) => [id, origin])),
    left: [...facts, ...answers].flatMap(({ left }) => left).sort((a, b) => placeIn(map, a) - placeIn(map, b)),
    forTheCall: questions.filter(({ source, id }) => source !== 'record' && fieldsFor(id, 'question', given).length > 0).map(({ title }) => title),
  };
}

function valuesOf(filled: readonly { readonly part: string; readonly id: string; readonly value: AnswerValue }[], wanted: 'answers' | 'facts') {
  return Object.fromEntries(filled.filter(({ part }) => part === wanted).map(({ id, value }) => [id, value]));
}

function placeIn({ fields }: CrmMap, { field }: LeftOpen): number {
  return fields.findIndex(({ to }) => to === field);
}

/** What one fact or question gets. */
interface Filled {
  readonly value: AnswerValue | null;
  readonly origin: string;
  readonly left: readonly LeftOpen[];
}

/** The fields of the map that fill this one, and hold something. */
function fieldsFor(id: string, kind: 'fact' | 'question', { map, fields }: Given): readonly MapField[] {
  return map.fields.filter((field) => {
    const meant = meantBy(field);
    return meant.kind === kind && meant.id === id && hasSomething(own(fields, field.to));
  });
}

/** Two fields may say the same; where they say different things, neither counts. */
function fill(item: Fact | Question, kind: 'fact' | 'question', given: Given): Filled {
  const left: LeftOpen[] = [];
  const found: { readonly field: string; readonly value: AnswerValue; readonly raw: unknown }[] = [];
  for (const field of fieldsFor(item.id, kind, given)) {
    const raw = own(given.fields, field.to);
    const value = decode(raw, { form: item.form, spelling: field });
    const reason = value.ok ? (value.value === null ? null : refusal(item, kind, value.value, given.rubric)) : value.reason;
    if (reason !== null) left.push({ field: field.to, found: shown(raw), reason, id: item.id, title: item.title });
    else if (value.ok && value.value !== null) found.push({ field: field.to, value: value.value, raw });
  }
  const [first, ...others] = found;
  const other = others.find(({ value }) => JSON.stringify(value) !== JSON.stringify(first?.value));
  if (first === undefined) return { value: null, origin: '', left };
  if (other !== undefined) {
    const reason = `is not what ${first.field} says (${shown(first.raw)})`;
    return { value: null, origin: '', left: [...left, { field: other.field, found: shown(other.raw), reason, id: item.id, title: item.title }] };
  }
  return { value: first.value, origin: `${given.system.title}: ${first.field}`, left };
}

/** Why the rubric does not take a value, `null` where it does. */
function refusal(item: Fact | Question, kind: 'fact' | 'question', value: AnswerValue, rubric: Rubric): string | null {
  const one = { [item.id]: value };
  const checked = checkAnswers(rubric, kind === 'fact' ? { facts: one, answers: {} } : { facts: {}, answers: one }, () => null);
  if (checked.ok) return null;
  const [wrong] = checked.problems;
  return wrong?.code === 'bad-answer' ? `is not ${wrong.args.wanted}` : 'does not fit';
}

function hasSomething(raw: unknown): boolean {
  return raw !== undefined && raw !== null && raw !== '' && !(Array.isArray(raw) && raw.length === 0);
}

/** What a CRM sends is not ours: only names of its own. */
function own(fields: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** Short enough for a sentence. */
function shown(raw: unknown): string {
  const text = typeof raw === 'string' ? raw.trim() : (JSON.stringify(raw) ?? '');
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
