/** The fewest answers that change the recommendation, in the rubric's words. */
import type { Plan, QuestionPlan } from '../../compile/plan.ts';
import { FLIP_BY, type Flip, type Flips } from '../../model/explanation.ts';
import type { Recommendation } from '../../model/rubric.ts';
import { changeOf } from '../change.ts';
import { movablesOf, type Step } from './movable.ts';
import { type Find, search } from './search.ts';
import type { Trial } from './trial.ts';
import { BETTER, type Ways, WORSE } from './ways.ts';

/** @returns what would change the recommendation of a trial's answers; nothing while none is given. */
export function flipsOf(plan: Plan, trial: Trial): Flips {
  const { recommendation } = trial.base;
  if (recommendation === 'incomplete') return { better: [], worse: [], searched: 0 };
  const { finds, searched } = search(trial, recommendation, movablesOf(plan, trial));
  const told = (way: Ways) =>
    FLIP_BY.flatMap((by) => finds.filter((find) => find.way === way && find.by === by).sort(byOrder)).map((find) => flipOf(plan, trial, find));
  return { better: told(BETTER), worse: told(WORSE), searched };
}

/** By questions in file order, then by values. */
function byOrder({ steps: a }: Find, { steps: b }: Find): number {
  const by = (key: 'question' | 'id') => a.reduce((order, step, i) => order || step[key] - (b[i] as Step)[key], 0);
  return by('question') || by('id');
}

function flipOf(plan: Plan, trial: Trial, { by, steps }: Find): Flip {
  const { recommendation, score } = trial.score(steps);
  const changes = steps.map(({ question, cell }) => changeOf(plan.questions[question] as QuestionPlan, trial.cellOf(question), cell));
  return { by, changes, recommendation: recommendation as Recommendation, score };
}
