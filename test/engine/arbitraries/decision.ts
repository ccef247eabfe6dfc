/** Random rules and decisions, with cuts that lie at or beside the numbers of an answer set. */
import type { Answers } from '../../../src/engine/model/answer.ts';
import type { Band, Decision, Minimum, Rubric, Rule } from '../../../src/engine/model/rubric.ts';
import { opinionOn } from '../oracle/oracle.ts';
import { anyCondition, type Scope } from './conditions.ts';
import { anyNumber, type Dice, perhaps, several } from './dice.ts';
import { tidy } from './forms.ts';
import { type Profile, RECOMMENDATIONS, WORDS } from './profile.ts';

/** @returns rows from best to worst, as yet without cuts; no two have the same word. */
export function anyRows(dice: Dice): readonly Band[] {
  const rows = RECOMMENDATIONS.flatMap((recommend): readonly Band[] => {
    const [first = recommend, second = recommend] = WORDS[recommend];
    const words = dice.pick([[recommend], [], [first], [first, second], [recommend, second]]);
    return words.map((word) => ({ recommend, word }));
  });
  return rows.length === 0 ? [{ recommend: 'accept', word: 'accept' }] : rows;
}

/** @returns every word a rule may name: the rows', and the recommendations. */
export function targetsOf(rows: readonly Band[]): readonly string[] {
  return [...RECOMMENDATIONS, ...rows.map(({ word }) => word)];
}

/** @returns the rubric with rules, minimums and a decision that hang on the numbers of these answers. */
export function withDecision(dice: Dice, profile: Profile, rubric: Rubric, answers: Answers): Rubric {
  const edges = edgesFor(dice, rubric, answers);
  const questions = rubric.dimensions.flatMap((dimension) => dimension.questions);
  const scope: Scope = { questions, dimensions: rubric.dimensions.map(({ id }) => id), score: false, edges };
  const targets = targetsOf(rubric.decision.bands);
  const dimensions = rubric.dimensions.map((dimension) => ({
    ...dimension,
    ...perhaps(dice, 25, () => ({ minimum: anyMinimum(dice, edges, targets) })),
  }));
  const rules = several(dice, 0, profile.rules, (i) => anyRule(dice, `r${i + 1}`, scope, targets));
  return { ...rubric, dimensions, rules, decision: anyDecision(dice, profile, rubric.decision.bands, scope) };
}

/** Numbers worth comparing with: those that the answers give, a step to either side, and some others. */
function edgesFor(dice: Dice, rubric: Rubric, answers: Answers): readonly number[] {
  const { score, dimensions } = opinionOn(rubric, answers);
  const shown = [score, ...dimensions.map((dimension) => dimension.score)].flatMap((number) => (number === null ? [] : [number]));
  const step = dice.pick([0.1, 1, 5, 0.05]);
  const near = shown.flatMap((number) => [number, tidy(number + step), tidy(number - step)]);
  return [...near, 50, 70, 0, 85, 20, 69.95, anyNumber(dice)];
}

function anyMinimum(dice: Dice, edges: readonly number[], targets: readonly string[]): Minimum {
  return { score: dice.pick(edges), otherwise: dice.pick(targets) };
}

function anyRule(dice: Dice, id: string, scope: Scope, targets: readonly string[]): Rule {
  const noScore = dice.chance(12);
  const when = anyCondition(dice, noScore ? { ...scope, dimensions: [] } : { ...scope, score: true });
  const effect = { effect: { kind: dice.pick(['at-most', 'at-least', 'recommend'] as const), target: dice.pick(targets) } };
  const flag = { flag: dice.pick(['flag_a', 'flag_e', 'flag_f']) };
  const acts = dice.pick([effect, effect, { ...effect, ...flag }, flag, noScore ? {} : effect]);
  return { id, when, noScore, ...acts };
}

function anyDecision(dice: Dice, profile: Profile, rows: readonly Band[], scope: Scope): Decision {
  const conditions = { lower: !dice.chance(20), ...perhaps(dice, 50, () => ({ atMost: dice.roll(0, 3) })) };
  return {
    bands: withCuts(dice, profile, rows, scope),
    ...perhaps(dice, 35, () => ({ coverage: dice.pick([80, 50, 100, 66.7, 0, 33.3]) })),
    ...perhaps(dice, 40, () => ({ borderline: dice.pick([5, 0, 0.1, 2.5, 20]) })),
    conditions,
  };
}

/** Cuts rise or fall strictly along the rows without `when`; rows with `when` stand anywhere. */
function withCuts(dice: Dice, profile: Profile, rows: readonly Band[], scope: Scope): readonly Band[] {
  const drawn = rows.map((row, i) => ({
    ...row,
    reached: i === rows.length - 1 || !dice.chance(15),
    ...(profile.whens ? perhaps(dice, 15, () => ({ when: anyCondition(dice, scope) })) : {}),
  }));
  const plain = drawn.filter((row) => row.reached && !('when' in row));
  const sorted = strictlyFalling(plain.map(() => dice.pick(scope.edges)));
  const cuts = dice.chance(25) ? [...sorted].reverse() : sorted;
  return drawn.map(({ reached, ...row }): Band => {
    if (!reached) return row;
    return { ...row, from: 'when' in row ? dice.pick(scope.edges) : (cuts[plain.findIndex(({ word }) => word === row.word)] ?? 0) };
  });
}

function strictlyFalling(cuts: readonly number[]): readonly number[] {
  let last = Number.POSITIVE_INFINITY;
  return [...cuts]
    .sort((a, b) => b - a)
    .map((cut) => {
      last = cut < last ? cut : tidy(last - 0.1);
      return last;
    });
}
