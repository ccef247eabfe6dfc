/** Weights: each a claim with its reason, none so large that one answer decides by stealth. */
import { questionsRead } from '../../../engine/compile/condition.ts';
import { compileForm } from '../../../engine/compile/question.ts';
import { compare, divide, HUNDRED, multiply, type Rational, rational, round } from '../../../engine/exact/rational.ts';
import { type Advice, advice } from '../../advice.ts';
import type { Reading, ReadQuestion } from '../reading.ts';
import { exceeds, movableSharesOf } from '../shares.ts';

/** No question above this part of the score, screens aside. */
const MOST_QUESTION = 15;

/** A dimension below is hardly heard, one above is the score. */
const [LEAST_DIMENSION, MOST_DIMENSION] = [5, 50];

/** Fewer questions cannot keep to 15 % each. */
const FEWEST_QUESTIONS = 7;

/** A floor under a single answer is a knock-out in disguise. */
const LEAST_UNDER_MINIMUM = 2;

/** @returns advice on weights, minimums and points. */
export function checkWeights(reading: Reading): readonly Advice[] {
  return [...shareAdvice(reading), ...reasonAdvice(reading), ...minimumAdvice(reading), ...worstAdvice(reading), ...idleAdvice(reading)];
}

function shareAdvice(reading: Reading): readonly Advice[] {
  const { plan, raw, locate, questions } = reading;
  const { dimensions, questions: shares } = movableSharesOf(plan);
  const said: Advice[] = [];
  // Points that are added up are grouped by dimensions, not weighed by them.
  if (dimensions.size > 1 && plan.method !== 'sum') {
    for (const [index, share] of dimensions) {
      const side = exceeds(share, percent(MOST_DIMENSION)) ? 'above' : exceeds(percent(LEAST_DIMENSION), share) ? 'below' : null;
      const most = { above: MOST_DIMENSION, below: LEAST_DIMENSION };
      const at = locate(['dimensions', index, raw.dimensions[index]?.weight === undefined ? 'id' : 'weight'], 'value');
      if (side) said.push(advice('dimension-share', { id: plan.dimensions[index]?.id ?? '', share: shown(share), side, limit: most[side] }, at));
    }
  }
  if (raw.screen === true || shares.size === 0) return said;
  if (shares.size < FEWEST_QUESTIONS)
    said.push(advice('few-questions', { count: shares.size, least: FEWEST_QUESTIONS, most: MOST_QUESTION }, locate(['dimensions'], 'key')));
  const even = divide(rational(1), rational(shares.size));
  const limit = compare(even, percent(MOST_QUESTION)) > 0 ? even : percent(MOST_QUESTION);
  for (const [index, share] of shares) {
    const one = questions[index];
    if (one === undefined || !exceeds(share, limit)) continue;
    said.push(
      advice(
        'heavy-question',
        { id: one.id, share: shown(share), most: MOST_QUESTION },
        locate([...one.path, one.raw.weight === undefined ? 'id' : 'weight'], 'value'),
        one.id,
      ),
    );
  }
  return said;
}

function percent(part: number): Rational {
  return divide(rational(part), HUNDRED);
}

function shown(share: Rational): number {
  return round(multiply(share, HUNDRED), 1);
}

/** Where weights differ, each that is not the common one says why. */
function reasonAdvice({ plan, raw, rubric, questions, locate }: Reading): readonly Advice[] {
  const said: Advice[] = [];
  const counting = plan.dimensions.filter(({ counts }) => counts).map(({ index }) => index);
  for (const index of unlike(counting, (i) => rubric.dimensions[i]?.weight ?? 1)) {
    const { id, because, weight } = raw.dimensions[index] ?? { id: '' };
    if (because === undefined)
      said.push(advice('unreasoned-weight', { id, what: 'dimension' }, locate(['dimensions', index, weight === undefined ? 'id' : 'weight'], 'value')));
  }
  for (const { members, index } of plan.dimensions) {
    if (rubric.dimensions[index]?.of !== undefined) continue;
    const own = members.map(({ question }) => questions[question]).filter((one) => one !== undefined);
    const odd = rare(own, ({ question }) => question.weight);
    for (const one of odd) {
      if (one.raw.because !== undefined) continue;
      said.push(
        advice('unreasoned-weight', { id: one.id, what: 'question' }, locate([...one.path, one.raw.weight === undefined ? 'id' : 'weight'], 'value'), one.id),
      );
    }
  }
  return said;
}

