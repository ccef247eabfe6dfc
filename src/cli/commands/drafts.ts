/** `fit drafts`: interviews that can go on. */
import { safeJson } from '../../report/json.ts';
import { type OpenDraft, renderDrafts } from '../../report/list/drafts.ts';
import { goOn } from '../../report/list/go-on.ts';
import { progressOf } from '../draft-record.ts';
import { EXIT, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { shortIds, withStore } from '../lookup.ts';
import { note } from '../note.ts';
import { optionsFor, printText } from '../printing.ts';
import type { Invocation } from '../program/declaration.ts';
import { redactionFor } from '../redaction.ts';

/** @returns 0; no drafts is no fault. */
export async function drafts({ options }: Invocation, io: Io): Promise<number> {
  const redaction = await redactionFor(options);
  const open = await withStore(io, async (store) => {
    const all = unwrap(await store.list({}));
    const short = shortIds(all.map(({ id }) => id));
    const rows: OpenDraft[] = [];
    for (const { id, whose } of all.filter(({ status }) => status === 'draft')) {
      // It may have been locked or removed meanwhile.
      const draft = unwrap(await store.draft(id));
      if (draft === null) continue;
      const row: OpenDraft = { ...draft, rubric: draft.rubric.rubric, shortId: short(id), ...progressOf(draft), goOn: goOn(draft) };
      rows.push(redaction?.redactOpenDraft(row, whose) ?? row);
    }
    return rows;
  });
  const isJson = options['json'] === true;
  if (open.length === 0 && !isJson) await note('No open drafts. Begin one with: fit assess "Harbour Dental"', io, options['quiet']);
  else await printText(() => (isJson ? safeJson(open.map(summary), false) : renderDrafts(open, optionsFor(options, io))), options, io);
  return EXIT.done;
}

function summary({ id, prospect, rubric, createdAt, updatedAt, answered, asked }: OpenDraft) {
  const { id: rubricId, version, title } = rubric;
  return { id, status: 'draft', prospect, rubric: { id: rubricId, version, title }, createdAt, updatedAt, answered, asked };
}
