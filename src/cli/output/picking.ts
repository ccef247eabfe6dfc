/** `--pick`: the values at one path of a record, and nothing else. */
import type { Assessment } from '../../engine/model/assessment.ts';
import { unwrap } from '../failure.ts';
import type { Io } from '../io.ts';

/** A path that was asked for. */
export interface Pick {
  /** Prints what stands there in each record. */
  readonly print: (records: readonly Assessment[], options: Readonly<Record<string, unknown>>, io: Io) => Promise<void>;
}

/**
 * @returns what `--pick` asks for, `null` where it is not given. Throws a `Failure` when no record can have such a path, so that
 * commands ask for it before they ask anybody else.
 */
export async function pickFor(options: Readonly<Record<string, unknown>>): Promise<Pick | null> {
  const text = options['pick'];
  if (typeof text !== 'string') return null;
  const [{ isMany, parsePath }, { checkPath }, { pickFrom }, { printPicked }] = await Promise.all([
    import('../../record/path.ts'),
    import('../../record/check-path.ts'),
    import('../../record/pick.ts'),
    import('./picked.ts'),
  ]);
  const path = unwrap(parsePath(text));
  unwrap(checkPath(path));
  return { print: (records, own, io) => printPicked(unwrap(pickFrom(path, records)), isMany(path), own, io) };
}
