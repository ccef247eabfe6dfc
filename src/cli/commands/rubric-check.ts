/** `fit rubric check`: everything that is wrong with rubric files, and what could be better in those that are valid. */
import type { Outcome } from '../../problems/problem.ts';
import type { CheckedRubric } from '../check-rubric/check-file.ts';
import type { CheckedFile } from '../check-rubric/printers.ts';
import { EXIT, Failure } from '../failure.ts';
import { findRubricFile, isTestFile } from '../find-rubric/rubrics.ts';
import { readBytes } from '../input/files.ts';
import type { Io } from '../io.ts';
import { note } from '../output/note.ts';
import type { Invocation } from '../program/declaration.ts';

/**
 * @returns 0 when all are valid; otherwise the code of the worst. With `--strict` advice is as bad as an error. Test files, which `*.yaml`
 * brings along, are passed over.
 */
export async function rubricCheck({ operands, options }: Invocation, io: Io): Promise<number> {
  const { printerFor } = await import('../check-rubric/printers.ts');
  const printer = printerFor(options, io);
  let code: number = EXIT.done;
  for (const reference of operands) {
    if (isTestFile(reference)) {
      await note(`${reference}: passed over, it holds cases; fit rubric test runs them`, io, options['quiet']);
      continue;
    }
    const file: CheckedFile = { reference, outcome: await check(reference, io) };
    await printer.take(file);
    code = Math.max(code, codeOf(file, options['strict'] === true));
  }
  await printer.end();
  return code;
}

async function check(reference: string, io: Io): Promise<Outcome<CheckedRubric>> {
  const file = await findRubricFile(reference, io);
  if (!file.ok) return file;
  const bytes = await readBytes(file.value.path, io, file.value.shownAs);
  if (!bytes.ok) return bytes;
  const { checkFile } = await import('../check-rubric/check-file.ts');
  return checkFile(bytes.value, file.value.shownAs);
}

function codeOf({ outcome }: CheckedFile, isStrict: boolean): number {
  if (!outcome.ok) return new Failure(outcome.problems).exitCode;
  return isStrict && outcome.value.advice.length > 0 ? EXIT.invalid : EXIT.done;
}
