/** What fit recommends over a book, and why it recommends to decline. */
import type { Result } from '../../engine/model/assessment.ts';
import { ADVICE, type Advice } from '../../engine/model/rubric.ts';
import type { Portfolio, Reason } from './model.ts';
import { createGathering, createTally, shareOf } from './tally.ts';

/** Takes results. */
export interface ResultGathering {
  add(result: Result): void;
  figures(): Pick<Portfolio, 'recommendations' | 'declines' | 'coverage' | 'borderline'>;
}

/** @returns results of nothing yet. */
export function createResults(): ResultGathering {
  const recommendations = createTally<Advice>();
  const declines = createTally<Reason>(({ rule, id, title }) => JSON.stringify([rule, id, title]));
  const coverage = createGathering();
  let borderline = 0;
  return {
    add: (result) => {
      recommendations.add(result.recommendation);
      if (result.recommendation === 'decline') declines.add(reasonOf(result));
      coverage.add(result.coverage);
      if (result.borderline) borderline++;
    },
    figures: () => {
      const all = recommendations.total();
      return {
        recommendations: ADVICE.map((recommendation) => ({ recommendation, ...shareOf(recommendations.count(recommendation), all) })),
        declines: declines.byFrequency().map(([reason, count]) => ({ ...reason, ...shareOf(count, declines.total()) })),
        coverage: coverage.spread(),
        borderline: shareOf(borderline, all),
      };
    },
  };
}

function reasonOf({ cause: { rule, id }, questions, dimensions }: Result): Reason {
  return { rule, id, title: [...questions, ...dimensions].find((part) => part.id === id)?.title ?? null };
}
