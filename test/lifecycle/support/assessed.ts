/** Locked records made of a rubric and answers, without a store. */
import { assess } from '../../../src/engine/assess.ts';
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import type { Answers, Facts } from '../../../src/engine/model/answer.ts';
import type { Assessment, Follows } from '../../../src/engine/model/assessment.ts';
import type { Rubric } from '../../../src/engine/model/rubric.ts';
import type { Assessed } from '../../../src/lifecycle/comparison/model.ts';
import { buildAssessment } from '../../../src/record/build.ts';

/** What is said of a record besides its answers; all may be left out. */
export interface About {
  readonly id?: string;
  readonly name?: string;
  /** When it was locked. */
  readonly at?: string;
  readonly by?: string;
  readonly role?: string;
  readonly facts?: Facts;
  readonly follows?: Follows;
}

/** @returns the record, with its rubric. Rubrics of another text have another hash. */
export function assessed(rubric: Rubric, answers: Answers, about: About = {}): Assessed {
  const { id = 'A', name = 'Harbour Dental', at = '2026-01-02T03:04:05.000Z', by = 'Jo', role = 'sales', facts = {}, follows } = about;
  const record: Assessment = buildAssessment({
    id,
    status: 'complete',
    createdAt: at,
    updatedAt: at,
    toolVersion: '0.0.0-test',
    source: { rubric, sha256: JSON.stringify(rubric) },
    envelope: { prospect: { name, key: null, external: {} }, assessor: { name: by, role } },
    checked: { answers, facts },
    result: assess(compileRubric(rubric), answers),
    ...(follows && { follows }),
  });
  return { record, rubric };
}
