/** `fit show`: one assessment with every answer; of a draft what was noted so far. */
import { problem } from '../../problems/problem.ts';
import { draftRendererFor } from '../../report/draft/render.ts';
import { goOn } from '../../report/list/go-on.ts';
import type { ReportFormat } from '../../report/render.ts';
import type { StoredDraft, Summary } from '../../store/store.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { requireSeeable, seeableDraft } from '../kept/blind.ts';
import { entriesOf, progressOf, recordOfDraft } from '../kept/draft-record.ts';
import { draftOf, findAssessments, withStore } from '../kept/lookup.ts';
import { standingRecordOf } from '../lifecycle/standing-record.ts';
import { note } from '../output/note.ts';
import { type Pick, pickFor } from '../output/picking.ts';
import { formatOf, optionsFor, printReports, printText } from '../output/printing.ts';
import { redactionFor } from '../output/redaction.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0. */
export async function show({ operands, options }: Invocation, io: Io): Promise<number> {
  const [reference = ''] = operands;
  const pick = await pickFor(options);
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
    await showDraft(found.draft, found.whose, pick, options, io);
    if (found.locked) await note(`Locked before, ${(found.locked.updatedAt ?? '').slice(0, 10)}: fit show ${found.locked.id}`, io, options['quiet']);
  }
  return EXIT.done;
}

/** As data a draft is a record like any other: programs may know what it comes to so far. */
async function showDraft(draft: StoredDraft, whose: string, pick: Pick | null, options: Invocation['options'], io: Io): Promise<void> {
  const format = formatOf<ReportFormat>(options);
  if (format === 'html')
    throw new Failure([problem('usage', { message: 'an HTML page shows a result, and a draft has none: lock it, or take --format markdown' })]);
  const { rubric } = draft.rubric;
  const view = { record: recordOfDraft(draft, io.version), rubric, entries: entriesOf(draft), progress: progressOf(draft), goOn: goOn(draft) };
  const shown = (await redactionFor(options))?.redactDraftView(view, whose) ?? view;
  if (pick !== null || format === 'flat') return printReports([shown.record], options, io, { rubric });
  const render = await draftRendererFor(format);
  await printText(() => render(shown, optionsFor(options, io)), options, io);
}
