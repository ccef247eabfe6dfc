/** `fit purge`: what has been kept long enough, removed for good. */
import { addPeriod } from '../../engine/model/date.ts';
import { isDueToGo, type Limit, periodIn } from '../../lifecycle/retention.ts';
import { problem } from '../../problems/problem.ts';
import type { Summary } from '../../store/store.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { veiled } from '../kept/blind.ts';
import { type Shelves, withStore } from '../kept/lookup.ts';
import { linesOf, removeForGood } from '../kept/removing.ts';
import { note } from '../output/note.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0, also when there is nothing to remove, or the answer is no. */
export async function purge({ options }: Invocation, io: Io): Promise<number> {
  const limit = limitOf(options);
  const today = new Date(io.now()).toISOString().slice(0, 10);
  return withStore(io, async (store) => {
    const all = await withDays(veiled(unwrap(await store.list({})), {}), store);
    const going = all.filter((one) => isDueToGo(one, limit, today));
    if (going.length === 0) {
      await note(`Nothing has been kept ${limit.olderThan === null ? 'longer than its rubric says' : 'that long'}: nothing to remove.`, io, options['quiet']);
      return EXIT.done;
    }
    if (options['dryRun'] !== true) return removeForGood(going, store, options, io);
    await io.stdout.write(linesOf(going));
    await note('Nothing was removed: this was a dry run.', io, options['quiet']);
    return EXIT.done;
  });
}

function limitOf(options: Invocation['options']): Limit {
  const [age, expired] = [options['olderThan'] as string | undefined, options['expired'] === true];
  if (age === undefined && !expired)
    throw new Failure([problem('usage', { message: 'what is old enough? Say --older-than 2y, or --expired for what its rubric says' })]);
  const olderThan = age === undefined ? null : periodIn(age);
  if (age !== undefined && olderThan === null)
    throw new Failure([problem('usage', { message: `--older-than ${age}: write a length of time such as 2y, 18m, 90d or P2Y` })]);
  return { olderThan, expired };
}

/** A locked assessment knows its day; that of a draft follows from its last change. */
async function withDays(all: readonly Summary[], store: Shelves): Promise<readonly Summary[]> {
  const retentions = new Map<string, string | undefined>();
  const days: Summary[] = [];
  for (const one of all) {
    const { status, updatedAt, rubric } = one;
    if (status === 'draft' && !retentions.has(rubric.sha256)) retentions.set(rubric.sha256, unwrap(await store.rubric(rubric.sha256))?.rubric.retention);
    const retention = status === 'draft' ? retentions.get(rubric.sha256) : undefined;
    days.push(retention === undefined || updatedAt === null ? one : { ...one, removeOn: addPeriod(updatedAt.slice(0, 10), retention) });
  }
  return days;
}
