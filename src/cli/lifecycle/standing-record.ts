/** A stored record with what people have said since it was locked. */
import type { Assessment } from '../../engine/model/assessment.ts';
import { asOfNow } from '../../lifecycle/calls/carried-log.ts';
import { counting } from '../../lifecycle/calls/counting.ts';
import { type Counting, customerSince } from '../../lifecycle/outcome.ts';
import { standing } from '../../lifecycle/standing.ts';
import { fold } from '../../store/fold.ts';
import type { Summary } from '../../store/store.ts';
import { unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { recordOf, type Shelves } from '../kept/lookup.ts';
import { today } from './enter.ts';

/** @returns the record of a locked assessment as it stands now. */
export async function standingRecordOf(one: Summary, store: Shelves, io: Pick<Io, 'now'>): Promise<Assessment> {
  const record = await recordOf(one, store);
  const { whose, reviewOn } = one;
  const written = unwrap(await store.log({ prospect: whose }));
  const all = written.length === 0 ? [] : unwrap(await store.list({ whose }));
  // One that another has taken the place of is shown with what was said about itself.
  const log = counting(all).some(({ id }) => id === one.id) ? asOfNow(written, all) : written;
  // Only an outcome hangs on the other assessments of the prospect.
  const hasOutcome = log.some(({ act }) => act.kind === 'outcome');
  const since = hasOutcome ? customerSince(countingOf(all), asOfNow(written, all)) : null;
  const name = one.prospect.name;
  // Another spelling of the same name is no other name.
  const called = fold(name) === fold(record.prospect.name) ? record : { ...record, nowCalled: name };
  return standing(called, { log, reviewOn, customerSince: since, today: today(io) });
}

/** @returns of all assessments of a prospect those that count, as outcomes look at them. */
export function countingOf(all: readonly Summary[]): readonly Counting[] {
  return counting(all).map(({ id, updatedAt, createdAt, recommendation }) => ({ id, lockedAt: updatedAt ?? createdAt, recommendation }));
}
