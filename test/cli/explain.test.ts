/** `fit explain`: what it takes, what it refuses, what other answers would come to. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import type { ExplanationDocument, WhatIfDocument } from '../../src/report/explanation/document.ts';
import { fit, type World } from '../support/io.ts';
import { folderWith } from './support/folder.ts';
import { rubricText } from './support/rubric.ts';
import { allAt, begun, homeWith, idOf, locked } from './support/stored.ts';

const P2 = 'examples/p2-harbour-dental/msp-mindset.yaml';
const FOODS = locked({ name: 'Harbour Foods', id: idOf(1) }, allAt(3));
const OWN = 'prospect: Acme\nrubric: ./ours.yaml\nanswers: { respect: 2 }\n';
let home = '';

beforeAll(async () => {
  home = await homeWith(FOODS, locked({ name: 'Harbour Dental', id: idOf(2) }, allAt(5)), begun({ name: 'Corner Practice', id: idOf(4) }));
});

const explain = (args: readonly string[], world: World = {}) => fit(['explain', ...args], { env: { FIT_HOME: home }, ...world });

async function documentsOf<Document = ExplanationDocument>(args: readonly string[], world: World = {}): Promise<readonly Document[]> {
  const { out } = await explain([...args, '--json'], world);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Document);
}

describe('explains', () => {
  test.each([
    ['a name', 'Harbour Foods'],
    ['a part of a name', 'foods'],
    ['the end of an id', '000001'],
  ])('%s as it explains the record of it', async (_, reference) => {
    const { code, out, err } = await explain([reference]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe((await explain(['-'], { stdin: JSON.stringify(FOODS) })).out);
  });

  test('answers of a file as it explains the record that they make', async () => {
    const { out: record } = await fit(['score', P2]);
    expect((await explain([P2])).out).toBe((await explain(['-'], { stdin: record })).out);
  });

  test('standard input where nothing is named', async () => {
    expect((await explain([], { stdin: JSON.stringify(FOODS) })).out).toMatch(/^Harbour Foods\n/);
  });

  test('several in their order, a document a line', async () => {
    const cwd = folderWith({ 'other.json': JSON.stringify(locked({ name: 'Other', id: idOf(9) })) });
    const all = await documentsOf(['000002', 'other.json', 'Harbour Foods'], { cwd });
    expect(all.map(({ schema, id }) => [schema, id])).toEqual([2, 9, 1].map((number) => ['fit.explanation/1', idOf(number)]));
  });

  test('what the engine says, points adding up to the score', async () => {
    const [document] = await documentsOf(['Harbour Foods']);
    const won = document?.ledger.flatMap(({ lines }) => lines.map((line) => line.won)).reduce((sum, one) => sum + one, 0) ?? 0;
    expect([document?.result, Math.round(won * 10) / 10]).toEqual([FOODS.result, FOODS.result.score]);
  });

  test('a draft as report does: not before it is locked', async () => {
    const { code, out, err } = await explain(['Corner Practice']);
    expect([code, out, err.split('\n')[0]]).toEqual([2, '', 'error: Corner Practice is a draft: there is no report before it is locked (assessment-open)']);
  });
});

describe('the rubric', () => {
  async function recordOfOwn(): Promise<string> {
    return (await fit(['score', 'acme.yaml'], { cwd: folderWith({ 'ours.yaml': rubricText('ours'), 'acme.yaml': OWN }) })).out;
  }

  test('that is nowhere ends the command with 4, and says what to do', async () => {
    expect(await explain(['-'], { stdin: await recordOfOwn() })).toEqual({
      code: 4,
      out: '',
      err:
        'error: the rubric ours 1.0.0 that Acme was assessed with is not at hand (record-rubric)\n' +
        '  Name the file that holds the very text with --rubric; fit report prints the record without it.\n',
    });
  });

  test('of another text is not taken for it', async () => {
    const cwd = folderWith({ 'ours.yaml': rubricText('ours', '1.0.1') });
    const { code, err } = await explain(['-', '--rubric', './ours.yaml'], { cwd, stdin: await recordOfOwn() });
    expect([code, err.split('\n')[0]]).toEqual([4, 'error: ./ours.yaml is not the text of the rubric ours 1.0.0 that Acme was assessed with (record-rubric)']);
  });

  test('is taken from the file that --rubric names', async () => {
    const cwd = folderWith({ 'theirs.yaml': rubricText('ours') });
    expect((await explain(['-', '--rubric', 'theirs.yaml'], { cwd, stdin: await recordOfOwn() })).out).toContain('The rubric ours · ours 1.0.0');
  });

  test('is taken from the store, where the file was changed since', async () => {
    const cwd = folderWith({ 'ours.yaml': rubricText('ours'), 'acme.yaml': OWN, '.fit/rubrics/ours.yaml': rubricText('ours', '2.0.0') });
    const kept = { cwd, env: { FIT_HOME: await homeWith() } };
    await fit(['assess', '--answers', 'acme.yaml', '--no-input'], kept);
    expect((await explain(['Acme'], kept)).out).toContain('ours 1.0.0');
  });

  test('is never a file that a record names', async () => {
    const cwd = folderWith({ 'ours.yaml': rubricText('ours') });
    const record = JSON.parse(await recordOfOwn()) as Assessment;
    const { code } = await explain(['-'], { cwd, stdin: JSON.stringify({ ...record, rubric: { ...record.rubric, id: './ours.yaml' } }) });
    expect(code).toBe(4);
  });
});

describe('a record from elsewhere', () => {
  const changed = (part: Partial<Assessment>) => ({ stdin: `${JSON.stringify({ ...FOODS, ...part })}\n` });

  test('whose answers do not fit its rubric is refused with 3, the place and what would fit', async () => {
    const { code, out, err } = await explain(['-'], changed({ answers: { respect: { state: 'rated', value: 9 } } }));
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(/^error: \(standard input\):1:\d+: respect takes a level from 1 to 5, not 9 \(bad-answer\)/);
  });

  test('with answers to questions that nobody asked is refused', async () => {
    const { code, err } = await explain(['-'], changed({ answers: { __proto__x: { state: 'unknown' } } }));
    expect([code, err]).toEqual([3, expect.stringContaining('the rubric has no question __proto__x')]);
  });

  test('that says something else than this fit makes of it is told so, and what counts here', async () => {
    const other = changed({ result: { ...FOODS.result, recommendation: 'accept', score: 99 }, tool: { name: 'fit', version: '0.0.1' } });
    const { out } = await explain(['-'], other);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Otherwise than recorded: The record says accept, score 99, as fit 0.0.1 made it. This page tells what fit 0.0.0-test makes of the same answers.',
    );
    const [document] = await documentsOf(['-'], other);
    expect([document?.recorded?.score, document?.result]).toEqual([99, FOODS.result]);
  });

  test('that says the same is told nothing of the kind', async () => {
    expect((await documentsOf(['Harbour Foods'])).map(({ recorded }) => recorded)).toEqual([null]);
  });
});

describe('--set', () => {
  const whatIf = async (...settings: readonly string[]) => {
    const set = settings.flatMap((one) => ['--set', one]);
    const [document] = await documentsOf<WhatIfDocument>([P2, ...set]);
    return document as WhatIfDocument;
  };

  test('tells what fit assess makes of the same answers', async () => {
    const { after } = await whatIf('contact_point=4', 'advance_notice=4');
    const { out } = await fit(['assess', '--answers', P2, '--no-input', '--json', '--set', 'contact_point=4', '--set', 'advance_notice=4']);
    const { result } = JSON.parse(out) as Assessment;
    expect([after.recommendation, after.score, after.cause]).toEqual([result.recommendation, result.score, result.cause]);
  });

  test('points that move add up to the change of the score', async () => {
    const { before, after, points } = await whatIf('contact_point=4', 'respect=unknown');
    const moved = points.reduce((sum, { change }) => sum + change, 0);
    expect(Math.round(moved * 10) / 10).toBe(Math.round(((after.score ?? 0) - (before.score ?? 0)) * 10) / 10);
  });

  test('an answer that decides alone counts as confirmed', async () => {
    expect((await whatIf('security_baseline=1')).after).toMatchObject({ recommendation: 'decline', cause: { rule: 'knockout' } });
  });

  test('unknown takes an answer back', async () => {
    expect((await whatIf('respect=unknown')).changes).toEqual([
      { question: 'respect', title: 'Respect', from: 5, fromLabel: expect.any(String), to: null, toLabel: null, fromState: 'rated', toState: 'unknown' },
    ]);
  });

  test('the same answer again moves nothing', async () => {
    const { points, before, after } = await whatIf('respect=5');
    expect([points, after]).toEqual([[], before]);
  });

  test('keeps nothing', async () => {
    const before = (await documentsOf(['Harbour Foods']))[0];
    await explain(['Harbour Foods', '--set', 'respect=1']);
    expect((await documentsOf(['Harbour Foods']))[0]).toEqual(before);
  });

  test.each([
    ['respect=9', 'error: respect takes a level from 1 to 5, not 9 (bad-answer)'],
    ['respekt=4', 'error: the rubric has no question respekt (unknown-answer)'],
    ['respect=', 'error: respect takes a level from 1 to 5, not an empty text (bad-answer)'],
    ['respect= ', 'error: respect takes a level from 1 to 5, not an empty text (bad-answer)'],
  ])('%s is refused', async (setting, message) => {
    const { code, out, err } = await explain([P2, '--set', setting]);
    expect([code, out, err.split('\n')[0]]).toEqual([3, '', message]);
  });
});
