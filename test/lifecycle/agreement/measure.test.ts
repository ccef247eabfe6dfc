/** Figures of agreement: what is always told, what is withheld and why, how it is read. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/authoring/simulation/random.ts';
import { measure, type Unit } from '../../../src/lifecycle/agreement/measure.ts';
import { runs } from '../../engine/runs.ts';

const fresh = () => createRandom(1);
const measured = (units: readonly Unit[], kind: 'levels' | 'steps' | 'values' = 'levels') => measure(units, { kind }, fresh);

/** A unit a sign pair, each of a prospect of its own: "44 45 3." */
function units(lines: string): readonly Unit[] {
  return lines.split(' ').map((line, i) => ({ prospect: `p${i}`, places: [...line].map((sign) => (sign === '.' ? null : Number(sign))) }));
}

const TEN = '11 22 33 44 55 12 23 34 45 54';

describe('the shares', () => {
  test('are counted below ten prospects too', () => {
    expect(measured(units('44 45 13 2.'))).toMatchObject({ prospects: 3, pairs: 3, equal: 1, withinOne: 2 });
  });

  test('take every two raters of three for a pair', () => {
    expect(measured(units('344'))).toMatchObject({ pairs: 3, equal: 1, withinOne: 3 });
  });

  test('say nothing about one level apart where there are no levels', () => {
    expect(measured(units('44 45'), 'values')).toMatchObject({ equal: 1, withinOne: null });
  });
});

describe('withheld is', () => {
  test.each([
    ['everything below ten prospects', units('11 22 33 44 55 12 23 34 45'), 'few-prospects', 'few-prospects'],
    [
      'everything where ten ratings are of nine prospects',
      units(TEN).map((unit, i) => ({ ...unit, prospect: `p${Math.max(1, i)}` })),
      'few-prospects',
      'few-prospects',
    ],
    ['everything where gaps leave nine prospects', units(TEN.replace('54', '5.')), 'few-prospects', 'few-prospects'],
    ['everything where all ratings are the same', units('44 '.repeat(10).trim()), 'no-variation', 'no-variation'],
    ['kappa where more than two have rated', units(TEN.replace('54', '544')), 'more-raters', null],
  ])('%s', (_, given, kappa, alpha) => {
    const found = measured(given);
    expect([found.kappa.withheld, found.alpha.withheld]).toEqual([kappa, alpha]);
  });

  test('kappa where there are no levels', () => {
    const found = measured(units(TEN), 'values');
    expect([found.kappa.withheld, found.alpha.withheld]).toEqual(['no-levels', null]);
  });

  test('the reading with alpha', () => {
    expect(measured(units('44 45')).reading).toBeNull();
  });
});

describe('the reading', () => {
  test.each([
    ['firm from 0.80', '11 22 33 44 55 11 22 33 44 54', 'firm'],
    ['tentative from 0.67', '11 22 33 44 55 13 22 43 24 54', 'tentative'],
    ['rewrite below', '15 22 33 44 51 11 22 43 24 54', 'rewrite'],
  ] as const)('is %s', (_, given, reading) => {
    expect(measured(units(given)).reading).toBe(reading);
  });
});

describe('a level prevails', () => {
  test('where more than half of the ratings are on it', () => {
    expect(measured(units('44 44 45')).prevailing).toEqual({ place: 4, ratings: 5, of: 6 });
  });

  test('not where just half of them are', () => {
    expect(measured(units('44 35')).prevailing).toBeNull();
  });
});

describe('the interval', () => {
  test('is the same every time', () => {
    expect(measured(units(TEN))).toEqual(measured(units(TEN)));
  });

  test('holds the figure', () => {
    const { value, interval } = measured(units(TEN)).alpha;
    expect(interval?.low).toBeLessThan(value as number);
    expect(interval?.high).toBeGreaterThan(value as number);
  });

  test('is wider where the ratings come from fewer prospects', () => {
    const many = units(`${TEN} ${TEN}`);
    const width = (given: readonly Unit[]) => {
      const { low, high } = measured(given).alpha.interval as { low: number; high: number };
      return high - low;
    };
    expect(width(many.map((unit, i) => ({ ...unit, prospect: `p${i % 10}` })))).toBeGreaterThan(width(many));
  });

  test('is left out where too many draws have no variation', () => {
    expect(measured(units('44 44 44 44 44 44 44 44 44 45')).alpha).toMatchObject({ withheld: null, interval: null });
  });
});

test('no figure is ever anything but a number from below zero to 1, or withheld', () => {
  const unit = fc.record({
    prospect: fc.constantFrom(...'abcdefghijklmnop'),
    places: fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 2, maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 60 }), (given) => {
      const { kappa, alpha } = measured(given);
      for (const { value, withheld } of [kappa, alpha]) expect(value === null ? withheld !== null : value >= -1 - 1e-12 && value <= 1).toBe(true);
    }),
    runs(30),
  );
});
