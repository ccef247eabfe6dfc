/** The assessments of a list, read from as few rows as it needs. */
import { superseded } from '../../lifecycle/calls/counting.ts';
import { inOrder, type Wanted, wantedOf } from '../../lifecycle/listing.ts';
import type { Cursor, Page, Summary } from '../../store/store.ts';
import { unwrap } from '../failure.ts';
import type { Shelves } from '../kept/lookup.ts';
import { isWhole, type ListWish } from './wishes.ts';

/** What was read for a list. */
export interface Read {
  readonly shown: readonly Summary[];
  /** All there are, where all had to be read; `null` where the newest were enough. */
  readonly all: readonly Summary[] | null;
}

/** What is done to all of them before any is chosen. */
type Veil = (all: readonly Summary[]) => readonly Summary[];

/** @returns what is wished for. @param veil hides results that are not to be seen yet */
export async function readList(wish: ListWish, store: Pick<Shelves, 'list'>, veil: Veil): Promise<Read> {
  const newest = await readNewest(wish, store);
  if (newest !== null && newest.length > 0) return { shown: newest, all: null };
  const all = veil(unwrap(await store.list({})));
  const shown = inOrder(wantedOf(all, wish.wanted), wish.order, wish.isReversed);
  return { shown: wish.limit === null ? shown : shown.slice(0, wish.limit), all };
}

/** Rows beyond the limit that are read at once, for those that a correction has taken the place of. */
const SPARE = 10;

/**
 * The last few of a long book come without the rest: a correction is newer than what it corrects.
 * @returns `null` where that is not enough, as where results may have to be hidden.
 */
async function readNewest(wish: ListWish, store: Pick<Shelves, 'list'>): Promise<readonly Summary[] | null> {
  const { limit, wanted } = wish;
  if (limit === null || !isWhole(wish)) return null;
  const drafts = unwrap(await store.list({ status: 'draft' }));
  for (let count = limit + SPARE; ; count *= 2) {
    const read = unwrap(await store.list({ ...(wanted.status !== undefined && { status: wanted.status }), limit: count }));
    if ([...drafts, ...read].some(({ follows }) => follows?.kind === 'second-rating')) return null;
    const found = wantedOf(read, wanted);
    if (found.length >= limit || read.length < count) return found.slice(0, limit);
  }
}

/**
 * @returns the assessments in parts, none of which has to be kept; `null` where all have to be known before the first can be shown: where they
 * are put in another order, or results may have to be hidden.
 */
export async function readInParts({ wanted, order, isReversed, limit }: ListWish, store: Pick<Shelves, 'list' | 'summaries'>) {
  if (order !== 'date' || isReversed || limit !== null) return null;
  const linked = unwrap(await store.list({ follows: ['correction', 'second-rating'] }));
  return linked.some(({ follows }) => follows?.kind === 'second-rating') ? null : partsOf(wanted, superseded(linked), store);
}

async function* partsOf(wanted: Wanted, replaced: ReadonlySet<string>, store: Pick<Shelves, 'summaries'>): AsyncGenerator<readonly Summary[]> {
  const { status } = wanted;
  let from: Cursor | null = null;
  do {
    const page: Page<Summary> = unwrap(await store.summaries({ ...(status !== undefined && { status }) }, from));
    yield wantedOf(page.records, wanted, replaced);
    from = page.next;
  } while (from !== null);
}
