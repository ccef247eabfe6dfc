/** A case, and what came of it. */
import type { Answers } from '../../engine/model/answer.ts';
import type { Result } from '../../engine/model/assessment.ts';
import type { RawExpectation } from './schema.ts';

/** The way to a part of a test file: keys, and places in lists counted from 0. */
export type Path = readonly (string | number)[];

/** A value that can stand for an expectation. */
export type Expected = string | number | boolean | null | readonly string[] | Readonly<Record<string, string | number | null>>;

/** A case that can be run. */
export interface Case {
  readonly name: string;
  readonly because: string | null;
  /** Where it stands in the file. */
  readonly path: Path;
  /** Those of the case it is like included. */
  readonly answers: Answers;
  readonly expect: RawExpectation;
}

/** A value of a test file that would have to be another one. */
export interface Edit {
  /** From the expectation on. */
  readonly path: Path;
  readonly value: string | number | boolean | null | readonly string[];
}

/** One thing that came out otherwise. */
export interface Difference {
  /** The key of the expectation; of dimensions with the dimension's id, `dimensions.mindset`. */
  readonly subject: string;
  /** Where it stands, from the expectation on. */
  readonly path: Path;
  /** As it stands there. */
  readonly expected: Expected;
  /** In the same form; of bounds the number itself. */
  readonly got: Expected;
  /** What would make the case hold; empty where that is for a person to say: bounds that are open, no number where bounds are. */
  readonly edits: readonly Edit[];
}

/** A case and what came of it. */
export interface CaseOutcome {
  readonly case: Case;
  readonly result: Result;
  /** Empty when the case holds. */
  readonly differences: readonly Difference[];
}
