/** `fit assess --prefill`: what a CRM knows is not asked again. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import { fit, type World } from '../support/io.ts';

const RUBRIC = `
fit: 1
id: crm
version: 1.0.0
title: What a CRM knows
dimensions:
  - id: size
    title: Size
    questions:
      - { id: seats, title: Seats, source: record, ask: How many?, number: { min: 1, max: 500 } }
      - { id: respect, title: Respect, ask: How?, levels: { 1: Badly, 2: Well } }
facts:
  - { id: industry, title: Industry, ask: What?, text: true }
decision: { bands: [{ from: 0, recommend: accept }], coverage: 0 }
`;
const MAP = `
map: fit.map/1
target: hubspot
object: companies
key: { to: domain, from: prospect.key }
fields:
  - { to: name, from: prospect.name, type: text }
  - { to: numberofemployees, from: answers.seats.value, type: number }
  - { to: industry, from: facts.industry, type: text }
  - { to: fit_respect, from: answers.respect.value, type: number }
`;
const acme = (properties: Readonly<Record<string, unknown>> = {}, id = '123') => ({
  id,
  properties: { name: 'Acme', domain: 'acme.example', numberofemployees: '17', industry: 'Bakery', ...properties },
});

/** A folder with a rubric, a map and these files. */
function folderWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'fit-prefill-'));
  for (const [name, text] of Object.entries({ 'rubric.yaml': RUBRIC, 'map.yaml': MAP, ...files })) writeFileSync(join(folder, name), text);
  return folder;
}

const SAID = ['--map', 'map.yaml', '--rubric', './rubric.yaml', '--no-input', '--json'];

/** Assesses with a record, and more on the command line. */
async function prefilled(text: string, { file = 'acme.json', args = [], ...world }: World & { file?: string; args?: readonly string[] } = {}) {
  const cwd = folderWith({ [file]: text });
  const home = mkdtempSync(join(tmpdir(), 'fit-home-'));
  const { code, out, err } = await fit(['assess', '--prefill', file, ...SAID, ...args], { cwd, env: { FIT_HOME: home }, ...world });
  return { code, err, record: code === 0 ? (JSON.parse(out) as Assessment) : null };
}

const FILLED = { facts: { industry: 'Bakery' }, answers: { seats: { state: 'rated', value: 17 } } };
const WHOM = { name: 'Acme', key: 'acme.example', external: { hubspot: '123' } };

describe('a record', () => {
  test('fills facts and record questions, says which fields they come from, and names the prospect', async () => {
    const { record } = await prefilled(JSON.stringify(acme()));
    expect(record).toMatchObject({ prospect: WHOM, ...FILLED, origins: { industry: 'HubSpot: industry', seats: 'HubSpot: numberofemployees' } });
  });

  test.each([
    ['a list with one', 'acme.json', JSON.stringify([acme()])],
    ['the answer to a query', 'acme.json', JSON.stringify({ total: 1, results: [acme()] })],
    ['one line', 'acme.ndjson', `${JSON.stringify(acme())}\n`],
  ])('may come as %s', async (_, file, text) => {
    expect((await prefilled(text, { file })).record).toMatchObject({ prospect: WHOM, ...FILLED });
  });

  test.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('may come as a table with %s', async (_, sign) => {
    const rows = [
      ['Record ID', 'name', 'domain', 'numberofemployees', 'industry'],
      ['123', 'Acme', 'acme.example', '17', '"Bakery"'],
    ];
    const text = `\ufeff${rows.map((row) => row.join(sign)).join('\r\n')}\r\n`;
    expect((await prefilled(text, { file: 'acme.csv' })).record).toMatchObject({ prospect: WHOM, ...FILLED });
  });

  test('may come in on standard input', async () => {
    const cwd = folderWith();
    const { out } = await fit(['assess', '--prefill', '-', ...SAID], { cwd, stdin: JSON.stringify(acme()) });
    expect(JSON.parse(out)).toMatchObject({ prospect: WHOM, ...FILLED });
  });

  test('does not stand over what is given with the command, and is told so', async () => {
    const { record, err } = await prefilled(JSON.stringify(acme()), { args: ['--set', 'seats=12'] });
    expect(record).toMatchObject({ answers: { seats: { value: 12 } }, origins: { industry: 'HubSpot: industry' } });
    expect(err).toContain('HubSpot says something else, and what a person has noted stays: Seats.');
  });

  test('leaves open what does not fit, and tells it once with its place', async () => {
    const { code, record, err } = await prefilled(JSON.stringify(acme({ numberofemployees: 'many' }), null, 2));
    expect([code, record?.answers, record?.origins]).toEqual([0, {}, { industry: 'HubSpot: industry' }]);
    expect(err.split('\n')).toContain('acme.json:6: numberofemployees “many” is no number; Seats stays open.');
  });

  test('names what is asked in the call all the same', async () => {
    expect((await prefilled(JSON.stringify(acme({ fit_respect: '2' })))).err).toContain('Asked in the call, whatever HubSpot says: Respect.');
  });

  test('that fills nothing says so', async () => {
    const { err } = await prefilled(JSON.stringify({ id: '1', properties: { name: 'Acme' } }));
    expect(err).toContain('HubSpot: the record fills no fact and no record question of this rubric.');
  });

  test('without anything prefilled leaves no trace in the record', async () => {
    expect((await prefilled(JSON.stringify({ id: '1', properties: { name: 'Acme' } }))).record).not.toHaveProperty('origins');
  });

  test('of somebody who is called otherwise is told, and the name of the command line stands', async () => {
    const { record, err } = await prefilled(JSON.stringify(acme()), { args: ['Other'] });
    expect([record?.prospect.name, err]).toEqual(['Other', expect.stringContaining('HubSpot calls the prospect Acme; this assessment is of Other.')]);
  });
});

