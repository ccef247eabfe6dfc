/**
 * The record on one level: dotted keys, no lists, no maps, the same keys in the same order for every record of a rubric. For tools
 * that map fields by name, and as CSV for people.
 */
import type { Answer, AnswerValue } from '../engine/model/answer.ts';
import type { Assessment, Result } from '../engine/model/assessment.ts';
import type { Rubric } from '../engine/model/rubric.ts';
import { csvRow } from '../text/csv.ts';
import { safeJson } from './json.ts';

/** What stands under a flat key. What is not known is `null`, a list of nothing an empty text. */
export type FlatValue = string | number | boolean | null;

/** The part of a rubric that the keys follow from. */
export type FlatRubric = Pick<Rubric, 'dimensions' | 'facts'>;

/** One key and what stands under it. */
export type FlatEntry = readonly [key: string, value: FlatValue];

/**
 * Puts a record on one level, for tools that map fields by name.
 *
 * @example
 * ```ts
 * const fields = Object.fromEntries(flatOf(record, rubric.facts.map(({ id }) => id)));
 * fields['result.recommendation'];
 * ```
 *
 * @returns the record on one level. Ids of the prospect in other systems come last, as they differ from record to record.
 * @param facts the ids of the rubric's facts, where the rubric is at hand; else those that are known
 */
export function flatOf(record: Assessment, facts: readonly string[] = Object.keys(record.facts)): readonly FlatEntry[] {
  const external = Object.entries(record.prospect.external).map(([system, id]): FlatEntry => [`prospect.external.${system}`, id]);
  return [...fixedOf(record, facts), ...external];
}

/**
 * Writes the flat record.
 *
 * @example
 * ```ts
 * const line = renderFlat(record);
 * ```
 *
 * @returns it as JSON on one line, safe to look at; it ends with a line feed.
 */
export function renderFlat(record: Assessment, facts?: readonly string[]): string {
  return safeJson(Object.fromEntries(flatOf(record, facts)), false);
}

/** @returns the flat record as a row of CSV under the columns that `flatColumns` names. */
export function renderFlatRow(record: Assessment, facts?: readonly string[]): string {
  const external = Object.entries(record.prospect.external).map(([system, id]) => `${system}=${id}`);
  return csvRow([...fixedOf(record, facts ?? Object.keys(record.facts)).map(([, value]) => value), external.join(' ')]);
}

/** @returns the columns of records under a rubric; one holds all ids of the prospect in other systems. */
export function flatColumns({ dimensions, facts }: FlatRubric): readonly string[] {
  return [
    ...[...HEAD, ...RESULT].map(([key]) => key),
    ...dimensions.map(({ id }) => `result.dimensions.${id}.score`),
    ...dimensions.flatMap(({ questions }) => questions.map(({ id }) => `answers.${id}`)),
    ...facts.map(({ id }) => `facts.${id}`),
    ...DECISION.map(([key]) => key),
    'prospect.external',
  ];
}

/** @returns an answer as one value: the ids of several options in one text, and a word where nothing was rated. */
export function flatAnswer(answer: Answer | undefined): FlatValue {
  if (answer === undefined) return null;
  return answer.state === 'rated' ? flatValue(answer.value) : answer.state;
}

/** @returns the value of an answer or a fact as one value. */
export function flatValue(value: AnswerValue): FlatValue {
  return typeof value === 'object' ? value.join(' ') : value;
}

type Reader<Part> = readonly (readonly [key: string, read: (part: Part) => FlatValue])[];

const HEAD: Reader<Assessment> = [
  ['id', ({ id }) => id],
  ['status', ({ status }) => status],
  ['createdAt', ({ createdAt }) => createdAt],
  ['updatedAt', ({ updatedAt }) => updatedAt],
  ['rubric.id', ({ rubric }) => rubric.id],
  ['rubric.version', ({ rubric }) => rubric.version],
  ['prospect.name', ({ prospect }) => prospect.name],
  ['prospect.key', ({ prospect }) => prospect.key],
];

const RESULT: Reader<Result> = [
  ['result.recommendation', ({ recommendation }) => recommendation],
  ['result.band', ({ band }) => band],
  ['result.score', ({ score }) => score],
  ['result.low', ({ low }) => low],
  ['result.high', ({ high }) => high],
  ['result.coverage', ({ coverage }) => coverage],
  ['result.settled', ({ settled }) => settled],
  ['result.borderline', ({ borderline }) => borderline],
  ['result.cause.rule', ({ cause }) => cause.rule],
  ['result.cause.id', ({ cause }) => cause.id],
  ['result.cause.text', ({ cause }) => cause.text],
  ['result.conditions', ({ conditions }) => conditions.map(({ text }) => text).join('; ')],
  ['result.knockouts', ({ knockouts }) => knockouts.map(({ question }) => question).join(' ')],
  ['result.flags', ({ flags }) => flags.join(' ')],
  ['result.open', ({ open }) => open.map(({ question }) => question).join(' ')],
];

const DECISION: Reader<Assessment['decision']> = [
  ['decision.recommendation', (decision) => decision?.recommendation ?? null],
  ['decision.by', (decision) => decision?.by ?? null],
  ['decision.at', (decision) => decision?.at ?? null],
];

function fixedOf(record: Assessment, facts: readonly string[]): readonly FlatEntry[] {
  const { result, answers } = record;
  return [
    ...HEAD.map(([key, read]): FlatEntry => [key, read(record)]),
    ...RESULT.map(([key, read]): FlatEntry => [key, read(result)]),
    ...result.dimensions.map(({ id, score }): FlatEntry => [`result.dimensions.${id}.score`, score]),
    ...result.questions.map(({ id }): FlatEntry => [`answers.${id}`, flatAnswer(answers[id])]),
    ...facts.map((id): FlatEntry => [`facts.${id}`, flatFact(record, id)]),
    ...DECISION.map(([key, read]): FlatEntry => [key, read(record.decision)]),
  ];
}

function flatFact({ facts }: Assessment, id: string): FlatValue {
  const value = facts[id];
  return value === undefined ? null : flatValue(value);
}
