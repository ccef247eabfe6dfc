/** Answers held against a rubric: every id known, every value of the form that its question takes. */
import { permitsNotApplicable } from '../engine/ask.ts';
import type { Answer, Answers, AnswerValue, Facts } from '../engine/model/answer.ts';
import { isDate } from '../engine/model/date.ts';
import type { FactForm, Option, QuestionForm } from '../engine/model/form.ts';
import { isNumberFor, type NumberLimits } from '../engine/model/number.ts';
import type { Fact, Question, Rubric } from '../engine/model/rubric.ts';
import { bad, good, inFileOrder, type Locate, type Outcome, type Problem, type ProblemArgs, type ProblemCode, problem } from '../problems/problem.ts';
import { suggest } from '../problems/suggest.ts';
import { type Envelope, isMap, kindOf } from './envelope.ts';

/** Answers and facts that fit their rubric. */
export interface Checked {
  readonly answers: Answers;
  readonly facts: Facts;
  /** What stood under an earlier id and stands under the present one now. */
  readonly renamed: readonly Renaming[];
}

/** An earlier id that was met, and the present one. */
export interface Renaming {
  readonly earlier: string;
  readonly id: string;
}

/** @returns the answers and facts of an envelope in the form the engine takes, or everything that is wrong with them. */
export function checkAnswers(rubric: Rubric, envelope: Pick<Envelope, 'answers' | 'facts'>, locate: Locate): Outcome<Checked> {
  const problems: Problem[] = [];
  const questions = new Map(rubric.dimensions.flatMap((dimension) => dimension.questions.map((question) => [question.id, question] as const)));
  const facts = new Map(rubric.facts.map((fact) => [fact.id, fact] as const));
  const answers: Record<string, Answer> = {};
  const found: Record<string, AnswerValue> = {};
  const keys = { answers: keysOf(envelope.answers, questions), facts: keysOf(envelope.facts, facts) };
  refuseUnknown(envelope.answers, questions, facts, 'fact', (id) => reporter(problems, locate, ['answers', id]));
  refuseUnknown(envelope.facts, facts, questions, 'question', (id) => reporter(problems, locate, ['facts', id]));
  const keyOf = (part: 'answers' | 'facts', id: string): string => {
    const [key = id, second] = keys[part].get(id) ?? [];
    if (second !== undefined) reporter(problems, locate, [part, second])('answered-twice', { id, earlier: second }, [], 'key');
    return key;
  };
  for (const [id, question] of questions) {
    const key = keyOf('answers', id);
    const answer = readAnswer(question, permitsNotApplicable(rubric, question), own(envelope.answers, key), reporter(problems, locate, ['answers', key]));
    if (answer) answers[id] = answer;
  }
  for (const [id, fact] of facts) {
    const key = keyOf('facts', id);
    const value = readFact(fact, own(envelope.facts, key), reporter(problems, locate, ['facts', key]));
    if (value !== null) found[id] = value;
  }
  if (problems.length > 0) return bad(...inFileOrder(problems));
  const renamed = [...keys.answers, ...keys.facts].flatMap(([id, [key]]) => (key === id || key === undefined ? [] : [{ earlier: key, id }]));
  return good({ answers, facts: found, renamed });
}

/**
 * The keys that hold something for each part, its own id first, then earlier ones. An earlier id that is somebody's own is not an earlier one.
 * Nothing under a key is no answer, so two keys are one too many only where both hold something.
 */
function keysOf(
  given: Readonly<Record<string, unknown>>,
  parts: ReadonlyMap<string, { readonly id: string; readonly was?: readonly string[] }>,
): ReadonlyMap<string, readonly string[]> {
  const isGiven = (key: string) => own(given, key) !== undefined && own(given, key) !== null;
  const keys = [...parts.values()].map(({ id, was = [] }) => [id, [id, ...was.filter((earlier) => !parts.has(earlier))].filter(isGiven)] as const);
  return new Map(keys.filter(([, found]) => found.length > 0));
}

type Report = <Code extends ProblemCode>(code: Code, args: ProblemArgs[Code], below?: readonly string[], part?: 'key' | 'value') => null;

