/** `fit rubric check`: everything that is wrong with rubric files. */
import { EXIT, Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { note } from '../note.ts';
import type { Invocation } from '../program.ts';
import { loadRubric } from '../rubrics.ts';
import type { ColourFlag } from '../tell.ts';

/** @returns 0 when all are valid; otherwise the code of the worst. */
export async function rubricCheck({ operands, options }: Invocation, io: Io): Promise<number> {
  let code: number = EXIT.done;
  for (const reference of operands) {
    const rubric = await loadRubric(reference, io);
    if (rubric.ok) {
      const { id, version, dimensions } = rubric.value.rubric;
      const questions = dimensions.reduce((sum, dimension) => sum + dimension.questions.length, 0);
      await note(`${reference}: ${id} ${version} is valid, ${count(questions, 'question')} in ${count(dimensions.length, 'dimension')}`, io, options['quiet']);
    } else {
      const failure = new Failure(rubric.problems);
      code = Math.max(code, failure.exitCode);
      const { tellProblems } = await import('../tell.ts');
      await tellProblems(rubric.problems, io, options['color'] as ColourFlag);
    }
  }
  return code;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
