/** Every form of answer by keys: the record is the one that the same answers in a file make. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assess, type Desk, deskWith, draftsOn, leave, printed, valuesOf } from './support/assessing.ts';
import { ANSWERS, FACTS, RUBRIC } from './support/every-form.ts';
import type { Terminal } from './support/terminal.ts';

/** @returns a desk with the rubric, and the answers as a file. */
function deskWithForms(): Desk {
  const desk = deskWith();
  writeFileSync(join(desk.cwd, 'every.yaml'), RUBRIC);
  writeFileSync(join(desk.cwd, 'answers.yaml'), ANSWERS);
  writeFileSync(join(desk.cwd, 'facts.yaml'), FACTS);
  return desk;
}

const COMMAND = ['Acme', '--rubric', './every.yaml'];

/** Waits for a question, down to the keys under it. */
async function asked(terminal: Terminal, ask: string): Promise<string> {
  const isWhole = (lines: readonly string[]) => lines.some((line) => line.includes(ask)) && /(Shift-Tab back|q quit|g go to)$/m.test(lines.join('\n'));
  return (await terminal.waitFor(isWhole, ask)).join('\n');
}

/** Goes to a question by its id. */
async function goTo(terminal: Terminal, id: string, ask: string): Promise<string> {
  terminal.type(`g${id}\r`);
  return asked(terminal, ask);
}

/** An interview whose facts are given, at its first question. */
async function opened(desk: Desk, more: readonly string[] = []): Promise<Terminal> {
  const terminal = await assess(desk, [...COMMAND, '--answers', 'facts.yaml', ...more], 'What was the mood?');
  await asked(terminal, 'What was the mood?');
  return terminal;
}

/** @returns the values that the one draft holds when the interview is left. */
async function keptBy(terminal: Terminal, desk: Desk): Promise<Readonly<Record<string, unknown>>> {
  await leave(terminal);
  return valuesOf(draftsOn(desk)[0]);
}

/** Answers every fact and every question, in order, each when it is asked. */
async function answerAll(terminal: Terminal): Promise<void> {
  const keys: readonly (readonly [ask: string, ...typed: readonly string[]])[] = [
    ['What do they do?', 'Bakery & café\r'],
    ['Since when', '2001-02-03\r'],
    ['Where are they?', '2'],
    ['How did they find us?', '12\r'],
    ['Are they listed?', '2'],
    ['How many sites', '3\r'],
    ['What was the mood?', 'c', 'nSaid 3 words, q.\r', '0'],
    ['Which sector', '\u001b[A', '\r'],
    ['Which tools', '13\r'],
    ['Is there a backup?', '1'],
    ['Was it ever restored?', '2'],
    ['Why did they leave?', 'a', 'no provider before\r'],
    ['How many people?', '12.5\r'],
    ['By how much', '-7.25\r'],
  ];
  for (const [ask, ...typed] of keys) {
    await asked(terminal, ask);
    for (const text of typed) terminal.type(text);
  }
}

