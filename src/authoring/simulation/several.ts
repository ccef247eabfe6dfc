/** Questions with several answers at a time: which sets can come, when each option is in or out by itself. */
import type { Plan, QuestionPlan } from '../../engine/compile/plan.ts';
import { add, type Rational, ZERO } from '../../engine/exact/rational.ts';
import { ownTests, testsByQuestion } from './conditions.ts';
import { type PossibleAnswer, ratedAnswer } from './shares.ts';

/** With so many options every set is an answer of its own; above it, sets that nothing tells apart share one. */
const MOST_APART = 6;

interface Chosen {
  readonly ids: readonly string[];
  readonly points: Rational;
  readonly share: number;
}

/**
 * @returns the sets of options that can come, of `share` together.
 * @param chances by option: how likely it is chosen, from 0 to 1
 */
export function severally(plan: Plan, question: QuestionPlan, chances: readonly number[], share: number): readonly PossibleAnswer[] {
  const apart = question.choices.length <= MOST_APART;
  const asked = apart ? new Set<string>() : askedFor(plan, question);
  let sets: readonly Chosen[] = [{ ids: [], points: ZERO, share }];
  question.choices.forEach((id, i) => {
    const chance = chances[i] as number;
    const points = question.points?.kind === 'several' ? (question.points.points[i] as Rational) : ZERO;
    const grown = sets.flatMap((set) => [
      { ...set, share: set.share * (1 - chance) },
      { ids: [...set.ids, String(id)], points: add(set.points, points), share: set.share * chance },
    ]);
    sets = apart ? grown : merged(grown, asked);
  });
  const there = sets.filter((set) => set.share > 0);
  return there.map((set) => ({ answer: ratedAnswer(question, set.ids), text: nameOf(set), share: set.share }));
}

/** The options that some comparison names. */
function askedFor(plan: Plan, question: QuestionPlan): ReadonlySet<string> {
  const tests = [...(testsByQuestion(plan)[question.index] ?? []), ...ownTests(question)];
  const indexes = tests.flatMap((test) => (test.kind === 'several' ? [...(test.is ?? []), ...test.isNot] : []));
  return new Set(indexes.map((i) => String(question.choices[i])));
}

/** Sets of the same points in which the same of the options asked for are chosen, as one. */
function merged(sets: readonly Chosen[], asked: ReadonlySet<string>): readonly Chosen[] {
  const found = new Map<string, Chosen>();
  for (const set of sets) {
    const key = `${set.points.n}/${set.points.d} ${set.ids.filter((id) => asked.has(id)).join(' ')}`;
    const same = found.get(key);
    found.set(key, same ? { ...same, share: same.share + set.share } : set);
  }
  return [...found.values()];
}

/** "a + b"; of sets taken together the first stands for all. */
function nameOf({ ids }: Chosen): string {
  return ids.length === 0 ? 'none' : ids.join(' + ');
}
