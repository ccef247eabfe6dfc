/**
 * The decision, in its fixed order (R19, R20). Steps 1 to 4 end the matter, 5 to 7 go on from each other;
 * the cause is the step that last changed the running recommendation.
 */

import { measuresRead, questionsRead } from '../compile/condition.ts';
import type { Outcome, Plan } from '../compile/plan.ts';
import { isOpen, judge } from '../logic/judge.ts';
import { UNDECIDED, YES } from '../logic/truth.ts';
import type { Recommendation } from '../model/rubric.ts';
import type { Standing } from '../score/standing.ts';
import { rowsTaken, stepTaken, type Taken } from './bands.ts';
import type { Signals } from './signals.ts';

/** What bound the recommendation. Indexes are the plan's. */
export type Cause =
  | { readonly rule: 'knockout' | 'gate'; readonly question: number }
  | { readonly rule: 'rule'; readonly index: number }
  | { readonly rule: 'incomplete'; readonly gaps: Gaps }
  | { readonly rule: 'band'; readonly key: number }
  | { readonly rule: 'minimum'; readonly index: number }
  | { readonly rule: 'conditions'; readonly tooMany: boolean }
  | { readonly rule: 'settled' };

/** What keeps a case incomplete. */
export interface Gaps {
  readonly required: readonly number[];
  readonly unconfirmed: readonly number[];
  readonly coverageShort: boolean;
  readonly noScore: boolean;
  readonly noBand: boolean;
  /** Open questions that could tell which band counts; `null` where that is clear. */
  readonly bandWaitsFor: readonly number[] | null;
}

/** The outcome, `null` for incomplete, and what bound it. */
export interface Verdict {
  readonly outcome: Outcome | null;
  readonly cause: Cause;
}

/** The recommendation that every completion gives, or `null`; that which stands without it need not be told. */
export type SettledOn = (stands: Outcome | null) => Recommendation | null;

/**
 * @returns the recommendation and its cause.
 * @param settledOn asked only when something is open; itself `null` for a completion
 */
export function decide(plan: Plan, standing: Standing, signals: Signals, settledOn: SettledOn | null): Verdict {
  const stop = stopEarly(plan, signals);
  if (stop) return stop;
  if (isPlain(plan, standing, signals)) return climb(plan, standing, signals);
  const gaps = findGaps(plan, standing, signals);
  const [isShort, reached] = [isGap(gaps), climb(plan, standing, signals)];
  const settled = settledOn === null || gaps.unconfirmed.length > 0 || !standing.open ? null : settledOn(isShort ? null : reached.outcome);
  if (settled === null && isShort) return { outcome: null, cause: { rule: 'incomplete', gaps } };
  if (settled === null || reached.outcome?.recommendation === settled) return reached;
  return { outcome: plan.outcomes.get(plan.worst[settled]) as Outcome, cause: { rule: 'settled' } };
}

/** Whether it can be seen at a glance that nothing is missing: step 4 is dear, and most answer sets of a batch are complete. */
function isPlain({ ladder }: Plan, { open, score }: Standing, { unconfirmed }: Signals): boolean {
  return !open && score !== null && unconfirmed.length === 0 && ladder !== null && ladder.length > 0;
}

/** @returns what steps 1 to 3 and 5 to 7 come to, as if nothing were missing; `outcome` is `null` when no band can be named. */
export function decideRegardless(plan: Plan, standing: Standing, signals: Signals): Verdict {
  return stopEarly(plan, signals) ?? climb(plan, standing, signals);
}

/** Steps 1 to 3: knock-outs, gates, and rules that recommend decline or defer. */
function stopEarly(plan: Plan, { knockouts, gates, rules }: Signals): Verdict | null {
  if (knockouts.length > 0) return at(plan, plan.worst.decline, { rule: 'knockout', question: knockouts[0] as number });
  const gate = worstOf(gates, (question) => plan.questions[question]?.gate?.key as number);
  if (gate) return at(plan, gate.key, { rule: 'gate', question: gate.index });
  const stopping = rules.filter((index) => plan.rules[index]?.stops);
  const rule = worstOf(stopping, (index) => plan.rules[index]?.key as number);
  return rule && at(plan, rule.key, { rule: 'rule', index: rule.index });
}

