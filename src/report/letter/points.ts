/** A promise of both sides as a sentence: so that …, who does what; what we do; how we check it; what holds until then. */
import { capital } from '../texts.ts';
import { sentence } from '../words.ts';
import type { Point } from './content.ts';

/** @returns the promise in full sentences, without what the rubric does not say. */
export function pointText({ text, owner, due, ours, check, consequence, review }: Point): string {
  const sentences = [
    promise(text, owner, due),
    ours && capital(ours),
    check && `How we check it: ${check}`,
    consequence && capital(consequence),
    review && !check?.includes(review) && `We look at it together: ${review}`,
  ];
  return sentences.flatMap((one) => (one ? [sentence(one)] : [])).join(' ');
}

/** Who does it stands in the promise itself as a rule, and is not said twice. */
function promise(text: string, owner: string | undefined, due: string | undefined): string {
  const isNamed = owner !== undefined && text.toLowerCase().includes(owner.toLowerCase());
  const terms = [isNamed ? undefined : owner, due].filter((term) => term !== undefined);
  return capital(terms.length === 0 ? text : `${text.replace(/[.]$/, '')} (${terms.join(', ')})`);
}
