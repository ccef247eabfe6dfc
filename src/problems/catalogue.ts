/** The wording of every problem, once: what is wrong, and how to mend it. A code without wording does not compile. */
import type { AdviceCode, ProblemCode } from './problem.ts';
import { ADVICE } from './wording/advice.ts';
import { CASES } from './wording/cases.ts';
import { HANDOVER } from './wording/handover.ts';
import { LIFECYCLE } from './wording/lifecycle.ts';
import { READING } from './wording/reading.ts';
import { RUBRICS } from './wording/rubrics.ts';
import { SERVER } from './wording/server.ts';
import { STORE } from './wording/store.ts';
import { USE } from './wording/use.ts';
import type { Wording } from './wording/words.ts';

/** Wording by code. */
export const CATALOGUE: { readonly [Code in ProblemCode]: Wording<Code> } = {
  ...READING,
  ...RUBRICS,
  ...CASES,
  ...STORE,
  ...SERVER,
  ...HANDOVER,
  ...LIFECYCLE,
  ...USE,
  ...ADVICE,
};

/** Every code of advice. */
export const ADVICE_CODES = Object.keys(ADVICE) as readonly AdviceCode[];

/** @returns whether anything has this code. */
export function isKnownCode(code: string): code is ProblemCode {
  return Object.hasOwn(CATALOGUE, code);
}

/** @returns whether a code is advice: the rubric is valid and could be better. Everything else is an error. */
export function isAdvice(code: ProblemCode): code is AdviceCode {
  return Object.hasOwn(ADVICE, code);
}
