/** What decides: few knock-outs with a class and a reason, cuts that follow from costs, words that name one band. */
import type { Comparison } from '../../../engine/model/condition.ts';
import type { Recommendation } from '../../../engine/model/rubric.ts';
import type { Path } from '../../../reader/tree.ts';
import { type Advice, advice } from '../../advice.ts';
import { countWords, type Reading, type ReadQuestion } from '../reading.ts';

/** Hurdles throw information away: few of them, and a third of all questions at most, screens aside. */
const [MOST_KNOCKOUTS, ONE_IN] = [5, 3];

/** A label of one or two words names an answer; an act takes more. */
const LEAST_LABEL_WORDS = 3;

/** @returns advice on knock-outs, gates, minimums, rules and bands. */
export function checkDecision(reading: Reading): readonly Advice[] {
  return [
    ...countAdvice(reading),
    ...reading.questions.flatMap((one) => hurdleAdvice(one, reading)),
    ...reasonAdvice(reading),
    ...targetAdvice(reading),
    ...restAdvice(reading),
  ];
}

function countAdvice({ questions, raw, locate }: Reading): readonly Advice[] {
  const hurdles = questions.filter(({ question }) => question.knockout !== undefined);
  const items = questions.filter(({ question }) => question.gate === undefined).length;
  const third = raw.screen === true || hurdles.length < 2 ? Infinity : Math.max(1, Math.floor(items / ONE_IN));
  const most = Math.min(MOST_KNOCKOUTS, third);
  const first = hurdles[most];
  return first === undefined ? [] : [advice('many-knockouts', { count: hurdles.length, most, of: items }, locate([...first.path, 'knockout'], 'key'))];
}

/** What a knock-out and a gate owe to those whom they stop. */
function hurdleAdvice(one: ReadQuestion, { locate }: Reading): readonly Advice[] {
  const { id, question, path } = one;
  const said: Advice[] = [];
  for (const [key, what] of [['knockout', 'knock-out'] as const, ['gate', 'gate'] as const]) {
    const hurdle = question[key];
    if (hurdle === undefined) continue;
    const at = locate([...path, key], 'key');
    if (key === 'knockout' && question.knockout?.class === undefined) said.push(advice('no-class', { id }, at, id));
    if (hurdle.because === undefined) said.push(advice('no-because', { what, id }, at, id));
    if (!isAnchored(one, hurdle.test)) said.push(advice('unanchored', { what, id }, at, id));
  }
  return said;
}

/** An act in words, a figure with its unit, or a fact that is looked up. */
function isAnchored({ question: { form, source } }: ReadQuestion, { is }: Comparison): boolean {
  if (source === 'record') return true;
  switch (form.kind) {
    case 'levels':
      return true;
    case 'number':
      return form.unit !== undefined;
    case 'options':
      return form.options.filter((option) => is === undefined || is.includes(option.id)).every(({ label }) => countWords(label) >= LEAST_LABEL_WORDS);
    case 'yes-no':
      return false;
  }
}

function reasonAdvice({ raw, rubric, locate }: Reading): readonly Advice[] {
  return [
    ...raw.dimensions.flatMap(({ id, minimum }, d) =>
      minimum === undefined || minimum.because !== undefined
        ? []
        : [advice('no-because', { what: 'minimum', id }, locate(['dimensions', d, 'minimum'], 'key'))],
    ),
    ...rubric.rules.flatMap(({ id, effect, because, noScore }, r) =>
      (effect === undefined && !noScore) || because !== undefined ? [] : [advice('no-because', { what: 'rule', id }, locate(['rules', r, 'id'], 'value'))],
    ),
  ];
}

/** A recommendation that several bands carry, and none by that word, leaves open which is meant. */
function targetAdvice({ raw, rubric, questions, locate }: Reading): readonly Advice[] {
  const { bands } = rubric.decision;
  const named: readonly (readonly [string | undefined, Path, string | null])[] = [
    ...raw.dimensions.map(({ minimum }, d) => [minimum?.otherwise, ['dimensions', d, 'minimum', 'otherwise'], null] as const),
    ...questions.map(({ raw: { gate }, path, id }) => [gate?.recommend, [...path, 'gate', 'recommend'], id] as const),
    ...rubric.rules.map(({ effect }, r) => [effect?.target, ['rules', r, effect?.kind ?? 'recommend'], null] as const),
  ];
  return named.flatMap(([target, path, id]) => {
    const words = bands.filter(({ recommend }) => recommend === target).map(({ word }) => word);
    if (target === undefined || words.length < 2 || words.includes(target)) return [];
    return [advice('vague-target', { target, words }, locate(path, 'value'), id)];
  });
}

function restAdvice({ raw, rubric, locate }: Reading): readonly Advice[] {
  const { bands, coverage, costs } = rubric.decision;
  const at = locate(['decision'], 'key');
  const said: Advice[] = [];
  if (raw.adapted === undefined) said.push(advice('no-adapted', {}, locate(['id'], 'value')));
  if (costs === undefined && bands.length > 1) said.push(advice('no-costs', {}, at));
  if (coverage === undefined && leavesOut(rubric.scoring) && bands.length > 1) said.push(advice('no-coverage', {}, at));
  const side =
    bands.length > 1
      ? missingSide(
          rubric,
          bands.map(({ recommend }) => recommend),
        )
      : null;
  if (side !== null) said.push(advice('one-sided-bands', { missing: side }, locate(['decision', 'bands'], 'key')));
  return said;
}

/** Whether a half-answered rubric has a score. */
function leavesOut({ method, unanswered }: Reading['rubric']['scoring']): boolean {
  return unanswered === 'leave-out' || (unanswered === undefined && (method === 'weighted-mean' || method === 'mean'));
}

/** What no score, no knock-out, no minimum and no rule leads to. */
function missingSide({ dimensions, rules }: Reading['rubric'], carried: readonly Recommendation[]): Recommendation | null {
  if (!carried.includes('accept')) return 'accept';
  const declines =
    carried.includes('decline') ||
    dimensions.some(({ minimum, questions }) => minimum?.otherwise === 'decline' || questions.some(({ knockout }) => knockout !== undefined)) ||
    rules.some(({ effect }) => effect?.target === 'decline');
  return declines ? null : 'decline';
}
