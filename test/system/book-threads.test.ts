/** Books so long that several threads score them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type BookKind, LONG_RUBRIC, longBook } from './support/long-book.ts';
import { type Ended, shell } from './support/processes.ts';

/** A book longer than 24 MiB, from where on threads are worth it. */
const RECORDS = 12_000;
const NOTES = 120;
const BOOKS = { ndjson: longBook('ndjson', RECORDS, NOTES), csv: longBook('csv', RECORDS, NOTES) };

const folder = mkdtempSync(join(tmpdir(), 'fit-'));
for (const kind of ['ndjson', 'csv'] as const) writeFileSync(join(folder, `book.${kind}`), BOOKS[kind].text);
// A machine with as many processors as are wanted, and a list of the threads that were started on it.
const MACHINE = `require('node:os').availableParallelism = () => Number(process.env.PROCESSORS);
if (!require('node:worker_threads').isMainThread) require('node:fs').appendFileSync(process.env.THREADS, 'one\\n');`;
writeFileSync(join(folder, 'machine.cjs'), MACHINE);
const FIT = `fit score --rubric ${LONG_RUBRIC} --quiet`;
const FULL = 'error: the output could not be written: the disk is full (output-failed)';

/** Runs a line of the shell in the folder of the books, on a machine of so many processors. */
function on(processors: number, line: string): Promise<Ended> {
  const env = { NODE_OPTIONS: '--require ./machine.cjs', PROCESSORS: String(processors), THREADS: join(folder, 'threads') };
  return shell(line, { cwd: folder, env, seconds: 120 });
}

/** What a file of the folder holds; nothing where there is none. */
function bytesOf(name: string): Buffer {
  return readdirSync(folder).includes(name) ? readFileSync(join(folder, name)) : Buffer.of();
}

/** A record under another rubric than the rest. */
const QUICK_ANSWERS = { leaving_reason: 3, last_incident: 4, security_baseline: 3, footprint: 4, budget_fit: 3, decision_path: 3, respect: 4 };
const QUICK = JSON.stringify({ rubric: 'msp-quick-screen', prospect: 'Quick', answers: QUICK_ANSWERS });

function recordsIn(name: string): readonly Record<string, unknown>[] {
  const lines = bytesOf(name).toString().trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line));
}

function threads(): number {
  return bytesOf('threads').toString().split('\n').length - 1;
}

beforeEach(() => {
  for (const name of readdirSync(folder)) if (!/^book|^machine/.test(name)) rmSync(join(folder, name));
});

describe('a book longer than 24 MiB', () => {
  test.each([
    [1, 0],
    [2, 2],
    [3, 3],
    [8, 4],
  ])('on a machine of %i processors is scored on %i threads beside the first', async (processors, expected) => {
    await on(processors, `${FIT} book.ndjson --format flat > out`);
    expect(threads()).toBe(expected);
  });

  test('as whole records is scored on one thread', async () => {
    await on(2, `${FIT} book.ndjson > out`);
    expect(threads()).toBe(0);
  });

  test.each([
    ['ndjson', 'flat', 'book.ndjson'],
    ['ndjson', 'csv', 'book.ndjson'],
    ['csv', 'flat', 'book.csv'],
    ['ndjson', 'flat', '- --from ndjson < book.ndjson'],
    ['csv', 'csv', '- --from csv < book.csv'],
  ])('of %s to %s from %s has the same bytes on three threads as on one', async (_kind, format, input) => {
    for (const processors of [1, 3]) await on(processors, `${FIT} --format ${format} -o out${processors} --errors refused${processors} ${input}`);
    const [one, three] = [1, 3].map((processors) => ['out', 'refused'].map((name) => bytesOf(`${name}${processors}`)));
    expect({ threads: threads(), out: three?.[0]?.equals(one?.[0] ?? Buffer.of()), refused: three?.[1]?.equals(one?.[1] ?? Buffer.of()) }).toEqual({
      threads: 3,
      out: true,
      refused: true,
    });
  });

  test.each(['ndjson', 'csv'] as const)('of %s is refused, in whichever thread, on the lines that are wrong and on no other', async (kind: BookKind) => {
    await on(3, `${FIT} book.${kind} --format flat -o out --errors refused`);
    const lines = recordsIn('refused').map(({ line }) => line);
    expect(lines).toEqual(BOOKS[kind].wrong);
  });

  test('keeps its order', async () => {
    await on(3, `${FIT} book.ndjson --format flat > out`);
    const numbers = recordsIn('out').map((record) => Number(String(record['prospect.name']).replace('Prospect ', '')));
    expect(numbers).toEqual(Array.from({ length: RECORDS }, (_, n) => n).filter((n) => n % 997 !== 500));
  });

  test('has the rubric that each of its records names', async () => {
    const named = BOOKS.ndjson.text.split('\n').map((line) => line.replace('{', `${QUICK}\n{"rubric":"${LONG_RUBRIC}",`));
    writeFileSync(join(folder, 'named.ndjson'), named.join('\n'));
    await on(3, 'fit score named.ndjson --quiet --format flat > out');
    const counts = [LONG_RUBRIC, 'msp-quick-screen'].map((id) => recordsIn('out').filter((record) => record['rubric.id'] === id).length);
    expect({ threads: threads(), counts }).toEqual({ threads: 3, counts: [RECORDS - BOOKS.ndjson.wrong.length, RECORDS] });
  });
});

