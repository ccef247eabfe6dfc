/** `fit history`: everything about one prospect, the oldest first. */
import { historyOf } from '../../lifecycle/history/history.ts';
import { problem } from '../../problems/problem.ts';
import type { HistoryView } from '../../report/history/outline.ts';
import { renderHistory } from '../../report/history/render.ts';
import { goOn, goOnById } from '../../report/list/go-on.ts';
import type { SheetOptions } from '../../report/page/sheet.ts';
import type { Format } from '../../report/render.ts';
import { shortName } from '../../report/texts.ts';
import type { Summary } from '../../store/store.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { hiddenIn, noteReveal, tellHidden } from '../kept/blind.ts';
import { allOf, readLife } from '../kept/life.ts';
import { findOneProspect, type Shelves, shortIds, withStore } from '../kept/lookup.ts';
import { note } from '../output/note.ts';
import { formatOf, optionsFor, printText } from '../output/printing.ts';
import { redactionFor } from '../output/redaction.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0. */
export async function history({ operands, options }: Invocation, io: Io): Promise<number> {
  const [reference = ''] = operands;
  const { all, life } = await withStore(io, (store) => find(reference, options, store, io));
  const redaction = await redactionFor(options);
  const shown = redaction?.redactLife(life, all[0].whose) ?? life;
  const short = shortIds(all.map(({ id }) => id));
  const view = { history: historyOf(shown, options['all'] === true), shortIds: Object.fromEntries(all.map(({ id }) => [id, short(id)])) };
  const format = formatOf<Format | 'html'>(options);
  const goOnWith = (draft: Summary) => (redaction === null ? goOn(draft) : goOnById(draft.id));
  // A page with pictures is forwarded like a report, and what is still asked has none.
  if (format === 'html' && all.every(({ status }) => status === 'draft'))
    throw new Failure([problem('assessment-open', { name: shortName(shown.prospect.name), goOn: goOnWith(all[0]) })]);
  const draw = await drawerFor(format, optionsFor(options, io));
  await printText(() => draw(view), options, io);
  const hidden = all.filter(({ id }) => life.hidden.has(id));
  await tellHidden(redaction?.redactSummaries(hidden) ?? hidden, io, options['quiet']);
  // What is still open belongs to no history yet.
  for (const draft of all.filter(({ status }) => status === 'draft')) await note(`A draft is open: ${goOnWith(draft)}`, io, options['quiet']);
  return EXIT.done;
}

/** The page with pictures is loaded only where it is asked for. */
async function drawerFor(format: Format | 'html', options: SheetOptions): Promise<(view: HistoryView) => string> {
  if (format === 'html') return (await import('../../report/html/history/page.ts')).historyPage;
  return (view) => renderHistory(format, view, options);
}

async function find(reference: string, options: Invocation['options'], store: Shelves, io: Io) {
  const all = await allOf(unwrap(await findOneProspect(reference, store)), store);
  const hidden = new Set(hiddenIn(all, options).keys());
  // Before the log is read, so that it tells of this look too.
  await noteReveal(all, all, options, store, io);
  return { all, life: { ...(await readLife(all, store)), hidden } };
}
