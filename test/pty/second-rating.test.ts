/** `fit assess --as ROLE` on a terminal: notes in sight, nothing else; and no result before both are locked. */
import { describe, expect, test } from 'vitest';
import type { Entries } from '../../src/engine/model/draft.ts';
import { begun, homeWith, idOf } from '../cli/support/stored.ts';
import { assess, choose, type Desk, deskWith, draftsOn, leave, printed, valuesOf, written } from './support/assessing.ts';
import { isWhole, FIRST as LEAVING } from './support/interview.ts';
import type { Terminal } from './support/terminal.ts';

const NOTES: Entries = {
  leaving_reason: { answer: { state: 'rated', value: 2 }, note: 'They blamed us all.', confidence: 'low' },
  respect: { answer: { state: 'refused' }, note: 'Nobody said a word.' },
};

/** Sales is in the middle of the call. */
async function desk(): Promise<Desk> {
  const now = new Date().toISOString();
  return deskWith(await homeWith(begun({ name: 'Acme', id: idOf(1), at: now, changed: now }, NOTES)));
}

async function second(at: Desk, ...args: readonly string[]): Promise<Terminal> {
  const terminal = await assess(at, ['Acme', '--as', 'delivery-lead', ...args], 'A second rating of the call of');
  await terminal.waitFor(isWhole(LEAVING), 'the first question, whole');
  return terminal;
}

describe('a second rater', () => {
  test('begins with nothing, and sees the note of the first', async () => {
    const lines = written(await second(await desk())).join('\n');
    expect(lines).toContain('Noted by sales: They blamed us all.');
    expect(lines).toContain('Question 1 of 7 · Prevention mindset · 7 open');
  });

  test('sees no level, no tick and no confidence of the first', async () => {
    expect(written(await second(await desk())).join('\n')).not.toMatch(/✓|›|Confidence|Noted: |Taken over|Last time/);
  });

  test('answers in a draft of their own', async () => {
    const at = await desk();
    const terminal = await second(at);
    terminal.type('4');
    await terminal.waitFor('z takes it back');
    expect((await leave(terminal)).at(-1)).toBe('Go on with: fit assess "Acme" --as delivery-lead');
    expect(draftsOn(at).map((draft) => [draft.assessor?.role, valuesOf(draft)])).toEqual([
      ['delivery-lead', { leaving_reason: 4 }],
      ['sales', { leaving_reason: 2, respect: 'refused' }],
    ]);
  });

  test('goes on with it, the notes in sight again', async () => {
    const at = await desk();
    const first = await second(at);
    first.type('4');
    await first.waitFor('z takes it back');
    await leave(first);
    const terminal = await assess(at, ['Acme', '--as', 'delivery-lead'], 'Question 2 of 7');
    terminal.type('grespect\r');
    await terminal.waitFor('Noted by sales: Nobody said a word.');
  });

  test('sees no result after the lock while the first is open', async () => {
    const at = await desk();
    const terminal = await second(at);
    terminal.type('4rl1');
    const { code } = await terminal.exit;
    expect([code, written(terminal).join(' ')]).toEqual([0, expect.stringContaining('The result shows once sales has locked too.')]);
    expect(terminal.raw()).not.toMatch(/fit recommends|INCOMPLETE|Score/);
  });

  test('is not offered the draft of the first', async () => {
    const at = await desk();
    const terminal = await second(at);
    expect(terminal.raw()).not.toMatch(/there is a draft|2 answers/);
  });

  test('hears the notes by lines', async () => {
    const terminal = await assess(await desk(), ['Acme', '--as', 'delivery-lead', '--accessible'], 'Answer 1 to 5');
    expect(written(terminal)).toContain('Noted by sales: They blamed us all.');
  });
});

describe('which call is rated', () => {
  /** Two calls of today. */
  async function twoCalls(): Promise<Desk> {
    const now = new Date().toISOString();
    const about = { name: 'Acme', at: now, changed: now };
    return deskWith(await homeWith(begun({ ...about, id: idOf(1) }, NOTES), begun({ ...about, id: idOf(2), rubric: 'msp-mindset' }, {})));
  }

  test('is asked where it may be one of two', async () => {
    const terminal = await assess(await twoCalls(), ['Acme', '--as', 'delivery-lead'], 'Which call with Acme do you rate?');
    await choose(terminal, 'Another one');
    await terminal.waitFor('Question 1 of 19');
    expect(terminal.raw()).not.toMatch(/A second rating|There are answers/);
  });

  test('is asked for once where nobody was named, and nobody knows the prospect', async () => {
    const terminal = await assess(deskWith(), ['--as', 'delivery-lead', '--rubric', 'msp-quick-screen'], 'Whom do you assess?');
    terminal.enter('New');
    await terminal.waitFor(isWhole(LEAVING), 'the first question, whole');
    expect(terminal.raw()).toContain('New · Managed services');
  });
});

describe('the first rater', () => {
  test('sees the result once both are locked', async () => {
    const at = await desk();
    const terminal = await second(at);
    terminal.type('4rl1');
    await terminal.exit;
    const first = await assess(at, ['Acme', '--rubric', 'msp-quick-screen'], 'there is a draft');
    await choose(first, 'Go on');
    await first.waitFor('2 noted before');
    first.type('rl1');
    await first.waitFor('Saved: fit recommends');
  });

  test('sees none while the second is open', async () => {
    const at = await desk();
    const terminal = await second(at);
    terminal.type('4');
    await terminal.waitFor('z takes it back');
    await leave(terminal);
    const first = await assess({ ...at, env: { FIT_ROLE: 'sales' } }, ['Acme', '--rubric', 'msp-quick-screen'], 'there is a draft');
    await choose(first, 'Go on');
    await first.waitFor('2 noted before');
    first.type('rl1');
    await first.exit;
    expect(written(first).join(' ')).toContain('The result shows once delivery-lead has locked too.');
  });
});

test('the gate alone is answered in the draft of the first', async () => {
  const now = new Date().toISOString();
  const home = await homeWith(begun({ name: 'Acme', id: idOf(1), at: now, changed: now, rubric: 'msp-mindset' }, NOTES));
  const at = deskWith(home);
  const terminal = await assess(at, ['Acme', '--gate', '--as', 'delivery-lead'], 'Question 1 of 1');
  terminal.type('4');
  await terminal.waitFor('l done');
  expect(written(terminal).join('\n')).not.toMatch(/Reasons for leaving|Respect|blamed/);
  terminal.type('l');
  const { code } = await terminal.exit;
  expect([code, written(terminal).at(-1)]).toEqual([0, 'Noted in the draft of Acme, which stays open for its own rater.']);
  expect(draftsOn(at).map(valuesOf)).toEqual([{ leaving_reason: 2, respect: 'refused', capacity: 4 }]);
  expect(printed(at, 'show', 'Acme')).toContain('delivery-lead');
});
