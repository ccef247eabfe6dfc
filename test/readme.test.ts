/** Every transcript of the README is run, every path it names is there. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { blocksOf, openShell, patternOf, stepsOf } from './support/transcripts.ts';

const README = readFileSync('README.md', 'utf8');
const STEPS = stepsOf(README);
const shell = openShell();
afterAll(shell.close);

test('the README shows transcripts', () => {
  expect(STEPS.length).toBeGreaterThanOrEqual(5);
});

test.each(STEPS)('$command prints what the README says', ({ command, printed }) => {
  expect(shell.run(command)).toMatch(patternOf(printed));
});

test('the commands to begin with are those of the package', () => {
  const { scripts, bin } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(blocksOf(README, 'sh').join('')).toMatch(/^npm ci && npx fit assess .*\nnpm ci && npm test .*\n$/);
  expect([bin.fit, scripts.test, scripts.prepare]).toEqual(['bin/fit.cjs', 'vitest run', 'npm run build']);
});

test('the example of the library prints what its comments say', () => {
  const [example = ''] = blocksOf(README, 'js');
  const said = [...example.matchAll(/^\/\/ (.*\n)/gm)].map(([, line]) => line).join('');
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', example], { encoding: 'utf8' });
  expect([stdout, stderr]).toEqual([said, '']);
});

test('every function of the library is in its table, and the other way round', async () => {
  const table = /^\| export \| does \|\n\|.*\|\n((?:\|.*\|\n)+)/m.exec(README)?.[1] ?? '';
  const named = table.split('\n').flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name));
  expect(named.toSorted()).toEqual(Object.keys(await import('../src/index.ts')).toSorted());
});

test('every script the README names is one of the package', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const named = [...README.matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => name as string);
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});

test('every file the README links to or runs is there', () => {
  const linked = [...README.matchAll(/\]\(([^)#:]+)\)/g), ...README.matchAll(/\bnode (test\/[\w./-]+)/g)].map(([, path]) => path as string);
  expect(linked.length).toBeGreaterThan(2);
  expect(linked.filter((path) => !existsSync(path))).toEqual([]);
});

test('every part the README gives a reason for is in the package, and the other way round', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const table = /^\| part \| for \|\n\|.*\|\n((?:\|.*\|\n)+)/m.exec(README)?.[1] ?? '';
  const named = table.split('\n').flatMap((row) => (row.split('|')[1] ?? '').split(',').map((name) => name.trim()));
  expect(named.filter((name) => name !== '').toSorted()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).toSorted());
  // The parts of libsql for each kind of machine have the reason that it has.
  expect(Object.keys(optionalDependencies).filter((name) => !name.startsWith('@libsql/'))).toEqual([]);
});

test('the house has the rooms that the README draws', () => {
  const tree = /^```\nbin\/.*?^```/ms.exec(README)?.[0] ?? '';
  const drawn = [...tree.matchAll(/^ {2}([a-z]+)\/ {2}/gm)].map(([, room]) => room as string);
  const built = readdirSync('src', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  expect(drawn.toSorted()).toEqual(built.toSorted());
});
