/** Every case one by one, in plain data: what counting has to agree with. */
import type { AnswerShares } from '../../../../src/authoring/simulation/shares.ts';
import { statesOf } from '../../../../src/engine/ask.ts';
import { assess } from '../../../../src/engine/assess.ts';
import { compileRubric } from '../../../../src/engine/compile/compile.ts';
import type { Answers } from '../../../../src/engine/model/answer.ts';
import type { Result } from '../../../../src/engine/model/assessment.ts';
import type { Rubric } from '../../../../src/engine/model/rubric.ts';

/** One way of answering a whole rubric: the questions that are asked, in file order. */
interface Case {
  readonly share: number;
  readonly answers: Answers;
  readonly result: Result;
}

/** @returns all cases with their shares; `null` with more than `most`. */
export function enumerate(rubric: Rubric, shares: AnswerShares, most: number): readonly Case[] | null {
  const plan = compileRubric(rubric);
  let open: { share: number; answers: Answers }[] = [{ share: 1, answers: {} }];
  for (const { id } of plan.questions) {
    const after: typeof open = [];
    for (const { share, answers } of open) {
      const state = statesOf(plan, answers).get(id);
      if (state === 'not-asked' || state === 'waiting') after.push({ share, answers });
      else for (const possible of shares.get(id) ?? []) after.push({ share: share * possible.share, answers: { ...answers, [id]: possible.answer } });
    }
    if (after.length > most) return null;
    open = after;
  }
  return open.map(({ share, answers }) => ({ share, answers, result: assess(plan, answers) }));
}

/** @returns the shares of cases by what `nameOf` calls them. */
export function sharesBy<Thing>(things: readonly Thing[], shareOf: (thing: Thing) => number, nameOf: (thing: Thing) => string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const thing of things) found.set(nameOf(thing), (found.get(nameOf(thing)) ?? 0) + shareOf(thing));
  return found;
}

/** @returns by how much two distributions differ at most in one place. */
export function farthest(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  return Math.max(0, ...[...a.keys(), ...b.keys()].map((name) => Math.abs((a.get(name) ?? 0) - (b.get(name) ?? 0))));
}
