/** A rubric that is another, or gone, when a draft is taken up again: its user chooses, and nothing that was noted is dropped. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder, openFit } from '../support/fit.ts';
import type { Terminal } from '../support/terminal.ts';
import { answer, draftsIn, fitIn, SIZES } from './moments.ts';

/** A rubric of these questions, each with its highest level. */
function rubric(version: string, questions: Readonly<Record<string, readonly [title: string, highest: number]>>): string {
  const lines = Object.entries(questions).map(([id, [title, highest]]) => {
    const levels = Array.from({ length: highest }, (_, i) => `${i + 1}: Level ${i + 1}`).join(', ');
    return `      - { id: ${id}, title: ${title}, ask: What of ${id}?, levels: { ${levels} } }`;
  });
  return `fit: 1
id: own
version: ${version}
title: Our own
dimensions:
  - id: all
    title: All
    weight: 1
    questions:
${lines.join('\n')}
decision: { bands: [{ from: 50, recommend: accept }, { from: 0, recommend: decline }], coverage: 50 }
`;
}

const FIRST = rubric('1.0.0', { alpha: ['Alpha', 5], beta: ['Beta', 5], gamma: ['Gamma', 5], delta: ['Delta', 5] });
/** One stays, one is gone, one has fewer levels, one is new. */
const SECOND = rubric('2.0.0', { alpha: ['Alpha', 5], gamma: ['Gamma', 3], delta: ['Delta', 5], epsilon: ['Epsilon', 5] });

const WAYS = [
  { way: 'a path', args: ['assess', 'Acme', '--rubric', './own.yaml'], env: () => ({}) },
  { way: 'FIT_RUBRICS', args: ['assess', 'Acme', '--rubric', 'own'], env: (folder: string) => ({ FIT_RUBRICS: folder }) },
] as const;

const CASES = WAYS.flatMap((way) => SIZES.map((size) => ({ ...way, ...size })));
type Case = (typeof CASES)[number];

async function shown(terminal: Terminal, text: string): Promise<void> {
  await terminal.waitFor(() => terminal.raw().includes(text), text);
}

/** Three questions of four are answered with 5, and the interview is killed. @returns how to start it again. */
async function begun({ args, env, columns, rows, byLines }: Case) {
  const [home, cwd] = [newFolder(), newFolder()];
  const file = join(cwd, 'own.yaml');
  writeFileSync(file, FIRST);
  const start = (more: readonly string[] = args) => openFit(more, { home, cwd, columns, rows, env: env(cwd) });
  const terminal = start();
  await shown(terminal, 'Question 1 of 4');
  answer(terminal, { byLines }, '555');
  await shown(terminal, 'Question 4 of 4');
  terminal.kill9();
  await terminal.exit;
  return { home, file, start };
}

/** Takes the first choice that is offered, or the second. */
function choose(terminal: Terminal, { byLines }: Case, choice: 1 | 2): void {
  if (byLines) terminal.type(`${choice}\r`);
  else terminal.press(...(choice === 1 ? [] : (['Down'] as const)), 'Enter');
}

/** The rubric has changed, and its user is asked which text to go on with. */
async function changed(one: Case) {
  const { home, file, start } = await begun(one);
  writeFileSync(file, SECOND);
  const terminal = start();
  await shown(terminal, 'there is a draft');
  choose(terminal, one, 1);
  await shown(terminal, 'Which text');
  return { home, terminal };
}

/** What is said, with the breaks of lines left out. */
function said(terminal: Terminal): string {
  return terminal.raw().replace(/\s+/g, ' ');
}

describe.each(CASES)('a rubric by $way that has changed, $size', (one) => {
  test('S14 what changes is told before the choice', async () => {
    const { terminal } = await changed(one);
    expect(said(terminal)).toMatch(/has changed since.* New: Epsilon\. .*Gamma.* Not asked any more, what was noted is kept: Beta\./);
  });

  test('S14 the old text can be gone on with', async () => {
    const { terminal, home } = await changed(one);
    choose(terminal, one, 1);
    await shown(terminal, 'What of delta?');
    expect((await draftsIn(home)).map(({ rubric: kept }) => kept.rubric.version)).toEqual(['1.0.0']);
  });

  test('S14 the new text can be gone on with: what does not fit is asked again', async () => {
    const { terminal, home } = await changed(one);
    choose(terminal, one, 2);
    await shown(terminal, 'What of gamma?');
    expect((await draftsIn(home)).map(({ rubric: kept }) => kept.rubric.version)).toEqual(['2.0.0']);
  });

  test('S14 no change that was noted before is gone from the draft under the new text', async () => {
    const { terminal, home } = await changed(one);
    choose(terminal, one, 2);
    await shown(terminal, 'What of gamma?');
    const [draft] = await draftsIn(home);
    expect(draft?.changes.slice(0, 3)).toEqual(['alpha', 'beta', 'gamma'].map((item) => ({ item, entry: { answer: { state: 'rated', value: 5 } } })));
  });

  test('S14 an answer that does not fit the new text stands in the note', async () => {
    const { terminal, home } = await changed(one);
    choose(terminal, one, 2);
    await shown(terminal, 'What of gamma?');
    expect(fitIn(home, 'show', 'Acme', '--json')).toMatch(/"gamma":\{[^}]*5/);
  });

  test('S14 where the rubric is gone, the draft still has it', async () => {
    const { file, start } = await begun(one);
    rmSync(file);
    const terminal = start(['assess', 'Acme']);
    await shown(terminal, 'there is a draft');
    choose(terminal, one, 1);
    await shown(terminal, 'What of delta?');
    expect(said(terminal)).toContain('Question 4 of 4');
  });
});
