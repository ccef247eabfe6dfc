/** A problem in words, as data: what every form of telling it is made from. */
import { CATALOGUE, isAdvice } from './catalogue.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { ADVICE } from './wording/advice.ts';
import type { Wording } from './wording/words.ts';

/** A problem in words. The order of the fields is that of JSON. */
export interface Told {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'advice';
  readonly file: string | null;
  /** Lines and columns count from 1, columns in UTF-16 units; `null` where no place is known. */
  readonly line: number | null;
  readonly column: number | null;
  /** How many columns are meant. */
  readonly length: number | null;
  /** What is wrong, without a full stop. */
  readonly title: string;
  /** Why it matters, and who says so; of advice only. */
  readonly because: string | null;
  readonly source: string | null;
  /** What to do about it; `null` where the title says it. */
  readonly fix: string | null;
}

/** @returns the problem in words. */
export function tell({ code, args, at }: Problem): Told {
  const { title, fix } = CATALOGUE[code] as Wording<ProblemCode>;
  const reason = isAdvice(code) ? ADVICE[code] : null;
  return {
    code,
    severity: reason === null ? 'error' : 'advice',
    file: at?.file ?? null,
    line: at?.line ?? null,
    column: at?.column ?? null,
    length: at?.column === undefined ? null : (at.length ?? 1),
    title: title(args as never),
    because: reason?.because ?? null,
    source: reason?.source ?? null,
    fix: fix(args as never),
  };
}
