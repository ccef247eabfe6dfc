/** `fit history`: the life of one prospect out of the store. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import type { LogEntry } from '../../src/engine/model/log.ts';
import { fit } from '../support/io.ts';
import { ratedBy, ratingBy } from './support/rated.ts';
import { allAt, begun, homeWith, idOf, locked, noted } from './support/stored.ts';

const FIRST = locked({ name: 'Harbour Dental', id: idOf(1), at: '2026-01-02T09:00:00.000Z' }, allAt(2));
const AGAIN = locked({ name: 'Harbour Dental', id: idOf(2), at: '2026-07-02T09:00:00.000Z' }, allAt(4));
const RIGHT: Assessment = {
  ...locked({ name: 'Harbour Dental', id: idOf(3), at: '2026-07-03T09:00:00.000Z' }, allAt(5)),
  follows: { kind: 'correction', of: idOf(2), because: 'Wrong sheet' },
};
const OTHER = locked({ name: 'Northfield', id: idOf(4) }, allAt(4));
const DECIDED: LogEntry = {
  id: idOf(90),
  at: '2026-01-05T09:00:00.000Z',
  by: 'Kim',
  prospect: idOf(1),
  assessment: idOf(1),
  act: { kind: 'decision', recommendation: 'accept', because: 'A friend of the house', starts: null },
};

let home = '';
const history = (...args: readonly string[]) => fit(['history', ...args], { env: { FIT_HOME: home } });

beforeAll(async () => {
  home = await homeWith(FIRST, AGAIN, RIGHT, OTHER, begun({ name: 'Harbour Dental', id: idOf(5) }));
  await noted(home, DECIDED);
});

test('prints what happened, the oldest first, with the change since the last time', async () => {
  const { code, out } = await history('Harbour Dental');
  expect([code, out]).toEqual([
    0,
    `Harbour Dental
2 assessments, 2026-01-02 to 2026-07-02

What happened
  2026-01-02 Assessed: fit recommends decline (“stop”)
             score: 25 · by: sales · rubric: msp-quick-screen 1.0.0 · id: 000001
  2026-01-05 Decision, an override: accept, where fit recommends decline
             by: Kim · because: A friend of the house. · about: 000001
  2026-07-02 Assessed: fit recommends accept (“proceed”)
             score: 100 · by: sales · rubric: msp-quick-screen 1.0.0 · id:
             000003
             • Put right on 2026-07-03: Wrong sheet.
             • Since 2026-01-02: score 25 → 100, up 75; Prevention mindset 25 →
               100, up 75; Feasibility 25 → 100, up 75; Conduct 25 → 100, up 75.

Course of the scores
  • Managed services, first call: ▃█ 25 → 100 (msp-quick-screen 1)
    • Prevention mindset: ▃█ 25 → 100
    • Feasibility: ▃█ 25 → 100
    • Conduct: ▃█ 25 → 100
  A change counts beyond 13.9 points; two ratings of one and the same thing may
  differ by that much.
`,
  ]);
});

test('says on standard error that a draft is open', async () => {
  expect((await history('Harbour Dental')).err).toBe('A draft is open: fit assess "Harbour Dental"\n');
});

test('tells what was put right too with --all', async () => {
  expect((await history('harbour', '--all')).out).toContain('• Before that, locked 2026-07-02: fit recommends');
});

test('is the same for the id of any assessment of the prospect', async () => {
  expect((await history('000001')).out).toBe((await history('Harbour Dental')).out);
});

test('is one document on one line with --json', async () => {
  const { out } = await history('Harbour Dental', '--json');
  const { schema, events } = JSON.parse(out) as { schema: string; events: readonly { kind: string }[] };
  expect([schema, events.map(({ kind }) => kind), out.split('\n').length]).toEqual(['fit.history/1', ['assessment', 'act', 'assessment'], 2]);
});

test('is a page in Markdown', async () => {
  expect((await history('Harbour Dental', '--format', 'markdown')).out).toMatch(
    /^# Harbour Dental\n\n2 assessments.*\n\n## What happened\n\n- \*\*2026-01-02\*\*/,
  );
});

describe('while somebody else still rates the same call', () => {
  const FIRST_RATING = ratedBy({ name: 'Harbour Dental', number: 1, role: 'sales', levels: '4444444' });
  const OPEN = ratingBy({ name: 'Harbour Dental', number: 2, role: 'delivery lead', follows: ['second-rating', 1] });
  let blind = '';
  const look = (...args: readonly string[]) => fit(['history', 'Harbour Dental', ...args], { env: { FIT_HOME: blind } });
  beforeAll(async () => {
    blind = await homeWith(FIRST_RATING, OPEN);
  });

  test('the result is hidden, and it is said why', async () => {
    const { out, err } = await look();
    expect([out.includes('the result is hidden'), out.includes('score'), err.includes('1 result is hidden')]).toEqual([true, false, true]);
  });

  test('--reveal shows it, and the history tells of that', async () => {
    const { out } = await look('--reveal');
    expect([out.includes('score: 75'), out.includes('Results looked at')]).toEqual([true, true]);
  });
});

describe('refuses', () => {
  test('a name that nobody has', async () => {
    const { code, err } = await history('Nordfield');
    expect([code, err]).toEqual([2, 'error: no assessment is known as Nordfield (assessment-missing)\n  Did you mean Northfield?\n']);
  });

  test('a name that two prospects have, and says how they are told apart', async () => {
    const two = await homeWith(locked({ name: 'Twin', key: 'one.example', id: idOf(1) }), locked({ name: 'Twin', key: 'two.example', id: idOf(2) }));
    const { code, err } = await fit(['history', 'Twin'], { env: { FIT_HOME: two } });
    expect([code, err.split('\n')[0]]).toEqual([2, 'error: Twin may be Twin (two.example) or Twin (one.example) (assessment-ambiguous)']);
  });
});

test('of a prospect with drafts only says that nothing is locked', async () => {
  const only = await homeWith(begun({ name: 'Corner Practice', id: idOf(1) }));
  expect((await fit(['history', 'corner'], { env: { FIT_HOME: only } })).out).toBe('Corner Practice\nNothing is locked yet\n');
});

test('of a prospect with drafts only there is no page to forward', async () => {
  const only = await homeWith(begun({ name: 'Corner Practice', id: idOf(1) }));
  const { code, out, err } = await fit(['history', 'corner', '--format', 'html'], { env: { FIT_HOME: only } });
  expect([code, out, err.split('\n')[0]]).toEqual([2, '', 'error: Corner Practice is a draft: there is no report before it is locked (assessment-open)']);
  const hidden = await fit(['history', 'corner', '--format', 'html', '--redact'], { env: { FIT_HOME: only } });
  expect([hidden.code, hidden.err.includes('Corner')]).toEqual([2, false]);
});
