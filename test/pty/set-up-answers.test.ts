/** Answers from before: of the first call, of a file, of the command line, of a draft whose rubric has changed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allAt, begun, homeWith, idOf, locked } from '../cli/support/stored.ts';
import { assess, choose, type Desk, deskWith, draftsOn, leave, printed, valuesOf, written } from './support/assessing.ts';
import { ownRubric, writeOwn } from './support/own.ts';
import type { Terminal } from './support/terminal.ts';

const R3 = { answer: { state: 'rated', value: 3 } } as const;
const [DRAFT, CARRY] = ['Acme: there is a draft', 'There are answers of Acme'];
const SECOND = 'Tell me about the last time';

describe('answers of the first call', () => {
  const home = () => homeWith(locked({ name: 'Acme', id: idOf(1) }, allAt(4)));

  /** Takes them over. */
  async function takenOver(desk: Desk): Promise<Terminal> {
    const terminal = await assess(desk, ['Acme'], CARRY);
    await terminal.waitFor('❯ Take over 7 answers; every one can be changed');
    terminal.press('Enter');
    await terminal.waitFor('7 noted before');
    return terminal;
  }

  test('are taken over, and shown with where they come from', async () => {
    const terminal = await takenOver(deskWith(await home()));
    terminal.type('b');
    expect((await terminal.waitFor('Taken over from Managed services, first call, 2026-01-02.')).join('\n')).toContain(' 4 ✓ Gives facts');
  });

  test('can be changed, and nothing of the first call changes with them', async () => {
    const desk = deskWith(await home());
    const terminal = await takenOver(desk);
    terminal.type('b2');
    await terminal.waitFor('z takes it back');
    await leave(terminal);
    expect(valuesOf(draftsOn(desk)[0])).toMatchObject({ leaving_reason: 2, respect: 4 });
    expect(JSON.parse(printed(desk, 'show', idOf(1), '--json'))).toMatchObject({ answers: allAt(4) });
  });

  test('are not kept where nothing is noted', async () => {
    const desk = deskWith(await home());
    const terminal = await takenOver(desk);
    expect([await leave(terminal), draftsOn(desk)]).toEqual([['Nothing was noted, so nothing was kept.'], []]);
  });

  test('can be left: it begins with nothing', async () => {
    const terminal = await assess(deskWith(await home()), ['Acme'], CARRY);
    await choose(terminal, 'Begin with nothing');
    expect((await terminal.waitFor('Question 1 of 19')).join('\n')).toContain('· 19 open');
  });
});

describe('what is given with the command', () => {
  test('is there already, says where it comes from, and can be changed', async () => {
    const desk = deskWith();
    const terminal = await assess(desk, ['Acme', '--rubric', 'msp-quick-screen', '--set', 'leaving_reason=4'], SECOND);
    terminal.type('b');
    expect((await terminal.waitFor('Taken over from the command line.')).join('\n')).toContain(' 4 ✓ Gives facts');
    terminal.type('2');
    await terminal.waitFor(SECOND);
    await leave(terminal);
    expect(draftsOn(desk).map(valuesOf)).toEqual([{ leaving_reason: 2 }]);
  });

  test('in a file brings prospect, rubric and notes along', async () => {
    const desk = deskWith();
    const answers = 'prospect: { name: Acme, key: acme }\nrubric: msp-quick-screen\nanswers:\n  leaving_reason: { value: 4, evidence: They said so. }\n';
    writeFileSync(join(desk.cwd, 'acme.yaml'), answers);
    const terminal = await assess(desk, ['--answers', 'acme.yaml'], SECOND);
    terminal.type('b');
    expect((await terminal.waitFor('Taken over from acme.yaml.')).join('\n')).toMatch(/ 4 ✓ Gives facts.*Note: They said so\./s);
  });

  test('does not replace what somebody has answered', async () => {
    const desk = deskWith(await homeWith(begun({ name: 'Acme', id: idOf(1) }, { leaving_reason: R3 })));
    const terminal = await assess(desk, ['Acme', '--rubric', 'msp-quick-screen', '--set', 'leaving_reason=5', '--set', 'last_incident=5'], DRAFT);
    terminal.press('Enter');
    await terminal.waitFor('Question 3');
    await leave(terminal);
    expect(draftsOn(desk).map(valuesOf)).toEqual([{ leaving_reason: 3, last_incident: 5 }]);
  });

  test('and is not asked in the draft that is gone on with is left aside, and told', async () => {
    const desk = deskWith(await homeWith(begun({ name: 'Acme', id: idOf(1) }, { leaving_reason: R3 })));
    const terminal = await assess(desk, ['Acme', '--set', 'value_frame=4', '--set', 'last_incident=unknown'], DRAFT);
    terminal.press('Enter');
    await terminal.waitFor('Question 3 of 7');
    expect([...terminal.scrollback(), ...terminal.screen()]).toContain('Not asked in this draft, and left aside: value_frame.');
    await leave(terminal);
    expect(draftsOn(desk).map(valuesOf)).toEqual([{ leaving_reason: 3, last_incident: 'unknown' }]);
  });
});

