/** The record in the store that a report is asked for. */
import type { Assessment } from '../../engine/model/assessment.ts';
import { problem } from '../../problems/problem.ts';
import { goOn } from '../../report/list/go-on.ts';
import { shortName } from '../../report/texts.ts';
import { Failure, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { standingRecordOf } from '../lifecycle/standing-record.ts';
import { note } from '../output/note.ts';
import type { Invocation } from '../program/declaration.ts';
import { requireSeeable } from './blind.ts';
import { findAssessments, withStore } from './lookup.ts';

/** @returns the newest locked record, as it stands now, that a name or an id leads to; refused where there are drafts only. */
export function newestRecord(reference: string, options: Invocation['options'], io: Io): Promise<Assessment> {
  return withStore(io, async (store) => {
    const found = unwrap(await findAssessments(reference, store, true));
    const [newest] = found;
    const locked = found.find(({ status }) => status === 'complete');
    if (locked === undefined) throw new Failure([problem('assessment-open', { name: shortName(newest.prospect.name), goOn: goOn(newest) })]);
    if (newest.status === 'draft') await note(`A newer draft is open: ${goOn(newest)}`, io, options['quiet']);
    await requireSeeable(locked, options, store, io);
    return standingRecordOf(locked, store, io);
  });
}
