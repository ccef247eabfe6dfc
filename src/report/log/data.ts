/** Who did what when, as data: the document `fit.log/1`, and what every other format is made from. */
import type { Assessment, Follows, Prospect } from '../../engine/model/assessment.ts';
import type { Act, LogEntry } from '../../engine/model/log.ts';

/** The document. */
export interface LogDocument {
  readonly schema: 'fit.log/1';
  readonly prospect: Prospect;
  /** The oldest first. */
  readonly events: readonly LogEvent[];
}

/** One thing that somebody did. */
export interface LogEvent {
  /** RFC 3339 UTC; `null` where nobody knows. */
  readonly at: string | null;
  /** A name or a role; `null` where nobody said. */
  readonly by: string | null;
  /** Id of the assessment that it is about; `null` where it is about the prospect. */
  readonly assessment: string | null;
  /** Id of its line in the log; `null` for what the assessment itself tells. */
  readonly entry: string | null;
  readonly act: Deed;
}

/** What somebody did: an assessment was begun or locked, or a line of the log. */
export type Deed =
  | { readonly kind: 'begun'; readonly rubric: string; readonly follows: Follows | null }
  | { readonly kind: 'locked' }
  | Exclude<Act, { readonly kind: 'merge' }>
  /** With what the prospect that stays is called. */
  | (Extract<Act, { readonly kind: 'merge' }> & { readonly name: string | null });

/** What an assessment itself tells. */
export type Told = Pick<Assessment, 'id' | 'status' | 'createdAt' | 'updatedAt' | 'assessor'> & {
  readonly rubric: { readonly id: string; readonly version: string };
  readonly follows: Follows | null;
};

/**
 * @returns everything that was done, the oldest first.
 * @param names what prospects are called, by id
 */
export function eventsOf(assessments: readonly Told[], log: readonly LogEntry[], names: ReadonlyMap<string, string>): readonly LogEvent[] {
  const lives = assessments.flatMap(({ id, status, createdAt, updatedAt, assessor, rubric, follows }): readonly LogEvent[] => {
    const shared = { by: assessor?.name ?? assessor?.role ?? null, assessment: id, entry: null };
    const begun: LogEvent = { at: createdAt, ...shared, act: { kind: 'begun', rubric: `${rubric.id} ${rubric.version}`, follows } };
    return status === 'draft' ? [begun] : [begun, { at: updatedAt ?? createdAt, ...shared, act: { kind: 'locked' } }];
  });
  const deed = (act: Act): Deed => (act.kind === 'merge' ? { ...act, name: names.get(act.into) ?? null } : act);
  const acts = log.map(({ id, at, by, assessment, act }): LogEvent => ({ at, by, assessment, entry: id, act: deed(act) }));
  return [...lives, ...acts].sort((a, b) => compare(a.at ?? '', b.at ?? ''));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
