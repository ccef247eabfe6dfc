/**
 * Time and memory of reading hostile and honest texts, each in a process of its own, and of a cold start.
 *
 * Run: npx esbuild test/bench/reader.ts --bundle --platform=node --format=esm --alias:yaml=./node_modules/yaml/browser/index.js \
 *        --outfile=node_modules/.cache/reader-bench.mjs --log-level=error && node node_modules/.cache/reader-bench.mjs
 * Limits: hostile ≤ 1,000 ms and ≤ 150 MB, honest ≤ 2,000 ms. Exits 1 when one is passed. Figures hold for an idle machine.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { BIG, HONEST } from '../reader/support/big.ts';

/** What one child has measured. */
interface Figures {
  readonly ms: number;
  readonly megabytes: number;
}

const MAX_MS = { hostile: 1000, honest: 2000 };
const MAX_MEGABYTES = 150;
const COLD_RUNS = 15;

const HOSTILE_RECORDS: readonly { readonly name: string; readonly make: () => string }[] = [
  { name: 'record: 100,000 brackets', make: () => '['.repeat(100_000) + ']'.repeat(100_000) },
  { name: 'record: a list of 500,000', make: () => `[${'1,'.repeat(500_000)}1]` },
  { name: 'record: 80,000 keys, one twice', make: () => `{${Array.from({ length: 80_000 }, (_, i) => `"k${i % 79_999}":1`).join(',')}}` },
  { name: 'record: 100,000 commas too many', make: () => `[${'1,'.repeat(100_000)}]` },
];

const JOBS = [
  ...BIG.map(({ name, make }) => ({ name, make, kind: 'hostile' as const, reads: 'yaml' as const })),
  ...HOSTILE_RECORDS.map(({ name, make }) => ({ name, make, kind: 'hostile' as const, reads: 'json' as const })),
  ...HONEST.map(({ name, make }) => ({ name, make, kind: 'honest' as const, reads: 'yaml' as const })),
];

async function child(job: number): Promise<Figures> {
  const { make, reads } = JOBS[job] as (typeof JOBS)[number];
  const bytes = new TextEncoder().encode(make());
  const { readYaml } = await import('../reader/support/corpus.ts');
  const { parseJson } = await import('../../src/reader/json.ts');
  const start = performance.now();
  if (reads === 'yaml') readYaml(bytes);
  else parseJson(new TextDecoder().decode(bytes));
  return { ms: performance.now() - start, megabytes: process.resourceUsage().maxRSS / 1024 };
}

/** The library is loaded when it is asked for, as a command does it. */
async function coldChild(): Promise<{ load: number; parse: number; again: number }> {
  const bytes = new Uint8Array(readFileSync('rubrics/msp-quick-screen.yaml'));
  const times = [performance.now()];
  const { decodeText } = await import('../../src/reader/text.ts');
  const { parseYaml } = await import('../../src/reader/yaml.ts');
  times.push(performance.now());
  for (let i = 0; i < 2; i++) {
    const source = decodeText(bytes, 'rubric.yaml');
    if (!source.ok || !parseYaml(source.value, { documents: 'one' }).ok) throw new Error('the rubric does not read');
    times.push(performance.now());
  }
  const [start = 0, loaded = 0, parsed = 0, parsedAgain = 0] = times;
  return { load: loaded - start, parse: parsed - loaded, again: parsedAgain - parsed };
}

function spawn<Result>(...args: readonly string[]): Result {
  return JSON.parse(execFileSync(process.execPath, [process.argv[1] as string, ...args], { encoding: 'utf8' })) as Result;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function median(values: readonly number[]): string {
  return (values.toSorted((a, b) => a - b)[values.length >> 1] as number).toFixed(1);
}

async function main([mode, job]: readonly string[]): Promise<void> {
  if (mode === 'job') return print(JSON.stringify(await child(Number(job))));
  if (mode === 'cold') return print(JSON.stringify(await coldChild()));
  JOBS.forEach(({ name, kind }, i) => {
    const { ms, megabytes } = spawn<Figures>('job', String(i));
    const isOver = ms > MAX_MS[kind] || (kind === 'hostile' && megabytes > MAX_MEGABYTES);
    if (isOver) process.exitCode = 1;
    print(`${isOver ? '!' : ' '} ${kind.padEnd(8)} ${ms.toFixed(0).padStart(5)} ms ${megabytes.toFixed(0).padStart(4)} MB  ${name}`);
  });
  const cold = Array.from({ length: COLD_RUNS }, () => spawn<{ load: number; parse: number; again: number }>('cold'));
  print(
    `  cold: load ${median(cold.map(({ load }) => load))} ms, first rubric ${median(cold.map(({ parse }) => parse))} ms, again ${median(cold.map(({ again }) => again))} ms (medians)`,
  );
}

void main(process.argv.slice(2));
