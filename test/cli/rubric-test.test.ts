/** Cases run from the command line: where they are found, what is printed, and how it ends. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fit, type Ran, type World } from '../support/io.ts';
import { folderWith } from './support/folder.ts';

const CASES = resolve('test/fixtures/cases');
const BAKERY = readFileSync(join(CASES, 'bakery.yaml'), 'utf8');
const HOLDS = 'cases:\n  - { name: One, expect: { recommendation: incomplete } }\n';
const FAILS = 'cases:\n  - { name: One, expect: { recommendation: accept } }\n';

/** Runs the cases of a folder with these files. */
async function run(files: Readonly<Record<string, string>>, args: readonly string[], env = {}): Promise<Ran> {
  return fit(['rubric', 'test', ...args], { cwd: folderWith(files), env });
}

/** The test files that a run has gone through, as they are called. */
async function filesRun(files: Readonly<Record<string, string>>, args: readonly string[], env = {}): Promise<readonly string[]> {
  const { out, err } = await run(files, [...args, '--json'], env);
  return out === '' ? [err] : (JSON.parse(out) as { files: { file: string }[] }).files.map(({ file }) => file);
}

describe('where cases are found', () => {
  const files = { 'a.yaml': BAKERY, 'a.test.yaml': HOLDS, 'b/b.yaml': BAKERY, 'b/b.test.yaml': HOLDS, 'b/notes.txt': '' };

  test.each<[string, readonly string[], readonly string[]]>([
    ['without operands, in the folder here', [], ['a.test.yaml']],
    ['in a folder', ['b'], ['b/b.test.yaml']],
    ['beside a rubric', ['b/b.yaml'], ['b/b.test.yaml']],
    ['in a test file', ['a.test.yaml'], ['a.test.yaml']],
    ['in several places, each file once', ['b', 'a.yaml', 'b/b.test.yaml', 'b/b.yaml'], ['b/b.test.yaml', 'a.test.yaml']],
  ])('%s', async (_, args, expected) => {
    expect(await filesRun(files, args)).toEqual(expected);
  });

  test('by the id of one’s own rubric', async () => {
    const own = { '.fit/rubrics/ours.yaml': BAKERY, '.fit/rubrics/ours.test.yaml': HOLDS };
    expect(await filesRun(own, ['ours'])).toEqual(['.fit/rubrics/ours.test.yaml']);
  });

  test('files that end in .yml are found too', async () => {
    expect(await filesRun({ 'a.yml': BAKERY, 'a.test.yml': HOLDS }, ['a.yml'])).toEqual(['a.test.yml']);
  });

  test('a test file may name a rubric that lies elsewhere', async () => {
    const { code, out } = await run({ 'rubrics/a.yaml': BAKERY, 'tests/more.test.yaml': `rubric: ../rubrics/a.yaml\n${HOLDS}` }, ['tests']);
    expect([code, out]).toEqual([0, expect.stringContaining('bakery 1.2.0')]);
  });

  test('several test files for one rubric count together', async () => {
    const more = 'rubric: a.yaml\ncases:\n  - { name: Two, answers: { loaves: 3, hygiene: clean }, expect: { recommendation: decline } }\n';
    const { out } = await run({ 'a.yaml': BAKERY, 'a.test.yaml': HOLDS, 'more.test.yaml': more }, ['--json']);
    const { coverage } = JSON.parse(out) as { coverage: { kinds: { recommendations: { missing: unknown } } }[] };
    expect(coverage.map(({ kinds }) => kinds.recommendations.missing)).toEqual([['accept', 'conditional', 'defer']]);
  });
});

describe('what leads nowhere is told, exit 2', () => {
  test.each<[string, readonly string[], string]>([
    ['an id that no rubric has', ['bakry'], 'there is no rubric bakry'],
    ['where ids are looked for', ['bakry'], '.fit/rubrics'],
    ['a rubric without cases', ['bare.yaml'], 'there are no cases for bare.yaml (tests-missing)\n  Write them in bare.test.yaml'],
    ['a folder without cases', ['empty'], 'there are no cases for empty'],
    ['no operand where nothing lies', [], 'there are no cases for the rubrics here'],
  ])('%s', async (_, args, words) => {
    const { code, out, err } = await run({ 'bare.yaml': BAKERY, 'empty/x.txt': '' }, args);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(words)]);
  });
});

