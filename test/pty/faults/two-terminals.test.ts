/** One draft in two terminals: whatever each does, nothing that either has noted is lost. */
import { describe, expect, test } from 'vitest';
import { newFolder } from '../support/fit.ts';
import type { Terminal } from '../support/terminal.ts';
import { answer, asked, draftsIn, fitIn, keptIn, MOMENTS, type Moment, ORDER, openAgain, openAt, valuesBefore } from './moments.ts';

/** Goes to a question by its id. */
async function goTo(terminal: Terminal, { byLines }: Moment, id: string): Promise<void> {
  terminal.type(byLines ? `g ${id}\r` : `g${id}\r`);
  await asked(terminal, ORDER.indexOf(id) + 1);
}

/** Two terminals that stand at the same question of the same draft. */
async function twoAt(moment: Moment) {
  const home = newFolder();
  const one = await openAt(moment, { home });
  const other = await openAgain(moment, home);
  await asked(other, moment.answered + 1);
  return { home, one, other };
}

/** Answers and waits until the text that tells so shows. */
async function answered(terminal: Terminal, moment: Moment, value: string, sign: string): Promise<void> {
  answer(terminal, moment, value);
  await terminal.waitFor(() => terminal.raw().includes(sign), sign);
}

const MIDDLE = MOMENTS.filter(({ question }) => question === 'middle');

describe.each(MIDDLE)('at the $question question, $size', (moment) => {
  test('I13 who comes second is told that the draft is open elsewhere', async () => {
    const { other } = await twoAt(moment);
    expect(other.raw().replace(/\s+/g, ' ')).toContain('open in another terminal');
  });

  test('I13 answers to different questions are all kept', async () => {
    const { home, one, other } = await twoAt(moment);
    await goTo(other, moment, 'decision_path');
    await answered(other, moment, '2', 'Question 7 of 7');
    await answered(one, moment, '5', 'Question 5 of 7');
    expect(keptIn(home)).toBe(`${valuesBefore(moment)}52`);
  });

  test('S6 of two answers to one question the later stands, and both are in the draft', async () => {
    const { home, one, other } = await twoAt(moment);
    await answered(other, moment, '2', 'Question 5 of 7');
    await answered(one, moment, '5', 'Question 5 of 7');
    const [draft] = await draftsIn(home);
    expect(draft?.changes.filter(({ item }) => item === 'footprint').map(({ entry }) => entry?.answer)).toEqual([
      { state: 'rated', value: 2 },
      { state: 'rated', value: 5 },
    ]);
  });

  test('S6 each sees with its next answer what the other has noted', async () => {
    const { one, other } = await twoAt(moment);
    await goTo(other, moment, 'decision_path');
    await answered(other, moment, '2', 'Question 7 of 7');
    await answered(one, moment, '5', 'Noted in another terminal');
    expect(one.raw().replace(/\s+/g, ' ')).toContain('Noted in another terminal: Who decides.');
  });

  test('S6 who answers what the other has answered too is told so', async () => {
    const { one, other } = await twoAt(moment);
    await answered(other, moment, '2', 'Question 5 of 7');
    await answered(one, moment, '5', 'Answered in another terminal too');
    expect(one.raw().replace(/\s+/g, ' ')).toContain('Answered in another terminal too: Location, hours, regulation');
  });

  test('S6 who is killed takes nothing of the other away', async () => {
    const { home, one, other } = await twoAt(moment);
    await answered(other, moment, '2', 'Question 5 of 7');
    other.kill9();
    await other.exit;
    await answered(one, moment, '5', 'Question 5 of 7');
    expect(keptIn(home)).toBe(`${valuesBefore(moment)}5`);
  });

  test('S6 where the draft is removed meanwhile, all answers go to a new one', async () => {
    const { home, one } = await twoAt(moment);
    fitIn(home, 'rm', 'Acme', '--force');
    await answered(one, moment, '5', 'go on in a new one');
    expect(keptIn(home)).toBe(`${valuesBefore(moment)}5`);
  });
});

describe.each(MOMENTS.filter(({ question }) => question === 'last'))('at the $question question, $size', (moment) => {
  /** One terminal answers the last question and locks; the other does not know. */
  async function locked() {
    const { home, one, other } = await twoAt(moment);
    await answered(one, moment, '4', '7 of 7 answered');
    answer(one, moment, 'l1');
    await one.exit;
    return { home, other };
  }

  test('S6 who goes on after the other has locked is told so', async () => {
    const { other } = await locked();
    await answered(other, moment, '2', '7 of 7 answered');
    expect(other.raw()).toContain('go on in a new one');
  });

  test('S6 who goes on after the other has locked changes nothing of the record', async () => {
    const { home, other } = await locked();
    const before = fitIn(home, 'list', '--json');
    await answered(other, moment, '2', 'go on in a new one');
    expect(fitIn(home, 'list', '--json')).toBe(before);
  });

  test('S6 who goes on after the other has locked has all answers in a new draft', async () => {
    const { home, other } = await locked();
    await answered(other, moment, '2', 'go on in a new one');
    const [draft] = await draftsIn(home);
    const kept = new Map(draft?.changes.map(({ item, entry }) => [item, entry?.answer?.state === 'rated' ? entry.answer.value : '']));
    expect(ORDER.map((id) => kept.get(id)).join('')).toBe(`${valuesBefore(moment)}2`);
  });
});
