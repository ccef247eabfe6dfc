/** An assessment that follows another, from answers that are given: nobody is asked. */
import { assess } from '../../engine/assess.ts';
import { compileRubric } from '../../engine/compile/compile.ts';
import type { Assessment } from '../../engine/model/assessment.ts';
import type { Change } from '../../engine/model/draft.ts';
import { answersOf, foldChanges, originsOf } from '../../interview/entries.ts';
import { hiddenNow } from '../../lifecycle/calls/hidden.ts';
import { problem } from '../../problems/problem.ts';
import { buildAssessment } from '../../record/build.ts';
import { ulid } from '../../record/identity.ts';
import { goOn } from '../../report/list/go-on.ts';
import type { AssessmentStore, StoredDraft, Summary } from '../../store/store.ts';
import { Failure, unwrap } from '../failure.ts';
import type { Given } from '../input/given.ts';
import { fillUp } from '../interview/choosing.ts';
import type { Io } from '../io.ts';
import { note } from '../output/note.ts';
import type { Invocation } from '../program/declaration.ts';
import { assessorFrom } from '../settings/who.ts';
import { beginFollowing } from './begin.ts';
import { type Beginning, refuse } from './desk.ts';
import { givenUnder, laidOver, namedRubric, prospectIn } from './given.ts';
import type { Wish } from './wish.ts';

/** What came of it: a record with the open rating that still hides its result, answers in somebody's draft, or an assessment like any other. */
export type Unasked =
  | { readonly kind: 'locked'; readonly record: Assessment; readonly open: Summary | null }
  | { readonly kind: 'handed-back'; readonly draft: StoredDraft }
  | { readonly kind: 'none' };

/** Keeps what was given, as the wish says. */
export async function followUnasked(
  wish: Wish,
  name: string | null,
  given: Given,
  options: Invocation['options'],
  store: AssessmentStore,
  io: Io,
): Promise<Unasked> {
  const rubric = await namedRubric(given, options, io);
  const desk = { store, io, ask: null, reference: given.prefill?.called ?? name ?? prospectIn(given), rubric, assessor: assessorFrom(options, io) };
  const beginning = await beginFollowing(wish, desk);
  if ('none' in beginning) {
    for (const sentence of beginning.none) await note(sentence, io, options['quiet']);
    return { kind: 'none' };
  }
  const { draft, origin, part, prospect, source } = beginning;
  const asked = await givenUnder(draft?.rubric ?? source, given, prospect.name, options, io);
  const filling = fillUp([...beginning.changes, ...asked], source.rubric, given.prefill);
  const added = [...asked, ...filling.changes];
  if (added.length === 0 && wish.kind !== 'consensus') throw new Failure([problem('no-answers', { missing: ['--answers FILE', '--set id=value'] })]);
  const other = part && added.find(({ item }) => !part.ids.includes(item));
  if (other) refuse(`${other.item} is no gate`, `Asked here: ${part.ids.join(', ')}.`);
  if (draft !== null && origin === undefined) refuse('a draft of it is open', `Go on with ${goOn(draft)} or remove it with fit rm ${draft.id}.`);
  for (const sentence of [...beginning.said, ...filling.said]) await note(sentence, io, options['quiet']);
  if (draft !== null) return handBack(draft, added, origin ?? '', store, io);
  return lock(beginning, added, store, io);
}

async function handBack(draft: StoredDraft, added: readonly Change[], origin: string, store: AssessmentStore, io: Io): Promise<Unasked> {
  const { entries } = foldChanges(draft.changes);
  const changes = laidOver(entries, added).map(({ item, entry }) => ({ item, entry: entry && { ...entry, origin } }));
  const at = io.now();
  unwrap(await store.append(draft.id, ulid(at, io.random(10)), draft.last, changes, new Date(at).toISOString()));
  return { kind: 'handed-back', draft };
}

async function lock(beginning: Beginning, added: readonly Change[], store: AssessmentStore, io: Io): Promise<Unasked> {
  const { source, prospect, assessor, follows, whose, changes } = beginning;
  const { entries } = foldChanges([...changes, ...laidOver(foldChanges(changes).entries, added)]);
  const checked = answersOf(entries, source.rubric);
  const at = io.now();
  const [id, time] = [ulid(at, io.random(10)), new Date(at).toISOString()];
  const stamp = { id, status: 'complete', createdAt: time, updatedAt: time, toolVersion: io.version } as const;
  const result = assess(compileRubric(source.rubric), checked.answers);
  const record = buildAssessment({ ...stamp, source, envelope: { prospect, assessor }, checked, result, follows, origins: originsOf(entries, source.rubric) });
  unwrap(await store.complete(record, source, undefined, whose ?? undefined));
  const all = unwrap(await store.list(whose === null ? { prospect: prospect.name } : { whose }));
  return { kind: 'locked', record, open: hiddenNow(all).get(record.id) ?? null };
}
