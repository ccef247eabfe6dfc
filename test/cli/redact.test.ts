/** `--redact`: nothing that names anybody, and no word that somebody wrote, in what any command prints. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/program/program.ts';
import type { Answers } from '../../src/engine/model/answer.ts';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import { fit } from '../support/io.ts';
import { folderWith } from './support/folder.ts';
import { allAt, begun, homeWith, idOf, locked } from './support/stored.ts';

/** Commands that print nothing of what is kept about prospects, or nothing but what the person who types them has to see. */
const WITHOUT: readonly string[] = [
  ...['rm', 'purge', 'rubric new', 'rubric list', 'rubric show', 'rubric check', 'rubric test', 'rubric simulate', 'rubric schema', 'schema'],
  ...['decide', 'outcome', 'prospect rename', 'prospect merge', 'prospect undo'],
  ...['completion', 'config list', 'config get', 'config set', 'config unset', 'config path'],
  ...['store backup', 'store restore', 'store doctor', 'store status', 'store migrate', 'store copy'],
];

test('every command that prints what is kept takes --redact', () => {
  const without = Object.entries(COMMANDS).filter(([, { options }]) => !options.some(({ long }) => long === '--redact'));
  expect(without.map(([name]) => name).toSorted()).toEqual(WITHOUT.toSorted());
});

const MARKER = 'Zwetschge';
const EVIDENCE = `${MARKER} said so`;

function marked(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, { ...answer, evidence: EVIDENCE }])) as Answers;
}

function markedRecord(number: number, level: number): Assessment {
  const record = locked({ name: `${MARKER} ${number}`, key: `${MARKER}-${number}`, id: idOf(number) }, marked(allAt(level)));
  return { ...record, prospect: { ...record.prospect, external: { [MARKER]: MARKER } }, assessor: { name: MARKER, role: 'sales' }, facts: { contact: MARKER } };
}

const DRAFT = begun(
  { name: `${MARKER} 3`, key: MARKER, id: idOf(3) },
  { respect: { answer: { state: 'rated', value: 5 }, note: EVIDENCE, origin: `${MARKER}.yaml` } },
);
const ANSWERS = JSON.stringify({
  prospect: { name: MARKER, key: MARKER, external: { crm: MARKER } },
  assessor: { name: MARKER, role: 'sales' },
  rubric: 'msp-quick-screen',
  answers: { respect: { value: 5, evidence: EVIDENCE }, footprint: 'unknown' },
});

/** A table that somebody took out of a CRM, and called after the prospect; one of its values does not fit. */
const CRM_ROW = `name,seats,trade\n${MARKER},17,${MARKER}\n`;
const CRM_MAP = `map: fit.map/1
target: csv
fields:
  - { to: name, from: prospect.name, type: text }
  - { to: seats, from: answers.seats.value, type: number }
  - { to: trade, from: facts.trade, type: number }
`;
const CRM_RUBRIC = `fit: 1
id: crm
version: 1.0.0
title: What a CRM knows
dimensions: [{ id: size, title: Size, questions: [{ id: seats, title: Seats, source: record, ask: How many?, number: { min: 1, max: 500 } }] }]
facts: [{ id: trade, title: Trade, ask: Since when?, number: { min: 1 } }]
decision: { bands: [{ from: 0, recommend: accept }], coverage: 0 }
`;
const PREFILLED = () => ['assess', '--prefill', file(`${MARKER}.csv`), '--map', file('crm.map.yaml'), '--rubric', file('crm.yaml'), '--no-input'];

let [home, files] = ['', ''];
beforeAll(async () => {
  home = await homeWith(markedRecord(1, 5), markedRecord(2, 2), DRAFT);
  files = folderWith({
    [`${MARKER}.csv`]: CRM_ROW,
    'crm.map.yaml': CRM_MAP,
    'crm.yaml': CRM_RUBRIC,
    'record.json': JSON.stringify(markedRecord(4, 3)),
    'answers.json': ANSWERS,
    'changed.yaml': changedScreen(),
  });
});

/** A text of the quick screen under which weaker answers are enough. */
function changedScreen(): string {
  return readFileSync('rubrics/msp-quick-screen.yaml', 'utf8').replace('from: 55', 'from: 45').replace('from: 35', 'from: 20');
}

const file = (name: string) => join(files, name);

