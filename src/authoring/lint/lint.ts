/** What could be better in a rubric that is valid: every rule of measurement that can be read off a file. */
import type { Advice } from '../advice.ts';
import type { Reading, Rule } from './reading.ts';
import { checkAnchors } from './rules/anchors.ts';
import { checkConditions } from './rules/conditions.ts';
import { checkConversation } from './rules/conversation.ts';
import { checkDecision } from './rules/decision.ts';
import { checkFairness } from './rules/fairness.ts';
import { checkPrompts } from './rules/prompts.ts';
import { checkWeights } from './rules/weights.ts';

/** Every family of rules. A new one is one file and one line. */
const RULES: readonly Rule[] = [checkPrompts, checkConversation, checkAnchors, checkWeights, checkDecision, checkConditions, checkFairness];

/** @returns all advice on a rubric, family by family; nothing is silenced. */
export function lintRubric(reading: Reading): readonly Advice[] {
  return RULES.flatMap((rule) => rule(reading));
}
