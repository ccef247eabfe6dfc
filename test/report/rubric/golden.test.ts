import { describe, expect, test } from 'vitest';
import { renderRubric } from '../../../src/report/rubric/render.ts';
import { EVERYTHING, MINDSET, RUBRICS } from './support.ts';

describe.each(Object.entries(RUBRICS))('%s', (name, rubric) => {
  test.each([
    ['terminal', 'txt'],
    ['markdown', 'md'],
  ] as const)('%s', async (format, ending) => {
    await expect(await renderRubric(format, rubric, { width: 80 })).toMatchFileSnapshot(`../../golden/rubric/${name}.${ending}`);
  });
});

test('msp-mindset in colour', async () => {
  const page = await renderRubric('terminal', MINDSET, { width: 100, colour: 1 });
  await expect(page.replaceAll('\x1b', '<ESC>')).toMatchFileSnapshot('../../golden/rubric/msp-mindset-colour.txt');
});

test('everything on a narrow page in ASCII', async () => {
  await expect(await renderRubric('terminal', EVERYTHING, { width: 40, glyphs: 'ascii' })).toMatchFileSnapshot('../../golden/rubric/everything-narrow.txt');
});
