/** Conditions and comparisons: every id known, every word fitting the form it compares. */
import type { Comparison, Condition, NumberComparison, StateWord } from '../../engine/model/condition.ts';
import type { QuestionForm } from '../../engine/model/form.ts';
import type { Path } from '../../reader/tree.ts';
import type { RawComparison, RawCondition, RawTest } from '../schema/condition.ts';
import type { NamedQuestion, Names } from './names.ts';
import type { Report } from './report.ts';

/** Who reads: decides what may be read. `before` is the index of the question that asks, or of the first one of the dimension. */
export type Reader = { readonly kind: 'question' | 'dimension'; readonly before: number } | { readonly kind: 'band' | 'rule' | 'no-score' };

/** What resolving a condition needs. */
export interface ConditionContext {
  readonly names: Names;
  readonly report: Report;
  readonly reader: Reader;
}

const SUBJECTS = ['question', 'dimension', 'score', 'all', 'any', 'not', 'count'] as const;
const AMOUNTS = ['at-least', 'at-most', 'below', 'above'] as const;
const POINTS = ['points-at-least', 'points-at-most', 'points-below', 'points-above'] as const;
const WORDS = ['is', 'is-not', ...AMOUNTS, ...POINTS] as const;
const MAX_DEPTH = 16;

/** @returns the condition, or `null` after reporting what is wrong with it. */
export function resolveCondition(raw: RawCondition, path: Path, context: ConditionContext, depth = 1): Condition | null {
  const { report } = context;
  if (depth > MAX_DEPTH) return fail(report.add('condition-too-deep', { limit: MAX_DEPTH }, path));
  const found = SUBJECTS.filter((key) => raw[key] !== undefined);
  const [subject] = found;
  if (subject === undefined || found.length > 1) return fail(report.add('one-subject', { found, wanted: SUBJECTS }, path));
  if (raw.state !== undefined && subject !== 'question')
    return fail(report.add('useless-key', { key: 'state', why: 'it goes with question' }, [...path, 'state'], 'key'));
  switch (subject) {
    case 'question':
      return resolveQuestion(raw, path, context);
    case 'dimension':
    case 'score':
      return resolveMeasure(raw, subject, path, context);
    case 'count': {
      const of = resolveParts(raw.count as RawCondition[], [...path, 'count'], context, depth);
      const test = amounts(raw, 'count', path, report);
      return of && test && { kind: 'count', of, test };
    }
    case 'not': {
      if (hasStrayWords(raw, subject, path, report)) return null;
      const of = resolveCondition(raw.not as RawCondition, [...path, 'not'], context, depth + 1);
      return of && { kind: 'not', of };
    }
    default: {
      if (hasStrayWords(raw, subject, path, report)) return null;
      const of = resolveParts(raw[subject] as RawCondition[], [...path, subject], context, depth);
      return of && { kind: subject, of };
    }
  }
}

/** @returns the own test of a knock-out, gate or condition, or `null` after reporting what is wrong with it. */
export function resolveTest(raw: RawTest, form: QuestionForm, path: Path, report: Report): Comparison | null {
  if (raw.at === undefined) return compareAnswer(raw, form, path, report, form.kind === 'levels' ? ['at'] : []);
  if (form.kind !== 'levels')
    return fail(report.add('wrong-comparison', { word: 'at', form: FORM_WORDS[form.kind], allowed: allowedWords(form) }, [...path, 'at'], 'key'));
  if (!isLevel(raw.at, form)) return fail(report.addUnknown(String(raw.at), 'level', answersOf(form) ?? [], [...path, 'at']));
  const rest = WORDS.some((word) => raw[word] !== undefined) ? compareAnswer(raw, form, path, report) : {};
  return rest && { ...rest, atMost: Math.min(raw.at, rest.atMost ?? raw.at) };
}

