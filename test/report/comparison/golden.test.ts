import { expect, test } from 'vitest';
import { renderComparison } from '../../../src/report/comparison/render.ts';
import { FIRST, NEXT, OTHER, SECOND, viewOf } from './support.ts';

const OVER_TIME = viewOf(FIRST, SECOND, 'over-time');

test('one prospect at two times, on the terminal', async () => {
  await expect(renderComparison('terminal', OVER_TIME, { width: 80 })).toMatchFileSnapshot('../../golden/comparison/over-time.txt');
});

test('one prospect at two times, on a narrow page in ASCII', async () => {
  const text = renderComparison('terminal', OVER_TIME, { width: 40, glyphs: 'ascii' });
  await expect(text).toMatchFileSnapshot('../../golden/comparison/over-time-narrow.txt');
});

test('one prospect at two times, in Markdown', async () => {
  await expect(renderComparison('markdown', OVER_TIME)).toMatchFileSnapshot('../../golden/comparison/over-time.md');
});

test('two prospects', async () => {
  await expect(renderComparison('terminal', viewOf(OTHER, SECOND, 'two-prospects'))).toMatchFileSnapshot('../../golden/comparison/two-prospects.txt');
});

test('two major versions of the rubric', async () => {
  await expect(renderComparison('terminal', viewOf(FIRST, NEXT, 'over-time'))).toMatchFileSnapshot('../../golden/comparison/two-versions.txt');
});

test('an assessment and itself', () => {
  expect(renderComparison('terminal', viewOf(FIRST, FIRST, 'same-call'))).toBe(
    'Harbour Dental\nBoth are of one call\nFirst: 2026-01-02 · Jo, sales · msp-short 1.2.0 · A1\nSecond: 2026-01-02 · Jo, sales · msp-short 1.2.0 · A1\nNothing differs.\n',
  );
});
