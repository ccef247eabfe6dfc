/** The moments at which things go wrong: at the first, a middle and the last question, on a screen and in plain lines. */

import { execFileSync } from 'node:child_process';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import type { StoredDraft } from '../../../src/store/store.ts';
import { openFit, type Surroundings } from '../support/fit.ts';
import { ASSESS } from '../support/interview.ts';
import type { Terminal } from '../support/terminal.ts';

/** A terminal large enough for the screen, and one that is too small for it. */
export const SIZES = [
  { size: '80×24', columns: 80, rows: 24, byLines: false },
  { size: '40×10', columns: 40, rows: 10, byLines: true },
] as const;

const QUESTIONS = [
  { question: 'first', answered: 0 },
  { question: 'middle', answered: 3 },
  { question: 'last', answered: 6 },
] as const;

/** Each question on each terminal. */
export const MOMENTS = QUESTIONS.flatMap((question) => SIZES.map((size) => ({ ...question, ...size })));

/** One of them. */
export type Moment = (typeof MOMENTS)[number];

/** Those on a screen. */
export const ON_SCREEN = MOMENTS.filter(({ byLines }) => !byLines);

/** Says that a question is asked, on a screen and in lines. */
export async function asked(terminal: Terminal, number: number): Promise<void> {
  const heading = `Question ${number} of 7`;
  await terminal.waitFor(() => terminal.raw().includes(heading), heading);
}

/** Presses keys; a line of its own for each where lines are read. */
export function answer(terminal: Terminal, { byLines }: Pick<Moment, 'byLines'>, values: string): void {
  terminal.type(byLines ? values.replace(/./g, '$&\r') : values);
}

/** What is answered before a moment: every answer another than the one before. */
export function valuesBefore({ answered }: Pick<Moment, 'answered'>): string {
  return '434543'.slice(0, answered);
}

/** @returns an interview that has come to this question. */
export async function openAt(moment: Moment, surroundings: Surroundings = {}): Promise<Terminal> {
  const { columns, rows, answered } = moment;
  const terminal = openFit(ASSESS, { columns, rows, ...surroundings });
  await asked(terminal, 1);
  if (answered === 0) return terminal;
  answer(terminal, moment, valuesBefore(moment));
  await asked(terminal, answered + 1);
  return terminal;
}

/** @returns the interview taken up again by who chooses to go on with the draft. */
export async function openAgain({ columns, rows, byLines }: Moment, home: string, args: readonly string[] = ASSESS): Promise<Terminal> {
  const terminal = openFit(args, { columns, rows, home });
  await terminal.waitFor(() => terminal.raw().includes('there is a draft'), 'the offer of the draft');
  terminal.type(byLines ? '1\r' : '\r');
  return terminal;
}

/** Runs fit as it was built, without a terminal. */
export function fitIn(home: string, ...args: readonly string[]): string {
  const env = { PATH: process.env['PATH'], FIT_HOME: home };
  return execFileSync(process.execPath, [resolve('bin/fit.cjs'), ...args], { env, encoding: 'utf8' });
}

interface Shown {
  readonly answers: Readonly<Record<string, { readonly value?: number; readonly note?: string }>>;
}

/** The questions, as they are asked. */
export const ORDER = ['leaving_reason', 'last_incident', 'security_baseline', 'footprint', 'budget_fit', 'decision_path', 'respect'];

/** @returns the answers of the one draft of Acme in the order of the questions, such as "43"; `null` where there is no draft. */
export function keptIn(home: string): string | null {
  const drafts = JSON.parse(fitIn(home, 'drafts', '--json')) as readonly unknown[];
  if (drafts.length === 0) return null;
  const { answers } = JSON.parse(fitIn(home, 'show', 'Acme', '--json')) as Shown;
  return ORDER.map((id) => answers[id]?.value ?? '').join('');
}

/** @returns the drafts in this folder, which another process may be writing to. */
export async function draftsIn(home: string): Promise<readonly StoredDraft[]> {
  const opened = await openSqliteStore({
    folder: home,
    uid: null,
    stamp: () => 'now',
    machine: { host: hostname(), age: () => 0, boot: '', isAlive: () => true },
  });
  if (!opened.ok) return [];
  const listed = await opened.value.list({ status: 'draft' });
  const drafts = await Promise.all((listed.ok ? listed.value : []).map(({ id }) => opened.value.draft(id)));
  opened.value.close();
  return drafts.flatMap((draft) => (draft.ok && draft.value !== null ? [draft.value] : []));
}
