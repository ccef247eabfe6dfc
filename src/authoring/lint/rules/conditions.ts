/** Conditions: each with a role, a date, a test, what holds until then, and a day on which it is looked at. */
import { type Advice, advice } from '../../advice.ts';
import type { Reading } from '../reading.ts';

/** What makes a promise of a wish. */
const PARTS = ['owner', 'due', 'check', 'consequence', 'review'] as const;

/** @returns advice on the conditions of questions. */
export function checkConditions({ questions, locate }: Reading): readonly Advice[] {
  return questions.flatMap(({ id, raw: { condition }, path }) => {
    const missing = PARTS.filter((part) => condition?.[part] === undefined);
    return condition === undefined || missing.length === 0 ? [] : [advice('thin-condition', { id, missing }, locate([...path, 'condition'], 'key'), id)];
  });
}
