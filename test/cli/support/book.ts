/** A book of three prospects after their first call, for what comes after it. */
import type { Assessment, Follows } from '../../../src/engine/model/assessment.ts';
import { fit, type Ran, type World } from '../../support/io.ts';
import { allAt, homeWith, idOf, type Kept, locked } from './stored.ts';

const AT = '2026-01-02T09:00:00.000Z';

/** Recommended is conditional: `footprint` is due before the start, `leaving_reason` at day 90. */
export const HARBOUR: Assessment = locked(
  { name: 'Harbour Dental', id: idOf(1), at: AT },
  { ...allAt(3), footprint: { state: 'rated', value: 2 }, leaving_reason: { state: 'rated', value: 2 } },
);

/** Recommended is accept, nothing is due. */
export const NORTHFIELD: Assessment = locked({ name: 'Northfield Accountants', id: idOf(2), at: AT }, allAt(5));

/** Recommended is decline. */
const QUICKFREIGHT: Assessment = locked({ name: 'Quickfreight', id: idOf(3), at: AT }, allAt(2));

/** Nothing could be recommended yet. */
const GREENLEAF: Assessment = locked({ name: 'GreenLeaf Charity', id: idOf(4), at: AT });

/** @returns the record as one that follows another. */
export function following(record: Assessment, id: string, follows: Pick<Follows, 'kind' | 'of'>, because: string | null = null): Assessment {
  return { ...record, id, follows: { ...follows, because } };
}

/** A book, and the command line on it. */
export interface Book {
  readonly home: string;
  /** Runs a command; where a person has to be named and nobody is, it is Kim. */
  run(args: readonly string[], world?: World): Promise<Ran>;
  /** @returns the JSON that a command prints. */
  json(args: readonly string[], world?: World): Promise<unknown>;
}

/** @returns a new book with these records; the four above unless given. */
export async function bookOf(...records: readonly Kept[]): Promise<Book> {
  const home = await homeWith(...(records.length > 0 ? records : [HARBOUR, NORTHFIELD, QUICKFREIGHT, GREENLEAF]));
  const run = (args: readonly string[], { env, ...world }: World = {}) => fit(args, { stdin: '', env: { FIT_HOME: home, FIT_NAME: 'Kim', ...env }, ...world });
  return {
    home,
    run,
    json: async (args, world) => JSON.parse((await run(args, world)).out),
  };
}
