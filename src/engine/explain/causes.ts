/** What held, in one sentence each. */
import type { Plan, QuestionPlan } from '../compile/plan.ts';
import type { Cause, Gaps } from '../decide/decide.ts';
import type { Signals } from '../decide/signals.ts';
import type { CauseText } from '../model/assessment.ts';
import type { Band } from '../model/rubric.ts';
import type { Standing } from '../score/standing.ts';

/** @returns the cause in words. */
export function causeText(plan: Plan, standing: Standing, signals: Signals, cause: Cause): CauseText {
  switch (cause.rule) {
    case 'knockout':
      return { rule: 'knockout', ...knockoutWords(plan.questions[cause.question] as QuestionPlan) };
    case 'gate':
      return { rule: 'gate', ...gateWords(plan.questions[cause.question] as QuestionPlan) };
    case 'rule':
      return { rule: 'rule', ...ruleWords(plan, cause.index) };
    case 'incomplete':
      return { rule: 'incomplete', id: null, text: gapWords(plan, standing, cause.gaps) };
    case 'band':
      return { rule: 'band', ...bandWords(plan, standing, cause.key) };
    case 'minimum':
      return { rule: 'minimum', ...minimumWords(plan, standing, cause.index) };
    case 'conditions':
      return { rule: 'conditions', id: null, text: conditionWords(plan, signals.due.length, cause.tooMany) };
    case 'settled':
      return { rule: 'settled', id: null, text: 'Whatever the open answers turn out to be, they lead here' };
  }
}

/** @returns everything that held besides the cause, in the order of the steps. */
export function otherCauses(plan: Plan, standing: Standing, signals: Signals, cause: Cause, band: number | null): readonly CauseText[] {
  const due = signals.due.length;
  const all: Cause[] = [
    ...signals.knockouts.map((question): Cause => ({ rule: 'knockout', question })),
    ...signals.gates.map((question): Cause => ({ rule: 'gate', question })),
    ...(band === null ? [] : [{ rule: 'band', key: band } as const]),
    ...signals.rules.filter((index) => isTold(plan, index)).map((index): Cause => ({ rule: 'rule', index })),
    ...signals.minimums.map((index): Cause => ({ rule: 'minimum', index })),
    ...(due > 0 && plan.conditionCaps ? [{ rule: 'conditions', tooMany: due > plan.conditionCaps.atMost } as const] : []),
  ];
  return all.map((other) => causeText(plan, standing, signals, other)).filter((other) => !isSame(other, causeText(plan, standing, signals, cause)));
}

/** Whether a rule that holds is told: one that only raises a flag says no more than the flag does, unless its author gave a sentence. */
function isTold({ rubric }: Plan, index: number): boolean {
  const rule = rubric.rules[index];
  return rule?.effect !== undefined || rule?.because !== undefined;
}

function isSame(a: CauseText, b: CauseText): boolean {
  return a.rule === b.rule && a.id === b.id;
}

type Words = Omit<CauseText, 'rule'>;

function knockoutWords({ question }: QuestionPlan): Words {
  return { id: question.id, text: sentence(question.title, question.knockout?.because ?? 'this answer rules the match out') };
}

function gateWords({ question }: QuestionPlan): Words {
  return { id: question.id, text: sentence(question.title, question.gate?.because ?? 'our own limit') };
}

function ruleWords(plan: Plan, index: number): Words {
  const { id, because } = plan.rubric.rules[index] as Plan['rubric']['rules'][number];
  return { id, text: because ?? `The rule ${id} holds` };
}

function minimumWords(plan: Plan, standing: Standing, index: number): Words {
  const { dimension, score } = plan.minimums[index] as Plan['minimums'][number];
  const { id, title, minimum } = plan.rubric.dimensions[dimension] as Plan['rubric']['dimensions'][number];
  const text = `${title} is ${standing.high[dimension]}, below its minimum of ${score}`;
  return { id, text: minimum?.because ? `${text}. ${minimum.because}` : text };
}

function conditionWords(plan: Plan, due: number, tooMany: boolean): string {
  const conditions = due === 1 ? '1 condition is due' : `${due} conditions are due`;
  return tooMany ? `${conditions}, more than the ${plan.conditionCaps?.atMost} that can be carried` : conditions;
}

function bandWords(plan: Plan, standing: Standing, key: number): Words {
  const bands = plan.rubric.decision.bands;
  const row = bands[plan.bands.findIndex((band) => band.key === key)] as Band;
  return { id: row.word, text: `The score of ${standing.score} lies in the band ${row.word}, ${span(row, bands)}` };
}

/** "50 to below 70"; open towards the side where no other row begins. */
function span({ from }: Band, bands: readonly Band[]): string {
  const edges = bands.flatMap((band) => band.from ?? []).sort((a, b) => a - b);
  const next = edges.find((edge) => edge > (from as number));
  if (from === edges[0]) return next === undefined ? 'the only one' : `below ${next}`;
  return next === undefined ? `${from} and above` : `${from} to below ${next}`;
}

function gapWords(plan: Plan, standing: Standing, gaps: Gaps): string {
  const titles = (questions: readonly number[]) => questions.map((q) => plan.questions[q]?.question.title).join(', ');
  const parts = [
    gaps.required.length > 0 && `not yet known: ${titles(gaps.required)}`,
    gaps.unconfirmed.length > 0 && `waits for confirmation: ${titles(gaps.unconfirmed)}`,
    gaps.coverageShort && `${standing.coverage}% of the weight is known, ${plan.coverage}% is needed`,
    gaps.bandWaitsFor?.length === 0 && 'which band counts cannot be told',
    gaps.bandWaitsFor?.length && `which band counts depends on ${titles(gaps.bandWaitsFor)}`,
    gaps.noBand && 'no band is left for this score',
    gaps.noScore && (standing.withheld ? 'a rule withholds the score' : 'there is no score yet'),
  ].filter((part) => typeof part === 'string');
  const [first = '', ...rest] = parts;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join('; ');
}

function sentence(title: string, because: string): string {
  return `${title}: ${because}`;
}