describe('a rubric that has changed since the draft was begun', () => {
  /** Begins under the first text, and takes the draft up when there is the second. */
  async function changed(args: readonly string[]): Promise<{ desk: Desk; terminal: Terminal }> {
    const folder = ownRubric('1.0.0');
    const desk: Desk = { ...deskWith(), env: { FIT_RUBRICS: folder } };
    const first = await assess(desk, ['Acme', '--rubric', 'own'], 'How do they speak?');
    first.type('nThey said so.\r');
    await first.waitFor('Note saved');
    first.type('3');
    await first.waitFor('How calm?');
    first.type('2');
    await first.waitFor('2 of 2 answered');
    await leave(first);
    writeOwn(folder, '2.0.0');
    const terminal = await assess(desk, ['Acme', ...args], DRAFT);
    terminal.press('Enter');
    await terminal.waitFor('The present one (2.0.0)');
    return { desk, terminal };
  }

  test('is told, with what would become of the answers', async () => {
    const { terminal } = await changed(['--rubric', 'own']);
    expect(written(terminal).slice(0, -4)).toEqual([
      'Our own has changed since this draft was begun.',
      '1 answer can stay.',
      'New: Pace.',
      'Asked under another id: Ease.',
      'To be answered again, the old answer is in the note: Respect.',
    ]);
  });

  test('is told too where no rubric is named', async () => {
    const { terminal } = await changed([]);
    expect(written(terminal)[0]).toBe('Our own has changed since this draft was begun.');
  });

  test('can be left as it was: the draft goes on under its own text', async () => {
    const { desk, terminal } = await changed(['--rubric', 'own']);
    terminal.press('Enter');
    await terminal.waitFor('2 of 2 answered');
    await leave(terminal);
    expect(draftsOn(desk).map((draft) => [draft.rubric.version, valuesOf(draft)])).toEqual([['1.0.0', { respect: 3, calm: 2 }]]);
  });

  test('can be moved to: what fits stays, what does not is in the note', async () => {
    const { desk, terminal } = await changed(['--rubric', 'own']);
    await choose(terminal, 'The present one');
    expect((await terminal.waitFor('They said so. Answered before: “Well”.')).join('\n')).toContain('How do they speak?');
    await leave(terminal);
    const [draft] = draftsOn(desk);
    expect([draft?.rubric.version, draft?.answers]).toMatchObject([
      '2.0.0',
      { respect: { state: 'unknown', evidence: 'They said so. Answered before: “Well”.' }, ease: { state: 'rated', value: 2 } },
    ]);
  });

  test('and was moved to: everything can be taken back without an answer that the new text does not take', async () => {
    const { desk, terminal } = await changed(['--rubric', 'own']);
    await choose(terminal, 'The present one');
    await terminal.waitFor('How do they speak?');
    terminal.type('zzzzzzzz');
    await terminal.waitFor('Nothing is left to take back');
    await leave(terminal);
    expect(draftsOn(desk).map(valuesOf)).toEqual([{}]);
  });
});
