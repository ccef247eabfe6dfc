/** What all advice is made with. */
import type { AdviceArgs } from '../../args/advice.ts';
import type { AdviceCode } from '../../problem.ts';
import { say, type Wording } from '../words.ts';

/** How one kind of advice is told. */
export interface AdviceWording<Code extends AdviceCode> extends Wording<Code> {
  /** One sentence with its full stop: why it matters. */
  readonly because: string;
  /** Who found it out or asks for it: names and years, or our own judgement. */
  readonly source: string;
}

/** Wordings by code, as many as a family has. */
export type AdviceWordings = { readonly [Code in AdviceCode]?: AdviceWording<Code> };

/** @returns a wording. */
export function advise<Code extends AdviceCode>(
  title: (args: AdviceArgs[Code]) => string,
  fix: (args: AdviceArgs[Code]) => string,
  because: string,
  source: string,
): AdviceWording<Code> {
  return { ...say<Code>(title as Wording<Code>['title'], fix as Wording<Code>['fix']), because, source };
}
