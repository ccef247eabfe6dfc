/** The ratings that are compared: those of the store that stand now, as far as nobody rates the same call any more. */
import type { Assessment } from '../../engine/model/assessment.ts';
import { type ScaledQuestion, scaledQuestions } from '../../lifecycle/agreement/sheets.ts';
import { callsOf, standingOf } from '../../lifecycle/calls/calls.ts';
import type { Cursor, Page, StoredRubric, Summary } from '../../store/store.ts';
import { unwrap } from '../failure.ts';
import type { Hidden } from '../kept/blind.ts';
import type { Shelves } from '../kept/lookup.ts';

/** The locked ratings of one call as they stand, the first rater first, and what the raters agreed on last. */
export interface StandingCall {
  readonly ratings: readonly [Summary, ...Summary[]];
  readonly agreed: Summary | null;
  /** Whether one of them is hidden. */
  readonly isHidden: boolean;
}

/** @returns the calls with something locked in them. @param all every assessment of the prospects in question */
export function standingCalls(all: readonly Summary[], hidden: Hidden): readonly StandingCall[] {
  return callsOf(all).flatMap(({ ratings, agreed }) => {
    const [first, ...others] = ratings.map(standingOf).filter((one) => one !== null);
    if (first === undefined) return [];
    const standing = [first, ...others] as const;
    return [{ ratings: standing, agreed: standingOf(agreed), isHidden: standing.some(({ id }) => hidden.has(id)) }];
  });
}

/** The text of a rubric, and the order of the answers to its questions. */
export interface ScaledRubric extends StoredRubric {
  readonly questions: readonly ScaledQuestion[];
}

/** @returns finds texts of rubrics by their hashes, each one only once; `null` where one was lost. */
export function rubricShelf(store: Pick<Shelves, 'rubric'>): (sha256: string) => Promise<ScaledRubric | null> {
  const known = new Map<string, ScaledRubric | null>();
  return async (sha256) => {
    const cached = known.get(sha256);
    if (cached !== undefined) return cached;
    const found = unwrap(await store.rubric(sha256));
    const scaled = found === null ? null : { ...found, questions: scaledQuestions(found.rubric) };
    known.set(sha256, scaled);
    return scaled;
  };
}

/** @returns every record of the store with one of these ids, one after another. */
export async function* recordsWith(ids: ReadonlySet<string>, store: Pick<Shelves, 'records'>): AsyncGenerator<Assessment> {
  let from: Cursor | null = null;
  do {
    const page: Page<Assessment> = unwrap(await store.records(from));
    for (const record of page.records) if (ids.has(record.id)) yield record;
    from = page.next;
  } while (from !== null);
}
