/** Pages of help that are about no one command. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EXIT } from '../../src/cli/failure.ts';
import { TOPICS } from '../../src/cli/program/program.ts';
import { KEYS } from '../../src/interview/keys.ts';
import { fit } from '../support/io.ts';
import { folderWith } from './support/folder.ts';

const help = (...words: readonly string[]) => fit(['help', ...words]);

describe.each(Object.keys(TOPICS))('fit help %s', (topic) => {
  test('is the page that was read', async () => {
    const { code, out, err } = await help(topic);
    expect([code, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot(`../golden/stored/help-${topic}.txt`);
  });

  test.each(['-h', '--help'])('HLP-1 is that page with %s, too', async (flag) => {
    expect(await help(topic, flag)).toEqual(await help(topic));
  });

  test('is no command of its own', async () => {
    const { code, err } = await fit([topic]);
    expect(code).toBe(2);
    expect(err).toContain(`unknown command '${topic}'`);
  });

  test('is named at the end of fit --help', async () => {
    expect((await fit(['--help'])).out).toMatch(new RegExp(`\\n {2}fit help ${topic} {2,}[a-z]`));
  });
});

test('fit help keys has every key of the interview', async () => {
  const { out } = await help('keys');
  expect(KEYS.filter(({ keys }) => !out.includes(`\n  ${keys}  `)).map(({ keys }) => keys)).toEqual([]);
});

test('fit help exit-codes has every exit code that a command can end with', async () => {
  const { out } = await help('exit-codes');
  const codes = [...Object.values(EXIT), 10, 11, 12, 13, 129, 130, 143];
  expect(codes.filter((code) => !new RegExp(`^ +${code} +\\w`, 'm').test(out))).toEqual([]);
});

test('fit help exit-codes says of each number what the README says', async () => {
  const rows = readFileSync('README.md', 'utf8').matchAll(/^\| (\d+) \| (.+) \|$/gm);
  const { out } = await help('exit-codes');
  const helped = out.replace(/\n {5,}/g, ' ');
  expect([...rows].map(([, code, means]) => ` ${code} ${means?.replaceAll('`', '')}`).filter((row) => !helped.replace(/ +/g, ' ').includes(row))).toEqual([]);
});

function textsOfSource(): readonly string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.map((name) => readFileSync(`src/${name}`, 'utf8'));
}

test('fit help environment has every variable that the source reads', async () => {
  const read = textsOfSource().flatMap((text) => [...text.matchAll(/\benv\['(\w+)'\]/g)].map(([, variable]) => variable as string));
  const { out } = await help('environment');
  const system = ['HOME', 'PWD', 'APPDATA', 'LOCALAPPDATA'];
  expect([...new Set(read)].filter((variable) => !system.includes(variable) && !out.includes(variable))).toEqual([]);
});

test('fit help formats names every document that the source prints', async () => {
  const printed = textsOfSource().flatMap((text) => [...text.matchAll(/'(fit\.[a-z-]+\/\d+)'/g)].map(([, schema]) => schema as string));
  const { out } = await help('formats');
  expect([...new Set(printed)].filter((schema) => !out.includes(schema))).toEqual([]);
});

test('fit help formats names every field of fit list', async () => {
  const env = { FIT_HOME: folderWith({}) };
  await fit(['assess', 'Acme', '--rubric', 'msp-quick-screen', '--set', 'respect=4', '--no-input'], { env });
  const [head = ''] = (await fit(['list', '--format', 'csv'], { env })).out.split('\r\n');
  const [summary] = JSON.parse((await fit(['list', '--json'], { env })).out) as readonly object[];
  const page = (await help('formats')).out.replace(/\s+/g, ' ');
  const said = [head.split(','), Object.keys(summary ?? {})].map((fields) => `: ${fields.join(', ')}`);
  expect(said.filter((fields) => !page.includes(fields))).toEqual([]);
});

describe('a topic that is not known', () => {
  test.each([
    ['exit-code', 'exit-codes'],
    ['format', 'formats'],
    ['enviroment', 'environment'],
    ['key', 'keys'],
  ])('%s: did you mean %s?', async (word, meant) => {
    const { code, out, err } = await help(word);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`(Did you mean ${meant}?)`);
  });

  test('more than one is refused', async () => {
    expect((await help('keys', 'formats')).code).toBe(2);
  });
});