/** Lets something happen to fit at the n-th call that has to do with a file. */
function tracing(inject: string, file: string): string {
  return `strace -f -qq -o /dev/null -P "$PWD/${file}" -e trace=${inject.split(':')[0]} -e inject=${inject}`;
}

describe('a book whose threads are at work', () => {
  test.each([
    ['the disk is full from the start', `${FIT} book.ndjson --format flat > /dev/full`, 4],
    ['the disk gets full', `${tracing('write:error=ENOSPC:when=15', 'out')} ${FIT} book.ndjson --format flat > out`, 4],
    [
      'the disk gets full of a book to go on with',
      `${tracing('pwrite64:error=ENOSPC:when=15', 'out.part')} ${FIT} book.ndjson --format flat -o out --resume`,
      4,
    ],
    ['the reader goes away', `${FIT} book.ndjson --format flat | head -n 6000 > out; exit "$PIPESTATUS"`, 0],
    [
      'the reader goes away and the book comes from a pipe',
      `${FIT} - --from ndjson --format flat < <(cat book.ndjson) | head -n 11000 > out; exit "$PIPESTATUS"`,
      0,
    ],
  ])('ends when %s', async (_why, line, code) => {
    const ended = await on(3, line);
    expect({ code: ended.code, threads: threads(), crashes: /^ +at |unexpected/m.exec(ended.err) }).toEqual({ code, threads: 3, crashes: null });
  });

  test('says once that the disk is full', async () => {
    const { err } = await on(3, `${tracing('write:error=ENOSPC:when=15', 'out')} ${FIT} book.ndjson --format flat > out`);
    expect(err.match(/^error: the output.*$/gm)).toEqual([FULL]);
  });

  test.each([
    ['TERM', 143],
    ['INT', 130],
  ])('is stopped by %s with %i and leaves no file behind', async (signal, expected) => {
    const begin = `set -m; mkfifo in; ${FIT} - --from ndjson --format flat -o out < in & exec 4> in; cat book.ndjson >&4`;
    const { code, out } = await on(3, `${begin}; kill -${signal} %1; wait %1; code=$?; ls -A; exit $code`);
    expect([code, out]).toEqual([expected, 'book.csv\nbook.ndjson\nin\nmachine.cjs\nthreads\n']);
  });

  test.each([1, 3])('is killed, and gone on with on as many processors as %i it has the same bytes', async (processors) => {
    const resumed = `${FIT} book.ndjson --format flat -o out --errors refused --resume`;
    await on(1, `${FIT} book.ndjson --format flat -o whole --errors whole-refused`);
    await on(3, `${tracing('pwrite64:signal=KILL:when=15', 'out.part')} ${resumed}; true`);
    const before = threads();
    await on(processors, resumed);
    const [out, refused] = ['out', 'refused'].map((name, i) => bytesOf(name).equals(bytesOf(i === 0 ? 'whole' : 'whole-refused')));
    expect({ before, out, refused }).toEqual({ before: 3, out: true, refused: true });
  });
});
