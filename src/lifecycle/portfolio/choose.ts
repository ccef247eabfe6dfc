/** Which assessments a portfolio counts. */
import { counting } from '../calls/counting.ts';
import { hiddenNow } from '../calls/hidden.ts';
import { type Listable, wantedOf } from '../listing.ts';
import type { LeftOut, PortfolioScope } from './model.ts';

/** What the choice asks about. */
export interface Choosable extends Listable {
  /** Id of the prospect as it is known now. */
  readonly whose: string;
}

/** The choice. */
export interface Chosen<One> {
  /** The newest first. */
  readonly counted: readonly One[];
  readonly leftOut: LeftOut;
  readonly prospects: number;
  readonly drafts: number;
}

/**
 * @param all the newest first
 * @returns one assessment a call, within the scope; of each prospect the newest of these unless all are to count.
 */
export function chooseCounted<One extends Choosable>(all: readonly One[], scope: PortfolioScope): Chosen<One> {
  const locked = all.filter(({ status }) => status === 'complete').length;
  const hidden = hiddenNow(all);
  const calls = counting(all);
  const shown = calls.filter(({ id }) => !hidden.has(id));
  const inScope = wantedOf(shown, { ...narrowed(scope), all: true });
  const counted = scope.all ? inScope : newestOfEach(inScope);
  return {
    counted,
    leftOut: {
      replaced: locked - calls.length,
      blind: calls.length - shown.length,
      outside: shown.length - inScope.length,
      earlier: inScope.length - counted.length,
    },
    prospects: new Set(counted.map(({ whose }) => whose)).size,
    drafts: wantedOf(all, { ...narrowed({ ...scope, since: null }), status: 'draft', all: true }).length,
  };
}

function narrowed({ rubric, since }: Omit<PortfolioScope, 'all'>): { readonly rubric?: string; readonly since?: string } {
  return { ...(rubric !== null && { rubric }), ...(since !== null && { since }) };
}

function newestOfEach<One extends Choosable>(all: readonly One[]): readonly One[] {
  const seen = new Set<string>();
  return all.filter(({ whose }) => {
    const isFirst = !seen.has(whose);
    seen.add(whose);
    return isFirst;
  });
}
