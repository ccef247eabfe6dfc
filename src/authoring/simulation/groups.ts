/** Parts of a rubric that know nothing of each other: what is asked in one, and what its dimensions come to, follows from its own answers. */
import type { Plan } from '../../engine/compile/plan.ts';

/** Dimensions and their questions, in file order. Only the decision brings groups together. */
export interface Group {
  readonly dimensions: readonly number[];
  readonly questions: readonly number[];
}

/** @returns the groups: dimensions are of one group when a `when` or a view reaches from one to another. */
export function groupsOf({ dimensions, questions }: Plan): readonly Group[] {
  const leader = dimensions.map(({ index }) => index);
  const leaderOf = (dimension: number): number => {
    const above = leader[dimension] as number;
    return above === dimension ? dimension : leaderOf(above);
  };
  const join = (a: number, b: number) => {
    leader[leaderOf(b)] = leaderOf(a);
  };
  const homeOf = (question: number) => questions[question]?.dimension as number;
  for (const { dimension, reads } of questions) for (const read of reads) join(dimension, homeOf(read));
  for (const { index, members } of dimensions) for (const { question } of members) join(index, homeOf(question));
  const leaders = [...new Set(dimensions.map(({ index }) => leaderOf(index)))];
  return leaders.map((one) => ({
    dimensions: dimensions.filter(({ index }) => leaderOf(index) === one).map(({ index }) => index),
    questions: questions.filter(({ dimension }) => leaderOf(dimension) === one).map(({ index }) => index),
  }));
}
