/** Start-up is a feature: what a command loads is written down here, so that a new import cannot slow it unseen. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Loaded {
  readonly chunks: readonly string[];
  readonly builtin: readonly string[];
}

function loadedBy(...args: readonly string[]): Loaded {
  const command = ['--require', resolve('test/support/loaded.cjs'), resolve('bin/fit.cjs'), ...args];
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: folder, env: { HOME: folder, PATH: '' }, encoding: 'utf8' });
  expect(status).toBe(0);
  return JSON.parse(stderr) as Loaded;
}

const P2 = resolve('examples/p2-harbour-dental/msp-mindset.yaml');
const START = ['fit.cjs', 'cli-start.cjs'];

describe.each([
  ['--version', ['--version'], ['fit.cjs']],
  ['--help', ['--help'], START],
  ['score of JSON with a shipped rubric', ['score', 'answers.json'], [...START, 'cli-commands-score.cjs']],
  ['score of YAML with a shipped rubric', ['score', P2], [...START, 'cli-commands-score.cjs', 'reader-yaml.cjs']],
  ['score with a rubric of one’s own', ['score', 'own.json'], [...START, 'cli-commands-score.cjs', 'cli-read-rubric.cjs', 'reader-yaml.cjs']],
  ['assess to JSON', ['assess', '--answers', 'answers.json', '--no-input', '--json'], [...START, 'cli-commands-assess.cjs', 'report-json.cjs']],
] as const)('%s', (_, args, chunks) => {
  test('loads these chunks and no other', () => {
    expect(loadedBy(...args).chunks.toSorted()).toEqual([...chunks].toSorted());
  });

  test('loads no part of Node that is slow to load', () => {
    const slow = ['child_process', 'crypto', 'fs/promises', 'http', 'net', 'readline', 'stream', 'url', 'util', 'worker_threads', 'zlib'];
    expect(loadedBy(...args).builtin.filter((name) => slow.includes(name))).toEqual([]);
  });
});

test.each(['cli-start.cjs', 'cli-commands-score.cjs', 'cli-commands-assess.cjs', 'reader-yaml.cjs'])('%s holds no zod', (chunk) => {
  expect(readFileSync(join('dist', chunk), 'utf8')).not.toContain('_zod');
});
