/** `fit show`: one assessment with every answer; of a draft what was noted so far. */
import { problem } from '../../problems/problem.ts';
import { draftRendererFor } from '../../report/draft/render.ts';
import { goOn } from '../../report/list/go-on.ts';
import type { ReportFormat } from '../../report/render.ts';
import type { Summary } from '../../store/store.ts';
import { requireSeeable, seeableDraft } from '../blind.ts';
import { entriesOf, progressOf, recordOfDraft } from '../draft-record.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { standingRecordOf } from '../lifecycle/standing-record.ts';
import { draftOf, findAssessments, withStore } from '../lookup.ts';
import { note } from '../note.ts';
import { formatOf, optionsFor, printReports, printText } from '../printing.ts';
import type { Invocation } from '../program/declaration.ts';
import { redactionFor } from '../redaction.ts';

/** @returns 0. */
export async function show({ operands, options }: Invocation, io: Io): Promise<number> {
  const [reference = ''] = operands;
  const found = await withStore(io, async (store) => {
    const all = unwrap(await findAssessments(reference, store, true));
    const [newest] = all as readonly [Summary, ...Summary[]];
    if (newest.status === 'complete') {
      await requireSeeable(newest, options, store, io);
      return { record: await standingRecordOf(newest, store, io) };
    }
    return {
      draft: await seeableDraft(await draftOf(newest, store), newest.whose, options, store, io),
      whose: newest.whose,
      locked: all.find(({ status }) => status === 'complete'),
    };
  });
  const redaction = await redactionFor(options);
  if (found.record) await printReports([(await redaction?.redactStoredRecord(found.record, io)) ?? found.record], options, io, { answers: true });
  else {
    const { draft, whose } = found;
    const format = formatOf<ReportFormat>(options);
    if (format === 'html')
      throw new Failure([problem('usage', { message: 'an HTML page shows a result, and a draft has none: lock it, or take --format markdown' })]);
    const render = await draftRendererFor(format);
    const view = {
      record: recordOfDraft(draft, io.version),
      rubric: draft.rubric.rubric,
      entries: entriesOf(draft),
      progress: progressOf(draft),
      goOn: goOn(draft),
    };
    const shown = redaction?.redactDraftView(view, whose) ?? view;
    await printText(() => render(shown, optionsFor(options, io)), options, io);
    if (found.locked) await note(`Locked before, ${(found.locked.updatedAt ?? '').slice(0, 10)}: fit show ${found.locked.id}`, io, options['quiet']);
  }
  return EXIT.done;
}
