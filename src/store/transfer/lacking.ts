/** Which changes of a draft another copy of it lacks. */

/** A change as it is compared. */
export interface Told {
  /** Empty where it is not known any more which session made it. */
  readonly session: string;
  readonly body: string;
}

/**
 * Each change counts once: it is the same where session and words are, or where one side does not know the session. The order between
 * sessions may differ, for each side has its own first; so two copies can be brought together in any order and as often as one likes.
 * @returns those of `here` that are not `there`, in their order
 */
export function lacking<Change extends Told>(here: readonly Change[], there: readonly Told[]): readonly Change[] {
  const left = countsOf(there);
  const unmatched = here.filter(({ session, body }) => !take(left, session, body));
  return unmatched.filter(({ session, body }) => {
    const others = left.get(body);
    if (others === undefined) return true;
    const known = session === '' ? [...others.keys()] : [''];
    return !known.some((one) => take(left, one, body));
  });
}

/** How often each session has said the same words. */
type Counts = Map<string, Map<string, number>>;

function countsOf(changes: readonly Told[]): Counts {
  const counts: Counts = new Map();
  for (const { session, body } of changes) {
    const sessions = counts.get(body) ?? new Map<string, number>();
    sessions.set(session, (sessions.get(session) ?? 0) + 1);
    counts.set(body, sessions);
  }
  return counts;
}

/** Takes one away. @returns whether there was one */
function take(counts: Counts, session: string, body: string): boolean {
  const sessions = counts.get(body);
  const count = sessions?.get(session) ?? 0;
  if (count > 0) sessions?.set(session, count - 1);
  return count > 0;
}