test('a whole interview in every form makes the record that the file makes', async () => {
  const desk = deskWithForms();
  const terminal = await assess({ ...desk, redirect: '> record.json' }, [...COMMAND, '--json'], 'What do they do?');
  await answerAll(terminal);
  await terminal.waitFor('14 of 14 answered, none open');
  terminal.type('l1');
  expect(await terminal.exit).toEqual({ code: 0, signal: null });

  const bare = (text: string) =>
    text.replace(/^\{"schema":"fit.assessment\/1","id":"\w{26}","status":"complete","createdAt":"[\d:.TZ-]+","updatedAt":"[\d:.TZ-]+"/, '');
  const record = readFileSync(join(desk.cwd, 'record.json'), 'utf8');
  const byFile = printed(
    deskWithForms(),
    'assess',
    '--answers',
    join(desk.cwd, 'answers.yaml'),
    '--no-input',
    '--json',
    '--rubric',
    join(desk.cwd, 'every.yaml'),
  );
  expect(bare(record)).toBe(bare(byFile));
  expect(bare(record)).not.toBe(record);
});

describe('a question that is asked only after some answers', () => {
  test('appears, vanishes, and is back with its answer', async () => {
    const terminal = await opened(deskWithForms());
    await goTo(terminal, 'backup', 'Is there a backup?');
    terminal.type('1');
    await asked(terminal, 'Was it ever restored?');
    terminal.type('1');
    await asked(terminal, 'Why did they leave?');
    await goTo(terminal, 'backup', 'Is there a backup?');
    terminal.type('2');
    expect((await asked(terminal, 'Why did they leave?')).split('\n')[1]).toMatch(/^Question 11 of 13 /);
    await goTo(terminal, 'backup', 'Is there a backup?');
    terminal.type('1');
    await asked(terminal, 'Why did they leave?');
    expect(await goTo(terminal, 'restore', 'Was it ever restored?')).toContain(' 1 ✓ Yes');
  });

  test('is not in the record while it is not asked, and its answer is in the draft', async () => {
    const desk = deskWithForms();
    const terminal = await opened(desk, ['--set', 'backup=yes', '--set', 'restore=no']);
    await goTo(terminal, 'backup', 'Is there a backup?');
    terminal.type('2');
    await asked(terminal, 'Why did they leave?');
    expect(await keptBy(terminal, desk)).toMatchObject({ backup: false, restore: false });
  });
});

describe('keys that answer', () => {
  test.each<[string, string, string, readonly string[], unknown]>([
    ['level 0 is a level where there is one', 'mood', 'What was the mood?', ['0'], 0],
    ['0 is the tenth of twelve options', 'sector', 'Which sector', ['0'], 's10'],
    ['the arrows and Enter reach what no digit does', 'sector', 'Which sector', ['\u001b[A', '\u001b[A', '\r'], 's11'],
    ['a digit that is pressed twice is not chosen', 'tools', 'Which tools', ['1', '2', '1', '\r'], ['chat']],
    ['Space chooses what the arrow is on', 'tools', 'Which tools', ['\u001b[B', '\u001b[B', ' ', '\r'], ['chat']],
    ['several are kept in the order of the rubric', 'tools', 'Which tools', ['3', '1', '\r'], ['mail', 'phone']],
    ['0 is none of several', 'tools', 'Which tools', ['0'], []],
    ['2 is no', 'backup', 'Is there a backup?', ['2'], false],
    ['a decimal', 'seats', 'How many people?', ['0.5\r'], 0.5],
    ['a number below 0', 'change', 'By how much', ['-50\r'], -50],
    ['a number that was deleted and typed again', 'seats', 'How many people?', ['12', '\u007f', '\u007f', '7\r'], 7],
    ['u is unknown', 'seats', 'How many people?', ['u'], 'unknown'],
    ['d is declined', 'tools', 'Which tools', ['d'], 'refused'],
  ])('%s', async (_, id, ask, typed, value) => {
    const desk = deskWithForms();
    const terminal = await opened(desk);
    if (id !== 'mood') await goTo(terminal, id, ask);
    for (const text of typed) terminal.type(text);
    await terminal.waitFor('z takes it back');
    expect((await keptBy(terminal, desk))[id]).toEqual(value);
  });
});

describe('what does not fit is not taken, and it is said what would', () => {
  test.each<[string, string, string, string, string]>([
    ['a level that is none', 'mood', 'What was the mood?', '3', 'Press 0-2; u is unknown'],
    ['a number with a comma', 'seats', 'How many people?', '12,5\r', 'Write decimals with a p'],
    ['a number beyond the limits', 'seats', 'How many people?', '501\r', 'This takes a number from 0.5 up to 500.5 (people).'],
    ['a day that does not exist', 'founded', 'Since when', '2023-02-29\r', 'This takes a date such as 2026-11-22.'],
    ['Enter where nothing was chosen of several', 'tools', 'Which tools', '\r', '0 is none of these'],
    ['"not applicable" where it may not be', 'mood', 'What was the mood?', 'a', 'The rubric has no “not applicable” here'],
  ])('%s', async (_, id, ask, typed, said) => {
    const desk = deskWithForms();
    const terminal = await opened(desk);
    if (id !== 'mood') await goTo(terminal, id, ask);
    terminal.type(typed);
    expect((await terminal.waitFor(said)).join('\n')).toContain(ask);
  });
});
