/** A second rating of the same call: its rater works from the notes of the first, and from nothing else. */
import type { Answers } from '../../engine/model/answer.ts';
import type { Earlier } from './earlier.ts';

/** Notes by question id. */
export type Notes = Readonly<Record<string, string>>;

/** @returns the notes alone. A reason why a question does not apply tells how it was answered, and is no note. */
export function notesIn(answers: Answers): Notes {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) =>
      answer.state === 'not-applicable' || answer.evidence === undefined ? [] : [[id, answer.evidence] as const],
    ),
  );
}

/**
 * @returns what the second rater sees of the first rating: nothing but notes can get in here.
 * @param rater who noted them, in words
 */
export function notedBy(rater: string, notes: Notes): Earlier {
  const context = Object.entries(notes).map(([id, text]) => [id, [{ lead: `Noted by ${rater}`, text }]] as const);
  return { context: Object.fromEntries(context), offered: {}, first: [] };
}
