import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import { REPORT_FORMATS, render, rendererFor } from '../../src/report/render.ts';
import { HOSTILE } from '../text/hostile.ts';
import { EMPTY, FULL, INCOMPLETE, KNOCKED_OUT, RICH, withTexts } from './support.ts';

const RECORDS: Readonly<Record<string, Assessment>> = { RICH, INCOMPLETE, KNOCKED_OUT, FULL, EMPTY };

describe.each(REPORT_FORMATS)('%s', (format) => {
  test.each(Object.entries(RECORDS))('%s ends with one line feed', async (_, record) => {
    expect(await render(format, record)).toMatch(/[^\n]\n$/);
  });

  test.each(Object.entries(RECORDS))('%s gives the same bytes again, and is left as it was', async (_, record) => {
    const before = JSON.stringify(record);
    const [first, second] = [await render(format, record), await render(format, JSON.parse(before) as Assessment)];
    expect(second).toBe(first);
    expect(JSON.stringify(record)).toBe(before);
  });

  test.each(Object.entries(HOSTILE))('no control byte gets through: %s', async (_, text) => {
    const renderer = await rendererFor(format);
    const records = [withTexts(FULL, () => text), withTexts(INCOMPLETE, (own) => `${own}${text}`)];
    for (const record of records)
      expect(renderer(record, { answers: true }).replaceAll('\n', '')).not.toMatch(
        /[\p{Cc}\p{Cs}\p{Co}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u,
      );
  });

  test('a number that is not known is never a zero, and words are fixed', async () => {
    const text = await render(format, EMPTY);
    expect(text).not.toMatch(/NaN|undefined|Infinity|-0\b|\[object/);
    expect(await render(format, FULL)).not.toMatch(/fit decides|quality of the customer|failed to answer/);
  });
});
