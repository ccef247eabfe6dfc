/** Weighted kappa with quadratic weights: published figures to four digits, and what holds for all ratings. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentsOf, type Pair, quadraticKappa } from '../../../src/lifecycle/agreement/kappa.ts';
import { runs } from '../../engine/runs.ts';
import { asNumber, inDecimals, kappaByTable } from './exact.ts';

/** Anxiety of twenty persons by three raters, from 1 to 6: the data set "anxiety" of the R package irr (Gamer, Lemon, Fellows and Singh). */
const ANXIETY = ['33345523522615221243', '36462424332333221334', '21443216111233113322'] as const;

/** As irr reads them: categories that neither rater used are left out, so that 6 comes right after 4 where nobody gave 5. */
function rated(one: string, other: string): readonly Pair[] {
  const used = [...new Set([...one, ...other])].sort();
  return [...one].map((sign, i): Pair => [used.indexOf(sign) + 1, used.indexOf(other[i] as string) + 1]);
}

/** A test of scikit-learn's cohen_kappa_score: 46 and 4 and 40 and 10 cases, three categories. */
const SCIKIT: readonly Pair[] = [...times(46, [1, 1]), ...times(4, [2, 1]), ...times(40, [2, 2]), ...times(10, [3, 3])];

function times(count: number, pair: Pair): readonly Pair[] {
  return Array.from({ length: count }, () => pair);
}

const kappaOf = (pairs: readonly Pair[]) => quadraticKappa([momentsOf(pairs)]);

function exact(pairs: readonly Pair[]): ReturnType<typeof kappaByTable> {
  const size = Math.max(0, ...pairs.flat());
  return kappaByTable(
    Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => pairs.filter(([a, b]) => a === i + 1 && b === j + 1).length)),
  );
}

describe('published figures', () => {
  test.each([
    ['irr kappa2(anxiety[, 2:3], "squared"), as statsmodels prints it', rated(ANXIETY[1], ANXIETY[2]), '0.2520325'],
    ['irr kappa2(anxiety[, 1:2], "squared"), as it prints it', rated(ANXIETY[0], ANXIETY[1]), '0.297'],
    ['scikit-learn cohen_kappa_score(weights="quadratic")', SCIKIT, '0.9541'],
  ])('%s', (_, pairs, published) => {
    expect(kappaOf(pairs)?.toFixed(published.length - 2)).toBe(published);
  });

  test('the same to four digits, from the table in whole numbers', () => {
    const pairs = rated(ANXIETY[0], ANXIETY[1]);
    expect(kappaOf(pairs)?.toFixed(4)).toBe(inDecimals(exact(pairs) as NonNullable<ReturnType<typeof exact>>, 4));
  });
});

const place = fc.integer({ min: 1, max: 5 });
const anyPairs = fc.array(fc.tuple(place, place), { maxLength: 40 });

describe('whatever was rated', () => {
  test('it is what the table gives', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const wanted = exact(pairs);
        expect(kappaOf(pairs)).toSatisfy((value) => (wanted === null ? value === null : Math.abs((value as number) - asNumber(wanted)) < 1e-12));
      }),
      runs(300),
    );
  });

  test('it is 1 where both agree and not all is alike', () => {
    fc.assert(
      fc.property(fc.uniqueArray(place, { minLength: 2 }), (places) => {
        expect(kappaOf(places.map((own) => [own, own]))).toBe(1);
      }),
      runs(50),
    );
  });

  test.each<[string, (pairs: readonly Pair[]) => readonly Pair[]]>([
    ['the two raters change their places', (pairs) => pairs.map(([a, b]) => [b, a])],
    ['the prospects come in another order', (pairs) => [...pairs].reverse()],
    ['the levels are numbered from elsewhere', (pairs) => pairs.map(([a, b]) => [a + 7, b + 7])],
    ['the scale is turned round', (pairs) => pairs.map(([a, b]) => [6 - a, 6 - b])],
  ])('it stays the same when %s', (_, change) => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        expect(kappaOf(change(pairs))).toBe(kappaOf(pairs));
      }),
      runs(100),
    );
  });

  test('parts add up to the whole', () => {
    fc.assert(
      fc.property(anyPairs, fc.nat(40), (pairs, split) => {
        expect(quadraticKappa([momentsOf(pairs.slice(0, split)), momentsOf(pairs.slice(split))])).toBe(kappaOf(pairs));
      }),
      runs(100),
    );
  });
});

test.each<[string, readonly Pair[]]>([
  ['nothing was rated', []],
  ['both gave one and the same rating throughout', times(12, [4, 4])],
])('there is none where %s', (_, pairs) => {
  expect(kappaOf(pairs)).toBeNull();
});