function reporter(problems: Problem[], locate: Locate, path: readonly string[]): Report {
  return (code, args, below = [], part = 'value') => {
    problems.push(problem(code, args, locate([...path, ...below], part)));
    return null;
  };
}

/** Rubric order, not the order of the input: the same answers make the same record. */
function own(map: Readonly<Record<string, unknown>>, id: string): unknown {
  return Object.hasOwn(map, id) ? map[id] : undefined;
}

function refuseUnknown(
  given: Readonly<Record<string, unknown>>,
  known: ReadonlyMap<string, { readonly was?: readonly string[] }>,
  others: ReadonlyMap<string, unknown>,
  other: 'fact' | 'question',
  report: (id: string) => Report,
): void {
  let guesses = 0;
  const earlier = new Set([...known.values()].flatMap(({ was = [] }) => was));
  for (const id of Object.keys(given)) {
    if (known.has(id) || earlier.has(id)) continue;
    if (others.has(id)) report(id)('fact-as-answer', { id, kind: other }, [], 'key');
    else report(id)('unknown-answer', { id, suggestion: ++guesses > MAX_GUESSES ? null : suggest(id, known.keys()) }, [], 'key');
  }
}

/** After so many unknown ids nobody reads on, and each costs a comparison with every known one. */
const MAX_GUESSES = 100;

/** The answer, or `null` when nothing was answered or something was wrong and has been reported. */
function readAnswer(question: Question, permits: boolean, raw: unknown, report: Report): Answer | null {
  if (raw === null || raw === undefined) return null;
  if (!isMap(raw)) return readState(question, raw, {}, report, []);
  for (const key of Object.keys(raw)) {
    if (!ANSWER_KEYS.includes(key)) report('unknown-key', { key, suggestion: suggest(key, ANSWER_KEYS), allowed: ANSWER_KEYS }, [key], 'key');
  }
  if (raw['not-applicable'] !== undefined) return readNotApplicable(question, permits, raw, report);
  const notes = readNotes(raw, report);
  if (raw['value'] === undefined || raw['value'] === null) {
    return Object.keys(notes).length === 0 ? null : report('missing-key', { key: 'value', of: `the answer to ${question.id}` });
  }
  return readState(question, raw['value'], notes, report, ['value']);
}

const ANSWER_KEYS = ['value', 'evidence', 'confidence', 'confirmed', 'not-applicable'];
const CONFIDENCES = ['low', 'medium', 'high'] as const;

interface Notes {
  readonly evidence?: string;
  readonly confidence?: (typeof CONFIDENCES)[number];
  readonly confirmed?: boolean;
}

function readNotes(raw: Readonly<Record<string, unknown>>, report: Report): Notes {
  const { evidence, confidence, confirmed } = raw;
  const level = CONFIDENCES.find((one) => one === confidence);
  if (evidence != null && typeof evidence !== 'string') report('wrong-type', { wanted: 'a text', found: kindOf(evidence), hint: 'quote' }, ['evidence']);
  if (confidence != null && level === undefined)
    report('bad-value', { found: shown(confidence), wanted: 'low, medium or high', suggestion: null }, ['confidence']);
  if (confirmed != null && typeof confirmed !== 'boolean')
    report('wrong-type', { wanted: 'true or false', found: kindOf(confirmed), hint: 'write-true' }, ['confirmed']);
  return {
    ...(typeof evidence === 'string' && evidence.trim() !== '' && { evidence: evidence.trim() }),
    ...(level !== undefined && { confidence: level }),
    ...(typeof confirmed === 'boolean' && { confirmed }),
  };
}

function readNotApplicable(question: Question, permits: boolean, raw: Readonly<Record<string, unknown>>, report: Report): Answer | null {
  const reason = raw['not-applicable'];
  if (!permits) return report('not-applicable-refused', { id: question.id }, ['not-applicable'], 'key');
  if (raw['value'] !== undefined && raw['value'] !== null)
    return report('bad-answer', { id: question.id, found: 'both', wanted: 'a value or not-applicable', suggestion: null }, ['value'], 'key');
  if (typeof reason !== 'string' || reason.trim() === '')
    return report('wrong-type', { wanted: 'the reason, a text', found: kindOf(reason), hint: null }, ['not-applicable']);
  return { state: 'not-applicable', reason: reason.trim() };
}

