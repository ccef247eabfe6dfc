/** The engine's fractions against fractions of BigInts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as engine from '../../../src/engine/exact/rational.ts';
import * as oracle from '../oracle/fraction.ts';
import { runs } from '../runs.ts';

/** Decimals of at most 15 digits, small and large, whole and not. */
const decimals = fc
  .tuple(fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -(10 ** 15 - 1), max: 10 ** 15 - 1 })), fc.nat(15))
  .map(([digits, places]) => Number(`${digits}e-${places}`) + 0);

/** Four operations in a row, so that numbers outgrow 2^53 and come back. */
const steps = fc.array(fc.tuple(fc.constantFrom('add', 'subtract', 'multiply', 'divide'), decimals), { minLength: 1, maxLength: 12 });

type Step = readonly [string, number];

function byEngine(start: number, list: readonly Step[]): engine.Rational {
  return list.reduce((value, [name, by]) => {
    if (name === 'divide') return by === 0 ? value : engine.divide(value, engine.rational(by));
    const operation = { add: engine.add, subtract: engine.subtract, multiply: engine.multiply }[name];
    return operation === undefined ? value : operation(value, engine.rational(by));
  }, engine.rational(start));
}

function byOracle(start: number, list: readonly Step[]): oracle.Fraction {
  return list.reduce((value, [name, by]) => {
    if (name === 'divide') return by === 0 ? value : oracle.over(value, oracle.exactly(by));
    const operation = { add: oracle.plus, subtract: oracle.minus, multiply: oracle.times }[name];
    return operation === undefined ? value : operation(value, oracle.exactly(by));
  }, oracle.exactly(start));
}

/** The same number in the oracle's form, to compare with. */
function asOracle({ n, d }: engine.Rational): oracle.Fraction {
  return oracle.fraction(BigInt(n), BigInt(d));
}

describe('a fraction', () => {
  test('is the decimal that was written', () => {
    const property = fc.property(decimals, (value) => {
      expect(asOracle(engine.rational(value))).toEqual(oracle.exactly(value));
    });
    fc.assert(property, runs(1000));
  });

  test.each([
    [0.1, 1n, 10n],
    [2.8, 14n, 5n],
    [-0, 0n, 1n],
    [1e21, 10n ** 21n, 1n],
    [1.5e-7, 3n, 20_000_000n],
    [-12.25, -49n, 4n],
  ])('of %d is exact', (value, top, bottom) => {
    expect(asOracle(engine.rational(value))).toEqual({ top, bottom });
  });

  test('stays exact through any run of operations', () => {
    const property = fc.property(decimals, steps, (start, list) => {
      expect(asOracle(byEngine(start, list))).toEqual(byOracle(start, list));
    });
    fc.assert(property, runs(2000));
  });

  test('keeps both parts of one kind, the lower above 0 and plain parts safe', () => {
    const property = fc.property(decimals, steps, (start, list) => {
      const { n, d } = byEngine(start, list);
      const safe = typeof n !== 'number' || (Number.isSafeInteger(n) && Number.isSafeInteger(d));
      expect([typeof n === typeof d, d > 0, safe]).toEqual([true, true, true]);
    });
    fc.assert(property, runs(500));
  });

  test('compares as it is', () => {
    const property = fc.property(decimals, steps, decimals, steps, (a, as, b, bs) => {
      const [left, right] = [byOracle(a, as), byOracle(b, bs)];
      const wanted = oracle.less(left, right) ? -1 : oracle.same(left, right) ? 0 : 1;
      expect(Math.sign(engine.compare(byEngine(a, as), byEngine(b, bs)))).toBe(wanted);
      expect(engine.equal(byEngine(a, as), byEngine(b, bs))).toBe(wanted === 0);
    });
    fc.assert(property, runs(500));
  });

  test('equals itself in other terms', () => {
    const property = fc.property(fc.integer(), fc.integer({ min: 1 }), fc.integer({ min: 1, max: 1000 }), (n, d, factor) => {
      const [a, b] = [
        { n: BigInt(n), d: BigInt(d) },
        { n: BigInt(n) * BigInt(factor), d: BigInt(d) * BigInt(factor) },
      ];
      expect([engine.equal(a, b), engine.equal(engine.rational(n), { n, d: 1 })]).toEqual([true, true]);
    });
    fc.assert(property, runs(200));
  });

  test('is zero whether its parts are plain or large', () => {
    const zeros = [engine.ZERO, { n: 0n, d: 3n }, engine.subtract(engine.rational(0.3), engine.rational(0.3))];
    expect([...zeros, engine.HUNDRED, { n: 1n, d: 3n }].map(engine.isZero)).toEqual([true, true, true, false, false]);
  });

  test('adds past the last safe integer, with one denominator and with two', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const sums = [
      engine.add({ n: most, d: 3 }, { n: 2, d: 3 }),
      engine.add({ n: -most, d: 3 }, { n: -2, d: 3 }),
      engine.add({ n: most, d: 2 }, { n: 1, d: 3 }),
    ];
    expect(sums.map(asOracle)).toEqual([
      oracle.fraction(BigInt(most) + 2n, 3n),
      oracle.fraction(-BigInt(most) - 2n, 3n),
      oracle.fraction(3n * BigInt(most) + 2n, 6n),
    ]);
  });

  test('adds three tenths without dust', () => {
    expect(engine.equal(engine.add(engine.rational(0.1), engine.rational(0.2)), engine.rational(0.3))).toBe(true);
  });
});

