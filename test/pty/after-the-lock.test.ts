/** Corrections and consensus on a terminal: what was locked stays, and what follows says why. */
import { expect, test } from 'vitest';
import type { Answers } from '../../src/engine/model/answer.ts';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import { allAt, homeWith, idOf, locked } from '../cli/support/stored.ts';
import { assess, type Desk, deskWith, leave, printed, written } from './support/assessing.ts';

const FIRST: Answers = {
  ...allAt(4),
  leaving_reason: { state: 'rated', value: 5, evidence: 'They named both parts.' },
  last_incident: { state: 'rated', value: 4 },
};
const SECOND: Answers = {
  ...allAt(4),
  leaving_reason: { state: 'rated', value: 2, evidence: 'They blamed us all.' },
  last_incident: { state: 'rated', value: 3 },
};

async function desk(): Promise<Desk> {
  const follows = { kind: 'second-rating', of: idOf(1), because: null } as const;
  return deskWith(await homeWith(locked({ name: 'Acme', id: idOf(1) }, FIRST), locked({ name: 'Acme', id: idOf(2), role: 'delivery-lead', follows }, SECOND)));
}

function newest(at: Desk): Assessment {
  const [one] = JSON.parse(printed(at, 'list', '--json', '--sort', 'date')) as readonly { readonly id: string }[];
  return JSON.parse(printed(at, 'show', one?.id ?? '', '--json')) as Assessment;
}

test('a correction asks for its reason, begins at the review, and says both in the report', async () => {
  const at = await desk();
  const before = printed(at, 'show', idOf(1), '--json');
  const terminal = await assess(at, ['Acme', '--correct'], 'Why is it corrected?');
  terminal.enter('the outage was misread');
  await terminal.waitFor('Go to the answer that is to be put right: Enter.');
  terminal.type('glast\r');
  await terminal.waitFor('Taken over from the assessment of 2026-01-02.');
  terminal.type('2');
  await terminal.waitFor('l lock and report');
  terminal.type('l1');
  await terminal.waitFor('Saved: fit recommends');
  expect(written(terminal).join(' ')).toContain(`Correction of ${idOf(1)} because the outage was misread`);
  await terminal.exit;
  expect([newest(at).answers['last_incident'], printed(at, 'show', idOf(1), '--json')]).toEqual([{ state: 'rated', value: 2 }, before]);
});

test('a correction that was left is gone on with, its reason kept', async () => {
  const at = await desk();
  const first = await assess(at, ['Acme', '--correct', '--because', 'misread'], 'Go to the answer');
  first.type('glast\r');
  await first.waitFor('Taken over from');
  first.type('2');
  await first.waitFor('z takes it back');
  expect((await leave(first)).at(-1)).toBe('Go on with: fit assess "Acme"');
  const second = await assess(at, ['Acme', '--correct'], 'Go to the answer');
  second.type('l1');
  await second.waitFor('because misread');
  await second.exit;
  expect(newest(at).follows).toEqual({ kind: 'correction', of: idOf(1), because: 'misread' });
});

test('a consensus asks what is two levels apart first, both notes side by side, and keeps the reason', async () => {
  const at = await desk();
  const terminal = await assess(at, ['Acme', '--consensus'], 'Rated alike and taken over: 5. To agree on: 2. Two levels or more apart: 1.');
  const screen = (await terminal.waitFor('delivery-lead: 2')).join('\n');
  expect(screen).toMatch(/sales: 5 · Describes both parts.*They named\s+both parts\..*delivery-lead: 2 · Blames one party.*They blamed us\s+all\./s);
  terminal.type('nThe second call was clearer.\r');
  await terminal.waitFor('Note saved');
  terminal.type('3');
  await terminal.waitFor(/sales: 4 · .*delivery-lead: 3 · /s);
  terminal.type('4');
  await terminal.waitFor('l lock and report');
  terminal.type('l1');
  await terminal.waitFor('Saved: fit recommends');
  await terminal.exit;
  const { follows, answers } = newest(at);
  expect([follows?.kind, answers['leaving_reason']]).toEqual(['consensus', { state: 'rated', value: 3, evidence: 'The second call was clearer.' }]);
});