/** Step 4. */
function findGaps(plan: Plan, standing: Standing, { required, unconfirmed, rules }: Signals): Gaps {
  const recommends = rules.some((index) => plan.rules[index]?.noScore && plan.rules[index]?.effect === 'recommend');
  const noScore = standing.score === null && !(standing.withheld && recommends);
  const { keys, mayLack } = bandsOpen(plan, standing);
  return {
    required,
    unconfirmed,
    coverageShort: plan.coverage !== null && standing.coverage < plan.coverage,
    noScore,
    noBand: mayLack && keys.length === 0,
    bandWaitsFor: keys.length + Number(mayLack) > 1 ? bandQuestions(plan, standing) : null,
  };
}

function isGap(gaps: Gaps): boolean {
  return gaps.required.length > 0 || gaps.unconfirmed.length > 0 || gaps.coverageShort || gaps.noScore || gaps.noBand || gaps.bandWaitsFor !== null;
}

/** Steps 5 to 7: the band, then rules and minimums, then conditions. */
function climb(plan: Plan, standing: Standing, signals: Signals): Verdict {
  const band = bandOf(plan, standing);
  const quiet = signals.rules.length + signals.minimums.length + signals.due.length === 0;
  if (quiet && band !== null) return at(plan, band, { rule: 'band', key: band });
  let verdict: { key: number; cause: Cause } | null = band === null ? null : { key: band, cause: { rule: 'band', key: band } };
  const byRule = (kind: string) => signals.rules.filter((index) => plan.rules[index]?.effect === kind);
  const ruleKey = (index: number) => plan.rules[index]?.key as number;

  const replaced = worstOf(byRule('recommend'), ruleKey);
  if (replaced && replaced.key !== verdict?.key) verdict = { key: replaced.key, cause: { rule: 'rule', index: replaced.index } };
  if (verdict === null) return { outcome: null, cause: { rule: 'settled' } };

  const lift = worstOf(byRule('at-least'), (index) => -ruleKey(index));
  if (lift && -lift.key < verdict.key) verdict = { key: -lift.key, cause: { rule: 'rule', index: lift.index } };

  const minimum = worstOf(signals.minimums, (index) => plan.minimums[index]?.key as number);
  if (minimum && minimum.key > verdict.key) verdict = { key: minimum.key, cause: { rule: 'minimum', index: minimum.index } };
  const cap = worstOf(byRule('at-most'), ruleKey);
  if (cap && cap.key > verdict.key) verdict = { key: cap.key, cause: { rule: 'rule', index: cap.index } };

  return at(plan, ...lowerByConditions(plan, signals.due.length, verdict.key, verdict.cause));
}

function lowerByConditions({ conditionCaps }: Plan, due: number, key: number, cause: Cause): [number, Cause] {
  if (conditionCaps === null || due === 0) return [key, cause];
  const tooMany = due > conditionCaps.atMost;
  const cap = tooMany ? conditionCaps.tooMany : conditionCaps.any;
  return cap > key ? [cap, { rule: 'conditions', tooMany }] : [key, cause];
}

/** @returns the row the score takes; `null` without a score, where no row is left, or where a blank hides which it is. */
export function bandOf(plan: Plan, standing: Standing): number | null {
  const { keys, mayLack } = bandsOpen(plan, standing);
  return keys.length === 1 && !mayLack ? (keys[0] as number) : null;
}

/** @returns the rows the score takes or may take; none without a score. */
function bandsOpen(plan: Plan, standing: Standing): Taken {
  const { score } = standing;
  if (score === null) return { keys: [], mayLack: false };
  if (plan.ladder !== null) return stepTaken(plan.ladder, score);
  const truths = plan.bands.map(({ when }) => (when === null ? YES : judge(when, standing)));
  return rowsTaken(plan.bands, truths, score, score);
}

/** The open questions that undecided band rows read, themselves or through a dimension. */
function bandQuestions(plan: Plan, standing: Standing): readonly number[] {
  const undecided = plan.bands.flatMap(({ when }) => (when !== null && judge(when, standing) === UNDECIDED ? [when] : []));
  const members = undecided.flatMap(measuresRead).flatMap((dimension) => plan.dimensions[dimension]?.members ?? []);
  const read = [...undecided.flatMap(questionsRead), ...members.map(({ question }) => question)];
  return [...new Set(read)].filter((question) => isOpen(standing.status[question] as number)).sort((a, b) => a - b);
}

/** The first of those with the highest key, which is the worst place. */
function worstOf(indexes: readonly number[], keyOf: (index: number) => number): { index: number; key: number } | null {
  let worst: { index: number; key: number } | null = null;
  for (const index of indexes) {
    const key = keyOf(index);
    if (worst === null || key > worst.key) worst = { index, key };
  }
  return worst;
}

function at(plan: Plan, key: number, cause: Cause): Verdict {
  return { outcome: plan.outcomes.get(key) as Outcome, cause };
}
