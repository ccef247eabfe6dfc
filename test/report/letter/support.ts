/** Records of the shipped rubrics, for pages for others. */
import { readFileSync } from 'node:fs';
import { assess } from '../../../src/engine/assess.ts';
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import type { Answers } from '../../../src/engine/model/answer.ts';
import type { Assessment } from '../../../src/engine/model/assessment.ts';
import type { Rubric } from '../../../src/engine/model/rubric.ts';
import { rubricIn } from '../../rubric/support.ts';
import { RICH } from '../support.ts';

/** @returns a shipped rubric. */
export function shipped(id: string): Rubric {
  return rubricIn(readFileSync(`rubrics/${id}.yaml`, 'utf8'));
}

/** The rubric of the full discovery call. */
export const MINDSET: Rubric = shipped('msp-mindset');

/** @returns answers to every question of a rubric: the level, where nothing else is said. */
export function answersOf(rubric: Rubric, level: number, others: Answers = {}): Answers {
  const questions = rubric.dimensions.flatMap((dimension) => dimension.questions);
  return { ...Object.fromEntries(questions.map(({ id }) => [id, { state: 'rated', value: level } as const])), ...others };
}

/** @returns the record of these answers. */
export function recordOf(rubric: Rubric, answers: Answers, more: Partial<Assessment> = {}): Assessment {
  const { id, version, title } = rubric;
  const result = assess(compileRubric(rubric), answers);
  return { ...RICH, rubric: { ...RICH.rubric, id, version, title }, answers, result, decision: null, ...more };
}
