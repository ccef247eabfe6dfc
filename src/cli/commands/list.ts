/** `fit list`: what was assessed, the newest first. */
import { safeJson } from '../../report/json.ts';
import { type Listed, plainList, renderList } from '../../report/list/assessments.ts';
import type { Summary } from '../../store/store.ts';
import { isVeiled, noteReveal, tellHidden, veiled } from '../blind.ts';
import { EXIT, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { shortIds, withStore } from '../lookup.ts';
import { note } from '../note.ts';
import { optionsFor, printText } from '../printing.ts';
import type { Invocation } from '../program/declaration.ts';
import { redactionFor } from '../redaction.ts';

/** @returns 0; nothing to list is no fault. */
export async function list({ options }: Invocation, io: Io): Promise<number> {
  // All of them: an id is short only as long as it is told from those that are not shown, too.
  const { all, found } = await withStore(io, async (store) => {
    const listed = unwrap(await store.list({}));
    const seen = veiled(listed, options);
    const wanted = chosen(seen, options);
    await noteReveal(wanted, listed, options, store, io);
    return { all: seen, found: wanted };
  });
  const shown = (await redactionFor(options))?.redactSummaries(found) ?? found;
  const isForPeople = options['json'] !== true && options['plain'] !== true;
  if (shown.length === 0 && isForPeople) await note(nothing(all, options), io, options['quiet']);
  else await printText(() => textOf(shown, all, options, io), options, io);
  // Of what is hidden nobody is told whether it would be recommended so.
  await tellHidden((options['recommends'] === undefined ? shown : all).filter(isVeiled), io, options['quiet']);
  return EXIT.done;
}

function textOf(shown: readonly Summary[], all: readonly Summary[], options: Invocation['options'], io: Io): string {
  if (options['json'] === true) return safeJson(shown.map(summary), false);
  const short = shortIds(all.map(({ id }) => id));
  const rows = shown.map((one) => rowOf(one, short));
  return options['plain'] === true ? plainList(rows) : renderList(rows, optionsFor(options, io));
}

function chosen(all: readonly Summary[], options: Invocation['options']): readonly Summary[] {
  const status = (options['status'] as 'complete' | 'draft' | 'all' | undefined) ?? 'complete';
  const advice = options['recommends'] as string | undefined;
  const limit = (options['limit'] as number | undefined) ?? all.length;
  return all.filter((one) => (status === 'all' || one.status === status) && (advice === undefined || one.recommendation === advice)).slice(0, limit);
}

function nothing(all: readonly Summary[], options: Invocation['options']): string {
  if (all.length === 0) return 'No assessments yet. Begin with the first: fit assess "Harbour Dental"';
  if (options['recommends'] !== undefined || options['limit'] !== undefined) return 'No assessment is like that. All there are: fit list --status all';
  const open = all.filter(({ status }) => status === 'draft').length;
  if (open === 0) return 'No open drafts. What is locked: fit list';
  return `Nothing is locked yet. ${open === 1 ? 'One draft is' : `${open} drafts are`} open: fit drafts`;
}

function rowOf({ id, status, prospect, rubric, createdAt, updatedAt, recommendation, score }: Summary, short: (id: string) => string): Listed {
  return { id, shortId: short(id), status, prospect, rubric, at: updatedAt ?? createdAt, recommendation, score };
}

/** Fields in their order, whatever the store brings. */
function summary(one: Summary) {
  const { id, status, prospect, rubric, createdAt, updatedAt, answered, recommendation, band, score } = one;
  const { name, key, external } = prospect;
  const { id: rubricId, version, title, sha256 } = rubric;
  return {
    id,
    status,
    prospect: { name, key, external },
    rubric: { id: rubricId, version, title, sha256 },
    createdAt,
    updatedAt,
    answered,
    recommendation,
    band,
    score,
    hidden: isVeiled(one),
  };
}
