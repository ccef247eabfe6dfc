/** What the checks of a map have at hand. */
import type { Place, Problem } from '../../problems/problem.ts';
import { problem } from '../../problems/problem.ts';
import type { Path } from '../../reader/tree.ts';
import type { Spot } from '../../record/path.ts';
import type { Target } from '../targets/target.ts';

/** Where problems are noted, and where things stand. */
export interface Desk {
  /** `null` where the file names none that there is: then nothing is held against it. */
  readonly target: Target | null;
  place(path: Path, part?: 'key' | 'value'): Place;
  /** Says where a piece of the text at a path stands. */
  spot(path: Path): Spot;
  add(...problems: readonly Problem[]): void;
}

/** Notes a name that the CRM does not take. */
export function checkName(to: string, path: Path, { target, place, add }: Desk): void {
  if (target === null || target.names.pattern.test(to)) return;
  add(problem('bad-value', { found: `"${to}"`, wanted: target.names.wanted, suggestion: null }, place(path)));
}
