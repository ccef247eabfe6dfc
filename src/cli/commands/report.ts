/** `fit report`: records in, reports out, from files, a pipe or the store. */
import { problem } from '../../problems/problem.ts';
import { isLetterFormat, LETTER_FORMATS } from '../../report/letter/formats.ts';
import { enumerated } from '../../report/words.ts';
import { EXIT, Failure } from '../failure.ts';
import { recordsAskedFor } from '../input/records-asked-for.ts';
import type { Io } from '../io.ts';
import { pickFor } from '../output/picking.ts';
import { printReports } from '../output/printing.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0. The first record that is not valid ends the command. */
export async function report(invocation: Invocation, io: Io): Promise<number> {
  const { options } = invocation;
  const isForOthers = isLetterFormat(options['format']);
  if (options['html'] === true && !isForOthers)
    throw new Failure([problem('usage', { message: `--html goes with --format ${enumerated(LETTER_FORMATS, 'or')}` })]);
  await pickFor(options);
  const asked = await recordsAskedFor(invocation, io, { verb: 'report' });
  if (isForOthers) {
    const { printForOthers } = await import('../output/for-others.ts');
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