function readState(question: Question, raw: unknown, notes: Notes, report: Report, at: readonly string[]): Answer | null {
  const { evidence } = notes;
  if (raw === 'unknown' || raw === 'refused') return { state: raw, ...(evidence !== undefined && { evidence }) };
  if (raw === 'not-applicable')
    return report(
      'bad-answer',
      { id: question.id, found: 'not-applicable alone', wanted: 'the reason with it, { not-applicable: why }', suggestion: null },
      at,
    );
  const value = readValue(question.id, question.form, raw, report, at);
  return value === null ? null : { state: 'rated', value, ...notes };
}

function readFact(fact: Fact, raw: unknown, report: Report): AnswerValue | null {
  if (raw === null || raw === undefined || raw === 'unknown') return null;
  return readValue(fact.id, fact.form, raw, report, []);
}

/** The value in its final form: a level as a number, yes and no as true and false. */
function readValue(id: string, form: QuestionForm | FactForm, raw: unknown, report: Report, at: readonly string[]): AnswerValue | null {
  const wrong: Wrong = (wanted, suggestion = null, found = raw) => report('bad-answer', { id, found: shown(found), wanted, suggestion }, at);
  switch (form.kind) {
    case 'levels': {
      const level = form.levels.find((one) => String(one.level) === written(raw));
      const [first, last] = [form.levels[0]?.level, form.levels.at(-1)?.level];
      return level ? level.level : wrong(`a level from ${first} to ${last}`);
    }
    case 'options':
      return form.several ? readSeveral(form.options, raw, wrong) : readOption(form.options, raw, wrong);
    case 'yes-no':
      return YES_NO.get(written(raw)) ?? wrong('yes or no');
    case 'number':
      return readNumber(form, raw, wrong);
    case 'text':
      return typeof raw === 'string' && raw.trim() !== '' ? raw.trim() : wrong(typeof raw === 'number' ? 'a text; put it in quotes' : 'a text');
    case 'date':
      return isDate(raw) ? raw : wrong('a date such as 2026-11-22');
  }
}

/** @param found the part that is wrong; the whole answer unless given */
type Wrong = (wanted: string, suggestion?: string | null, found?: unknown) => null;

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['true', true],
  ['no', false],
  ['false', false],
]);

function readOption(options: readonly Option[], raw: unknown, wrong: Wrong): string | null {
  const ids = options.map(({ id }) => id);
  const id = written(raw);
  if (ids.includes(id)) return id;
  const renamed = options.find(({ was }) => was?.includes(id));
  if (renamed !== undefined) return renamed.id;
  return wrong(`one of ${ids.slice(0, 12).join(', ')}`, typeof raw === 'string' ? suggest(raw, ids) : null, raw);
}

function readSeveral(options: readonly Option[], raw: unknown, wrong: Wrong): readonly string[] | null {
  const chosen: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  const ids = chosen.map((one) => readOption(options, one, wrong));
  if (!ids.every((id) => id !== null)) return null;
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  return twice === undefined ? ids : wrong('each option once', null, `${twice} twice`);
}

function readNumber(form: NumberLimits & { readonly unit?: string }, raw: unknown, wrong: Wrong): number | null {
  const { min, max, unit } = form;
  const limits = [min !== undefined && `from ${min}`, max !== undefined && `up to ${max}`].filter(Boolean).join(' ');
  const wanted = ['a number', limits, unit && `(${unit})`].filter(Boolean).join(' ');
  return isNumberFor(form, raw) ? raw + 0 : wrong(wanted);
}

/** A word, number or yes-no as it was written; a list or map is none of them, even with one such inside. */
function written(raw: unknown): string {
  return typeof raw === 'object' ? '' : String(raw);
}

function shown(raw: unknown): string {
  if (typeof raw === 'object') return kindOf(raw);
  const text = String(raw);
  if (text.trim() === '') return 'an empty text';
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