/** All of them where their weights differ. */
function unlike<Item>(items: readonly Item[], weightOf: (item: Item) => number): readonly Item[] {
  return new Set(items.map(weightOf)).size > 1 ? items : [];
}

/** Those whose weight is not the one that most have; where none is common, those that are not 1. */
function rare<Item>(items: readonly Item[], weightOf: (item: Item) => number): readonly Item[] {
  const counts = new Map<number, number>();
  for (const item of items) counts.set(weightOf(item), (counts.get(weightOf(item)) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const common = [...counts].filter(([, count]) => count === most).map(([weight]) => weight);
  const usual = common.length === 1 ? common[0] : common.includes(1) ? 1 : undefined;
  return items.filter((item) => weightOf(item) !== usual);
}

function minimumAdvice({ plan, raw, locate }: Reading): readonly Advice[] {
  return plan.minimums.flatMap(({ dimension }) => {
    const { members, id } = plan.dimensions[dimension] ?? { members: [], id: '' };
    if (members.length >= LEAST_UNDER_MINIMUM || raw.dimensions[dimension]?.minimum === undefined) return [];
    return [advice('lone-minimum', { id }, locate(['dimensions', dimension, 'minimum'], 'key'))];
  });
}

/** Points that were written down, the worst of them above 0: a weighted mean makes 0 of it all the same. */
function worstAdvice({ questions, plan, locate }: Reading): readonly Advice[] {
  return questions.flatMap((one, i) => {
    const { question, dimension, path, id } = one;
    const { lo, hi } = plan.questions[i]?.range ?? { lo: null, hi: null };
    const isMeant = dimension.method === 'weighted-mean' && plan.questions[i]?.counts && question.outOf === undefined && hasOwnPoints(one);
    if (!isMeant || lo === null || hi === null || compare(lo, rational(0)) <= 0) return [];
    const key = one.raw.points === undefined ? question.form.kind : 'points';
    return [advice('worst-above-zero', { worst: round(lo, 6), best: round(hi, 6) }, locate([...path, key], 'key'), id)];
  });
}

/** Levels worth their own numbers, in whichever order, are no points that anybody chose. */
function hasOwnPoints({ question: { form } }: ReadQuestion): boolean {
  if (form.kind !== 'levels') return form.kind !== 'number' || form.points !== undefined;
  const numbers = new Set(form.levels.map(({ level }) => level));
  return form.levels.some(({ points }) => !numbers.has(points));
}

/** Asked, and nothing comes of it: neither points nor a condition, a rule, a flag, a gate. */
function idleAdvice({ questions, plan, locate }: Reading): readonly Advice[] {
  const conditions = [...plan.rules.map(({ when }) => when), ...plan.bands.flatMap(({ when }) => when ?? [])];
  const read = new Set([
    ...conditions.flatMap(questionsRead),
    ...plan.questions.flatMap(({ reads }) => reads),
    ...plan.dimensions.flatMap(({ members }) => members.map(({ question }) => question)),
  ]);
  return questions.flatMap(({ id, question, path }, i): Advice[] => {
    const { knockout, gate, condition, required, weight, form } = question;
    const isScored = weight > 0 && gate === undefined && compileForm(form).points !== null;
    const raisesFlag = (plan.questions[i]?.flags ?? []).some((flag) => flag !== undefined);
    if (isScored || read.has(i) || knockout || gate || condition || required || raisesFlag || question.changeableBy === 'us') return [];
    return [advice('idle-question', { id }, locate([...path, 'id'], 'value'), id)];
  });
}