describe('rounding', () => {
  test('is half up, to the nearest double, of any size', () => {
    const property = fc.property(decimals, steps, fc.nat(6), (start, list, places) => {
      const rounded = oracle.rounded(byOracle(start, list), places);
      fc.pre(rounded.top < 10n ** 300n && rounded.top > -(10n ** 300n));
      expect(engine.round(byEngine(start, list), places)).toBe(oracle.numberOf(rounded));
    });
    fc.assert(property, runs(2000));
  });

  test.each([
    [-12.25, 1, -12.2],
    [-12.35, 1, -12.3],
    [-12.26, 1, -12.3],
    [12.25, 1, 12.3],
    [69.95, 1, 70],
    [69.949, 1, 69.9],
    [0.15, 1, 0.2],
    [2.5, 0, 3],
    [-2.5, 0, -2],
    [-0.04, 1, 0],
    [-0.5, 0, 0],
  ])('%d to %d places is %d', (value, places, wanted) => {
    expect(engine.round(engine.rational(value), places)).toBe(wanted);
  });

  test('goes the same way with large parts as with plain ones', () => {
    expect([engine.round({ n: -49n, d: 4n }, 1), engine.round({ n: -1n, d: 50n }, 1), engine.round({ n: 139_90n, d: 200n }, 1)]).toEqual([-12.2, 0, 70]);
  });

  test('is right where the units no longer fit a double', () => {
    expect(engine.round({ n: 10_217_113_573_441_121n, d: 10n }, 1)).toBe(1_021_711_357_344_112.1);
  });

  test.each([
    [2 ** 52 - 1, 2 ** 26],
    [2 ** 51 - 1, 3],
    [-(2 ** 52) - 1, 2],
    [-(2 ** 51) + 1, 3],
    [1 - 2 ** 52, 2 ** 52 - 1],
  ])('down of %d / %d is exact, however close to a whole number', (n, d) => {
    const down = BigInt(n) / BigInt(d) - (n < 0 && BigInt(n) % BigInt(d) !== 0n ? 1n : 0n);
    expect(engine.floorUnits({ n, d }, 0)).toBe(Number(down));
  });

  test('never gives minus nought', () => {
    const property = fc.property(fc.integer({ min: -1_000_000, max: 0 }), fc.nat(6), (millionths, places) => {
      const small = { n: millionths, d: 10 ** 7 };
      const rounded = [engine.round(small, places), engine.units(small, places), engine.floorUnits(small, places)];
      expect(rounded.map((number) => Object.is(number, -0))).toEqual([false, false, false]);
    });
    fc.assert(property, runs(300));
  });

  test('in units is the same, counted in the last place; and down is never above it', () => {
    const property = fc.property(decimals, fc.nat(4), (value, places) => {
      const fraction = engine.rational(value);
      fc.pre(Math.abs(value) < 10 ** 9);
      const [nearest, down] = [engine.units(fraction, places), engine.floorUnits(fraction, places)];
      expect(nearest / 10 ** places).toBe(engine.round(fraction, places));
      expect([down <= nearest, nearest - down <= 1]).toEqual([true, true]);
    });
    fc.assert(property, runs(500));
  });
});

describe('writing fractions over one denominator', () => {
  test('changes none of them', () => {
    const property = fc.property(fc.array(fc.tuple(decimals, steps), { maxLength: 6 }), (list) => {
      const fractions = list.map(([start, operations]) => byEngine(start, operations));
      expect(engine.overOneDenominator(fractions).map(asOracle)).toEqual(fractions.map(asOracle));
    });
    fc.assert(property, runs(300));
  });

  test('makes small ones share it', () => {
    const shared = engine.overOneDenominator([0.1, 0.25, 3, 1.7].map(engine.rational));
    expect(shared).toEqual([
      { n: 2, d: 20 },
      { n: 5, d: 20 },
      { n: 60, d: 20 },
      { n: 34, d: 20 },
    ]);
  });
});
