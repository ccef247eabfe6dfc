import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { HOSTILE } from '../text/hostile.ts';
import { EMPTY, FULL, INCOMPLETE, KNOCKED_OUT, RICH, withTexts } from './support.ts';

const OWN_COLOURS = new RegExp(`${'\x1b'}\\[(?:1|2|22|3[1236]|39)m`, 'g');
const WIDTHS = [40, 57, 80, 120, 200];
const RECORDS: Readonly<Record<string, Assessment>> = { RICH, INCOMPLETE, KNOCKED_OUT, FULL, EMPTY };

/** Texts that are mixtures of what is hostile and what is not. */
const mixture = fc
  .array(
    fc.oneof(fc.constantFrom(...Object.values(HOSTILE).filter(({ length }) => length < 1000)), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((parts) => parts.join(' '));

function expectFit(page: string, width: number): void {
  for (const line of page.split('\n')) {
    expect(stringWidth(line)).toBeLessThanOrEqual(width);
    expect(line).not.toMatch(/ $/);
  }
}

describe.each(Object.entries(RECORDS))('%s', (_, record) => {
  test.each(WIDTHS)('fits into %i columns, with and without colour, in Unicode and in ASCII', (width) => {
    for (const glyphs of ['unicode', 'ascii'] as const) {
      const page = renderTerminal(record, { width, glyphs, answers: true });
      expectFit(page, width);
      expect(page).not.toContain('\x1b');
      expect(renderTerminal(record, { width, glyphs, answers: true, colour: 1 }).replace(OWN_COLOURS, '')).toBe(page);
      if (glyphs === 'ascii') expect(page).toMatch(/^[\n\x20-\x7e]*$/);
    }
  });
});

describe.each(Object.entries(HOSTILE))('%s in every text', (_, text) => {
  test.each([40, 100])('fits into %i columns and leaves nothing but our own colours', (width) => {
    const record = withTexts(FULL, (own) => `${own}${text}`);
    for (const glyphs of ['unicode', 'ascii'] as const) {
      const page = renderTerminal(record, { width, glyphs, answers: true });
      expectFit(page, width);
      expect(page).not.toMatch(/(?!\n)\p{Cc}/u);
      expect(renderTerminal(record, { width, glyphs, answers: true, colour: 1 }).replace(OWN_COLOURS, '')).toBe(page);
    }
  });

  test('forges no line', () => {
    const headings = (page: string) => page.split('\n').filter((line) => /^[A-Z]/.test(line)).length;
    const plain = headings(
      renderTerminal(
        withTexts(FULL, () => 'text'),
        { answers: true },
      ),
    );
    const [name, ...lines] = renderTerminal(
      withTexts(FULL, () => text),
      { answers: true },
    )
      .split('\n\n')
      .slice(1)
      .join('\n\n')
      .split('\n');
    expect(name).toMatch(/^┃/);
    expect(headings(lines.join('\n'))).toBeLessThanOrEqual(plain);
  });
});

test('any text fits', () => {
  fc.assert(
    fc.property(mixture, fc.integer({ min: 40, max: 110 }), fc.constantFrom('unicode' as const, 'ascii' as const), (text, width, glyphs) => {
      const page = renderTerminal(
        withTexts(FULL, () => text),
        { width, glyphs, answers: true },
      );
      expectFit(page, width);
      expect(page).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u);
    }),
    { numRuns: 60 },
  );
});

test.each([
  [0, 80],
  [Number.NaN, 80],
  [20, 40],
  [39.9, 40],
  [1000, 100],
])('a width of %d is taken as %i', (width, taken) => {
  expect(renderTerminal(INCOMPLETE, { width })).toBe(renderTerminal(INCOMPLETE, { width: taken }));
});

test('answers stand on the page only when they are asked for', () => {
  expect(renderTerminal(RICH)).not.toContain('Sign-in protection');
  expect(renderTerminal(RICH, { answers: true })).toContain('“Sign-in protection for all four clinics, the owner went first.”');
});

test('notes of two thousand characters are cut to three lines', () => {
  const note = 'Partners exempt; asked twice. '.repeat(70);
  const knockouts = KNOCKED_OUT.result.knockouts.map((knockout) => ({ ...knockout, evidence: note }));
  const page = renderTerminal({ ...KNOCKED_OUT, result: { ...KNOCKED_OUT.result, knockouts } });
  const lines = page.split('\n').filter((line) => line.includes('Partners'));
  expect(lines).toHaveLength(3);
  expect(lines[2]).toMatch(/…$/);
});

test('long lists show the weightiest five', () => {
  const [first] = INCOMPLETE.result.open;
  const open = Array.from({ length: 8 }, (_, i) => ({ ...first, title: `Open ${i + 1}` })) as Assessment['result']['open'];
  const page = renderTerminal({ ...INCOMPLETE, result: { ...INCOMPLETE.result, open } });
  expect(page).toContain('Open 5');
  expect(page).not.toContain('Open 6');
  expect(page).toContain('and 3 more');
});

describe('drawn numbers', () => {
  const bars = /[█▒░]/;

  test('bars and scale stand where the score counts from 0 to 100', () => {
    expect(renderTerminal(RICH)).toMatch(bars);
    expect(renderTerminal(RICH)).toContain('●');
  });

  test.each([
    ['numbers count on another scale', { outOf: null, dimensions: RICH.result.dimensions.map((one) => ({ ...one, outOf: null })) }],
    ['numbers lie outside', { low: -20, dimensions: RICH.result.dimensions.map((one) => ({ ...one, low: -20 })) }],
    ['there is no score', { score: null, ledger: [], dimensions: [] }],
  ])('nothing is drawn where %s', (_, change) => {
    const page = renderTerminal({ ...RICH, result: { ...RICH.result, ...change } });
    expect(page).not.toMatch(bars);
    expect(page).not.toContain('●');
  });

  test('a bar is solid as far as is sure and light as far as is open', () => {
    const line =
      renderTerminal(INCOMPLETE)
        .split('\n')
        .find((text) => text.includes('Working together')) ?? '';
    expect(line).toMatch(/50 {2}█{5}▒{10}░{5} {2}25 to 75/);
  });
});

test('the order of the page', () => {
  const page = renderTerminal(
    withTexts(FULL, (text) => text),
    { answers: true },
  );
  const headings = page.split('\n').filter((line) => /^[A-Z]/.test(line));
  expect(headings).toEqual([
    'Harbour Dental',
    'Managed services, short form · msp-short 1.2.0 · draft',
    'Knock-outs',
    'Score',
    'Dimensions',
    'Conditions, 1 of 2 still owed',
    'Outcome: not yet known',
    'Follow-ups',
    'Asked and not answered',
    'Not yet known, by what it can still move',
    'Also held',
    'Answers',
    'Source',
  ]);
});
