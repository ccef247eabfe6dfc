/** What all wordings are made with. */
import type { ProblemArgs, ProblemCode } from '../problem.ts';

/** How one kind of problem is told. */
export interface Wording<Code extends ProblemCode> {
  /** One sentence, without full stop: what is wrong. */
  readonly title: (args: ProblemArgs[Code]) => string;
  /** One sentence: what to do about it; `null` where the title says it. */
  readonly fix: (args: ProblemArgs[Code]) => string | null;
}

/** Wordings by code, as many as a room has. */
export type Wordings = { readonly [Code in ProblemCode]?: Wording<Code> };

/** @returns a wording. */
export function say<Code extends ProblemCode>(title: Wording<Code>['title'], fix: Wording<Code>['fix']): Wording<Code> {
  return { title, fix };
}

/** @returns the question after a suggestion, `null` when there is none. */
export function didYouMean(suggestion: string | null): string | null {
  return suggestion === null ? null : `Did you mean ${suggestion}?`;
}

/** @returns "a, b or c", the first twelve unless told otherwise. */
export function list(words: readonly string[], most = 12, last: 'or' | 'and' = 'or'): string {
  const shown = words.slice(0, most);
  const rest = words.length > most ? ', …' : '';
  return shown.length < 2 || rest ? `${shown.join(', ')}${rest}` : `${shown.slice(0, -1).join(', ')} ${last} ${shown.at(-1)}`;
}
