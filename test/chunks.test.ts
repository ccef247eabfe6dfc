/** Start-up is a feature: what a command loads is written down here, so that a new import cannot slow it unseen. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fit-chunks-'));
  writeFileSync(join(folder, 'answers.json'), '{ "prospect": "Acme", "rubric": "msp-quick-screen", "answers": { "respect": 4 } }');
  writeFileSync(join(folder, 'own.json'), '{ "prospect": "Acme", "rubric": "./own.yaml", "answers": { "respect": 4 } }');
  const own = readFileSync('rubrics/msp-quick-screen.yaml', 'utf8').replace('id: msp-quick-screen', 'id: own');
  writeFileSync(join(folder, 'own.yaml'), own);
  const kept = start(resolve('bin/fit.cjs'), [], ['assess', '--answers', 'answers.json', '--no-input']);
  expect(kept.status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A chunk, and whether what was compiled of it when it was built could be used. */
interface Chunk {
  readonly name: string;
  readonly warm: boolean;
}

interface Loaded {
  readonly chunks: readonly Chunk[];
  readonly builtin: readonly string[];
}

function loadedBy(...args: readonly string[]): Loaded {
  const { status, stderr } = start(resolve('bin/fit.cjs'), ['--require', resolve('test/support/loaded.cjs')], args);
  expect(status).toBe(0);
  return JSON.parse(stderr.split('\n').at(-1) ?? '') as Loaded;
}

function start(bin: string, flags: readonly string[], args: readonly string[]) {
  const env = { HOME: folder, PATH: '' };
  return spawnSync(process.execPath, [...flags, bin, ...args], { cwd: folder, env, encoding: 'utf8', timeout: 30_000 });
}

const P2 = resolve('examples/p2-harbour-dental/msp-mindset.yaml');
const START = ['cli-start.cjs'];
const STORE = 'store-sqlite-open.cjs';
const CHECK = [
  'cli-commands-rubric-check.cjs',
  'cli-check-rubric-check-file.cjs',
  'cli-check-rubric-printers.cjs',
  'reader-yaml.cjs',
  'report-proof-terminal.cjs',
];

describe.each([
  ['--version', ['--version'], []],
  ['--help', ['--help'], START],
  ['score of JSON with a shipped rubric', ['score', 'answers.json'], [...START, 'cli-commands-score.cjs']],
  ['score of YAML with a shipped rubric', ['score', P2], [...START, 'cli-commands-score.cjs', 'reader-yaml.cjs']],
  ['score with a rubric of one’s own', ['score', 'own.json'], [...START, 'cli-commands-score.cjs', 'cli-find-rubric-read-rubric.cjs', 'reader-yaml.cjs']],
  ['check of a rubric, with its proof', ['rubric', 'check', 'own.yaml'], [...START, ...CHECK]],
  [
    'assess to JSON',
    ['assess', '--answers', 'answers.json', '--no-input', '--json'],
    [...START, 'cli-commands-assess.cjs', 'cli-prospects-look-alike.cjs', STORE, 'report-json.cjs'],
  ],
  ['list', ['list'], [...START, 'cli-commands-list.cjs', STORE]],
  ['list to JSON', ['list', '--json'], [...START, 'cli-commands-list.cjs', STORE]],
  ['show', ['show', 'Acme'], [...START, 'cli-commands-show.cjs', STORE, 'report-terminal.cjs']],
] as const)('%s', (_, args, chunks) => {
  test('PERF-1 loads these chunks and no other', () => {
    const names = loadedBy(...args).chunks.map(({ name }) => name);
    expect(names.toSorted()).toEqual([...chunks].toSorted());
  });

  test('finds them compiled', () => {
    expect(loadedBy(...args).chunks.filter(({ warm }) => !warm)).toEqual([]);
  });

  test('loads no part of Node that is slow to load', () => {
    const slow = ['child_process', 'crypto', 'fs/promises', 'http', 'net', 'readline', 'stream', 'url', 'util', 'worker_threads', 'zlib'];
    expect(loadedBy(...args).builtin.filter((name) => slow.includes(name))).toEqual([]);
  });
});

describe('what was compiled when the program was built', () => {
  function score(bin: string, flags: readonly string[] = []): string {
    const { status, stdout } = start(bin, flags, ['score', P2]);
    expect(status).toBe(0);
    return stdout;
  }

  /** A copy of the program, its compiled data changed. */
  function changed(change: (data: Buffer) => Buffer | null): string {
    const copy = mkdtempSync(join(folder, 'program-'));
    for (const part of ['bin', 'dist']) cpSync(part, join(copy, part), { recursive: true });
    for (const name of readdirSync(join(copy, 'dist')).filter((file) => file.endsWith('.cache'))) {
      const file = join(copy, 'dist', name);
      const data = change(readFileSync(file));
      if (data === null) rmSync(file);
      else writeFileSync(file, data);
    }
    return join(copy, 'bin/fit.cjs');
  }

  test.each([
    ['is missing', () => null],
    ['is empty', () => Buffer.alloc(0)],
    ['is cut off', (data: Buffer) => data.subarray(0, data.length >> 1)],
    ['is something else', () => Buffer.from('not made by V8')],
    ['is of another version of V8', (data: Buffer) => Buffer.concat([data.subarray(0, 4), Buffer.from([1, 2, 3, 4]), data.subarray(8)])],
  ])('is passed over where it %s', (_, change) => {
    expect(score(changed(change))).toBe(score(resolve('bin/fit.cjs')));
  });

  test('is passed over where Node is started with flags of its own', () => {
    expect(score(resolve('bin/fit.cjs'), ['--no-opt'])).toBe(score(resolve('bin/fit.cjs')));
  });
});

test.each(['cli-start.cjs', 'cli-commands-score.cjs', 'cli-commands-assess.cjs', 'reader-yaml.cjs'])('%s holds no zod', (chunk) => {
  expect(readFileSync(join('dist', chunk), 'utf8')).not.toContain('_zod');
});
