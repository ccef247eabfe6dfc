/** An answer that is changed so that later questions are not asked any more: what was answered there waits. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder, openFit } from '../support/fit.ts';
import { answer, fitIn, SIZES } from './moments.ts';

const RUBRIC = `fit: 1
id: own
version: 1.0.0
title: Our own
dimensions:
  - id: all
    title: All
    weight: 1
    questions:
      - { id: visits, title: Visits, ask: How many visits?, levels: { 1: None, 2: Some, 3: Many } }
      - { id: nights, title: Nights, when: { question: visits, at-least: 2 }, ask: Who covers nights?, levels: { 1: Nobody, 2: We, 3: They } }
      - { id: mood, title: Mood, ask: Which mood?, levels: { 1: Bad, 2: Fair, 3: Good } }
decision: { bands: [{ from: 50, recommend: accept }, { from: 0, recommend: decline }], coverage: 50 }
`;

interface Kept {
  readonly answers: Readonly<Record<string, { readonly value?: number }>>;
  readonly result: { readonly dimensions: readonly { readonly rated: number; readonly applicable: number }[] };
}

/** Answers the first two of three questions, goes back to the first and answers it with these one after another, going back between. */
async function changedTo(size: (typeof SIZES)[number], values: string) {
  const { columns, rows } = size;
  const [home, cwd] = [newFolder(), newFolder()];
  writeFileSync(join(cwd, 'own.yaml'), RUBRIC);
  const terminal = openFit(['assess', 'Acme', '--rubric', './own.yaml'], { home, cwd, columns, rows });
  await terminal.waitFor(() => terminal.raw().includes('How many visits?'), 'the first question');
  answer(terminal, size, '33');
  await terminal.waitFor(() => terminal.raw().includes('Which mood?'), 'the last question');
  for (const value of values) {
    terminal.type(size.byLines ? 'g visits\r' : 'gvisits\r');
    answer(terminal, size, value);
  }
  answer(terminal, size, 'r');
  await terminal.waitFor(() => /\d of \d answered/.test(terminal.raw()), 'the review');
  terminal.press('Ctrl-D');
  await terminal.exit;
  return JSON.parse(fitIn(home, 'show', 'Acme', '--json')) as Kept;
}

describe.each(SIZES)('on $size', (size) => {
  test('I12 an answer to a question that is not asked any more does not count', async () => {
    const { result } = await changedTo(size, '1');
    expect(result.dimensions).toMatchObject([{ rated: 1, applicable: 2 }]);
  });

  test('I12 it is kept', async () => {
    expect((await changedTo(size, '1')).answers['nights']?.value).toBe(3);
  });

  test('I12 it counts again with the question', async () => {
    const { result } = await changedTo(size, '12');
    expect(result.dimensions).toMatchObject([{ rated: 2, applicable: 3 }]);
  });
});
