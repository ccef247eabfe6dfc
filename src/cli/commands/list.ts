/** `fit list`: what was assessed, the newest first unless another order is wished. */
import { safeJson } from '../../report/json.ts';
import { csvHead, csvList, type Listed, plainList, renderList } from '../../report/list/assessments.ts';
import type { Summary } from '../../store/store.ts';
import { EXIT, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { isVeiled, noteReveal, tellHidden, veiled } from '../kept/blind.ts';
import { LEAST, withStore } from '../kept/lookup.ts';
import { type Read, readInParts, readList } from '../list/read.ts';
import { asksForResults, isWhole, type ListWish, wishOf } from '../list/wishes.ts';
import { note } from '../output/note.ts';
import { formatOf, optionsFor } from '../output/printing.ts';
import { redactionFor } from '../output/redaction.ts';
import { intoSink, type Write } from '../output/sink.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0; nothing to list is no fault. */
export async function list({ options }: Invocation, io: Io): Promise<number> {
  const wish = wishOf(options, new Date(io.now()).toISOString().slice(0, 10));
  const format = options['plain'] === true ? 'plain' : formatOf<'plain' | 'csv'>(options);
  const redaction = await redactionFor(options);
  const redacted = (all: readonly Summary[]) => redaction?.redactSummaries(all) ?? all;
  const found = await withStore(io, async (store) => {
    const parts = format === 'terminal' ? null : await readInParts(wish, store);
    if (format !== 'terminal' && parts !== null) {
      await intoSink(options, io, (write) => printData(parts, format, redacted, write));
      return null;
    }
    const read = await readList(wish, store, (all) => veiled(all, options));
    await noteReveal(read.shown, read.all ?? [], options, store, io);
    // An id is short only as long as it is told from those that are not shown, too.
    return { read, idEnd: format === 'terminal' ? unwrap(await store.idEnd(LEAST)) : 0 };
  });
  if (found === null) return EXIT.done;
  const { read, idEnd } = found;
  if (format === 'terminal' && read.shown.length === 0) await note(nothing(read, wish), io, options['quiet']);
  else
    await intoSink(options, io, (write) =>
      format === 'terminal' ? write(page(redacted(read.shown), idEnd, options, io)) : printData(inParts(read.shown), format, redacted, write),
    );
  // Of what is hidden nobody is told whether it would be listed by its result.
  const left = (asksForResults(wish) ? (read.all ?? []) : read.shown).filter(isVeiled);
  await tellHidden(redacted(left), io, options['quiet']);
  return EXIT.done;
}

function page(shown: readonly Summary[], idEnd: number, options: Invocation['options'], io: Io): string {
  const rows = shown.map((one) => rowOf(one, one.id.slice(-idEnd)));
  const wishes = { conditions: options['conditions'] === true, due: options['due'] === true || options['sort'] === 'due' };
  return renderList(rows, optionsFor(options, io), wishes);
}

/** Assessments that are written at a time: a long book is never one text. */
const PART = 500;

function* inParts(shown: readonly Summary[]): Generator<readonly Summary[]> {
  for (let from = 0; from < shown.length; from += PART) yield shown.slice(from, from + PART);
}

type Parts = Iterable<readonly Summary[]> | AsyncIterable<readonly Summary[]>;

async function printData(
  parts: Parts,
  format: 'json' | 'plain' | 'csv',
  redacted: (part: readonly Summary[]) => readonly Summary[],
  write: Write,
): Promise<void> {
  const [open, close] = { json: ['[', ']\n'], plain: ['', ''], csv: [csvHead(), ''] }[format] as [string, string];
  await write(open);
  let between = '';
  for await (const part of parts) {
    if (part.length === 0) continue;
    const shown = redacted(part);
    if (format === 'json') await write(`${between}${safeJson(shown.map(summary), false).slice(1, -2)}`);
    else await write((format === 'csv' ? csvList : plainList)(shown.map((one) => rowOf(one))));
    between = ',';
  }
  await write(close);
}

/** Why a page would be empty, and what to do. */
function nothing({ all }: Read, wish: ListWish): string {
  if (all === null || all.length === 0) return 'No assessments yet. Begin with the first: fit assess "Harbour Dental"';
  if (!isWhole(wish) || wish.limit !== null) return 'No assessment is like that. All there are: fit list --status all';
  const open = all.filter(({ status }) => status === 'draft').length;
  if (open === 0) return 'No open drafts. What is locked: fit list';
  return `Nothing is locked yet. ${open === 1 ? 'One draft is' : `${open} drafts are`} open: fit drafts`;
}

function rowOf(one: Summary, shortId = one.id): Listed {
  const { id, status, prospect, assessor, follows, rubric, recommendation, score, decided, openConditions, reviewOn } = one;
  const at = one.updatedAt ?? one.createdAt;
  return { id, shortId, status, prospect, assessor, follows, rubric, at, recommendation, score, decided, openConditions, reviewOn };
}

/** Fields in their order, whatever the store brings, one by one since there may be thousands. New ones come at the end. */
function summary(one: Summary) {
  const { prospect, rubric, assessor, follows } = one;
  return {
    id: one.id,
    status: one.status,
    prospect: { name: prospect.name, key: prospect.key, external: prospect.external },
    rubric: { id: rubric.id, version: rubric.version, title: rubric.title, sha256: rubric.sha256 },
    createdAt: one.createdAt,
    updatedAt: one.updatedAt,
    answered: one.answered,
    recommendation: one.recommendation,
    band: one.band,
    score: one.score,
    hidden: isVeiled(one),
    whose: one.whose,
    assessor: assessor === null ? null : { name: assessor.name, role: assessor.role },
    follows: follows === null ? null : { kind: follows.kind, of: follows.of },
    decided: one.decided,
    openConditions: one.openConditions,
    reviewOn: one.reviewOn,
    removeOn: one.removeOn,
  };
}
