/** What a page of help on one code is made of. Why it matters, and who says so, stands with the wording. */
import type { AdviceCode, ProblemCode } from '../problem.ts';

/** A piece of a rubric. */
export interface Example {
  /** What the lines are keys of. */
  readonly in: 'rubric' | 'dimension' | 'question' | 'decision';
  /** Keys that stand nowhere in it. */
  readonly without?: readonly string[];
  readonly wrong: string;
  readonly right: string;
}

/** A page on advice. */
export interface AdvicePage {
  /** What is looked for, in whole sentences. */
  readonly what: string;
  readonly example: Example;
}

/** A page on an error. */
export interface ErrorPage {
  /** What it means and how it comes about, in whole sentences. */
  readonly what: string;
  /** What to do, in whole sentences. */
  readonly mend: string;
  readonly example?: Example;
}

/** Pages by code, as many as a family has. */
export type AdvicePages = { readonly [Code in AdviceCode]?: AdvicePage };
/** The same of errors. */
export type ErrorPages = { readonly [Code in Exclude<ProblemCode, AdviceCode>]?: ErrorPage };
