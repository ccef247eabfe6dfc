/** `fit rubric diff`: what changed, against which text, and what a replay of old assessments says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fit } from '../support/io.ts';
import { folderWith } from './support/folder.ts';

const OURS = `fit: 1
id: ours
version: 1.0.0
title: Our rubric
dimensions:
  - id: habits
    title: Habits
    weight: 60
    questions:
      - { id: respect, title: Respect, ask: How do they speak of technicians?, levels: { 1: Badly, 2: Fairly, 3: Well } }
      - { id: reviews, title: Reviews, ask: How often did you look back?, levels: { 1: Never, 2: Once, 3: Often } }
  - id: service
    title: Service
    weight: 40
    questions:
      - { id: onsite, title: On-site need, ask: Which visits?, options: [{ id: none, label: None, points: 100 }, { id: weekly, label: Weekly, points: 0 }] }
decision:
  bands: [{ from: 70, recommend: accept }, { from: 40, recommend: conditional }, { from: 0, recommend: decline }]
  coverage: 50
`;

const MOVED_CUT = OURS.replace('1.0.0', '1.1.0').replace('from: 70', 'from: 90');
const RENAMED = OURS.replace('1.0.0', '1.0.1').replace('id: reviews,', 'id: looks_back, was: reviews,');
const WITHOUT_WEEKLY = OURS.replace('1.0.0', '2.0.0').replace('{ id: weekly, label: Weekly, points: 0 }', '{ id: daily, label: Daily, points: 0 }');

let [home, cwd] = ['', ''];
const run = (args: readonly string[], world: Parameters<typeof fit>[1] = {}) => fit(['rubric', 'diff', ...args], { cwd, env: { FIT_HOME: home }, ...world });

beforeAll(async () => {
  home = folderWith();
  cwd = folderWith({ 'ours.yaml': OURS, 'cut.yaml': MOVED_CUT, 'renamed.yaml': RENAMED, 'options.yaml': WITHOUT_WEEKLY });
  const assess = (name: string, ...set: readonly string[]) =>
    fit(['assess', name, '-r', 'ours.yaml', '--no-input', ...set.flatMap((one) => ['--set', one])], { cwd, env: { FIT_HOME: home } });
  await assess('Harbour Dental', 'respect=3', 'reviews=2', 'onsite=none');
  await assess('Corner Practice', 'respect=3', 'reviews=3', 'onsite=none');
  await assess('North Foods', 'respect=2', 'reviews=2', 'onsite=weekly');
});

const SHA = async () => JSON.parse((await fit(['list', '--json'], { cwd, env: { FIT_HOME: home } })).out)[0].rubric.sha256;

describe('the text that is compared with', () => {
  test('is the one that assessments were made with last, where one rubric is named', async () => {
    const { code, out, err } = await run(['cut.yaml']);
    expect([code, err]).toEqual([0, 'ours 1.0.0: the text kept with assessments, last used 2026-01-02\n']);
    expect(out).toContain('! Cut of accept: 70 → 90 (decisions may differ)');
  });

  test.each([
    ['an id', async () => 'ours'],
    ['id@version', async () => 'ours@1.0.0'],
    ['the beginning of its hash', async () => (await SHA()).slice(0, 12)],
  ])('may be one that only assessments keep, by %s', async (_, reference) => {
    const [stored, file] = [await run([await reference(), 'cut.yaml', '--json']), await run(['ours.yaml', 'cut.yaml', '--json'])];
    expect([stored.code, stored.out]).toEqual([0, file.out]);
  });

  test('is missing where nothing was assessed yet', async () => {
    const { code, err } = await run(['ours.yaml'], { env: { FIT_HOME: folderWith() } });
    expect([code, err]).toEqual([2, 'error: nothing was assessed with ours yet, so there is nothing to compare with: name two rubrics (usage)\n']);
  });

  test('that is neither on the shelf nor kept is refused as everywhere', async () => {
    const { code, err } = await run(['our', 'cut.yaml']);
    expect([code, err]).toEqual([2, expect.stringContaining('there is no rubric our (rubric-missing)')]);
  });
});

describe('the version', () => {
  test.each([
    ['takes the step', ['ours.yaml', 'cut.yaml'], 0],
    ['is the same after a change', ['ours.yaml', 'same.yaml'], 5],
    ['takes a smaller step than the change asks for', ['ours.yaml', 'small.yaml'], 5],
    ['goes back', ['cut.yaml', 'ours.yaml'], 5],
    ['needs none where nothing differs', ['ours.yaml', 'ours.yaml'], 0],
  ])('%s', async (_, files, code) => {
    const folder = folderWith({
      'ours.yaml': OURS,
      'cut.yaml': MOVED_CUT,
      'same.yaml': MOVED_CUT.replace('1.1.0', '1.0.0'),
      'small.yaml': MOVED_CUT.replace('1.1.0', '1.0.1'),
    });
    expect((await run([...files, '--check-version'], { cwd: folder })).code).toBe(code);
  });

  test('of new words is a major one, unless somebody says that they ask the same', async () => {
    const folder = folderWith({ 'a.yaml': OURS, 'b.yaml': OURS.replace('1.0.0', '1.0.1').replace('How often did you', 'How often do you') });
    const strict = await run(['a.yaml', 'b.yaml', '--check-version'], { cwd: folder });
    const judged = await run(['a.yaml', 'b.yaml', '--check-version', '--same-meaning', 'reviews'], { cwd: folder });
    expect([strict.code, judged.code]).toEqual([5, 0]);
    expect(strict.out).toContain('✗ Question: “How often [did → do] you look back?” (scores not comparable)');
    expect(judged.out).toContain('• Question: “How often [did → do] you look back?”\n');
  });

  test('cannot be lowered for a question that there is not', async () => {
    const { code, err } = await run(['ours.yaml', 'cut.yaml', '--same-meaning', 'review']);
    expect([code, err]).toEqual([2, 'error: --same-meaning review: there is no such question; did you mean reviews? (usage)\n']);
  });
});

const replayed = async (args: readonly string[], world: Parameters<typeof fit>[1] = {}) => {
  const { code, out, err } = await run([...args, '--json'], world);
  return { code, err, replay: out === '' ? null : JSON.parse(out).replay };
};

describe('a replay', () => {
  test('of the store lists every flip with the change and the answers behind it', async () => {
    const { replay } = await replayed(['cut.yaml', '--replay']);
    expect(replay.moves).toEqual([
      { from: 'accept', to: 'accept', count: 1 },
      { from: 'accept', to: 'conditional', count: 1 },
      { from: 'decline', to: 'decline', count: 1 },
    ]);
    expect(replay.flips).toMatchObject([
      {
        prospect: 'Harbour Dental',
        before: { recommendation: 'accept', score: 85 },
        behind: { how: 'alone', changes: [{ part: 'decision', aspect: 'band.from', of: 'accept' }], answers: [] },
      },
    ]);
  });

  test('says of both texts what fit score says', async () => {
    const answers = 'prospect: P\nanswers: { respect: 2, reviews: 3, onsite: none }\n';
    const folder = folderWith({ 'ours.yaml': OURS, 'cut.yaml': MOVED_CUT, 'p.yaml': answers });
    const scored = await Promise.all(['ours.yaml', 'cut.yaml'].map((file) => fit(['score', 'p.yaml', '-r', file], { cwd: folder })));
    const [from, to] = scored.map(({ out }) => JSON.parse(out).result.recommendation);
    expect((await replayed(['ours.yaml', 'cut.yaml', '--replay', 'p.yaml'], { cwd: folder })).replay.moves).toEqual([{ from, to, count: 1 }]);
  });

  test('carries answers over to a renamed question', async () => {
    const { replay } = await replayed(['renamed.yaml', '--replay']);
    expect(replay).toMatchObject({ assessments: 3, flips: [], lost: [], newlyOpen: 0, meanShift: 0 });
  });

  test('counts and names answers that have no place any more', async () => {
    const { replay } = await replayed(['options.yaml', '--replay']);
    expect(replay).toMatchObject({ newlyOpen: 1, lost: [{ question: 'onsite', title: 'On-site need', why: 'value', count: 1 }] });
  });

  test('takes records and answers from a pipe, tells what is not valid, and goes on', async () => {
    const record = (await fit(['score', '-', '-r', 'ours.yaml'], { cwd, stdin: '{"prospect":"A","answers":{"respect":3,"reviews":3,"onsite":"none"}}\n' })).out;
    const stdin = `${record}{"prospect":"B","rubric":"other","answers":{}}\n{"prospect":"C","answers":{"respekt":3}}\n{"prospect":"D","answers":{"respect":1}}\n`;
    const { code, err, replay } = await replayed(['ours.yaml', 'cut.yaml', '--replay', '-'], { stdin });
    expect([code, replay.assessments]).toEqual([3, 2]);
    expect(err).toContain('the rubric has no question respekt (unknown-answer)');
    expect(err).toContain('1 passed over: a draft, or made with another rubric than ours\n');
  });

  test('waits for nobody at a terminal', async () => {
    const { code, err } = await replayed(['ours.yaml', 'cut.yaml', '--replay', '-']);
    expect([code, err]).toEqual([2, 'error: nothing on standard input: pipe records or answers in (usage)\n']);
  });

  test('of assessments made with another text says so', async () => {
    expect((await replayed(['cut.yaml', 'cut.yaml', '--replay'])).replay).toMatchObject({ assessments: 3, otherTexts: 3 });
  });
});

describe('the page', () => {
  const BOTH = `${MOVED_CUT.replace('1.1.0', '2.0.0').replace('from: 90', 'from: 85').replace('weight: 60', 'weight: 90').replace('title: Reviews, ask: How often did', 'title: Looking back, ask: How often did')}rules:
  - { id: no_reviews, when: { question: reviews, is: 1 }, at-most: conditional, because: Nobody learns without looking back. }
`;
  const files = () => folderWith({ 'ours.yaml': OURS, 'both.yaml': BOTH });

  test.each([
    ['80 columns', { columns: 80 }, [], 'diff-80.txt'],
    ['40 columns, in ASCII', { columns: 40, env: { LC_ALL: 'C' } }, [], 'diff-40.txt'],
    ['Markdown', {}, ['--format', 'markdown'], 'diff.md'],
  ] as const)('in %s', async (_, world, options, golden) => {
    const { out } = await run(['ours', 'both.yaml', '--replay', ...options], {
      ...world,
      cwd: files(),
      env: { FIT_HOME: home, ...('env' in world ? world.env : {}) },
    });
    await expect(out).toMatchFileSnapshot(join('..', 'golden', 'difference', golden));
  });

  test('of a rubric beside itself says that nothing differs', async () => {
    expect((await run(['ours.yaml', 'ours.yaml'])).out).toBe('What changed: Our rubric\nours 1.0.0\nNothing differs.\n');
  });
});

test('an answer file with an earlier id is taken, and told once', async () => {
  const line = '{"prospect":"P","answers":{"reviews":3,"respect":3,"onsite":"none"}}\n';
  const { code, out, err } = await fit(['score', '-', '-r', 'renamed.yaml'], { cwd, stdin: line + line });
  expect([code, err.split('\n').slice(0, -2)]).toEqual([0, ['reviews is an earlier id, and taken for looks_back']]);
  expect(Object.keys(JSON.parse(out.split('\n')[0] ?? '').answers)).toEqual(['respect', 'looks_back', 'onsite']);
  expect(readFileSync(join(cwd, 'renamed.yaml'), 'utf8')).toContain('was: reviews');
});