describe('exit codes', () => {
  test.each<[number, string, Readonly<Record<string, string>>, readonly string[]]>([
    [0, 'every case holds', { 'a.yaml': BAKERY, 'a.test.yaml': HOLDS }, []],
    [5, 'a case does not hold', { 'a.yaml': BAKERY, 'a.test.yaml': FAILS }, []],
    [5, 'too little is reached', { 'a.yaml': BAKERY, 'a.test.yaml': HOLDS }, ['--min-coverage', '100']],
    [0, 'as much is reached as was asked for', { 'a.yaml': BAKERY, 'a.test.yaml': HOLDS }, ['--min-coverage', '0']],
    [3, 'a test file is not valid', { 'a.yaml': BAKERY, 'a.test.yaml': 'cases: []\n' }, []],
    [3, 'a rubric is not valid', { 'a.yaml': 'fit: 1\n', 'a.test.yaml': HOLDS }, []],
    [4, 'a rubric is not there', { 'a.test.yaml': HOLDS }, []],
    [4, 'a test file is not there', {}, ['a.test.yaml']],
    [
      3,
      'one file is not valid, and a case of another does not hold',
      { 'a.yaml': BAKERY, 'a.test.yaml': FAILS, 'b.test.yaml': 'cases: {}\n', 'b.yaml': BAKERY },
      [],
    ],
    [2, 'a share of coverage is no whole number up to 100', {}, ['--min-coverage', '101']],
    [2, '--watch and -o do not go together', {}, ['--watch', '-o', 'x']],
  ])('%i: %s', async (expected, _, files, args) => {
    expect((await run(files, args)).code).toBe(expected);
  });

  test('the codes are told by the help of the command and by fit help exit-codes', async () => {
    const pages = [await fit(['rubric', 'test', '--help']), await fit(['help', 'exit-codes'])].map(({ out }) => out.replace(/\s+/g, ' '));
    expect(pages).toEqual([
      expect.stringContaining('5 one does not or too little is reached'),
      expect.stringContaining('5 what was to be shown does not hold: a case of fit rubric test'),
    ]);
  });
});

test('problems of test file and rubric come together, each with its place', async () => {
  const { out, err } = await run({ 'a.yaml': BAKERY.replace('weight: 60', 'wieght: 60'), 'a.test.yaml': HOLDS.replace('recommendation', 'recomendation') }, []);
  expect(out).toContain('not run: 2 problems');
  expect(err.match(/^error: [^ ]+/gm)).toEqual(['error: a.yaml:9:5:', 'error: a.test.yaml:2:28:']);
});

test('what is reached too little is told with both numbers', async () => {
  const { out } = await run({ 'a.yaml': BAKERY, 'a.test.yaml': HOLDS }, ['--min-coverage', '50']);
  expect(out).toContain('bakery: 20% of its recommendations are reached, 50% are asked for');
  expect(out).toContain('bakery: 0% of its knock-outs are reached, 50% are asked for');
});

test('as JSON what is wrong with a file has the fields that fit rubric check gives it', async () => {
  const files = { 'a.yaml': `${BAKERY}\nnonsense: 1\n`, 'a.test.yaml': HOLDS };
  const cwd = folderWith(files);
  const outs = [await fit(['rubric', 'test', 'a.yaml', '--json'], { cwd }), await fit(['rubric', 'check', 'a.yaml', '--json'], { cwd })];
  const [tested, checked] = outs.map(({ out }) => JSON.parse(out).files[0].problems);
  expect(checked).toHaveLength(1);
  expect(tested).toEqual(checked);
});

