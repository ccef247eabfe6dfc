/** `fit list`: what was assessed, the newest first unless another order is wished. */
import { safeJson } from '../../report/json.ts';
import { csvHead, csvList, type Listed, plainList, renderList } from '../../report/list/assessments.ts';
import type { Summary } from '../../store/store.ts';
import { isVeiled, noteReveal, tellHidden, veiled } from '../blind.ts';
import { EXIT, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { type Read, readList } from '../list/read.ts';
import { asksForResults, isWhole, type ListWish, wishOf } from '../list/wishes.ts';
import { shortIds, withStore } from '../lookup.ts';
import { note } from '../note.ts';
import { formatOf, optionsFor } from '../printing.ts';
import type { Invocation } from '../program/declaration.ts';
import { redactionFor } from '../redaction.ts';
import { intoSink, type Write } from '../sink.ts';

/** @returns 0; nothing to list is no fault. */
export async function list({ options }: Invocation, io: Io): Promise<number> {
  const wish = wishOf(options, new Date(io.now()).toISOString().slice(0, 10));
  const format = options['plain'] === true ? 'plain' : formatOf<'plain' | 'csv'>(options);
  const { read, ids } = await withStore(io, async (store) => {
    const found = await readList(wish, store, (all) => veiled(all, options));
    await noteReveal(found.shown, found.all ?? [], options, store, io);
    // An id is short only as long as it is told from those that are not shown, too.
    return { read: found, ids: format === 'terminal' ? unwrap(await store.ids()) : [] };
  });
  const redaction = await redactionFor(options);
  if (format === 'terminal' && read.shown.length === 0) await note(nothing(read, wish), io, options['quiet']);
  else {
    const shown = redaction?.redactSummaries(read.shown) ?? read.shown;
    await intoSink(options, io, (write) => print(shown, format, ids, options, io, write));
  }
  // Of what is hidden nobody is told whether it would be listed by its result.
  const left = (asksForResults(wish) ? (read.all ?? []) : read.shown).filter(isVeiled);
  await tellHidden(redaction?.redactSummaries(left) ?? left, io, options['quiet']);
  return EXIT.done;
}

async function print(
  shown: readonly Summary[],
  format: 'terminal' | 'json' | 'plain' | 'csv',
  ids: readonly string[],
  options: Invocation['options'],
  io: Io,
  write: Write,
): Promise<void> {
  if (format === 'json') return printJson(shown, write);
  if (format === 'csv') await write(csvHead());
  if (format === 'csv') return inParts(shown, write, (part) => csvList(part.map((one) => rowOf(one))));
  if (format === 'plain') return inParts(shown, write, (part) => plainList(part.map((one) => rowOf(one))));
  const short = shortIds(ids);
  const rows = shown.map((one) => rowOf(one, short(one.id)));
  const wishes = { conditions: options['conditions'] === true, due: options['due'] === true || options['sort'] === 'due' };
  return write(renderList(rows, optionsFor(options, io), wishes));
}

/** Assessments that are written at a time: a long book is never one text. */
const PART = 500;

async function inParts(shown: readonly Summary[], write: Write, textOf: (part: readonly Summary[], isFirst: boolean) => string): Promise<void> {
  for (let from = 0; from < shown.length; from += PART) await write(textOf(shown.slice(from, from + PART), from === 0));
}

/** One list on one line, as if it had been written at once. */
async function printJson(shown: readonly Summary[], write: Write): Promise<void> {
  await write('[');
  await inParts(shown, write, (part, isFirst) => `${isFirst ? '' : ','}${safeJson(part.map(summary), false).slice(1, -2)}`);
  await write(']\n');
}

/** Why a page would be empty, and what to do. */
function nothing({ all }: Read, wish: ListWish): string {
  if (all === null || all.length === 0) return 'No assessments yet. Begin with the first: fit assess "Harbour Dental"';
  if (!isWhole(wish) || wish.limit !== null) return 'No assessment is like that. All there are: fit list --status all';
  const open = all.filter(({ status }) => status === 'draft').length;
  if (open === 0) return 'No open drafts. What is locked: fit list';
  return `Nothing is locked yet. ${open === 1 ? 'One draft is' : `${open} drafts are`} open: fit drafts`;
}

function rowOf({ createdAt, updatedAt, ...one }: Summary, shortId = one.id): Listed {
  return { ...one, shortId, at: updatedAt ?? createdAt };
}

/** Fields in their order, whatever the store brings. New ones come at the end. */
function summary(one: Summary) {
  const { id, status, createdAt, updatedAt, answered, recommendation, band, score, whose, decided, openConditions, reviewOn, removeOn } = one;
  const { name, key, external } = one.prospect;
  const { id: rubricId, version, title, sha256 } = one.rubric;
  const assessor = one.assessor === null ? null : { name: one.assessor.name, role: one.assessor.role };
  const follows = one.follows === null ? null : { kind: one.follows.kind, of: one.follows.of };
  return {
    ...{ id, status, prospect: { name, key, external }, rubric: { id: rubricId, version, title, sha256 } },
    ...{ createdAt, updatedAt, answered, recommendation, band, score, hidden: isVeiled(one) },
    ...{ whose, assessor, follows, decided, openConditions, reviewOn, removeOn },
  };
}
