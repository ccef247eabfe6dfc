/** What is due, whatever stands in its texts. */
import { describe, expect, test } from 'vitest';
import { type DueItem, dueDocument } from '../../src/report/due/data.ts';
import { type DueFormat, dueRendererFor } from '../../src/report/due/render.ts';
import { whenWords } from '../../src/report/due/words.ts';
import { HOSTILE } from '../text/hostile.ts';

const ITEM: DueItem = {
  kind: 'condition',
  day: '2026-03-01',
  days: 3,
  from: 'start',
  prospect: { name: 'Harbour Dental', key: null, external: {} },
  assessment: '01KE4Z9T3W8C5V7X2K6M000001',
  rubric: 'mini',
  question: 'respect',
  state: 'open',
  text: 'They say good morning',
  owner: 'owner',
  command: 'fit condition 000001 respect kept',
};

const page = async (format: DueFormat, ...due: readonly DueItem[]) =>
  (await dueRendererFor(format))(dueDocument(due, '2026-02-26', '2026-03-28'), { width: 60 });

describe.each(['terminal', 'csv', 'plain', 'json'] as const)('as %s', (format) => {
  test.each(Object.entries(HOSTILE))('%s in every text cannot steer a terminal', async (_, text) => {
    const out = await page(format, { ...ITEM, prospect: { ...ITEM.prospect, name: text, key: text }, rubric: text, text, owner: text });
    expect(out.replaceAll('\r\n', '\n').replaceAll(format === 'plain' ? '\t' : '\n', '')).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
  });
});

test('a name that a spreadsheet would take for a formula is made plain text', async () => {
  expect(await page('csv', { ...ITEM, prospect: { ...ITEM.prospect, name: '=HYPERLINK("x")' } })).toContain(`"'=HYPERLINK(""x"")"`);
});

test('a number of days below nought is no formula', async () => {
  expect(await page('csv', { ...ITEM, days: -3 })).toContain('2026-03-01,-3,');
});

test.each([
  [-12, '12 days over'],
  [-1, '1 day over'],
  [0, 'today'],
  [1, 'in 1 day'],
  [null, 'no day named'],
])('%s days from now is "%s"', (days, words) => {
  expect(whenWords(days)).toBe(words);
});

test('what has no day stands apart, and is counted apart', async () => {
  const without = { ...ITEM, day: null, days: null };
  expect(dueDocument([{ ...ITEM, days: -1 }, ITEM, without], '2026-02-26', '2026-03-28').counts).toEqual({ overdue: 1, coming: 1, withoutDay: 1 });
  expect(await page('terminal', without)).toMatch(/^Without a day, 1\n {2}• no day named · Harbour Dental\n/);
});
