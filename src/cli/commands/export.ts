/** `fit export`: records in, the exact bodies out that a CRM takes. Nothing is sent. */

import { checkPlaceholders } from '../../crm/map/check-placeholders.ts';
import type { ReadMap } from '../../crm/map/read.ts';
import type { Row } from '../../crm/model.ts';
import { type Converting, rowOf } from '../../crm/rows/row.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { shortName } from '../../report/texts.ts';
import { visible } from '../../text/visible.ts';
import { createBatches } from '../export/batches.ts';
import { checkPage } from '../export/check-page.ts';
import { recordsLeaving } from '../export/leaving.ts';
import { mapAskedFor } from '../export/map-file.ts';
import { opening, type Printed, printedRows, printedSetup } from '../export/printing.ts';
import type { Leaving } from '../export/unnamed.ts';
import { EXIT, Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { printText } from '../output/printing.ts';
import { intoSink, type Write } from '../output/sink.ts';
import { tellAsWished } from '../output/tell.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0, or 3 when a record could not go out; the others have been printed all the same. */
export async function exportRecords(invocation: Invocation, io: Io): Promise<number> {
  const { options } = invocation;
  const read = await mapAskedFor(options, io);
  const { map, target } = read;
  const printed = (options['print'] as Printed | 'setup' | undefined) ?? 'body';
  if (printed === 'setup') {
    await printText(() => printedSetup(target, map), options, io);
    return EXIT.done;
  }
  const unready = checkPlaceholders(read);
  if (unready !== null) throw new Failure([unready]);
  if (printed !== 'body' && target.goesAs === 'file')
    throw new Failure([problem('usage', { message: `${target.name} makes a file and no request: leave --print ${printed} out, and write it with -o` })]);
  const output = (write: Write) => (options['check'] === true ? check(invocation, read, io, write) : print(invocation, read, printed, io, write));
  return intoSink(options, io, output);
}

async function print(invocation: Invocation, { map, target }: ReadMap, printed: Printed, io: Io, write: Write): Promise<number> {
  const batches = createBatches(target);
  const out = async (rows: readonly Row[]) => {
    if (rows.length > 0) await write(printedRows(rows, printed, target, map));
  };
  // A fault in the first place leaves no heading behind.
  let isOpen = false;
  const open = async () => {
    if (!isOpen) await write(opening(target, map));
    isOpen = true;
  };
  const code = await eachRecord(invocation, { map, target }, io, async (_, { row }) => {
    if (row === null) return;
    await open();
    await out(batches.add(row));
  });
  await open();
  await out(batches.end());
  return code;
}

function check(invocation: Invocation, read: ReadMap, io: Io, write: Write): Promise<number> {
  let between = '';
  return eachRecord({ ...invocation, options: { ...invocation.options, check: true } }, read, io, async (leaving, { parts }) => {
    await write(between + checkPage(visible(nameOf(leaving)), parts));
    between = '\n';
  });
}

/** Hands every record on, as what the map makes of it; what keeps one back is told, in a check by its own page. */
async function eachRecord(invocation: Invocation, read: ReadMap, io: Io, work: (leaving: Leaving, converting: Converting) => Promise<void>): Promise<number> {
  const { options } = invocation;
  let code: number = EXIT.done;
  for await (const one of recordsLeaving(invocation, io)) {
    const converting = one.ok ? rowOf(one.value.record, read) : null;
    const problems = one.ok ? problemsOf(one.value, converting) : one.problems;
    if (problems.length > 0) {
      code = Math.max(code, new Failure(problems).exitCode);
      if (!one.ok || options['check'] !== true) await tellAsWished(problems, options, io);
    }
    if (one.ok && converting !== null) await work(one.value, converting);
  }
  return code;
}

function problemsOf(leaving: Leaving, converting: Converting | null): readonly Problem[] {
  const record = nameOf(leaving);
  return (converting?.parts ?? []).flatMap(({ to, fault }) =>
    fault === null ? [] : [problem('export-field', { record, field: to, reason: fault, fix: FIX }, leaving.at)],
  );
}

const FIX = 'Correct the record, or say in the map what is to be done; --check shows every field.';

/** Without its name, by its id alone. */
function nameOf({ record: { id, prospect } }: Leaving): string {
  return prospect.name === '' ? id : `${shortName(prospect.name)} (${id})`;
}
