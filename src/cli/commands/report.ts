/** `fit report`: records in, reports out. */
import type { Assessment } from '../../engine/model/assessment.ts';
import { problem } from '../../problems/problem.ts';
import { readAssessment } from '../../record/read.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import { readItems } from '../inputs.ts';
import type { Io } from '../io.ts';
import { printReports } from '../printing.ts';
import type { Invocation } from '../program.ts';

/** @returns 0. The first record that is not valid ends the command. */
export async function report({ operands, options }: Invocation, io: Io): Promise<number> {
  const files = operands.length > 0 ? operands : ['-'];
  if (files.includes('-') && io.stdin.isTTY) throw new Failure([problem('usage', { message: 'nothing to report: name records, or pipe one in' })]);
  const assessments: Assessment[] = [];
  for (const file of files) {
    for await (const item of readItems(file, io)) {
      const { plain, locate } = unwrap(item);
      assessments.push(unwrap(readAssessment(plain, locate)));
    }
  }
  if (assessments.length === 0) throw new Failure([problem('empty-file', { wanted: 'a record' }, null)]);
  await printReports(assessments, options, io);
  return EXIT.done;
}
