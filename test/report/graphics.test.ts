/** What is drawn on the terminal, on every width and in both sets of signs. */
import { describe, expect, test } from 'vitest';
import { renderComparison } from '../../src/report/comparison/render.ts';
import { renderHistory } from '../../src/report/history/render.ts';
import type { SheetOptions } from '../../src/report/page/sheet.ts';
import { widthOf } from '../../src/text/layout.ts';
import { viewOf as comparisonOf, FIRST, NEXT, OTHER, SECOND } from './comparison/support.ts';
import { LIFE, viewOf } from './history/support.ts';
import { ALONE, CROWDED, HOSTILE_LIFE } from './html/lives.ts';

const PAGES: readonly (readonly [name: string, draw: (options: SheetOptions) => string])[] = [
  ['a comparison over time', (options) => renderComparison('terminal', comparisonOf(FIRST, SECOND, 'over-time'), options)],
  ['a comparison of two prospects', (options) => renderComparison('terminal', comparisonOf(OTHER, SECOND, 'two-prospects'), options)],
  ['a comparison of two versions', (options) => renderComparison('terminal', comparisonOf(FIRST, NEXT, 'over-time'), options)],
  ['a history', (options) => renderHistory('terminal', viewOf(LIFE, true), options)],
  ['a history of one assessment', (options) => renderHistory('terminal', viewOf(ALONE), options)],
  ['a crowded history', (options) => renderHistory('terminal', viewOf(CROWDED), options)],
  ['a history of hostile texts', (options) => renderHistory('terminal', viewOf(HOSTILE_LIFE), options)],
];
const WIDTHS = [40, 60, 80, 100].flatMap((width) => [
  { width, glyphs: 'unicode' as const },
  { width, glyphs: 'ascii' as const },
]);

describe.each(PAGES)('%s', (_, draw) => {
  test.each(WIDTHS)('has no line wider than $width columns in $glyphs', (options) => {
    const wide = draw(options)
      .split('\n')
      .filter((line) => widthOf(line) > options.width);
    expect(wide).toEqual([]);
  });

  test('is drawn in ASCII alone where the terminal knows no more', () => {
    expect(draw({ glyphs: 'ascii' })).toMatch(/^[\n\x20-\x7e]*$/);
  });
});

test.each(WIDTHS)('a change of the score is drawn on $width columns in $glyphs', (options) => {
  const signs = { unicode: /^ {2}0 ─+┼━+●─+ 100$/m, ascii: /^ {2}0 -+\|=+o-+ 100$/m };
  expect(renderComparison('terminal', comparisonOf(FIRST, SECOND, 'over-time'), options)).toMatch(signs[options.glyphs]);
});

test.each(WIDTHS)('the course of the scores is drawn on $width columns in $glyphs', (options) => {
  const course = { unicode: '▄▆', ascii: '-+' };
  expect(renderHistory('terminal', viewOf(LIFE), options)).toContain(course[options.glyphs]);
});
