/** Shares as they were: the answers of past assessments, counted question by question. */
import { statesOf } from '../../engine/ask.ts';
import type { Plan } from '../../engine/compile/plan.ts';
import type { Answer, Answers } from '../../engine/model/answer.ts';
import type { PossibleAnswer } from './shares.ts';
import { normalised } from './shares.ts';
import { wordOf } from './uniform.ts';

/** Counts answers, one assessment after another, so that a whole book of them needs no room. */
export interface AnswerCount {
  /** Takes the answers of one assessment, checked against the rubric. A question that was asked and not reached counts as unknown. */
  readonly add: (answers: Answers) => void;
  /** @returns how often each answer was given where the question was asked; questions that never were are left out. */
  readonly shares: () => ReadonlyMap<string, readonly PossibleAnswer[]>;
}

/** @returns an empty count. */
export function createCount(plan: Plan): AnswerCount {
  const counts = new Map<string, Map<string, { one: PossibleAnswer; count: number }>>();
  const add = (answers: Answers) => {
    for (const [id, state] of statesOf(plan, answers)) {
      if (state === 'not-asked' || state === 'waiting') continue;
      const one = bare(state === 'absent' ? { state: 'unknown' } : (answers[id] as Answer));
      const own = counts.get(id) ?? new Map<string, { one: PossibleAnswer; count: number }>();
      const key = JSON.stringify(one.answer);
      own.set(key, { one, count: (own.get(key)?.count ?? 0) + 1 });
      counts.set(id, own);
    }
  };
  const shares = () => new Map([...counts].map(([id, own]) => [id, normalised(sorted(own).map(({ one, count }) => ({ ...one, share: count })))]));
  return { add, shares };
}

/** In an order of their own, so that the order of the assessments changes nothing. */
function sorted<Entry>(counts: ReadonlyMap<string, Entry>): readonly Entry[] {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/** The answer without what was noted beside it. */
function bare(answer: Answer): PossibleAnswer {
  if (answer.state === 'not-applicable') return { answer: { state: 'not-applicable', reason: '-' }, text: 'not applicable', share: 1 };
  if (answer.state !== 'rated') return { answer: { state: answer.state }, text: answer.state, share: 1 };
  const { value, confirmed } = answer;
  const text = Array.isArray(value) ? value.join(' + ') || 'none' : wordOf(value as string | number | boolean);
  return { answer: { state: 'rated', value, ...(confirmed !== undefined && { confirmed }) }, text, share: 1 };
}
