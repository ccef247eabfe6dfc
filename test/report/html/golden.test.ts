import { expect, test } from 'vitest';
import { renderHtml } from '../../../src/report/html/report.ts';
import { RUBRIC } from '../rubric.ts';
import { INCOMPLETE, LIVED } from '../support.ts';

test.each([
  ['lived', LIVED],
  ['incomplete', INCOMPLETE],
])('%s', async (name, record) => {
  await expect(renderHtml(record, { rubric: RUBRIC })).toMatchFileSnapshot(`../../golden/html/${name}.html`);
});
