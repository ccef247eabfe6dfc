/** What could be better in a rubric that is valid: what is noticed, why it matters and who says so, and how to mend it. */
import type { AdviceCode } from '../problem.ts';
import { ANCHORS } from './advice/anchors.ts';
import { DECISION } from './advice/decision.ts';
import { FAIRNESS } from './advice/fairness.ts';
import { PROOF } from './advice/proof.ts';
import { SPOKEN } from './advice/spoken.ts';
import { WEIGHTS } from './advice/weights.ts';
import type { AdviceWording } from './advice/wording.ts';

/** Wording by code. */
export const ADVICE: { readonly [Code in AdviceCode]: AdviceWording<Code> } = { ...SPOKEN, ...ANCHORS, ...WEIGHTS, ...DECISION, ...FAIRNESS, ...PROOF };
