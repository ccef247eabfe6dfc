/** Krippendorff's alpha for ordered ratings: published figures to four digits, and what holds for all ratings. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coincidencesOf, ordinalAlpha, valuesIn } from '../../../src/lifecycle/agreement/alpha.ts';
import { runs } from '../../engine/runs.ts';
import { alphaByMatrix, asNumber, inDecimals, interval, nominal, ordinal } from './exact.ts';

/** One line a unit, one sign an observer; a point is a gap. */
function unitsOf(lines: string): readonly (readonly number[])[] {
  return lines
    .trim()
    .split(/\s+/)
    .map((line) => [...line].filter((sign) => sign !== '.').map(Number));
}

/** Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, part D: four observers, twelve units, gaps. */
const KRIPPENDORFF = unitsOf('11.1 2232 3333 3333 2222 1234 4444 1121 2222 .555 ..11 .3..');

/** Hayes and Krippendorff 2007, Communication Methods and Measures 1, table 1: five observers, forty newspaper articles. */
const HAYES = unitsOf(`
  112.2 1101. 2333. .00.0 000.0 000.0 102.1 1.20. 222.2 2111. .100. 0000. 1222. 33223 111.1 111.1 212.2 1233. 1101. 000.0
  0011. 00.00 2333. 0000. 12.22 0111. 00010 1212. 1122. 112.2 110.0 2121. 22.22 3222. 222.2 223.2 222.2 22.12 2222. 111.1`);

function alphaOf(units: readonly (readonly number[])[], split = units.length): number | null {
  const values = valuesIn(units);
  return ordinalAlpha(
    [units.slice(0, split), units.slice(split)].map((part) => coincidencesOf(part, values)),
    values.length,
  );
}

describe('published figures', () => {
  test('Krippendorff 2011: 0.815 for twelve units by four observers', () => {
    expect(alphaOf(KRIPPENDORFF)).toBeCloseTo(0.815, 3);
  });

  test('the same to four digits, from the coincidence matrix in whole numbers', () => {
    expect([inDecimals(exact(KRIPPENDORFF), 4), alphaOf(KRIPPENDORFF)?.toFixed(4)]).toEqual(['0.8154', '0.8154']);
  });

  test('Hayes and Krippendorff 2007: 0.7598 for forty articles by five observers', () => {
    expect(alphaOf(HAYES)?.toFixed(4)).toBe('0.7598');
  });

  test.each([
    ['nominal', KRIPPENDORFF, nominal, '0.743'],
    ['interval', KRIPPENDORFF, interval, '0.849'],
    ['nominal', HAYES, nominal, '0.477'],
    ['interval', HAYES, interval, '0.757'],
  ])('the matrix that the figures are held against gives the published %s ones too', (_, units, metric, published) => {
    expect(inDecimals(alphaByMatrix(units, metric) as NonNullable<ReturnType<typeof alphaByMatrix>>, 3)).toBe(published);
  });
});

function exact(units: readonly (readonly number[])[]): NonNullable<ReturnType<typeof alphaByMatrix>> {
  return alphaByMatrix(units, ordinal) as NonNullable<ReturnType<typeof alphaByMatrix>>;
}

const rating = fc.integer({ min: 1, max: 5 });
const anyUnits = fc.array(fc.array(rating, { maxLength: 4 }), { maxLength: 30 });

describe('whatever was rated', () => {
  test('it is what the coincidence matrix gives', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const [own, wanted] = [alphaOf(units), alphaByMatrix(units, ordinal)];
        expect(own === null ? null : own).toSatisfy((value) => (wanted === null ? value === null : Math.abs(value - asNumber(wanted)) < 1e-12));
      }),
      runs(300),
    );
  });

  test('it is 1 where all agree and not all is alike', () => {
    fc.assert(
      fc.property(fc.uniqueArray(rating, { minLength: 2 }), (values) => {
        expect(alphaOf(values.map((value) => [value, value, value]))).toBe(1);
      }),
      runs(50),
    );
  });

  test('the order of raters and of units does not matter', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        expect(alphaOf([...units].reverse().map((unit) => [...unit].reverse())) ?? 2).toBeCloseTo(alphaOf(units) ?? 2, 12);
      }),
      runs(200),
    );
  });

  test('only the order of the values matters, not how far they are apart', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        expect(alphaOf(units.map((unit) => unit.map((value) => value ** 3 - 7)))).toBe(alphaOf(units));
      }),
      runs(100),
    );
  });

  test('parts add up to the whole', () => {
    fc.assert(
      fc.property(anyUnits, fc.nat(30), (units, split) => {
        expect(alphaOf(units, split) ?? 2).toBeCloseTo(alphaOf(units) ?? 2, 12);
      }),
      runs(100),
    );
  });
});

test.each([
  ['nothing was rated', []],
  ['nothing was rated twice', [[1], [2], [3]]],
  [
    'every rating is the same',
    [
      [3, 3],
      [3, 3],
      [3, 3, 3],
    ],
  ],
])('there is none where %s', (_, units) => {
  expect(alphaOf(units)).toBeNull();
});
