/** Before the first question: whom, which rubric, which draft, which answers from before. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { begun, homeWith, idOf } from '../cli/support/stored.ts';
import { assess, choose, deskWith, draftsOn, leave, valuesOf } from './support/assessing.ts';
import { openShell } from './support/fit.ts';
import { ownRubric } from './support/own.ts';
import type { Terminal } from './support/terminal.ts';

const R3 = { answer: { state: 'rated', value: 3 } } as const;
const [WHOM, DRAFT, DRAFTS, CARRY] = ['Whom do you assess?', 'Acme: there is a draft', 'Acme: there are drafts', 'There are answers of Acme'];
const [FIRST, SECOND] = ['What led to the change', 'Tell me about the last time'];
const KEYS = '? help · q quit';

describe('fit assess alone', () => {
  test('asks whom, and which rubric, and assesses that one under that', async () => {
    const desk = deskWith();
    const terminal = await assess(desk, [], WHOM);
    terminal.enter('Acme');
    await terminal.waitFor('With which rubric?');
    await choose(terminal, 'msp-quick-screen');
    expect((await terminal.waitFor(KEYS))[0]).toMatch(/^Acme · Managed services, first call/);
  });

  test('has the usual rubric first', async () => {
    const terminal = await assess(deskWith(), [], WHOM);
    terminal.enter('Acme');
    expect(await terminal.waitFor('navigate')).toContain('❯ msp-mindset');
  });

  test('has own rubrics beside those that came with it', async () => {
    const desk = deskWith();
    const terminal = await assess({ ...desk, env: { FIT_RUBRICS: ownRubric('1.0.0') } }, [], WHOM);
    terminal.enter('Acme');
    expect(await terminal.waitFor('navigate')).toContain('  own');
  });

  test('asks again where the name is blank', async () => {
    const terminal = await assess(deskWith(), [], WHOM);
    terminal.enter('  ');
    expect((await terminal.waitFor('Type a name')).join(' ')).toContain('or press Ctrl-C to stop');
  });

  test('asks for no rubric where one is named', async () => {
    const terminal = await assess(deskWith(), ['--rubric', 'msp-quick-screen'], WHOM);
    terminal.enter('Acme');
    expect((await terminal.waitFor(FIRST))[0]).toContain('first call');
  });

  test('offers the draft of the one that is named', async () => {
    const desk = deskWith(await homeWith(begun({ name: 'Acme', id: idOf(1) }, { leaving_reason: R3 })));
    const terminal = await assess(desk, ['--rubric', 'msp-quick-screen'], WHOM);
    terminal.enter('acme');
    expect((await terminal.waitFor('Begin anew')).join('\n')).toContain('acme: there is a draft');
  });
});

describe('a prospect with a draft', () => {
  const home = () => homeWith(begun({ name: 'Acme', id: idOf(1) }, { leaving_reason: R3 }));

  test('breaks what explains a choice between words', async () => {
    const terminal = await assess({ ...deskWith(await home()), columns: 60 }, ['Acme', '--rubric', 'msp-quick-screen'], DRAFT);
    expect(await terminal.waitFor('navigate')).toContain('Managed services, first call (msp-quick-screen 1.0.0), 1');
  });

  test('is gone on with where it was left', async () => {
    const desk = deskWith(await home());
    const terminal = await assess(desk, ['Acme'], DRAFT);
    terminal.press('Enter');
    await terminal.waitFor(SECOND);
    terminal.type('4');
    await terminal.waitFor('Question 3');
    await leave(terminal);
    expect(draftsOn(desk).map((draft) => [draft.id, valuesOf(draft)])).toEqual([[idOf(1), { leaving_reason: 3, last_incident: 4 }]]);
  });

  test('is told of with its day, its rubric and how far it has come', async () => {
    const terminal = await assess(deskWith(await home()), ['Acme'], DRAFT);
    expect((await terminal.waitFor('navigate')).join('\n')).toMatch(
      /draft of 2026-01-02.*\nManaged services, first call \(msp-quick-screen 1\.0\.0\), 1 answer\n/s,
    );
  });

  test('can be begun anew: the old draft stays as it was', async () => {
    const desk = deskWith(await home());
    const terminal = await assess(desk, ['Acme', '--rubric', 'msp-quick-screen'], DRAFT);
    await choose(terminal, 'Begin anew');
    await terminal.waitFor(FIRST);
    terminal.type('5');
    await terminal.waitFor(SECOND);
    await leave(terminal);
    expect(draftsOn(desk).map(valuesOf)).toEqual([{ leaving_reason: 5 }, { leaving_reason: 3 }]);
  });

  test('and another: both are offered, the newest first, and the one that is chosen goes on', async () => {
    const newer = begun({ name: 'ACME', id: idOf(2), at: '2026-02-03T04:05:06.000Z' }, { leaving_reason: R3, respect: R3 });
    const desk = deskWith(await homeWith(begun({ name: 'Acme', id: idOf(1) }, { last_incident: R3 }), newer));
    const terminal = await assess(desk, ['Acme'], DRAFTS);
    expect((await terminal.waitFor('navigate')).filter((line) => line.includes('draft of'))).toEqual([
      '❯ Go on with the draft of 2026-02-03',
      '  Go on with the draft of 2026-01-02',
    ]);
    await choose(terminal, 'Go on with the draft of 2026-01-02');
    await terminal.waitFor(FIRST);
    terminal.type('1');
    await terminal.waitFor('Question 3');
    await leave(terminal);
    expect(draftsOn(desk).find(({ id }) => id === idOf(1))?.answers).toMatchObject({ leaving_reason: { value: 1 }, last_incident: { value: 3 } });
  });

  test('is gone on with by its id, without a question', async () => {
    const terminal = await assess(deskWith(await home()), [idOf(1)], KEYS);
    expect(terminal.screen()[0]).toMatch(/^Acme · Managed services, first call/);
  });

  test('is gone on with by its id under its own rubric, and says so where another is named', async () => {
    const terminal = await assess(deskWith(await home()), [idOf(1), '--rubric', 'msp-mindset'], KEYS);
    expect([...terminal.scrollback(), ...terminal.screen()].join(' ')).toContain(
      'This draft is one of Managed services, first call (msp-quick-screen), and stays one; msp-mindset is not used.',
    );
  });

  test('of another rubric than the one that is named is not gone on with, but its answers are offered', async () => {
    const terminal = await assess(deskWith(await home()), ['Acme', '--rubric', 'msp-mindset'], CARRY);
    expect((await terminal.waitFor('navigate')).join('\n')).toContain('Take over 1 answer;');
  });

  test('and a name that would drive the terminal is written out', async () => {
    const desk = deskWith(await homeWith(begun({ name: 'Ac\u001b[2Jme', id: idOf(1) })));
    const terminal = await assess(desk, ['Ac\u001b[2Jme'], 'there is a draft');
    expect(terminal.raw()).not.toContain('\u001b[2J');
  });
});

describe('the settings of the terminal are what they were', () => {
  test.each<[string, string, (terminal: Terminal, pid: number) => void]>([
    ['SIG-1 Ctrl-C at a name', '', (terminal) => terminal.press('Ctrl-C')],
    ['SIG-3 SIGTERM at a name', '', (_, pid) => process.kill(pid, 'SIGTERM')],
    ['SIG-5 Ctrl-D at a choice', 'Acme', (terminal) => terminal.press('Ctrl-D')],
  ])('after %s', async (_name, prospect, act) => {
    const desk = deskWith(await homeWith(begun({ name: 'Acme', id: idOf(1) }, { leaving_reason: R3 })));
    const shell = await openShell(desk);
    shell.enter(`stty -g > before; (echo $BASHPID > pid; exec fit assess ${prospect}); stty -g > after; echo "it's over"`);
    await shell.waitFor(prospect === '' ? WHOM : DRAFT);
    const read = (name: string) => readFileSync(join(desk.cwd, name), 'utf8');
    act(shell, Number(read('pid')));
    await shell.waitFor("\nit's over");
    expect(read('after')).toBe(read('before'));
  });
});

describe.each<[string, readonly string[], string]>([
  ['a name', [], WHOM],
  ['a choice', ['Acme'], DRAFT],
])('in a question for %s', (_what, args, question) => {
  test.each<[string, (terminal: Terminal) => void, number]>([
    ['SIG-1 Ctrl-C', (terminal) => terminal.press('Ctrl-C'), 130],
    ['SIG-5 Ctrl-D', (terminal) => terminal.press('Ctrl-D'), 130],
    ['SIG-3 SIGTERM', (terminal) => terminal.signal('SIGTERM'), 143],
    ['SIG-3 SIGHUP', (terminal) => terminal.signal('SIGHUP'), 129],
  ])('%s ends with its code, keeps nothing new, and leaves the terminal as it was', async (_name, act, code) => {
    const desk = deskWith(await homeWith(begun({ name: 'Acme', id: idOf(1) }, { leaving_reason: R3 })));
    const terminal = await assess(desk, args, question);
    act(terminal);
    const exit = await terminal.exit;
    expect([exit, terminal.cursor().visible, terminal.marksPastes(), draftsOn(desk).map(valuesOf)]).toEqual([
      { code, signal: null },
      true,
      false,
      [{ leaving_reason: 3 }],
    ]);
  });
});

describe('a prospect that looks like one who is known', () => {
  const QUESTION = 'Is Harbor Dental Ltd known already?';
  const begin = async (...more: readonly string[]) =>
    assess(
      deskWith(await homeWith(begun({ name: 'Harbour Dental', id: idOf(1) }, { leaving_reason: R3 }))),
      ['Harbor Dental Ltd', '--rubric', 'msp-quick-screen', ...more],
      QUESTION,
    );

  test('is asked about, and the draft of the one who is meant is offered', async () => {
    const terminal = await begin();
    await choose(terminal, 'The same: Harbour Dental');
    await terminal.waitFor('Harbour Dental: there is a draft');
  });

  test('is assessed as another one where it is another', async () => {
    const terminal = await begin();
    await choose(terminal, 'Another one, called Harbor Dental Ltd');
    expect((await terminal.waitFor(KEYS))[0]).toMatch(/^Harbor Dental Ltd · /);
  });

  test('is asked about in plain lines too', async () => {
    const terminal = await begin('--accessible');
    await terminal.waitFor('Answer 1 or 2:');
    terminal.enter('1');
    await terminal.waitFor('Harbour Dental: there is a draft');
  });
});
