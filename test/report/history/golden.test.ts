import { expect, test } from 'vitest';
import { renderHistory } from '../../../src/report/history/render.ts';
import { LIFE, viewOf } from './support.ts';

test('a whole life on the terminal', async () => {
  await expect(renderHistory('terminal', viewOf(LIFE), { width: 80 })).toMatchFileSnapshot('../../golden/history/life.txt');
});

test('a whole life with what was put right, on a narrow page in ASCII', async () => {
  const text = renderHistory('terminal', viewOf(LIFE, true), { width: 40, glyphs: 'ascii' });
  await expect(text).toMatchFileSnapshot('../../golden/history/life-all-narrow.txt');
});

test('a whole life in Markdown', async () => {
  await expect(renderHistory('markdown', viewOf(LIFE))).toMatchFileSnapshot('../../golden/history/life.md');
});

test('a call that is still rated by somebody else, without its results', async () => {
  const text = renderHistory('terminal', viewOf({ ...LIFE, hidden: new Set(['B1', 'B2', 'B3']) }));
  await expect(text).toMatchFileSnapshot('../../golden/history/hidden.txt');
});
