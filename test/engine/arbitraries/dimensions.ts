/** Random questions, dimensions and views. */
import type { Dimension, Method, Question, Rubric } from '../../../src/engine/model/rubric.ts';
import { less, numberOf, same, ZERO } from '../oracle/fraction.ts';
import { hasPoints, reachOf } from '../oracle/rating.ts';
import { anyComparison, anyCondition } from './conditions.ts';
import { anyWeight, type Dice, perhaps } from './dice.ts';
import { anyForm, plainForm } from './forms.ts';
import type { Profile } from './profile.ts';

/** What a question needs to know about the rubric around it. */
interface Setting {
  readonly profile: Profile;
  readonly earlier: readonly Question[];
  /** Words a gate may name. */
  readonly targets: readonly string[];
  /** Whether the question must have a worst and a best that differ. */
  readonly strict: boolean;
}

/** @returns dimensions with their questions, then views; the first question of all counts. */
export function anyDimensions(dice: Dice, profile: Profile, scoring: Rubric['scoring'], targets: readonly string[]): readonly Dimension[] {
  const dimensions: Dimension[] = [];
  const count = dice.roll(1, profile.dimensions);
  for (let i = 0; i < count; i += 1) {
    const earlier = dimensions.flatMap(({ questions }) => questions);
    dimensions.push(anyDimension(dice, i, scoring.method, { profile, earlier, targets }));
  }
  const questions = dimensions.flatMap((dimension) => dimension.questions);
  const views = dice.chance(25) ? [anyView(dice, profile, questions)] : [];
  return [...dimensions, ...views.flat()];
}

function anyDimension(dice: Dice, i: number, scoring: Method, around: Omit<Setting, 'strict'>): Dimension {
  const method = dice.pick(around.profile.methods);
  const weight = i > 0 && dice.chance(12) ? 0 : anyWeight(dice);
  const raw = method !== 'weighted-mean';
  const outOf = raw ? perhaps(dice, 20, () => ({ outOf: dice.pick([10, 100, 30, 7, 0.5]) })) : {};
  const strict = !raw || (scoring === 'weighted-mean' && weight > 0 && !('outOf' in outOf));
  const questions: Question[] = [];
  const count = dice.roll(1, around.profile.questions);
  for (let j = 0; j < count; j += 1) {
    const id = `q${around.earlier.length + j + 1}`;
    const setting = { ...around, earlier: [...around.earlier, ...questions], strict };
    questions.push(i === 0 && j === 0 ? countedQuestion(dice, id, setting) : anyQuestion(dice, id, setting));
  }
  return { id: `d${i + 1}`, title: `Dimension ${i + 1}`, weight, method, ...outOf, ...ownDecimals(dice), questions };
}

function ownDecimals(dice: Dice): { decimals?: number } {
  return perhaps(dice, 25, () => ({ decimals: dice.pick([0, 1, 2, 3, 6]) }));
}

/** A question that certainly counts, so that the rubric has a score to give. */
function countedQuestion(dice: Dice, id: string, setting: Setting): Question {
  const { gate: _, ...question } = anyQuestion(dice, id, setting);
  const counts = { ...question, weight: question.weight || 1 };
  if (hasPoints(counts)) return counts;
  const { knockout: _k, condition: _c, outOf: _o, ...bare } = counts;
  return { ...bare, form: plainForm() };
}

function anyQuestion(dice: Dice, id: string, setting: Setting): Question {
  const { profile, earlier, strict } = setting;
  const drawn = anyForm(dice, profile);
  const whole = askable(id, drawn);
  const outOf = hasPoints(whole) ? anyOutOf(dice, whole) : {};
  const misfit = strict && hasPoints(whole) && !('outOf' in outOf) && !hasScale(whole);
  const form = misfit ? plainForm() : drawn;
  const fitted = askable(id, form);
  const gate = dice.chance(7) ? { gate: { test: anyComparison(dice, fitted), recommend: dice.pick(setting.targets) } } : {};
  return {
    ...fitted,
    weight: 'gate' in gate ? dice.roll(0, 1) : dice.chance(10) ? 0 : anyWeight(dice),
    required: dice.chance(8),
    ...(misfit ? {} : outOf),
    ...gate,
    ...(profile.whens && earlier.length > 0
      ? perhaps(dice, 25, () => ({ when: anyCondition(dice, { questions: earlier, dimensions: [], score: false, edges: [] }) }))
      : {}),
    ...('gate' in gate ? {} : perhaps(dice, 9, () => ({ knockout: { test: anyComparison(dice, fitted) } }))),
    ...perhaps(dice, 25, () => ({ condition: { test: anyComparison(dice, fitted), text: `promise of ${id}` } })),
  };
}

function askable(id: string, form: Question['form']): Question {
  return { id, title: id, ask: `${id}?`, source: 'asked', probes: [], weight: 1, required: false, form };
}

/** `out-of` at or above the best points, where no points lie below 0. */
function anyOutOf(dice: Dice, question: Question): { outOf?: number } {
  const { worst, best } = reachOf(question);
  if (worst === null || best === null || less(worst, ZERO) || !less(ZERO, best)) return {};
  return perhaps(dice, 15, () => ({ outOf: dice.pick([numberOf(best), Math.ceil(numberOf(best)) + dice.roll(0, 20)]) }));
}

function hasScale(question: Question): boolean {
  const { worst, best } = reachOf(question);
  return worst !== null && best !== null && !same(worst, best);
}

function anyView(dice: Dice, profile: Profile, questions: readonly Question[]): readonly Dimension[] {
  const method = dice.pick(profile.methods);
  const readable = questions.filter(
    (question) => question.gate === undefined && hasPoints(question) && (method !== 'weighted-mean' || question.outOf !== undefined || hasScale(question)),
  );
  const chosen = readable.filter(() => dice.chance(60));
  if (chosen.length === 0) return [];
  const of = Object.fromEntries(chosen.map(({ id }) => [id, anyWeight(dice)]));
  const outOf = method === 'weighted-mean' ? {} : perhaps(dice, 20, () => ({ outOf: dice.pick([10, 100, 3]) }));
  return [{ id: 'view', title: 'View', weight: 0, method, ...outOf, ...ownDecimals(dice), questions: [], of }];
}
