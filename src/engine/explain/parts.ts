/** What clearly spoke for and against. What lies in the middle says little and is left out. */
import type { LedgerLine, QuestionResult, Result } from '../model/assessment.ts';
import type { Part } from '../model/explanation.ts';
import { isFewerBetter } from './direction.ts';

/** From here on an answer is strong, up to here weak: on a scale of five levels the upper two and the lower two. */
const STRONG = 75;
const WEAK = 25;

/**
 * @returns the strong answers that won points and the weak ones that lost some, those first that moved the score most, equals in file order;
 * where fewer points are better, the other way round.
 * Answers without points tell through the rules they meet.
 */
export function partsOf({ questions, ledger, bands }: Pick<Result, 'questions' | 'ledger' | 'bands'>): {
  readonly strengths: readonly Part[];
  readonly weaknesses: readonly Part[];
} {
  const parts = questions.flatMap((question) => partOf(question, ledger) ?? []);
  const high = parts.filter(({ score, won }) => score >= STRONG && won !== 0).sort((a, b) => b.won - a.won);
  const low = parts.filter(({ score, lost }) => score <= WEAK && lost !== 0).sort((a, b) => lossOf(b) - lossOf(a));
  return isFewerBetter({ bands }) ? { strengths: low, weaknesses: high } : { strengths: high, weaknesses: low };
}

function partOf({ id, title, label, score, evidence }: QuestionResult, ledger: readonly LedgerLine[]): Part | null {
  const line = ledger.find(({ question }) => question === id);
  if (score === null || line === undefined) return null;
  return { question: id, title, label: label as string, score, won: line.won, lost: line.lost, evidence };
}

/** What is without end is the most. */
function lossOf({ lost }: Part): number {
  return lost ?? Number.MAX_VALUE;
}
