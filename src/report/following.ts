/** How an assessment comes from an earlier one, in words. */
import type { Assessment, Follows } from '../engine/model/assessment.ts';

/** What an assessment is that comes from another. */
export const FOLLOWING_WORDS: Readonly<Record<Follows['kind'], string>> = {
  again: 'Re-assessment',
  correction: 'Correction',
  'second-rating': 'Second rating',
  consensus: 'Consensus',
};

/** @returns "Correction of 01J… because the seats were counted twice"; `null` for an assessment that stands by itself. */
export function followingWords({ follows }: Pick<Assessment, 'follows'>): string | null {
  if (follows === undefined) return null;
  const { kind, of, because } = follows;
  const what = `${FOLLOWING_WORDS[kind]} ${LEADS[kind]} ${of}`;
  return because === null ? what : `${what}${kind === 'again' ? ',' : ' because'} ${because}`;
}

/** What stands between the kind and the earlier one. */
const LEADS: Readonly<Record<Follows['kind'], string>> = {
  again: 'after',
  correction: 'of',
  'second-rating': 'of',
  consensus: 'of two ratings, the first of them',
};
