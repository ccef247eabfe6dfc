/** What could be better in a rubric that is valid: what is noticed, why it matters and who says so, and how to mend it. */
import type { AdviceArgs, AdviceCode } from '../problem.ts';
import { say, type Wording } from './words.ts';

/** How one kind of advice is told. */
export interface AdviceWording<Code extends AdviceCode> extends Wording<Code> {
  /** One sentence with its full stop: why it matters. */
  readonly because: string;
  /** Who found it out or asks for it: names and years, or our own judgement. */
  readonly source: string;
}

/** Wording by code. */
export const ADVICE: { readonly [Code in AdviceCode]: AdviceWording<Code> } = {
  'long-prompt': advise(
    ({ words, most }) => `${words} words are to be said in one breath; up to ${most} are easy to say and to follow`,
    () => 'Say it in one short question; what helps further is a probe.',
    'A question is spoken aloud, under the pressure of time.',
    'Pew Research Center, question wording',
  ),
};

function advise<Code extends AdviceCode>(
  title: (args: AdviceArgs[Code]) => string,
  fix: (args: AdviceArgs[Code]) => string,
  because: string,
  source: string,
): AdviceWording<Code> {
  return { ...say<Code>(title, fix), because, source };
}
