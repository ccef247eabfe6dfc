/** `fit assess --again` on a terminal: conditions first, then what was open, with the old answers in sight. */
import { describe, expect, test } from 'vitest';
import { allAt, homeWith, idOf, locked } from '../cli/support/stored.ts';
import { assess, choose, type Desk, deskWith, draftsOn, leave, printed, valuesOf, written } from './support/assessing.ts';
import type { Terminal } from './support/terminal.ts';

const CONDITION = 'How does this condition stand?';
/** What was open last time is asked first. */
const [OPEN, LEAVING] = ['Who took part the last time', 'What led to the change of provider'];
const { decision_path: _, ...KNOWN } = allAt(4);

async function desk(answers = KNOWN): Promise<Desk> {
  return deskWith(
    await homeWith(locked({ name: 'Acme', id: idOf(1) }, { ...answers, leaving_reason: { state: 'rated', value: 2, evidence: 'They blamed us all.' } })),
  );
}

/** Goes on to the first question. */
async function begun(at: Desk, ...args: readonly string[]): Promise<Terminal> {
  const terminal = await assess(at, ['Acme', '--again', ...args], CONDITION);
  await choose(terminal, 'Skip');
  await terminal.waitFor(args.includes('--blind') ? LEAVING : OPEN);
  return terminal;
}

/** Comes to the question that was answered with 2. */
async function atLeaving(terminal: Terminal): Promise<string> {
  terminal.type('gleaving\r');
  return (await terminal.waitFor((lines) => lines.some((line) => line.includes(LEAVING)) && lines.some((line) => line.includes('5   Describes')))).join('\n');
}

describe('the conditions of last time', () => {
  test('are told one by one before the first question', async () => {
    const terminal = await assess(await desk(), ['Acme', '--again'], CONDITION);
    expect(written(terminal)[0]).toBe('Condition 1 of 1 of last time: Reasons for leaving');
    expect(written(terminal).join('\n')).toContain('who: head of the business · when: at day 90');
  });

  test.each(['Broken', 'Dropped'])('that were %s take the reason, and stand in the log before anything else is asked', async (answer) => {
    const at = await desk();
    const terminal = await assess(at, ['Acme', '--again', '--by', 'Kim'], CONDITION);
    await choose(terminal, answer);
    await terminal.waitFor(`Why was it ${answer.toLowerCase()}?`);
    terminal.enter('They moved.');
    await terminal.waitFor(OPEN);
    await leave(terminal);
    const next = await assess(at, ['Acme', '--again'], OPEN);
    expect(written(next).join('\n')).not.toContain(CONDITION);
  });

  test.each(['Skip', 'Still open'])('are asked about again where it was said: %s', async (answer) => {
    const at = await desk();
    const terminal = await assess(at, ['Acme', '--again'], CONDITION);
    await choose(terminal, answer);
    await terminal.waitFor(OPEN);
    await leave(terminal);
    expect(written(await assess(at, ['Acme', '--again'], CONDITION)).join('\n')).toContain('Reasons for leaving');
  });

  test('that are settled are not asked about again', async () => {
    const at = await desk();
    const terminal = await assess(at, ['Acme', '--again'], CONDITION);
    await choose(terminal, 'Kept');
    await terminal.waitFor(OPEN);
    await leave(terminal);
    expect(written(await assess(at, ['Acme', '--again'], OPEN)).join('\n')).not.toContain(CONDITION);
  });
});

describe('the old answer', () => {
  test('stands under its question, and Enter keeps it', async () => {
    const at = await desk();
    const terminal = await begun(at);
    expect(await atLeaving(terminal)).toMatch(/Last time, 2026-01-02: 2 · Blames one party.*They blamed\s+us\s+all\./s);
    terminal.press('Enter');
    await terminal.waitFor('Reasons for leaving: 2. z takes it back.');
    await leave(terminal);
    expect(draftsOn(at).map(valuesOf)).toEqual([{ leaving_reason: 2 }]);
  });

  test('is not there before it is given again: what nobody came to is open', async () => {
    const at = await desk();
    const terminal = await begun(at);
    terminal.type('3');
    await terminal.waitFor('z takes it back');
    await leave(terminal);
    expect(draftsOn(at).map(valuesOf)).toEqual([{ decision_path: 3 }]);
  });

  test('is there again when the draft is taken up, in the same order', async () => {
    const at = await desk();
    const first = await begun(at);
    first.type('3');
    await first.waitFor('z takes it back');
    expect((await leave(first)).at(-1)).toBe('Go on with: fit assess "Acme"');
    const second = await assess(at, ['Acme'], 'there is a draft');
    second.press('Enter');
    await second.waitFor('Question 2 of 7');
    expect(await atLeaving(second)).toContain('Last time, 2026-01-02: 2');
  });

  test('shows with --blind only once there is a new one', async () => {
    const terminal = await begun(await desk(), '--blind');
    expect(terminal.screen().join('\n')).not.toMatch(/Last time|blamed us/);
    terminal.type('4b');
    await terminal.waitFor('Last time, 2026-01-02: 2');
  });

  test('stays hidden with --blind when the draft is taken up', async () => {
    const at = await desk();
    const first = await begun(at, '--blind');
    first.type('s4');
    await first.waitFor('z takes it back');
    await leave(first);
    const second = await assess(at, ['Acme'], 'there is a draft');
    second.press('Enter');
    await second.waitFor(LEAVING);
    expect(second.screen().join('\n')).not.toMatch(/Last time|blamed us/);
  });

  test('is read out by lines, and an empty line keeps it', async () => {
    const at = await desk();
    const terminal = await assess(at, ['Acme', '--again', '--accessible'], CONDITION);
    terminal.enter('6');
    await terminal.waitFor(OPEN);
    terminal.enter('g leaving_reason');
    await terminal.waitFor('Enter alone keeps it, or answer 1 to 5');
    terminal.enter('');
    await terminal.waitFor('Saved: 2, Blames one party');
    await leave(terminal);
    expect(draftsOn(at).map(valuesOf)).toEqual([{ leaving_reason: 2 }]);
  });
});

test('the record that is locked names the last one', async () => {
  const at = await desk();
  const terminal = await begun(at);
  terminal.type('3rl1');
  await terminal.waitFor('Saved: fit recommends');
  await terminal.exit;
  const [newest] = JSON.parse(printed(at, 'list', '--json')) as readonly { readonly id: string }[];
  expect(JSON.parse(printed(at, 'show', newest?.id ?? '', '--json'))).toMatchObject({ follows: { kind: 'again', of: idOf(1), because: null } });
});
