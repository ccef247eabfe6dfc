/** What people decided, and where they decided otherwise than fit recommends. */
import { type Advice, RECOMMENDATIONS, type Recommendation } from '../../engine/model/rubric.ts';
import type { Overrides, Portfolio, Way } from './model.ts';
import { createTally, shareOf } from './tally.ts';

/** What a person decided last. */
export interface Decided {
  readonly recommendation: Recommendation;
  readonly because: string | null;
}

/** Takes decisions, or that there is none. */
export interface DecisionGathering {
  add(recommended: Advice, decision: Decided | null): void;
  figures(): Pick<Portfolio, 'decisions' | 'overrides'>;
}

/** @returns decisions of nothing yet. */
export function createDecisions(): DecisionGathering {
  const decisions = createTally<Recommendation | 'none'>();
  const ways = createTally<Pick<Way, 'from' | 'to'>>(({ from, to }) => `${from} ${to}`);
  const reasons = createTally<string | null>((because) => because?.trim().toLowerCase() ?? '');
  const overrides = (): Overrides => ({
    ...shareOf(ways.total(), decisions.total() - decisions.count('none')),
    ways: ways.byFrequency().map(([way, count]) => ({ ...way, direction: directionOf(way), ...shareOf(count, ways.total()) })),
    reasons: reasons.byFrequency().map(([because, count]) => ({ because, ...shareOf(count, ways.total()) })),
  });
  return {
    add: (recommended, decision) => {
      decisions.add(decision?.recommendation ?? 'none');
      if (decision === null || decision.recommendation === recommended) return;
      ways.add({ from: recommended, to: decision.recommendation });
      reasons.add(decision.because);
    },
    figures: () => ({
      decisions: [...RECOMMENDATIONS, null].map((decision) => ({ decision, ...shareOf(decisions.count(decision ?? 'none'), decisions.total()) })),
      overrides: overrides(),
    }),
  };
}

function directionOf({ from, to }: Pick<Way, 'from' | 'to'>): Way['direction'] {
  if (from === 'incomplete') return 'open';
  return RECOMMENDATIONS.indexOf(to) < RECOMMENDATIONS.indexOf(from) ? 'up' : 'down';
}
