/** `fit history`: everything about one prospect, the oldest first. */
import { historyOf } from '../../lifecycle/history/history.ts';
import { renderHistory } from '../../report/history/render.ts';
import { goOn, goOnById } from '../../report/list/go-on.ts';
import type { Summary } from '../../store/store.ts';
import { EXIT, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { readLife } from '../life.ts';
import { type Found, findOneProspect, shortIds, withStore } from '../lookup.ts';
import { note } from '../note.ts';
import { formatOf, optionsFor, printText } from '../printing.ts';
import type { Invocation } from '../program/declaration.ts';
import { redactionFor } from '../redaction.ts';

/** @returns 0. */
export async function history({ operands, options }: Invocation, io: Io): Promise<number> {
  const [reference = ''] = operands;
  const { all, life: kept } = await withStore(io, async (store) => {
    const [{ whose }] = unwrap(await findOneProspect(reference, store));
    const all = unwrap(await store.list({ whose })) as Found;
    return { all, life: { ...(await readLife(all, store)), hidden: new Set<string>() } };
  });
  const redaction = await redactionFor(options);
  const life = redaction?.redactLife(kept, all[0].whose) ?? kept;
  const short = shortIds(all.map(({ id }) => id));
  const view = { history: historyOf(life, options['all'] === true), shortIds: Object.fromEntries(all.map(({ id }) => [id, short(id)])) };
  await printText(() => renderHistory(formatOf(options), view, optionsFor(options, io)), options, io);
  await tellDrafts(all, redaction !== null, io, options['quiet']);
  return EXIT.done;
}

/** What is still open belongs to no history yet. */
async function tellDrafts(all: readonly Summary[], isRedacted: boolean, io: Io, quiet: unknown): Promise<void> {
  for (const draft of all.filter(({ status }) => status === 'draft'))
    await note(`A draft is open: ${isRedacted ? goOnById(draft.id) : goOn(draft)}`, io, quiet);
}
