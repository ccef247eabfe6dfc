/** `fit assess --decisive` on a terminal: what can still change the recommendation, the end in courtesy, and the report of it. */
import { expect, test } from 'vitest';
import { assess, type Desk, deskWith, leave, printed, written } from './support/assessing.ts';
import type { Terminal } from './support/terminal.ts';

const ARGS = ['Acme', '--rubric', 'msp-quick-screen', '--decisive'];
const COUNT = 'can still change the recommendation';
const END = 'Nothing that is still open can change what fit will recommend.';

/** The call in which somebody refuses the protection of all. */
async function refused(at: Desk): Promise<Terminal> {
  const terminal = await assess(at, ARGS, `7 of 7 open ${COUNT}`);
  terminal.type('gsecurity\r');
  await terminal.waitFor((lines) => lines.some((line) => line.includes('the last protective measure')) && lines.some((line) => line.startsWith('1-5 answer')));
  terminal.type('11');
  await terminal.waitFor('Evidence, what was said or done (needed here):');
  terminal.enter('Partners exempt, asked twice.');
  await terminal.waitFor(END);
  return terminal;
}

test('says at every question how many of the open ones can still change it', async () => {
  const terminal = await assess(deskWith(), ARGS, `7 of 7 open ${COUNT}`);
  terminal.type('4');
  await terminal.waitFor(`6 of 6 open ${COUNT}`);
});

test('a settled call ends early, is locked, and the report says why what is open stays open', async () => {
  const terminal = await refused(deskWith());
  expect(written(terminal).join('\n')).not.toMatch(/decline|score|\d%/i);
  terminal.type('l');
  await terminal.waitFor('Lock this assessment and show the report?');
  terminal.type('1');
  expect(await terminal.exit).toEqual({ code: 0, signal: null });
  expect(terminal.raw()).toContain('Settled: the 6 open questions cannot change this.');
});

test('answers that were typed ahead do not lock', async () => {
  const at = deskWith();
  const terminal = await refused(at);
  terminal.type('1111');
  await terminal.waitFor('l asks for the lock, e asks on');
  await leave(terminal);
  expect(printed(at, 'list')).not.toContain('Acme');
});

test('who goes on with the draft chooses the order anew', async () => {
  const at = deskWith();
  await leave(await refused(at));
  const again = await assess(at, ARGS, 'there is a draft');
  again.press('Enter');
  await again.waitFor(END);
  await leave(again);
  const plain = await assess(at, ARGS.slice(0, -1), 'there is a draft');
  plain.press('Enter');
  await plain.waitFor('Question 1 of 7 · Prevention mindset · 6 open');
});

test('in plain lines the end is said with its ways on', async () => {
  const terminal = await assess(deskWith(), [...ARGS, '--accessible'], 'Answer 1 to 5');
  for (const [line, next] of [
    ['g security', 'protective measure'],
    ['1', 'Answer 1 or 2'],
    ['1', 'Evidence, what was said'],
    ['They said no.', 'l, e, q or b for back'],
  ] as const) {
    terminal.enter(line);
    await terminal.waitFor(() => terminal.raw().includes(next), next);
  }
  expect(terminal.raw()).toContain(END);
});
