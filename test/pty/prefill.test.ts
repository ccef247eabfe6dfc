/** `fit assess --prefill` on a terminal: what the CRM knows stands there, marked, until somebody confirms it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assess, choose, type Desk, deskWith, draftsOn, leave, printed, valuesOf, written } from './support/assessing.ts';
import { newFolder, openShell, PROMPT } from './support/fit.ts';
import type { Terminal } from './support/terminal.ts';

const RUBRIC = `
fit: 1
id: crm
version: 1.0.0
title: What a CRM knows
dimensions:
  - id: size
    title: Size
    questions:
      - { id: respect, title: Respect, ask: How do they speak of others?, levels: { 1: Badly, 2: Well } }
      - { id: seats, title: Seats, source: record, ask: How many people?, number: { unit: people, min: 1, max: 500 } }
facts:
  - { id: industry, title: Industry, ask: What do they do?, text: true }
decision: { bands: [{ from: 0, recommend: accept }], coverage: 0 }
`;
const MAP = `
map: fit.map/1
target: hubspot
key: { to: domain, from: prospect.key }
fields:
  - { to: name, from: prospect.name, type: text }
  - { to: numberofemployees, from: answers.seats.value, type: number }
  - { to: industry, from: facts.industry, type: text }
`;
const ARGS = ['--prefill', 'acme.json', '--map', 'map.yaml', '--rubric', './rubric.yaml'];
const FIRST = 'How do they speak of others?';

function desk(numberofemployees = '17', home?: string): Desk {
  const at = deskWith(home);
  const record = { id: '123', properties: { name: 'Acme', domain: 'acme.example', numberofemployees, industry: 'Bakery' } };
  for (const [name, text] of [
    ['rubric.yaml', RUBRIC],
    ['map.yaml', MAP],
    ['acme.json', JSON.stringify(record)],
  ] as const)
    writeFileSync(join(at.cwd, name), text);
  return at;
}

/** Goes to the review. */
async function reviewed(terminal: Terminal): Promise<string> {
  terminal.type('r');
  await terminal.waitFor(/confirmed by nobody[\s\S]*l lock and report/, 'the whole review');
  return written(terminal).join('\n');
}

describe('a record of a CRM', () => {
  test('answers what it knows, and the interview begins at what is open', async () => {
    const terminal = await assess(desk(), ARGS, '2 prefilled; this is the next open question.');
    expect(written(terminal).join('\n')).toContain(FIRST);
    expect(written(terminal).join('\n')).toContain('Prefilled from HubSpot: Industry, Seats.');
  });

  test('is marked in the review', async () => {
    const terminal = await assess(desk(), ARGS, FIRST);
    expect(await reviewed(terminal)).toMatch(/Seats +17 people · from HubSpot: number/);
  });

  test('is confirmed by Enter', async () => {
    const terminal = await assess(desk(), ARGS, FIRST);
    terminal.type('gseats\r');
    await terminal.waitFor('From HubSpot: numberofemployees; nobody has confirmed it.');
    terminal.press('Enter');
    await terminal.waitFor(/\b1 confirmed by nobody/);
    expect(written(terminal).join('\n')).not.toContain('numberofemployees');
  });

  test('refreshes what nobody has confirmed, and nothing else', async () => {
    const first = desk();
    const begun = await assess(first, ARGS, FIRST);
    begun.type('gindustry\r');
    await begun.waitFor('From HubSpot: industry');
    begun.press('Enter');
    await begun.waitFor('> Bakery');
    begun.enter(' and café');
    await begun.waitFor('Industry: Bakery and café');
    await leave(begun);
    const later = desk('25', first.home);
    const again = await assess(later, ARGS, 'there is a draft');
    await choose(again, 'Go on');
    await again.waitFor(FIRST);
    await leave(again);
    const [draft] = draftsOn(later);
    expect([draft?.facts, valuesOf(draft), draft?.origins]).toEqual([{ industry: 'Bakery and café' }, { seats: 25 }, { seats: 'HubSpot: numberofemployees' }]);
  });

  test('is heard line by line too, and confirmed by Enter alone', async () => {
    const terminal = await assess(desk(), [...ARGS, '--accessible'], FIRST);
    terminal.enter('g seats');
    await terminal.waitFor('Enter alone keeps it');
    expect(written(terminal).join(' ')).toContain('From HubSpot: numberofemployees; nobody has confirmed it.');
    terminal.enter('');
    await terminal.waitFor(/Review:[\s\S]*1 confirmed by nobody/);
  });
});

describe('a record that is piped in', () => {
  const PIPED = `cat acme.json | fit assess --prefill - --map map.yaml --rubric ./rubric.yaml --json > out.json; echo "code $?"`;

  const reviewIn = async (at: Desk) => {
    const shell = await openShell(at);
    shell.enter(PIPED);
    await shell.waitFor(FIRST);
    shell.type('2');
    await shell.waitFor('l lock and report');
    return shell;
  };

  test('leaves the keys to the terminal, and the shell as it was', async () => {
    const at = desk();
    const shell = await reviewIn(at);
    shell.type('l');
    await shell.waitFor('Lock this assessment');
    shell.type('1');
    await shell.waitFor('code 0');
    expect(JSON.parse(printed(at, 'show', 'Acme', '--json', '--reveal'))).toMatchObject({ origins: { seats: 'HubSpot: numberofemployees' } });
    shell.enter('echo $((6 * 7))');
    await shell.waitFor(/^42$/m);
    expect(shell.screen().some((line) => line.startsWith(PROMPT))).toBe(true);
  });

  test('is kept as a draft when the interview is left', async () => {
    const at = desk();
    const shell = await reviewIn(at);
    shell.type('q');
    await shell.waitFor('code 130');
    expect(draftsOn(at).map(valuesOf)).toEqual([{ respect: 2, seats: 17 }]);
  });
});

test('what is wrong with a record is told before anything is asked', async () => {
  const at = desk();
  writeFileSync(join(at.cwd, 'acme.json'), '[{ "Id": "001" }]');
  const terminal = await assess({ ...at, home: newFolder() }, ARGS, 'this is not a record for the target hubspot');
  expect(await terminal.exit).toMatchObject({ code: 3 });
});
