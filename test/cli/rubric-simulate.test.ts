/** `fit rubric simulate` as a user types it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Simulation } from '../../src/authoring/simulation/model.ts';
import { referenceCases } from '../support/cases.ts';
import { fit, type World } from '../support/io.ts';
import { folderWith } from './support/folder.ts';
import { allAt, homeWith, idOf, locked } from './support/stored.ts';

async function simulation(args: readonly string[], world: World = {}): Promise<Simulation> {
  const { code, out, err } = await fit(['rubric', 'simulate', ...args, '--format', 'json'], world);
  expect({ code, err }).toMatchObject({ code: 0 });
  return JSON.parse(out) as Simulation;
}

test('without options every answer counts alike, and all combinations are counted', async () => {
  const { schema, answers, method } = await simulation(['msp-mindset']);
  expect([schema, answers.from, answers.uniform.length, method.kind]).toEqual(['fit.rubric-simulation/1', 'uniform', 19, 'exact']);
});

test('the shares of the knock-outs of msp-mindset are what multiplying gives', async () => {
  const { causes } = await simulation(['msp-mindset']);
  const met = causes.filter(({ rule }) => rule === 'knockout').reduce((sum, { share }) => sum + share, 0);
  expect(met).toBeCloseTo(1 - 0.8 ** 4, 12);
});

test('prints a page when no format is named', async () => {
  const { out } = await fit(['rubric', 'simulate', 'msp-quick-screen']);
  expect(out).toContain('What it hangs on');
});

test('says nothing on standard error where nobody waits at a terminal', async () => {
  expect((await fit(['rubric', 'simulate', 'msp-quick-screen'])).err).toBe('');
});

test('--samples draws so many cases', async () => {
  expect((await simulation(['msp-quick-screen', '--samples', '50', '--seed', '9'])).method).toMatchObject({ kind: 'sampled', cases: 50, seed: 9 });
});

describe('--shares', () => {
  const folder = folderWith({
    'shares.yaml': 'answers:\n  respect: { 1: 0, 4: 100 }\n',
    'bad.yaml': 'answers:\n  respekt: { 1: 1 }\n',
    'empty.yaml': '',
  });

  test('takes the shares of a file', async () => {
    const { answers, questions } = await simulation(['msp-mindset', '--shares', 'shares.yaml'], { cwd: folder });
    expect([answers.from, questions.find(({ question }) => question === 'respect')?.answers.map(({ answer }) => answer)]).toEqual(['stated', ['4']]);
  });

  test('tells a misspelt question with its place and what was meant', async () => {
    const { code, err } = await fit(['rubric', 'simulate', 'msp-mindset', '--shares', 'bad.yaml'], { cwd: folder });
    expect([code, err]).toEqual([3, expect.stringMatching(/bad\.yaml:2:3: the rubric has no question respekt.*Did you mean respect\?/s)]);
  });

  test('tells an empty file', async () => {
    expect(await fit(['rubric', 'simulate', 'msp-mindset', '--shares', 'empty.yaml'], { cwd: folder })).toMatchObject({ code: 3, out: '' });
  });

  test('tells a file that is not there', async () => {
    expect(await fit(['rubric', 'simulate', 'msp-mindset', '--shares', 'none.yaml'], { cwd: folder })).toMatchObject({ code: 4, out: '' });
  });

  test('does not go with counted answers', async () => {
    expect(await fit(['rubric', 'simulate', '--shares', 'shares.yaml', '--stored'], { cwd: folder })).toMatchObject({ code: 2 });
  });
});

describe('--from-records', () => {
  const folder = folderWith();
  const books = referenceCases().filter(({ rubric }) => rubric === 'msp-quick-screen');

  beforeAll(async () => {
    const { out } = await fit(['score', ...referenceCases().map(({ answers }) => answers)]);
    writeFileSync(join(folder, 'book.ndjson'), out);
    writeFileSync(join(folder, 'broken.ndjson'), `${out}{"schema":"fit.assessment/1"}\n`);
  });

  test('counts the records of the rubric', async () => {
    const { answers } = await simulation(['msp-quick-screen', '--from-records', join(folder, 'book.ndjson'), '--samples', '50']);
    expect(answers).toMatchObject({ from: 'counted', assessments: books.length });
  });

  test('says how many it passed over', async () => {
    const { err } = await fit(['rubric', 'simulate', 'msp-quick-screen', '--samples', '50', '--from-records', join(folder, 'book.ndjson')]);
    expect(err).toContain(`${referenceCases().length - books.length} passed over`);
  });

  test('tells a record that cannot be read, and counts the others', async () => {
    const { code, out } = await fit(['rubric', 'simulate', 'msp-quick-screen', '--samples', '50', '--from-records', join(folder, 'broken.ndjson')]);
    expect([code, out.includes(`${books.length} assessments`)]).toEqual([3, true]);
  });

  test('passes over a draft, whose answers may still change', async () => {
    const [record = ''] = readFileSync(join(folder, 'book.ndjson'), 'utf8')
      .split('\n')
      .filter((line) => line.includes('"id":"msp-quick-screen"'));
    const stdin = `${record}\n${record.replace('"status":"complete"', '"status":"draft"')}\n`;
    const { code, out, err } = await fit(['rubric', 'simulate', 'msp-quick-screen', '--from-records', '-', '--samples', '50'], { stdin });
    expect([code, out.includes('1 assessment'), err]).toEqual([0, true, expect.stringContaining('1 passed over: a draft')]);
  });

  test('waits for nobody at a terminal', async () => {
    const { code, err } = await fit(['rubric', 'simulate', 'msp-quick-screen', '--from-records', '-']);
    expect([code, err]).toEqual([2, 'error: nothing on standard input: pipe records or answers in (usage)\n']);
  });

  test('counts answer files too, from standard input', async () => {
    const [first] = books;
    const stdin = readFileSync(first?.answers as string, 'utf8');
    expect((await simulation(['msp-quick-screen', '--from-records', '-', '--samples', '50'], { stdin })).answers.assessments).toBe(1);
  });
});

describe('--stored', () => {
  test('counts the assessments of the store under this rubric', async () => {
    const home = await homeWith(locked({ name: 'Acme', id: idOf(1) }, allAt(4)), locked({ name: 'Baker', id: idOf(2) }, allAt(2)));
    const { answers, questions } = await simulation(['msp-quick-screen', '--stored', '--samples', '50'], { env: { FIT_HOME: home } });
    expect([answers.assessments, questions[0]?.answers.map(({ share }) => share)]).toEqual([2, [0.5, 0.5]]);
  });

  test('says that there is nothing to count in an empty store', async () => {
    const { code, err } = await fit(['rubric', 'simulate', 'msp-quick-screen', '--stored'], { env: { FIT_HOME: folderWith() } });
    expect([code, err]).toEqual([2, expect.stringContaining('no assessment under msp-quick-screen in the store')]);
  });
});
