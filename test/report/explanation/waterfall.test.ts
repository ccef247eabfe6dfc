/** Points as a waterfall: every bar starts where the one before it ended. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Waterfall } from '../../../src/report/outlined/page.ts';
import { openSheet, type SheetOptions } from '../../../src/report/page/sheet.ts';
import { waterfall } from '../../../src/report/page/waterfall.ts';
import { widthOf } from '../../../src/text/layout.ts';
import { HOSTILE } from '../../text/hostile.ts';

function drawn(sum: Waterfall, options: SheetOptions = {}): readonly string[] {
  const { desk, print } = openSheet(options);
  return print([waterfall(desk, sum)])
    .trimEnd()
    .split('\n');
}

function sumOf(...wons: readonly number[]): Waterfall {
  const steps = wons.map((won, i) => ({ title: `Question ${i + 1}`, won, lost: 0 }));
  const won = wons.reduce((all, one) => all + one, 0);
  return { groups: [{ title: 'Mindset', won, lost: 0, steps }], total: { title: 'Score', won } };
}

/** First and last column of the bar on each line, by the title of its line. */
function barsIn(lines: readonly string[]): readonly (readonly [number, number])[] {
  return lines.flatMap((line) => (/[█#]/.test(line) && !line.includes('won') ? [[line.search(/[█#]/), line.search(/[█#][^█#]*$/) + 1] as const] : []));
}

test('every bar starts where the one before it ended, and the total covers all of them', () => {
  const bars = barsIn(drawn(sumOf(30, 20, 50)));
  const [first, second, third, total] = bars as readonly (readonly [number, number])[];
  expect([second?.[0], third?.[0], total]).toEqual([first?.[1], second?.[1], [first?.[0], third?.[1]]]);
});

test('what takes away is drawn back from where the one before it ended', () => {
  const [first, second, total] = barsIn(drawn(sumOf(60, -20)));
  expect([second?.[1], second?.[0]]).toEqual([first?.[1], total?.[1]]);
});

test('what could be won besides stands behind what was', () => {
  const sum: Waterfall = {
    groups: [{ title: 'Mindset', won: 50, lost: 50, steps: [{ title: 'Half', won: 50, lost: 50 }] }],
    total: { title: 'Score', won: 50 },
  };
  expect(drawn(sum, { glyphs: 'ascii' }).find((line) => line.includes('Half'))).toMatch(/ 50 +50 {2}(#+)(=+)$/);
});

test.each([
  [0, 'nothing at all'],
  [-30, 'only what takes away'],
])('%d: %s has a drawing too', (won) => {
  expect(drawn(sumOf(won)).at(-1)).toContain('Score ');
});

test('what has no end is said to have none', () => {
  const sum: Waterfall = {
    groups: [{ title: 'Size', won: 5, lost: null, steps: [{ title: 'Seats', won: 5, lost: null }] }],
    total: { title: 'Score', won: 5 },
  };
  expect(drawn(sum).filter((line) => line.includes('without end'))).toHaveLength(2);
});

describe('by the width of the page', () => {
  const long: Waterfall = {
    groups: [{ title: 'Mindset', won: 1234567.5, lost: 0, steps: [{ title: 'Seats', won: 1234567.5, lost: 1234567.123456 }] }],
    total: { title: 'Score', won: 1234567.5 },
  };

  test.each([
    [80, true],
    [60, true],
    [44, false],
    [40, false],
  ])('%d columns: bars %s', (width, isDrawn) => {
    expect(barsIn(drawn(sumOf(30, 20), { width })).length > 0).toBe(isDrawn);
  });

  test('figures that leave no room for titles make it a list', () => {
    expect(drawn(long, { width: 40 })).toEqual([
      '  Mindset',
      '    won 1234567.5 · lost 0',
      '  Seats',
      '    won 1234567.5 · lost 1234567.123456',
      '  Score',
      '    won 1234567.5',
    ]);
  });

  test('no line is wider than the page, whatever it is called and whatever it counts', () => {
    const points = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const title = fc.oneof(fc.string(), fc.constantFrom(...Object.values(HOSTILE)));
    const step = fc.record({ title, won: points, lost: fc.option(points.map(Math.abs)) });
    const group = fc.record({ title, won: points, lost: fc.option(points), steps: fc.array(step, { maxLength: 6 }) });
    const sum = fc.record({ groups: fc.array(group, { maxLength: 4 }), total: fc.record({ title, won: points }) });
    fc.assert(
      fc.property(sum, fc.integer({ min: 40, max: 120 }), fc.constantFrom('unicode' as const, 'ascii' as const), (one, width, glyphs) => {
        const widest = Math.max(...drawn(one, { width, glyphs }).map(widthOf));
        expect(widest).toBeLessThanOrEqual(Math.min(width, 100));
      }),
    );
  });
});

test('in ASCII there is no sign beyond it', () => {
  expect(drawn(sumOf(30, -20, 50), { glyphs: 'ascii' }).join('')).toMatch(/^[ -~]*$/);
});
