/** `fit report`: records in, reports out, from files, a pipe or the store. */
import { EXIT } from '../failure.ts';
import type { Io } from '../io.ts';
import { printReports } from '../printing.ts';
import type { Invocation } from '../program/declaration.ts';
import { recordsAskedFor } from '../records-asked-for.ts';

/** @returns 0. The first record that is not valid ends the command. */
export async function report(invocation: Invocation, io: Io): Promise<number> {
  const asked = await recordsAskedFor(invocation, io, { verb: 'report' });
  await printReports(
    asked.map(({ record }) => record),
    invocation.options,
    io,
  );
  return EXIT.done;
}
