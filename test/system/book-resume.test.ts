/** `fit score --resume`, ended in the middle of a book and called again. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type BookKind, LONG_RUBRIC, longBook } from './support/long-book.ts';
import { binFolder, type Ended, run } from './support/processes.ts';

/** What happens to a process at the n-th call of one kind that has to do with its files. */
interface End {
  readonly signal: 'KILL' | 'INT' | 'TERM' | 'HUP';
  readonly call: string;
  readonly nth: number;
  /** The files; all that it writes unless given. */
  readonly at?: readonly string[];
}

/** How a book is scored. */
interface Job {
  readonly folder: string;
  readonly input: string;
  readonly format: 'flat' | 'csv' | 'ndjson';
  readonly stdin?: string;
}

const WRITTEN = ['out', 'out.part', 'out.journal', 'out.lock', 'refused', 'refused.part'];
const SECONDS = 120;

function jobFor(kind: BookKind, format: Job['format'], records: number): Job {
  const folder = mkdtempSync(join(tmpdir(), 'fit-'));
  const input = `book.${kind}`;
  writeFileSync(join(folder, input), longBook(kind, records).text);
  return { folder, input, format };
}

function argsFor({ input, format }: Job, name: string): readonly string[] {
  return [
    'score',
    input,
    '--from',
    'ndjson',
    '--rubric',
    LONG_RUBRIC,
    '--format',
    format,
    '-o',
    name,
    '--errors',
    name === 'out' ? 'refused' : `${name}-refused`,
    '--quiet',
  ];
}

/** A run that nobody disturbs. */
async function wholeOf(job: Job): Promise<readonly Buffer[]> {
  await start(job, [join(binFolder(), 'fit'), ...argsFor(job, 'whole')]);
  return ['whole', 'whole-refused'].map((name) => readFileSync(join(job.folder, name)));
}

function resumed(job: Job, tracing: readonly string[] = []): Promise<Ended> {
  return start(job, [...tracing, 'node', join(binFolder(), 'fit'), ...argsFor(job, 'out'), '--resume']);
}

function ended(job: Job, { signal, call, nth, at = WRITTEN }: End): Promise<Ended> {
  const files = at.flatMap((name) => ['-P', join(job.folder, name)]);
  return resumed(job, ['strace', '-f', '-qq', '-o', '/dev/null', ...files, '-e', `trace=${call}`, '-e', `inject=${call}:signal=${signal}:when=${nth}`]);
}

/** The shell stays when its child is ended by a signal, and says which. */
function start({ folder, stdin }: Job, command: readonly string[]): Promise<Ended> {
  return run('bash', ['-c', '"$@"; exit $?', 'bash', ...command], { cwd: folder, seconds: SECONDS, ...(stdin !== undefined && { stdin }) });
}

function isAsWhole({ folder }: Job, whole: readonly Buffer[]): boolean {
  return ['out', 'refused'].every((name, i) => readFileSync(join(folder, name)).equals(whole[i] ?? Buffer.of()));
}

/** As if nothing had been scored. */
function clear({ folder }: Job): void {
  for (const name of WRITTEN) rmSync(join(folder, name), { force: true });
}

function left({ folder }: Job): readonly string[] {
  return readdirSync(folder).filter((name) => WRITTEN.includes(name));
}

/** So many that the journal gets several entries. */
const RECORDS = 12_000;
const MINUTES = 60_000;

describe('a book that was killed', () => {
  const job = jobFor('ndjson', 'flat', RECORDS);

  test.each(['openat', 'ftruncate', 'pwrite64', 'fdatasync', 'close', 'rename', 'unlink'])(
    'at each %s in turn and gone on with is that of a run that nobody disturbed',
    async (call) => {
      const whole = await wholeOf(job);
      const others: string[] = [];
      let nth = 0;
      for (let isKilled = true; isKilled; ) {
        nth += 1;
        isKilled = (await ended(job, { signal: 'KILL', call, nth })).code === 137;
        if (isKilled) await resumed(job);
        if (!isAsWhole(job, whole)) others.push(`${call} ${nth}`);
        clear(job);
      }
      expect({ others, isKilled: nth > 1 }).toEqual({ others: [], isKilled: true });
    },
    10 * MINUTES,
  );

  test(
    'leaves nothing beside it once it is done',
    async () => {
      await ended(job, { signal: 'KILL', call: 'pwrite64', nth: 8 });
      await resumed(job);
      expect(left(job)).toEqual(['out', 'refused']);
      clear(job);
    },
    2 * MINUTES,
  );

  test(
    'is gone on with behind the last entry of its journal, not begun again',
    async () => {
      await ended(job, { signal: 'KILL', call: 'pwrite64', nth: 8 });
      const { sizes } = JSON.parse(readFileSync(join(job.folder, 'out.journal'), 'utf8').trimEnd().split('\n').at(-1) ?? '');
      const log = join(job.folder, 'log');
      await resumed(job, ['strace', '-f', '-qq', '-o', log, '-P', join(job.folder, 'out.part'), '-e', 'trace=pwrite64']);
      const [first] = readFileSync(log, 'utf8').split('\n');
      expect(first).toMatch(new RegExp(`, ${sizes[0]}\\) = \\d+$`));
      clear(job);
    },
    2 * MINUTES,
  );
});

describe('a book that is stopped', () => {
  const job = jobFor('ndjson', 'flat', RECORDS);
  const signals = [
    ['INT', 130],
    ['TERM', 143],
    ['HUP', 129],
  ] as const;
  const stopped = (signal: End['signal']) => ended(job, { signal, call: 'fdatasync', nth: 6 });
  afterEach(() => clear(job));

  test.each(signals)(
    'by %s ends with %i',
    async (signal, expected) => {
      expect((await stopped(signal)).code).toBe(expected);
    },
    2 * MINUTES,
  );

  test.each(signals)(
    'by %s is no output yet: it lies beside its place, with its journal and its lock',
    async (signal) => {
      await stopped(signal);
      expect(left(job)).toEqual(['out.journal', 'out.lock', 'out.part', 'refused.part']);
    },
    2 * MINUTES,
  );
});

test(
  'a book from a pipe that was killed and comes through the pipe again has the same bytes',
  async () => {
    const job = { ...jobFor('ndjson', 'flat', RECORDS), input: '-', stdin: longBook('ndjson', RECORDS).text };
    const whole = await wholeOf(job);
    const { code } = await ended(job, { signal: 'KILL', call: 'pwrite64', nth: 30 });
    await resumed(job);
    expect({ code, isSame: isAsWhole(job, whole) }).toEqual({ code: 137, isSame: true });
  },
  4 * MINUTES,
);

describe.each([
  ['ndjson', 'flat'],
  ['ndjson', 'csv'],
  ['csv', 'flat'],
  ['csv', 'csv'],
] as const)('a book of %s to %s', (kind, format) => {
  test(
    'ended by INT, TERM and KILL one after another, each at its next entry, has the same bytes',
    async () => {
      const job = jobFor(kind, format, RECORDS);
      const whole = await wholeOf(job);
      const at = ['out.journal'];
      const codes: (number | null)[] = [];
      codes.push((await ended(job, { signal: 'INT', call: 'fdatasync', nth: 2, at })).code);
      for (const signal of ['TERM', 'KILL'] as const) codes.push((await ended(job, { signal, call: 'fdatasync', nth: 1, at })).code);
      codes.push((await resumed(job)).code);
      expect({ codes, isSame: isAsWhole(job, whole) }).toEqual({ codes: [130, 143, 137, 3], isSame: true });
    },
    4 * MINUTES,
  );
});