describe('the page', () => {
  const PAGES: readonly (readonly [string, readonly string[], object])[] = [
    ['changed.txt', ['changed.test.yaml', '--verbose'], {}],
    ['changed-narrow.txt', ['changed.test.yaml'], { columns: 40, tty: true, env: { NO_COLOR: '1', LANG: 'C' } }],
    ['coverage.txt', ['changed.test.yaml', '--coverage'], {}],
    ['changed.json', ['changed.test.yaml', '--json'], {}],
    ['changed.xml', ['.', '--format', 'junit', '--min-coverage', '100'], {}],
  ];

  test.each(PAGES)('%s', async (name, args, world) => {
    const { out } = await fit(['rubric', 'test', ...args], { cwd: CASES, ...world });
    await expect(out).toMatchFileSnapshot(`../golden/cases/${name}`);
  });

  test('no line is wider than the terminal', async () => {
    for (const columns of [40, 59, 60, 80, 120]) {
      const { out } = await fit(['rubric', 'test', '--verbose', '--coverage'], { cwd: CASES, columns, tty: true, env: { NO_COLOR: '1' } });
      expect(out.split('\n').filter((line) => line.length > columns)).toEqual([]);
    }
  });

  test('the same files give the same bytes', async () => {
    const twice = [await fit(['rubric', 'test', CASES, '--coverage']), await fit(['rubric', 'test', CASES, '--coverage'])];
    expect(twice[0]).toEqual(twice[1]);
  });

  test('a case that holds gets a line with --verbose only', async () => {
    const files = { 'a.yaml': BAKERY, 'a.test.yaml': HOLDS };
    const [plain, verbose] = [await run(files, []), await run(files, ['--verbose'])];
    expect([plain.out.includes('✓ One'), verbose.out.includes('✓ One · incomplete')]).toEqual([false, true]);
  });

  test('-o writes it to a file and leaves standard output empty', async () => {
    const cwd = folderWith({ 'a.yaml': BAKERY, 'a.test.yaml': FAILS });
    const { code, out } = await fit(['rubric', 'test', '--format', 'junit', '-o', 'junit.xml'], { cwd });
    expect([code, out, readFileSync(join(cwd, 'junit.xml'), 'utf8')]).toEqual([5, '', expect.stringContaining('<testsuites')]);
  });
});

test('fit rubric schema --for tests prints the schema that ships', async () => {
  expect((await fit(['rubric', 'schema', '--for', 'tests'])).out).toBe(readFileSync('rubrics/rubric-test.schema.json', 'utf8'));
});

test('a rubric that came with fit is tested by its id, with the cases that came with it', async () => {
  const program = folderWith({ 'dist/rubrics/bakery.json': '{}', 'rubrics/bakery.yaml': BAKERY, 'rubrics/bakery.test.yaml': HOLDS });
  const { code, out } = await fit(['rubric', 'test', 'bakery'], { cwd: folderWith({}), shipped: join(program, 'dist/rubrics') });
  expect([code, out]).toEqual([0, expect.stringContaining(`${join(program, 'rubrics/bakery.test.yaml')} · bakery 1.2.0\n  1 case: it holds`)]);
});

test('the cases of all shipped rubrics hold, and reach every recommendation, rule and knock-out', async () => {
  const { code, err } = await fit(['rubric', 'test', 'rubrics', 'rubrics/starters', '--min-coverage', '100', '--format', 'json']);
  expect([code, err]).toEqual([0, '']);
});

describe('--update changes nothing where nobody can be asked, exit 2', () => {
  test.each<[string, World]>([
    ['standard input is a pipe', { stdin: '', tty: true }],
    ['standard error is a file', {}],
    ['CI is set', { tty: true, env: { CI: 'true' } }],
  ])('%s', async (_, world) => {
    const cwd = folderWith({ 'a.yaml': BAKERY, 'a.test.yaml': FAILS });
    const { code, err } = await fit(['rubric', 'test', '--update'], { cwd, ...world });
    expect([code, readFileSync(join(cwd, 'a.test.yaml'), 'utf8')]).toEqual([2, FAILS]);
    expect(err).toContain('there is no terminal to ask on');
  });
});

describe.each(readdirSync('test/fixtures/hostile/yaml'))('the hostile file %s', (name) => {
  const hostile = readFileSync(`test/fixtures/hostile/yaml/${name}`);

  test.each([
    ['as a test file', 'a.test.yaml', 'a.yaml', BAKERY],
    ['as a rubric', 'a.yaml', 'a.test.yaml', HOLDS],
  ])('%s is refused with exit 3, in clear words', async (_, file, other, text) => {
    const cwd = folderWith({ [other]: text });
    writeFileSync(join(cwd, file), hostile);
    const { code, err } = await fit(['rubric', 'test'], { cwd });
    expect([code, err]).toEqual([3, expect.stringMatching(/^error: a\.(?:test\.)?yaml:\d+/)]);
  });
});
