/** A whole call on a real terminal, with everything that comes between: the record is the one that the answers alone make. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseRubric } from '../../src/index.ts';
import { scriptOf } from '../../src/interview/script.ts';
import { newFolder, openShell, PROMPT } from './support/fit.ts';
import type { Terminal } from './support/terminal.ts';

const ANSWERS = resolve('examples/p4-belmont-legal/msp-mindset.yaml');

interface Given {
  readonly value: number;
  readonly evidence: string;
}

const { answers, ...WHOM } = parse(readFileSync(ANSWERS, 'utf8')) as { readonly answers: Readonly<Record<string, Given>> };
const outcome = parseRubric(readFileSync('rubrics/msp-mindset.yaml', 'utf8'));
if (!outcome.ok) throw new Error('the rubric is not valid');
const SCRIPT = scriptOf(outcome.value);

/** The beginning of a question, as it stands on one line of any width. */
function askOf(id: string): string {
  return (SCRIPT.find((item) => item.id === id)?.ask ?? '').slice(0, 30);
}

/** Writes the evidence down, then the answer. */
async function answer(terminal: Terminal, id: string): Promise<void> {
  const { value, evidence } = answers[id] as Given;
  await terminal.waitFor(askOf(id));
  terminal.type('n');
  terminal.type(`${evidence}\r`);
  await terminal.waitFor('Note saved');
  terminal.type(String(value));
}

/** Goes to a question by its id and writes evidence under it. */
async function noteLater(terminal: Terminal, id: string): Promise<void> {
  terminal.type(`g${id}\r`);
  await terminal.waitFor(askOf(id));
  terminal.type('n');
  // As a paste: its digits and its q are text.
  terminal.paste((answers[id] as Given).evidence);
  terminal.press('Enter');
  await terminal.waitFor('Note saved');
}

test('back, jump, note, undo, paste, burst, resize, Ctrl-Z, kill -9 and resume lead to the record that the answer file makes', async () => {
  const [home, folder] = [newFolder(), newFolder()];
  const whom = join(folder, 'belmont.yaml');
  writeFileSync(whom, JSON.stringify({ ...WHOM, answers: {} }));
  const command = `fit assess --answers ${whom} --json > ${join(folder, 'record.json')}`;
  const shell = await openShell({ home, cwd: folder });

  shell.enter(command);
  await shell.waitFor(askOf('leaving_reason'));
  // A slip, back, and the right answer.
  shell.type('5');
  await shell.waitFor(askOf('value_frame'));
  shell.type('b2');
  await shell.waitFor(askOf('value_frame'));
  // A burst: four questions in one go; the last answer decides alone and waits for its second look.
  shell.type('4231');
  await shell.waitFor('second look');
  shell.type('1');
  await shell.waitFor('Evidence');
  shell.type(`${(answers['security_baseline'] as Given).evidence}\r`);
  for (const id of ['leaving_reason', 'value_frame', 'last_incident', 'prevention_action']) await noteLater(shell, id);
  // A wrong answer is taken back.
  shell.type('gadvice_uptake\r');
  await shell.waitFor(askOf('advice_uptake'));
  shell.type('5z');
  await shell.waitFor('Taken back');
  await answer(shell, 'advice_uptake');
  shell.resize(120, 40);
  await answer(shell, 'contact_point');
  shell.resize(60, 16);
  await answer(shell, 'advance_notice');
  shell.resize(80, 24);
  // To the shell and back with a note half typed.
  await shell.waitFor(askOf('two_way_rules'));
  const { evidence } = answers['two_way_rules'] as Given;
  shell.type(`n${evidence.slice(0, 20)}`);
  await shell.waitFor(evidence.slice(0, 20));
  shell.press('Ctrl-Z');
  await shell.waitFor(PROMPT);
  shell.enter('fg');
  await shell.waitFor((lines) => lines.some((line) => line.includes(evidence.slice(0, 20))) && !lines.some((line) => line.includes(PROMPT)));
  shell.type(`${evidence.slice(20)}\r`);
  await shell.waitFor('Note saved');
  shell.type('3');
  await answer(shell, 'disagreement_style');
  // Killed with a note half typed: what was answered is there, and the note is offered again.
  await shell.waitFor(askOf('urgent_expectation'));
  const urgent = answers['urgent_expectation'] as Given;
  shell.type(`n${urgent.evidence.slice(0, 15)}`);
  await shell.waitFor(urgent.evidence.slice(0, 15));
  shell.press('Ctrl-Z');
  await shell.waitFor(PROMPT);
  shell.enter('clear; kill -9 %1; wait; clear');
  shell.enter(command);
  await shell.waitFor('there is a draft');
  shell.press('Enter');
  await shell.waitFor('This was being typed');
  shell.type(`${urgent.evidence.slice(15)}\r`);
  await shell.waitFor('Note saved');
  shell.type(String(urgent.value));
  const rest = ['scope_boundary', 'standard_stack', 'footprint', 'budget_fit', 'decision_path', 'capacity', 'engagement', 'respect'];
  for (const id of rest) await answer(shell, id);
  await shell.waitFor('19 of 19 answered, none open.');
  shell.type('l1');
  await shell.waitFor('Saved:');

  const record = readFileSync(join(folder, 'record.json'), 'utf8');
  const fit = (where: string, ...args: readonly string[]) =>
    execFileSync(process.execPath, [resolve('bin/fit.cjs'), ...args], { env: { FIT_HOME: where, PATH: process.env['PATH'] }, encoding: 'utf8' });
  const bare = (text: string) =>
    text.replace(/^\{"schema":"fit.assessment\/1","id":"\w{26}","status":"complete","createdAt":"[\d:.TZ-]+","updatedAt":"[\d:.TZ-]+"/, '');
  expect(bare(record)).toBe(bare(fit(newFolder(), 'assess', '--answers', ANSWERS, '--no-input', '--json')));
  expect(bare(record)).not.toBe(record);
  expect(fit(home, 'show', 'Belmont Legal', '--json')).toBe(record);
});