function resolveParts(parts: readonly RawCondition[], path: Path, context: ConditionContext, depth: number): readonly Condition[] | null {
  const resolved = parts.map((part, i) => resolveCondition(part, [...path, i], context, depth + 1));
  return resolved.every((part) => part !== null) ? resolved : null;
}

function resolveQuestion(raw: RawCondition, path: Path, { names, report, reader }: ConditionContext): Condition | null {
  const id = raw.question as string;
  const named = names.questions.get(id);
  const at = [...path, 'question'];
  if (named === undefined) {
    if (names.facts.has(id)) return fail(report.add('not-in-conditions', { id }, at));
    return fail(report.addUnknown(id, 'question', names.questions.keys(), at));
  }
  if ('before' in reader && named.index >= reader.before) {
    const isSame = reader.kind === 'question' && named.index === reader.before;
    return fail(report.add('later-question', { id, isSame }, at));
  }
  return raw.state === undefined ? resolveComparison(raw, named, path, report) : resolveState(raw, raw.state, path, report);
}

function resolveState(raw: RawCondition, state: StateWord, path: Path, report: Report): Condition | null {
  if (hasStrayWords(raw, 'state', path, report)) return null;
  return { kind: 'state', question: raw.question as string, state };
}

function resolveComparison(raw: RawCondition, named: NamedQuestion, path: Path, report: Report): Condition | null {
  if (named.form === null) return null;
  const test = compareAnswer(raw, named.form, path, report);
  return test && { kind: 'question', question: named.raw.id, test };
}

function resolveMeasure(raw: RawCondition, subject: 'dimension' | 'score', path: Path, { names, report, reader }: ConditionContext): Condition | null {
  const allowed = reader.kind === 'rule' || (reader.kind === 'band' && subject === 'dimension');
  if (!allowed)
    return fail(
      report.add('reads-too-much', { reader: READER_WORDS[reader.kind], what: subject === 'score' ? 'the score' : 'a dimension' }, [...path, subject], 'key'),
    );
  const id = raw.dimension as string;
  if (subject === 'dimension' && !names.dimensions.has(id)) {
    return fail(report.addUnknown(id, 'dimension', names.dimensions, [...path, 'dimension']));
  }
  const test = amounts(raw, subject, path, report);
  return test && (subject === 'score' ? { kind: 'score', test } : { kind: 'dimension', dimension: id, test });
}

/** The words that go with a plain number; at least one. */
function amounts(raw: RawComparison, subject: string, path: Path, report: Report): NumberComparison | null {
  const stray = WORDS.filter((word) => raw[word] !== undefined && !AMOUNTS.some((amount) => amount === word));
  for (const word of stray) report.add('wrong-comparison', { word, form: subject, allowed: AMOUNTS }, [...path, word], 'key');
  if (stray.length > 0) return null;
  if (AMOUNTS.every((word) => raw[word] === undefined)) return fail(report.add('nothing-compared', { subject, allowed: AMOUNTS }, path));
  return pickAmounts(raw);
}

function compareAnswer(raw: RawComparison, form: QuestionForm, path: Path, report: Report, besides: readonly string[] = []): Comparison | null {
  const allowed = allowedWords(form);
  const used = WORDS.filter((word) => raw[word] !== undefined);
  const stray = used.filter((word) => !allowed.includes(word));
  for (const word of stray) report.add('wrong-comparison', { word, form: FORM_WORDS[form.kind], allowed }, [...path, word], 'key');
  if (stray.length > 0) return null;
  const common = allowed.filter((word) => !POINTS.some((one) => one === word));
  if (used.length === 0) return fail(report.add('nothing-compared', { subject: 'question', allowed: [...besides, ...common] }, path));
  const is = answersIn(raw.is, form, [...path, 'is'], report);
  const isNot = answersIn(raw['is-not'], form, [...path, 'is-not'], report);
  if (is === null || isNot === null) return null;
  return { ...(raw.is !== undefined && { is }), ...(raw['is-not'] !== undefined && { isNot }), ...pickAmounts(raw), ...pickPoints(raw) };
}

