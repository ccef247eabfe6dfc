/** Whole pages, kept as files. */
import { describe, expect, test } from 'vitest';
import { renderSimulation } from '../../../src/report/simulation/terminal.ts';
import { simulated } from '../../authoring/simulation/support/simulated.ts';
import { dimensionOf, questionOf, rubricOf } from '../../engine/rubrics.ts';
import { MINDSET } from '../rubric/support.ts';

const SMALL = rubricOf([dimensionOf('d', [questionOf('a'), questionOf('b', { title: 'A question with a title that is longer than a narrow page' })])], {
  title: 'Two questions',
});
const mindset = simulated(MINDSET);
const few = simulated(SMALL, new Map(), { cases: 200, seed: 3 });

describe('the page of a simulation', () => {
  test('msp-mindset, counted', async () => {
    await expect(renderSimulation(mindset, MINDSET, { width: 80 })).toMatchFileSnapshot('../../golden/simulation/msp-mindset.txt');
  });

  test('msp-mindset in colour', async () => {
    const page = renderSimulation(mindset, MINDSET, { width: 100, colour: 1 });
    await expect(page.replaceAll('\x1b', '<ESC>')).toMatchFileSnapshot('../../golden/simulation/msp-mindset-colour.txt');
  });

  test('two questions, sampled, on a narrow page in ASCII', async () => {
    await expect(renderSimulation(few, SMALL, { width: 40, glyphs: 'ascii' })).toMatchFileSnapshot('../../golden/simulation/sampled-narrow.txt');
  });
});

test('no line is wider than a narrow page', () => {
  const lines = renderSimulation(mindset, MINDSET, { width: 40 }).split('\n');
  expect(lines.filter((line) => line.length > 40)).toEqual([]);
});

test('bands that have words of their own are shown with their recommendations', () => {
  const bands = [
    { from: 60, recommend: 'accept', word: 'grow' },
    { from: 0, recommend: 'accept', word: 'keep' },
  ] as const;
  const own = { ...SMALL, decision: { ...SMALL.decision, bands } };
  expect(renderSimulation(simulated(own), own)).toMatch(/Bands\n {2}grow \(accept\) 40\.0%.*\n {2}keep \(accept\) 60\.0%/);
});
