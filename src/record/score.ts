/** Checked answers and the rubric that scores them become one record whose id follows from what is in it: the same input, the same record. */
import { assess } from '../engine/assess.ts';
import type { Plan } from '../engine/compile/plan.ts';
import type { Assessment } from '../engine/model/assessment.ts';
import type { Checked } from './answers.ts';
import { buildAssessment, type HashedRubric } from './build.ts';
import type { Envelope } from './envelope.ts';
import { derivedId, type Sha256 } from './identity.ts';

/** One answer file that was read and checked, and the rubric it was checked against. */
export interface Scorable {
  readonly source: HashedRubric;
  /** The same rubric, compiled. */
  readonly plan: Plan;
  readonly envelope: Pick<Envelope, 'prospect' | 'assessor' | 'at'>;
  readonly checked: Pick<Checked, 'answers' | 'facts'>;
}

/**
 * @returns the record. Its times are what the answers say, or `null`.
 * @param sha256 another way to the same hash, for those who score many
 */
export function scoreChecked({ source, plan, envelope, checked }: Scorable, toolVersion: string, sha256?: Sha256): Assessment {
  const id = derivedId([source.sha256, envelope.prospect, checked.answers, checked.facts], sha256);
  const stamp = { id, status: 'complete', createdAt: envelope.at, updatedAt: envelope.at, toolVersion } as const;
  return buildAssessment({ ...stamp, source, envelope, checked, result: assess(plan, checked.answers) });
}