/** Answers in their text form; `null` after reporting one the question does not have. */
function answersIn(raw: RawComparison['is'], form: QuestionForm, path: Path, report: Report): readonly string[] | null {
  const values = raw === undefined ? [] : [raw].flat();
  const known = answersOf(form);
  const texts = values.map((value) => (form.kind === 'yes-no' ? yesOrNo(value) : String(value)));
  const isKnown = texts.map((text, i) => {
    const at = Array.isArray(raw) ? [...path, i] : path;
    if (known === null ? typeof values[i] === 'number' : known.includes(text)) return true;
    if (known === null) report.add('wrong-type', { wanted: 'a number', found: `"${text}"`, hint: null }, at);
    else report.addUnknown(text, FORM_ANSWERS[form.kind], known, at);
    return false;
  });
  return isKnown.every(Boolean) ? texts : null;
}

function yesOrNo(value: string | number | boolean): string {
  if (value === true || value === 'true') return 'yes';
  return value === false || value === 'false' ? 'no' : String(value);
}

function answersOf(form: QuestionForm): readonly string[] | null {
  switch (form.kind) {
    case 'levels':
      return form.levels.map(({ level }) => String(level));
    case 'options':
      return form.options.map(({ id }) => id);
    case 'yes-no':
      return ['yes', 'no'];
    case 'number':
      return null;
  }
}

function allowedWords(form: QuestionForm): readonly (typeof WORDS)[number][] {
  const ordered = form.kind === 'levels' || form.kind === 'number';
  const scored = form.kind === 'options' ? form.options.every(({ points }) => points !== undefined) : form.kind !== 'yes-no' || form.yes !== undefined;
  return ['is', 'is-not', ...(ordered ? AMOUNTS : []), ...(scored ? POINTS : [])];
}

function isLevel(level: number, form: Extract<QuestionForm, { kind: 'levels' }>): boolean {
  return form.levels.some((one) => one.level === level);
}

function hasStrayWords(raw: RawComparison, subject: string, path: Path, report: Report): boolean {
  const stray = WORDS.filter((word) => raw[word] !== undefined);
  for (const word of stray) report.add('useless-key', { key: word, why: `${subject} compares nothing` }, [...path, word], 'key');
  return stray.length > 0;
}

function pickAmounts(raw: RawComparison): NumberComparison {
  return {
    ...(raw['at-least'] !== undefined && { atLeast: raw['at-least'] }),
    ...(raw['at-most'] !== undefined && { atMost: raw['at-most'] }),
    ...(raw.below !== undefined && { below: raw.below }),
    ...(raw.above !== undefined && { above: raw.above }),
  };
}

function pickPoints(raw: RawComparison): Comparison {
  return {
    ...(raw['points-at-least'] !== undefined && { pointsAtLeast: raw['points-at-least'] }),
    ...(raw['points-at-most'] !== undefined && { pointsAtMost: raw['points-at-most'] }),
    ...(raw['points-below'] !== undefined && { pointsBelow: raw['points-below'] }),
    ...(raw['points-above'] !== undefined && { pointsAbove: raw['points-above'] }),
  };
}

/** What reporting yields where a value was wanted. */
function fail(_reported: unknown): null {
  return null;
}

const FORM_WORDS: Readonly<Record<QuestionForm['kind'], string>> = { levels: 'levels', options: 'options', 'yes-no': 'yes or no', number: 'a number' };
const FORM_ANSWERS: Readonly<Record<QuestionForm['kind'], string>> = { levels: 'level', options: 'option', 'yes-no': 'answer', number: 'number' };
const READER_WORDS: Readonly<Record<Reader['kind'], string>> = {
  question: "a question's when",
  dimension: "a dimension's when",
  band: "a band's when",
  rule: 'a rule',
  'no-score': 'a rule with no-score',
};
