/** Records read back: from a pipe, a file, later a store. */
import type { Assessment } from '../engine/model/assessment.ts';
import { bad, good, type Locate, type Outcome, problem } from '../problems/problem.ts';
import { checkShape } from '../reader/shape.ts';
import { isMap } from './envelope.ts';
import { assessmentSchema } from './schema.ts';
import { ASSESSMENT_SCHEMA } from './version.ts';

/** @returns the record, or everything in which it is not one. */
export function readAssessment(plain: unknown, locate: Locate): Outcome<Assessment> {
  const place = locate([], 'value');
  const schema = isMap(plain) ? plain['schema'] : undefined;
  if (schema === undefined && isMap(plain) && plain['answers'] !== undefined) {
    return bad(problem('bad-record', { reason: 'these are answers, not a record', fix: 'fit assess --answers reads them.' }, place));
  }
  if (typeof schema === 'string' && schema.startsWith('fit.assessment/') && schema !== ASSESSMENT_SCHEMA) {
    return bad(
      problem('bad-record', { reason: `the record is of version ${schema}, this fit reads ${ASSESSMENT_SCHEMA}`, fix: 'A newer fit may read it.' }, place),
    );
  }
  if (schema !== ASSESSMENT_SCHEMA) {
    return bad(problem('bad-record', { reason: `this is not a record ${ASSESSMENT_SCHEMA}`, fix: 'fit assess --json and fit score print records.' }, place));
  }
  const shape = checkShape(assessmentSchema, plain, locate);
  return shape.ok ? good(shape.value) : bad(...shape.problems.map((one) => one.problem));
}
