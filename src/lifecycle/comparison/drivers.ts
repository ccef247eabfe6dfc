/** What drove a change of the score: the ledgers of both, line less line, so that the parts add up to the change to the last decimal. */
import type { LedgerLine, Result } from '../../engine/model/assessment.ts';
import { lessOf } from '../shift.ts';
import type { AnswerDifference, Driver, Drivers } from './model.ts';

/**
 * @returns the parts; `null` where nothing changed, or a score is missing on the way.
 * @param before as it was recorded
 * @param seen the first answers under the rubric of the second; the same as `before` under one text
 * @param decimals of that rubric's scores
 */
export function driversOf(before: Result, seen: Result, after: Result, answers: readonly AnswerDifference[], decimals: number): Drivers | null {
  if (before.score === null || seen.score === null || after.score === null || before.score === after.score) return null;
  const [first, second] = [byQuestion(seen.ledger), byQuestion(after.ledger)];
  const answered = new Set(answers.flatMap(({ question, differs }) => (differs === 'answer' ? [question] : [])));
  const shifts = after.questions.map(({ id, title }): Driver => {
    const change = lessOf(second.get(id) ?? 0, first.get(id) ?? 0);
    return { question: id, title, change, isAnswered: answered.has(id) };
  });
  // Shares are rounded so that they add up: one unit more or less of a question that is answered as before says nothing about it.
  const isTold = ({ change, isAnswered }: Driver) => change !== 0 && (isAnswered || Math.abs(change) > 10 ** -decimals);
  const questions = shifts.filter(isTold).sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const others = shifts.filter((shift) => !isTold(shift)).map(({ change }) => change);
  return { questions, rubric: lessOf(seen.score, before.score), rest: others.reduce(sum, lessOf(second.get(null) ?? 0, first.get(null) ?? 0)) };
}

/** A question may stand in several dimensions. */
function byQuestion(ledger: readonly LedgerLine[]): ReadonlyMap<string | null, number> {
  const points = new Map<string | null, number>();
  for (const { question, won } of ledger) points.set(question, sum(points.get(question) ?? 0, won));
  return points;
}

function sum(a: number, b: number): number {
  return lessOf(a, -b);
}
