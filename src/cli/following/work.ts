/** The interview on an assessment that follows another. */
import { compileRubric } from '../../engine/compile/compile.ts';
import { foldChanges } from '../../interview/entries.ts';
import { fitting } from '../../interview/remap.ts';
import { ulid } from '../../record/identity.ts';
import type { AssessmentStore } from '../../store/store.ts';
import type { SetUp } from '../../terminal/set-up.ts';
import type { Given } from '../input/given.ts';
import { fillUp, type Work } from '../interview/choosing.ts';
import type { Keeping } from '../interview/keeper.ts';
import type { Io } from '../io.ts';
import type { Invocation } from '../program/declaration.ts';
import { assessorFrom } from '../settings/who.ts';
import { beginFollowing } from './begin.ts';
import { earlierOf } from './context.ts';
import type { Beginning } from './desk.ts';
import { givenUnder, laidOver, namedRubric, prospectIn } from './given.ts';
import type { Wish } from './wish.ts';

/** An assessment like any other. */
export interface Plain {
  /** Sentences to say before it. */
  readonly none: readonly string[];
  /** Whom to assess, as far as it was asked. */
  readonly name: string | null;
}

/** @returns the work that is wished for, or that it is an assessment like any other. */
export async function followingWork(
  wish: Wish,
  name: string | null,
  given: Given,
  options: Invocation['options'],
  { store, ask, io }: { readonly store: AssessmentStore; readonly ask: SetUp; readonly io: Io },
): Promise<Work | Plain> {
  const isNamed = wish.kind === 'correction' && wish.id !== null;
  const reference =
    given.prefill?.called ??
    name ??
    prospectIn(given) ??
    (isNamed || (wish.kind === 'second-rating' && wish.of !== null) ? null : await ask.text('Whom do you assess?'));
  const rubric = await namedRubric(given, options, io);
  const beginning = await beginFollowing(wish, { store, io, ask, reference, rubric, assessor: assessorFrom(options, io) });
  if ('none' in beginning) return { ...beginning, name: name ?? reference };
  const { draft, source, earlier, part, said, changes, prospect } = beginning;
  const text = draft?.rubric ?? source;
  const standing = draft === null ? changes : fitting(draft.changes, text.rubric);
  const { entries } = foldChanges(standing);
  const added = laidOver(entries, await givenUnder(text, given, prospect.name, options, io));
  const filling = fillUp([...standing, ...added], text.rubric, given.prefill);
  const isOthers = beginning.origin !== undefined;
  return {
    keeping: keepingOf(beginning, draft === null ? [...standing, ...added, ...filling.changes] : standing, io),
    // What was given with the command does not replace what somebody has answered.
    added: draft === null ? [] : [...added.filter(({ item }) => !Object.hasOwn(entries, item)), ...filling.changes],
    typing: isOthers ? null : (draft?.typing[0] ?? null),
    earlier: draft === null || isOthers ? earlier : await earlierOf(draft, store),
    ...(part && { part }),
    said: [...said, ...filling.said],
  };
}

function keepingOf({ draft, source, prospect, whose, assessor, follows, origin }: Beginning, changes: Keeping['changes'], io: Io): Keeping {
  const at = io.now();
  const text = draft?.rubric ?? source;
  const own = draft?.follows ?? follows;
  return {
    id: draft?.id ?? ulid(at, io.random(10)),
    prospect: draft?.prospect ?? prospect,
    assessor: draft === null ? assessor : draft.assessor,
    source: text,
    plan: compileRubric(text.rubric),
    createdAt: draft?.createdAt ?? new Date(at).toISOString(),
    changes,
    last: draft?.last ?? null,
    ...(own && { follows: own }),
    ...(whose !== null && { whose }),
    ...(origin !== undefined && { origin }),
  };
}
