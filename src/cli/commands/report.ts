/** `fit report`: records in, reports out, from files, a pipe or the store. */
import { problem } from '../../problems/problem.ts';
import { isLetterFormat, LETTER_FORMATS } from '../../report/letter/formats.ts';
import { enumerated } from '../../report/words.ts';
import { EXIT, Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { printReports } from '../printing.ts';
import type { Invocation } from '../program/declaration.ts';
import { recordsAskedFor } from '../records-asked-for.ts';

/** @returns 0. The first record that is not valid ends the command. */
export async function report(invocation: Invocation, io: Io): Promise<number> {
  const { options } = invocation;
  const isForOthers = isLetterFormat(options['format']);
  if (options['html'] === true && !isForOthers)
    throw new Failure([problem('usage', { message: `--html goes with --format ${enumerated(LETTER_FORMATS, 'or')}` })]);
  const asked = await recordsAskedFor(invocation, io, { verb: 'report' });
  if (isForOthers) {
    const { printForOthers } = await import('../for-others.ts');
    await printForOthers(asked, options, io);
    return EXIT.done;
  }
  await printReports(
    asked.map(({ record }) => record),
    options,
    io,
  );
  return EXIT.done;
}
