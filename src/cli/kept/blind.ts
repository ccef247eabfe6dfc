/** What is not shown while somebody still rates the same call without knowing it. */
import type { Change } from '../../engine/model/draft.ts';
import type { LogEntry } from '../../engine/model/log.ts';
import { hiddenNow, veiledDrafts } from '../../lifecycle/calls/hidden.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { rater } from '../../report/origin.ts';
import { shortName } from '../../report/texts.ts';
import { counted, enumerated } from '../../report/words.ts';
import type { StoredDraft, Summary } from '../../store/store.ts';
import { Failure, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { note } from '../output/note.ts';
import { redactionFor } from '../output/redaction.ts';
import type { Invocation } from '../program/declaration.ts';
import { nameFrom } from '../settings/who.ts';
import type { Shelves } from './lookup.ts';

/** By id of an assessment that is hidden: the open rating that it waits for. */
export type Hidden = ReadonlyMap<string, Summary>;

/** @returns what is hidden now; nothing where `--reveal` is given, of which `noteReveal` then has to be told. @param all every assessment of the prospects in question */
export function hiddenIn(all: readonly Summary[], options: Invocation['options']): Hidden {
  return options['reveal'] === true ? new Map() : hiddenNow(all);
}

/** Writes down who looks at results that are hidden, before they are shown. Does nothing without `--reveal`. @param shown what is about to be shown, hidden or not */
export async function noteReveal(
  shown: readonly Summary[],
  all: readonly Summary[],
  options: Invocation['options'],
  store: Pick<Shelves, 'note'>,
  io: Io,
): Promise<void> {
  if (options['reveal'] !== true) return;
  const hidden = hiddenNow(all);
  for (const { id, whose } of shown.filter((one) => hidden.has(one.id))) unwrap(await store.note(await revealEntry(id, whose, options, io)));
}

async function revealEntry(assessment: string, prospect: string, options: Invocation['options'], io: Io): Promise<LogEntry> {
  // Ids are dear to load, and those who look at what is not hidden need none.
  const { ulid } = await import('../../record/identity.ts');
  const [id, at] = [ulid(io.now(), io.random(10)), new Date(io.now()).toISOString()];
  return { id, at, by: nameFrom(options, io), prospect, assessment, act: { kind: 'reveal' } };
}

/** @returns the draft; without its answers where somebody else rates the same call at this time, for they may be the one who reads. With `--reveal` as it is, and the log keeps who looked. */
export async function seeableDraft(
  draft: StoredDraft,
  whose: string,
  options: Invocation['options'],
  store: Pick<Shelves, 'list' | 'note'>,
  io: Io,
): Promise<StoredDraft> {
  if (!veiledDrafts(unwrap(await store.list({ whose }))).has(draft.id)) return draft;
  if (options['reveal'] === true) {
    unwrap(await store.note(await revealEntry(draft.id, whose, options, io)));
    return draft;
  }
  await note(
    'Of the answers only the notes are shown: two rate this call at the same time. --reveal shows them, and the log says who looked.',
    io,
    options['quiet'],
  );
  // A draft is its changes: without an answer each still says what was noted.
  const changes = draft.changes.map(({ item, entry }): Change => ({ item, entry: entry?.note === undefined ? null : { note: entry.note } }));
  return { ...draft, changes };
}

/** Refuses with `rating-hidden` to go on to a result that is hidden; with `--reveal` writes down that somebody looks at it. */
export async function requireSeeable(one: Summary, options: Invocation['options'], store: Pick<Shelves, 'list' | 'note'>, io: Io): Promise<void> {
  const all = unwrap(await store.list({ whose: one.whose }));
  const open = hiddenIn(all, options).get(one.id);
  if (open !== undefined) throw new Failure([await hiddenProblem(one, open, options)]);
  await noteReveal([one], all, options, store, io);
}

/** @returns the problem of a result that is hidden. */
export async function hiddenProblem(one: Summary, open: Summary, options: Invocation['options']): Promise<Problem> {
  const both = [one, open];
  const [shown = one, waited = open] = (await redactionFor(options))?.redactSummaries(both) ?? both;
  return problem('rating-hidden', { name: shortName(shown.prospect.name), id: one.id, rater: rater(waited), draft: open.id });
}

/** @returns the same assessments; of those that are hidden nothing but that they are there. With `--reveal` as they are. */
export function veiled(all: readonly Summary[], options: Invocation['options']): readonly Summary[] {
  const hidden = hiddenIn(all, options);
  if (hidden.size === 0) return all;
  return all.map((one) => (hidden.has(one.id) ? { ...one, recommendation: null, band: null, score: null, decided: null, openConditions: 0 } : one));
}

/** @returns whether a summary is veiled: everything locked has a recommendation. */
export function isVeiled({ status, recommendation }: Pick<Summary, 'status' | 'recommendation'>): boolean {
  return status === 'complete' && recommendation === null;
}

/** Says which results are left out and why; nothing where none is. @param left what would have been shown */
export async function tellHidden(left: readonly Summary[], io: Io, quiet: unknown): Promise<void> {
  if (left.length === 0) return;
  const names = [...new Set(left.map(({ prospect }) => shortName(prospect.name)))];
  const whose = names.length > MOST_NAMES ? '' : ` (${enumerated(names, 'and')})`;
  const are = left.length === 1 ? 'is' : 'are';
  await note(
    `${counted(left.length, 'result')} ${are} hidden${whose}: another rating of the same call is still open. --reveal shows ${left.length === 1 ? 'it' : 'them'}, and the log says who looked.`,
    io,
    quiet,
  );
}

/** Names in a message at most. */
const MOST_NAMES = 3;
