/** The assessments of a list, read from as few rows as it needs. */
import { inOrder, wantedOf } from '../../lifecycle/listing.ts';
import type { Summary } from '../../store/store.ts';
import { unwrap } from '../failure.ts';
import type { Shelves } from '../lookup.ts';
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