const PRINTING: readonly (readonly [title: string, args: () => readonly string[], shows: string])[] = [
  ['list', () => ['list'], 'Prospect 6M000001'],
  ['list --json', () => ['list', '--json', '--status', 'all'], 'Prospect 6M000003'],
  ['list --plain', () => ['list', '--plain'], 'Prospect 6M000002'],
  ['drafts', () => ['drafts'], `fit assess ${idOf(3)}`],
  ['drafts --json', () => ['drafts', '--json'], 'Prospect 6M000003'],
  ['show', () => ['show', idOf(1)], 'Prospect 6M000001'],
  ['show --json', () => ['show', idOf(1), '--json'], '"role":"sales"'],
  ['show --format markdown', () => ['show', idOf(1), '--format', 'markdown'], '# Prospect 6M000001'],
  ['show of a draft', () => ['show', idOf(3)], `fit assess ${idOf(3)}`],
  ['show of a draft --json', () => ['show', idOf(3), '--json'], 'Prospect 6M000003'],
  ['show of a draft --format markdown', () => ['show', idOf(3), '--format', 'markdown'], 'Prospect 6M000003'],
  ['report', () => ['report', idOf(2)], 'Prospect 6M000002'],
  ['report --format markdown', () => ['report', idOf(2), '--format', 'markdown'], 'Prospect 6M000002'],
  ['explain', () => ['explain', idOf(2)], 'Prospect 6M000002'],
  ['explain --json', () => ['explain', idOf(2), '--json'], 'Prospect 6M000002'],
  ['explain --set', () => ['explain', idOf(2), '--set', 'respect=4'], 'Prospect 6M000002'],
  ['explain of answers in a file', () => ['explain', file('answers.json'), '--format', 'markdown'], 'Prospect '],
  ['history', () => ['history', idOf(1)], 'Prospect 6M000001'],
  ['history --json', () => ['history', idOf(1), '--json'], 'Prospect 6M000001'],
  ['compare', () => ['compare', idOf(1), idOf(2)], 'Prospect 6M000001 and Prospect 6M000002'],
  ['compare --json', () => ['compare', idOf(1), idOf(2), '--json'], 'Prospect 6M000002'],
  ['report of a file', () => ['report', file('record.json')], 'Prospect '],
  ['report of a file --format json', () => ['report', file('record.json'), '--format', 'json'], 'Prospect '],
  ['score', () => ['score', file('answers.json')], 'Prospect '],
  ['assess --no-input', () => ['assess', '--answers', file('answers.json'), '--no-input'], 'Prospect '],
  ['assess --no-input --json', () => ['assess', '--answers', file('answers.json'), '--no-input', '--json'], 'Prospect '],
  ['assess --prefill', PREFILLED, 'Prospect '],
  ['assess --prefill --json', () => [...PREFILLED(), '--json'], '"origins":{"seats":"redacted"}'],
  ['rubric diff --replay', () => ['rubric', 'diff', 'msp-quick-screen', file('changed.yaml'), '--replay'], 'Prospect 6M000002: '],
  [
    'rubric diff --replay of a file',
    () => ['rubric', 'diff', 'msp-quick-screen', file('changed.yaml'), '--replay', file('record.json'), '--json'],
    'Prospect 1',
  ],
];

describe.each(PRINTING)('fit %s', (_, args, shows) => {
  const run = (...more: readonly string[]) => fit([...args(), ...more], { env: { FIT_HOME: home } });

  test('with --redact says nothing that names anybody, and no word that somebody wrote', async () => {
    const { code, out, err } = await run('--redact');
    expect([code, out.includes(MARKER), err.includes(MARKER)]).toEqual([0, false, false]);
    expect(out).toContain(shows);
  });

  test('without it says so', async () => {
    expect((await run()).out).toContain(MARKER);
  });
});

test('a page of reasons leaves notes out, and does not count them up by a word that stands for each', async () => {
  const { out } = await fit(['explain', idOf(2), '--redact'], { env: { FIT_HOME: home } });
  expect([out.includes('What spoke for and against'), out.includes('redacted')]).toEqual([true, false]);
});

test('a record that came in from elsewhere gets an id that says nothing of the name', async () => {
  const other = file('answers.json').replace('answers.json', 'other.json');
  writeFileSync(other, ANSWERS.replaceAll(MARKER, 'Mirabelle'));
  const [one, two] = await Promise.all([file('answers.json'), other].map((path) => fit(['score', path, '--redact'])));
  expect(one?.out).toBe(two?.out);
});

test('two records that came in from elsewhere are told apart', async () => {
  const { out } = await fit(['score', file('answers.json'), file('answers.json'), '--redact']);
  const [one, two] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Assessment);
  expect([one?.id === two?.id, one?.prospect.name === two?.prospect.name]).toEqual([false, false]);
});

test('a second assessment of a prospect calls it as the first did', async () => {
  const run = () => fit(['assess', '--answers', file('answers.json'), '--no-input', '--json', '--redact'], { env: { FIT_HOME: home } });
  const [first, second] = [await run(), await run()].map(({ out }) => (JSON.parse(out) as Assessment).prospect.name);
  expect(first).toMatch(/^Prospect [0-9A-Z]{8}$/);
  expect(second).toBe(first);
});

describe('what is wrong with a file', () => {
  const BAD = `{"prospect":"${MARKER}","rubric":"msp-quick-screen","answers":{"respect":{"value":9,"evidence":"${EVIDENCE}"}}}`;

  test.each([
    ['assess', ['assess', '--answers', 'bad.json', '--no-input']],
    ['explain', ['explain', 'bad.json']],
    ['report', ['report', 'bad.json']],
    ['show', ['show', 'bad.json']],
    ['export', ['export', 'bad.json', '--to', 'csv']],
  ])('is told by fit %s with --redact, and not what stands there', async (_, args) => {
    const cwd = folderWith({ 'bad.json': BAD });
    const { code, err } = await fit([...args, '--redact'], { cwd, env: { FIT_HOME: folderWith() } });
    expect([code === 0, err.startsWith('error: '), err.includes(MARKER)]).toEqual([false, true, false]);
  });

  test('is told in full where the file is a map', async () => {
    const cwd = folderWith({ 'own.map.yaml': 'map: fit.map/1\ntarget: csv\nfeilds: []\n' });
    const { err } = await fit(['export', '--map', 'own.map.yaml', '--redact'], { cwd, env: { FIT_HOME: folderWith() } });
    expect(err).toContain('feilds');
  });
});
