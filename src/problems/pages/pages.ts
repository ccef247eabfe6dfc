/** A page of help for every code. A code without a page does not compile. Loaded only when somebody asks. */
import type { AdviceCode, ProblemCode } from '../problem.ts';
import { ANCHORS } from './anchors.ts';
import { DECISION } from './decision.ts';
import { FAIRNESS } from './fairness.ts';
import { HANDOVER } from './handover.ts';
import { LANGUAGE } from './language.ts';
import { LIFECYCLE } from './lifecycle.ts';
import type { AdvicePage, ErrorPage } from './page.ts';
import { PROOF } from './proof.ts';
import { READING } from './reading.ts';
import { SERVER } from './server.ts';
import { SPOKEN } from './spoken.ts';
import { USE } from './use.ts';
import { WEIGHTS } from './weights.ts';

/** Pages on advice, by code. */
export const ADVICE_PAGES: { readonly [Code in AdviceCode]: AdvicePage } = { ...SPOKEN, ...ANCHORS, ...WEIGHTS, ...DECISION, ...FAIRNESS, ...PROOF };

/** Pages on errors, by code. */
export const ERROR_PAGES: { readonly [Code in Exclude<ProblemCode, AdviceCode>]: ErrorPage } = {
  ...READING,
  ...LANGUAGE,
  ...HANDOVER,
  ...LIFECYCLE,
  ...USE,
  ...SERVER,
};
