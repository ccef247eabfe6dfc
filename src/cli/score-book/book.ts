/** A whole book scored: block after block, on this thread or on several, in the order of the input. */
import { createHash, type Hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { problem } from '../../problems/problem.ts';
import { Failure } from '../failure.ts';
import { defaultRubric, loadRubric } from '../find-rubric/rubrics.ts';
import type { Io } from '../io.ts';
import { note } from '../output/note.ts';
import type { ColourFlag } from '../output/tell.ts';
import { unquoted } from '../output/unquoted.ts';
import { type BookFormat, type BookSettings, nothingScored, type Scored } from './model.ts';
import { createPipeline } from './pipeline.ts';
import { wrongHeader } from './read/header.ts';
import { createSkipper } from './read/skipper.ts';
import { type SourceWishes, stepsOf } from './read/source.ts';
import { csvHead } from './short-way/ink.ts';
import { alone } from './write/alone.ts';
import { intoOutlet, type Mark, type Outlet } from './write/outlet.ts';
import { type Identity, intoResumable } from './write/resumable.ts';
import { createTeller, refusedLines, type Sum, type Teller, withBlock } from './write/telling.ts';

/** The command line as it is read. */
type Options = Readonly<Record<string, unknown>>;

/** What is to be done. */
interface Job {
  readonly files: readonly string[];
  readonly from: SourceWishes['from'];
  readonly settings: BookSettings;
  readonly teller: Teller;
  readonly keepsErrors: boolean;
  readonly io: Io;
}

/** @returns the exit code. */
export async function scoreBook(files: readonly string[], options: Options, io: Io): Promise<number> {
  const job = jobOf(files, options, io);
  if (options['resume'] !== true) return intoOutlet(options, io, (outlet) => run(job, outlet, null, null));
  if (options['output'] === undefined || options['output'] === '-')
    throw new Failure([problem('usage', { message: '--resume needs a file to go on with: name it with --output' })]);
  const identity = await identityOf(job, options);
  const work = async (outlet: Outlet, left: Mark | null): Promise<number> => {
    const forget = io.onStop(() => tellStopped(job, options));
    try {
      return await run(job, outlet, left, createHash('sha256'));
    } finally {
      forget();
    }
  };
  return alone(options['output'] as string, io, () => intoResumable(options, identity, io, work));
}

/** Both writes are begun at once, for nobody waits for the second. */
function tellStopped({ teller, io }: Job, options: Options): void {
  void teller.stop();
  void note('Stopped; the same command goes on', io, options['quiet']);
}

function jobOf(files: readonly string[], options: Options, io: Io): Job {
  const errors = (options['errors'] as string | undefined) ?? null;
  const always = errors !== null || options['resume'] === true;
  return {
    files,
    from: (options['from'] as Job['from'] | undefined) ?? null,
    settings: {
      format: (options['format'] as BookFormat | undefined) ?? 'ndjson',
      rubric: (options['rubric'] as string | undefined) ?? null,
      redact: options['redact'] === true,
      ignoresColumns: options['ignoreUnknownColumns'] === true,
    },
    teller: createTeller({ quiet: options['quiet'], color: options['color'] as ColourFlag, errors, always }, io),
    keepsErrors: errors !== null,
    io,
  };
}

/** What must be the same for a book to be gone on with, beside the input itself. */
async function identityOf({ files, from, settings, keepsErrors, io }: Job, options: Options): Promise<Identity> {
  const reference = settings.rubric ?? defaultRubric(io);
  const rubric = await loadRubric(reference, io, io.cwd);
  const { format, redact, ignoresColumns } = settings;
  return {
    version: io.version,
    files: files.map((file) => (file === '-' ? file : resolve(io.cwd, file))),
    from,
    format,
    rubric: rubric.ok ? `${reference} ${rubric.value.sha256}` : reference,
    redact,
    ignoresColumns,
    errors: keepsErrors ? (options['errors'] as string) : null,
  };
}

const BEGINNING: Mark = { bytes: 0, steps: 0, sha256: null, scored: 0, refused: 0, advice: {}, code: 0, table: null };

/** @param hash of the input so far; `null` where nobody asks for it */
async function run(job: Job, outlet: Outlet, left: Mark | null, hash: Hash | null): Promise<number> {
  const { settings, teller, io } = job;
  let mark = left ?? BEGINNING;
  let sum: Sum = mark;
  const take = async (whole: Scored, at: Pick<Mark, 'bytes' | 'steps' | 'sha256'>): Promise<void> => {
    const scored = settings.redact ? forOthers(whole, settings) : whole;
    sum = withBlock(sum, scored);
    mark = { ...at, ...sum, table: scored.table ?? mark.table };
    await teller.block(scored, sum);
    await outlet.block(scored.data, job.keepsErrors ? refusedLines(scored.refused) : '', mark);
  };
  const pipeline = createPipeline(settings, { table: mark.table, scored: mark.scored }, sizeOf(job.files, io), io, take);
  try {
    const skipper = createSkipper(left, hash);
    const { enough, most } = pipeline;
    const steps = stepsOf(job.files, io, { from: job.from, enough, most, wrongHeader: (header, file) => wrongHeader(header, file, settings, io) });
    for await (const step of skipper.skip(steps)) {
      await pipeline.push(step, skipper.at());
      // Files are read and written at once: without a pause nobody would hear of Ctrl-C before the end.
      await pause();
    }
    skipper.end();
    await pipeline.end();
    if (mark.table === null) await takeHead(settings, sum, io, (head) => take(head, skipper.at()));
  } finally {
    await pipeline.stop();
    await teller.stop();
  }
  await teller.end(sum);
  return sum.code;
}

/** A table without records has its first row all the same, where it is known under which rubric it is. */
async function takeHead({ format, rubric }: BookSettings, sum: Sum, io: Io, take: (scored: Scored) => Promise<void>): Promise<void> {
  // What was refused may have had a rubric of its own.
  if (format !== 'csv' || (rubric === null && sum.refused > 0)) return;
  const source = await loadRubric(rubric ?? defaultRubric(io), io, io.cwd);
  if (source.ok) await take({ ...nothingScored(), data: Uint8Array.from(Buffer.from(csvHead(source.value.rubric))), table: source.value.sha256 });
}

/** What was refused, without how it came. */
function forOthers(scored: Scored, { rubric }: BookSettings): Scored {
  return { ...scored, refused: scored.refused.map((one) => ({ ...one, problems: unquoted(one.problems, [rubric]), input: null })) };
}

/** Bytes of all files together; `null` where that is not known before. */
function sizeOf(files: readonly string[], io: Io): number | null {
  try {
    return files.reduce((sum, file) => sum + statSync(resolve(io.cwd, file)).size, 0);
  } catch {
    return null;
  }
}
