/** What the ways to follow an earlier assessment work with, and what each of them comes to. */
import type { Assessor, Follows, Prospect } from '../../engine/model/assessment.ts';
import type { Change } from '../../engine/model/draft.ts';
import type { Earlier } from '../../interview/earlier/earlier.ts';
import type { Part } from '../../interview/model.ts';
import { problem } from '../../problems/problem.ts';
import type { HashedRubric } from '../../record/build.ts';
import type { AssessmentStore, StoredDraft } from '../../store/store.ts';
import type { SetUp } from '../../terminal/set-up.ts';
import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';

/** Everything that is known before the assessment is found that is followed. */
export interface Desk {
  readonly store: AssessmentStore;
  readonly io: Io;
  /** Asks before the work; `null` where nobody can be asked. */
  readonly ask: SetUp | null;
  /** A prospect's name, a part of it, or an id; `null` where nobody named one. */
  readonly reference: string | null;
  /** The rubric, where the command line or the answers name one. */
  readonly rubric: HashedRubric | null;
  readonly assessor: Assessor | null;
}

/** What a following assessment begins with. */
export interface Beginning {
  readonly prospect: Prospect;
  /** Id of the stored prospect; `null` where it is new. */
  readonly whose: string | null;
  readonly assessor: Assessor | null;
  readonly source: HashedRubric;
  /** `null` for one that stands by itself after all. */
  readonly follows: Follows | null;
  /** What stands in it before anybody answers. */
  readonly changes: readonly Change[];
  readonly earlier: Earlier;
  readonly part?: Part;
  /** The draft to go on with. */
  readonly draft: StoredDraft | null;
  /** Whose answers they are that are added to somebody else's draft. */
  readonly origin?: string;
  /** Sentences to say before. */
  readonly said: readonly string[];
}

/** Ends with a reason why there is nothing to follow, and what to do instead. */
export function refuse(reason: string, fix: string): never {
  throw new Failure([problem('cannot-follow', { reason, fix })]);
}

/** @returns the day of a time, YYYY-MM-DD; empty where none is known. */
export function dayOf(time: string | null): string {
  return (time ?? '').slice(0, 10);
}
