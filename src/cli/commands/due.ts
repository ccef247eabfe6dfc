/** `fit due`: what is overdue and what comes, reviews and conditions, each with the command that deals with it. */
import { addPeriod, daysBetween } from '../../engine/model/date.ts';
import type { LogEntry } from '../../engine/model/log.ts';
import { asOfNow } from '../../lifecycle/calls/carried-log.ts';
import { counting } from '../../lifecycle/calls/counting.ts';
import { standingConditions } from '../../lifecycle/conditions.ts';
import { type Conditioned, type Due, dueUntil, watchOf } from '../../lifecycle/due.ts';
import { type DueItem, dueDocument } from '../../report/due/data.ts';
import { type DueFormat, dueRendererFor } from '../../report/due/render.ts';
import { goOn, goOnById } from '../../report/list/go-on.ts';
import type { Summary } from '../../store/store.ts';
import { EXIT, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { hiddenIn, noteReveal, tellHidden } from '../kept/blind.ts';
import { recordOf, type Shelves, shortIds, withStore } from '../kept/lookup.ts';
import { today } from '../lifecycle/enter.ts';
import { note } from '../output/note.ts';
import { formatOf, optionsFor, printText } from '../output/printing.ts';
import { redactionFor } from '../output/redaction.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0; nothing due is no fault. */
export async function due({ options }: Invocation, io: Io): Promise<number> {
  const now = today(io);
  const until = addPeriod(now, (options['within'] as string | undefined) ?? USUAL) ?? now;
  const redaction = await redactionFor(options);
  const { found, all, left } = await withStore(io, async (store) => {
    const every = unwrap(await store.list({}));
    const hidden = hiddenIn(every, options);
    const standing = counting(every);
    const seen = standing.filter(({ id }) => !hidden.has(id));
    await noteReveal(seen, every, options, store, io);
    const { reviews, conditions } = watchOf(redaction?.redactSummaries(seen) ?? seen);
    return { all: every, found: dueUntil(reviews, await conditionsOf(conditions, every, store), until), left: standing.filter(({ id }) => hidden.has(id)) };
  });
  await tellHidden(redaction?.redactSummaries(left) ?? left, io, options['quiet']);
  const short = shortIds(all.map(({ id }) => id));
  const items = found.map((one) => itemOf(one, now, short, redaction === null ? goOn : ({ id }) => goOnById(id)));
  const document = dueDocument(items, now, until);
  const format = formatOf<DueFormat>(options);
  if (document.due.length === 0 && format === 'terminal') await note(`Nothing is due until ${until}.`, io, options['quiet']);
  else {
    const render = await dueRendererFor(format);
    await printText(() => render(document, optionsFor(options, io)), options, io);
  }
  return EXIT.done;
}

/** How far it looks ahead unless told otherwise. */
const USUAL = 'P30D';

/** Only records that are owed something are read, and the log once for all of them. */
async function conditionsOf(chosen: readonly Summary[], all: readonly Summary[], store: Shelves): Promise<readonly Conditioned<Summary>[]> {
  if (chosen.length === 0) return [];
  const log = new Map<string | null, LogEntry[]>();
  const entries = asOfNow(unwrap(await store.log({ kinds: ['decision', 'condition'] })), all);
  for (const entry of entries) log.set(entry.assessment, [...(log.get(entry.assessment) ?? []), entry]);
  const read: Conditioned<Summary>[] = [];
  for (const of of chosen) read.push({ of, conditions: standingConditions(await recordOf(of, store), log.get(of.id) ?? [], of.reviewOn) });
  return read;
}

function itemOf(due: Due<Summary>, now: string, short: (id: string) => string, again: typeof goOn): DueItem {
  const { kind, day, of } = due;
  const condition = due.kind === 'condition' ? due.condition : null;
  return {
    kind,
    day,
    days: day === null ? null : daysBetween(now, day),
    from: condition?.standing.due?.from ?? null,
    prospect: of.prospect,
    assessment: of.id,
    rubric: of.rubric.id,
    question: condition?.question ?? null,
    state: condition?.standing.state ?? null,
    text: condition?.text ?? null,
    owner: condition?.owner ?? null,
    command: condition === null ? `${again(of)} --again` : `fit condition ${short(of.id)} ${condition.question} kept`,
  };
}