describe('several records', () => {
  const TWO = JSON.stringify([acme({ name: 'Zeta', domain: 'zeta.example' }, '7'), acme()]);

  test.each(['Acme', 'acme', 'acme.example', '123'])('are told apart by %s', async (name) => {
    expect((await prefilled(TWO, { args: [name] })).record?.prospect).toEqual(WHOM);
  });

  test.each([
    ['nobody is named', [], 'name the prospect whose record it is (Zeta, Acme)'],
    ['none goes by the name', ['Beta'], 'none of them goes by Beta (Zeta, Acme)'],
  ])('are refused where %s', async (_, args, said) => {
    expect(await prefilled(TWO, { args })).toMatchObject({ code: 2, err: expect.stringContaining(said) });
  });

  test('are refused where two go by the name', async () => {
    const { err } = await prefilled(JSON.stringify([acme({}, '7'), acme()]), { args: ['Acme'] });
    expect(err).toContain('2 of them go by Acme (Acme, Acme)');
  });
});

describe('what is no record', () => {
  test.each(['name,domain\nAcme,acme.example\n,\n , \n', 'name,domain,\n,,\nAcme,acme.example,\n,\n'])('rows of empty cells are none: %j', async (text) => {
    expect((await prefilled(text, { file: 'acme.csv' })).record?.prospect.name).toBe('Acme');
  });

  test.each([
    ['that is empty', 'acme.json', '', 3, 'a record of a CRM was expected'],
    ['with a header alone', 'acme.csv', 'name,domain\n', 3, 'a record of a CRM was expected'],
    ['that is cut', 'acme.json', '{"id": 1,', 3, 'acme.json:1'],
    ['with a quote that is not closed', 'acme.csv', 'name,domain\n"Acme,acme.example\n', 3, 'acme.csv:2'],
    ['with a cell too many', 'acme.csv', 'name,domain\nAcme,acme.example,1\n', 3, 'this row has 3 cells, and the header 2'],
    ['of another system', 'acme.json', '{"Id": "001", "Name": "Acme"}', 3, 'this is not a record for the target hubspot'],
    ['that is a list of numbers', 'acme.json', '[1]', 3, 'this is not a record for the target hubspot'],
  ])('a file %s is refused', async (_, file, text, code, said) => {
    expect(await prefilled(text, { file })).toMatchObject({ code, err: expect.stringContaining(said) });
  });

  test('a file that is not there is refused', async () => {
    const ran = await fit(['assess', '--prefill', 'gone.json', ...SAID], { cwd: folderWith() });
    expect(ran).toMatchObject({ code: 4, err: expect.stringContaining('gone.json') });
  });
});

describe('the command line', () => {
  const RECORD = { 'acme.json': JSON.stringify(acme()) };
  test.each([
    ['a record without a map', ['--prefill', 'acme.json'], '--prefill needs --map with the map of the CRM'],
    ['a map without a record', ['--map', 'map.yaml', '--set', 'seats=3', 'Acme'], '--map says how a record of a CRM is read'],
    ['answers and record on one input', ['--prefill', '-', '--answers', '-', '--map', 'map.yaml'], 'standard input is one thing only'],
    [
      'a correction',
      ['--prefill', 'acme.json', '--map', 'map.yaml', '--correct', '--because', 'x', 'Acme'],
      '--correct is about answers that people have given',
    ],
  ])('refuses %s', async (_, args, said) => {
    expect(await fit(['assess', ...args, '--no-input'], { cwd: folderWith(RECORD) })).toMatchObject({ code: 2, err: expect.stringContaining(said) });
  });

  test('takes the map that the settings name', async () => {
    const cwd = folderWith(RECORD);
    const args = ['assess', '--prefill', 'acme.json', '--rubric', './rubric.yaml', '--no-input', '--json'];
    const { out } = await fit(args, { cwd, env: { FIT_HOME: mkdtempSync(join(tmpdir(), 'fit-home-')), FIT_MAP: 'map.yaml' } });
    expect(JSON.parse(out)).toMatchObject(FILLED);
  });

  test('is refused before anything is asked where a map is wrong', async () => {
    const cwd = folderWith({ ...RECORD, 'map.yaml': MAP.replace('target: hubspot', 'target: hubspit') });
    expect(await fit(['assess', '--prefill', 'acme.json', ...SAID], { cwd })).toMatchObject({ code: 3, err: expect.stringContaining('map.yaml:3') });
  });
});

test.each(['terminal', 'markdown', 'html'])('a report as %s marks what nobody has confirmed', async (format) => {
  const cwd = folderWith({ 'acme.json': JSON.stringify(acme()) });
  const args = ['assess', '--prefill', 'acme.json', '--map', 'map.yaml', '--rubric', './rubric.yaml', '--no-input'];
  const home = mkdtempSync(join(tmpdir(), 'fit-home-'));
  await fit([...args, '-q'], { cwd, env: { FIT_HOME: home } });
  const { out } = await fit(['show', 'Acme', '--format', format], { cwd, env: { FIT_HOME: home } });
  expect(out.replace(/\s+/g, ' ')).toContain('from HubSpot: numberofemployees, confirmed by nobody');
});
