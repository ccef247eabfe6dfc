/** What clearly spoke for and against. What lies in the middle says little and is left out. */
import type { LedgerLine, QuestionResult, Result } from '../model/assessment.ts';
import type { Part } from '../model/explanation.ts';

/** From here on an answer is strong, up to here weak: on a scale of five levels the upper two and the lower two. */
const STRONG = 75;
const WEAK = 25;

/** @returns the strong and the weak answers, those first that moved the score most. Answers without points tell through the rules they meet. */
export function partsOf({ questions, ledger }: Pick<Result, 'questions' | 'ledger'>): {
  readonly strengths: readonly Part[];
  readonly weaknesses: readonly Part[];
} {
  const parts = questions.flatMap((question) => partOf(question, ledger) ?? []);
  return {
    strengths: parts.filter(({ score }) => score >= STRONG).sort((a, b) => b.won - a.won),
    weaknesses: parts.filter(({ score }) => score <= WEAK).sort((a, b) => (b.lost ?? 0) - (a.lost ?? 0)),
  };
}

function partOf({ id, title, label, score, evidence }: QuestionResult, ledger: readonly LedgerLine[]): Part | null {
  const lines = ledger.filter(({ question }) => question === id);
  if (score === null || label === null || lines.length === 0) return null;
  const lost = lines.some((line) => line.lost === null) ? null : sum(lines.map((line) => line.lost as number));
  return { question: id, title, label, score, won: sum(lines.map(({ won }) => won)), lost, evidence };
}

/** Scores have at most six decimals. */
function sum(values: readonly number[]): number {
  return Math.round(values.reduce((all, one) => all + one, 0) * 1e6) / 1e6;
}
