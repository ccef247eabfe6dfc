/** `fit drafts`: interviews that can go on. */
import { safeJson } from '../../report/json.ts';
import { type OpenDraft, renderDrafts } from '../../report/list/drafts.ts';
import { goOn } from '../../report/list/go-on.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { progressOf } from '../kept/draft-record.ts';
import { shortIds, withWorkStore } from '../kept/lookup.ts';
import { note } from '../output/note.ts';
import { optionsFor, printText } from '../output/printing.ts';
import { redactionFor } from '../output/redaction.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0; no drafts is no fault. 4 where the server of the team is away: what is kept on this machine is shown all the same. */
export async function drafts({ options }: Invocation, io: Io): Promise<number> {
  const redaction = await redactionFor(options);
  const { open, away } = await withWorkStore(io, async (store) => {
    const kept = unwrap(await store.keptHere());
    const all = unwrap(await store.list({}));
    const short = shortIds(all.map(({ id }) => id));
    const rows: OpenDraft[] = [];
    for (const { id, whose } of all.filter(({ status }) => status === 'draft')) {
      // It may have been locked or removed meanwhile.
      const draft = unwrap(await store.draft(id));
      if (draft === null) continue;
      const row: OpenDraft = { ...draft, rubric: draft.rubric.rubric, shortId: short(id), ...progressOf(draft), goOn: goOn(draft), isKeptHere: kept.has(id) };
      rows.push(redaction?.redactOpenDraft(row, whose) ?? row);
    }
    return { open: rows, away: store.away() };
  });
  const isJson = options['json'] === true;
  if (open.length === 0 && !isJson && away !== null) throw new Failure([away]);
  if (open.length === 0 && !isJson) await note('No open drafts. Begin one with: fit assess "Harbour Dental"', io, options['quiet']);
  else await printText(() => (isJson ? safeJson(open.map(summary), false) : renderDrafts(open, optionsFor(options, io))), options, io);
  if (away !== null) throw new Failure([away]);
  return EXIT.done;
}

function summary({ id, prospect, rubric, createdAt, updatedAt, answered, asked, isKeptHere }: OpenDraft) {
  const { id: rubricId, version, title } = rubric;
  const kept = isKeptHere ? { keptHere: true } : {};
  return { id, status: 'draft', prospect, rubric: { id: rubricId, version, title }, createdAt, updatedAt, answered, asked, ...kept };
}
