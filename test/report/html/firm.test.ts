/** How firm the page says that a recommendation is. */
import { describe, expect, test } from 'vitest';
import { firm } from '../../../src/report/html/firm.ts';
import { renderHtml } from '../../../src/report/html/report.ts';
import { RUBRIC } from '../rubric.ts';
import { INCOMPLETE, RICH } from '../support.ts';
import { elementsOf, treeOf, wordsOf } from './tags.ts';

const words = (markup: string) => wordsOf(treeOf(markup)).replace(/\s+/g, ' ');

test('the verdict stands with its counts, before anything that is folded away', () => {
  const [visible = ''] = firm(RICH, RUBRIC).markup.split('<details');
  expect(words(visible)).toMatch(/How firm(Firm|Fragile): (none|\d+) of \d+ small changes? gives? another recommendation\./);
});

test('what would change it is told in the words of fit explain', () => {
  expect(words(firm(RICH, RUBRIC).markup)).toMatch(/What would change it.*For the better.*For the worse/);
});

test('headings go down step by step', () => {
  const levels = elementsOf(treeOf(firm(RICH, RUBRIC).markup)).flatMap(({ tag }) => (/^h\d$/.test(tag) ? [Number(tag.charAt(1))] : []));
  expect(levels).toEqual([2, 3, 4, 4]);
});

describe('nothing is said', () => {
  test.each([
    ['while nothing is recommended', INCOMPLETE],
    ['where this program makes something else of the same answers', { ...RICH, result: { ...RICH.result, score: 1 } }],
  ])('%s', (_, record) => {
    expect(firm(record, RUBRIC).markup).toBe('');
  });

  test('where the rubric is not known', () => {
    expect(renderHtml(RICH)).not.toContain('How firm');
  });
});
