import { describe, expect, test } from 'vitest';
import type { Assessment, DimensionResult, Result } from '../../../src/engine/model/assessment.ts';
import { dimensionBar, stepBar } from '../../../src/report/html/charts/bar.ts';
import { gauge } from '../../../src/report/html/charts/gauge.ts';
import { LIVE_PARTS } from '../../../src/report/html/parts.ts';
import { INCOMPLETE, KNOCKED_OUT, RICH } from '../support.ts';
import { type Element, elementsOf, treeOf, wordsOf } from './tags.ts';

function drawn(markup: string, tag: string, look?: string): readonly Element['attributes'][] {
  const found = elementsOf(treeOf(markup)).filter((one) => one.tag === tag);
  return found.map(({ attributes }) => attributes).filter(({ class: own = '' }) => look === undefined || own.split(' ').includes(look));
}

const BANDS: Result['bands'] = [
  { word: 'accept', recommendation: 'accept', from: 70, inPlay: true },
  { word: 'strong', recommendation: 'accept', from: 90, inPlay: false },
  { word: 'conditional', recommendation: 'conditional', from: 66, inPlay: true },
  { word: 'decline', recommendation: 'decline', from: 10, inPlay: true },
];
const GAUGE = gauge({ ...RICH.result, score: 67.5, low: 48.5, high: 79.8, outOf: 100, bands: BANDS }).markup;

describe('the gauge', () => {
  test('has every band that can be taken, from its cut to the next, over the whole scale', () => {
    const bands = drawn(GAUGE, 'rect', 'band').map(({ x, width }) => [x, width]);
    expect(bands).toEqual([
      ['0%', '66%'],
      ['66%', '4%'],
      ['70%', '30%'],
    ]);
  });

  test('has the score at its place', () => {
    expect(drawn(GAUGE, 'circle', 'here').map(({ cx }) => cx)).toEqual(['67.5%']);
  });

  test('has the range from low to high', () => {
    expect(drawn(GAUGE, 'line', 'reach').map(({ x1, x2 }) => [x1, x2])).toContainEqual(['48.5%', '79.8%']);
  });

  test('has no range where nothing is open', () => {
    expect(drawn(gauge({ ...RICH.result, low: 67.5, high: 67.5 }).markup, 'line', 'reach')).toEqual([]);
  });

  test('leaves a word out that does not fit, and says all of them under it then', () => {
    const words = elementsOf(treeOf(GAUGE)).flatMap((one) => (one.tag === 'text' ? [wordsOf(one)] : []));
    expect(words).toEqual(['decline', 'accept', '0', '66', '70', '100']);
    expect(drawn(GAUGE, 'ul').map(({ class: own }) => own)).toEqual(['legend']);
  });

  test('says in words what it shows', () => {
    const [said] = elementsOf(treeOf(GAUGE)).filter(({ tag }) => tag === 'desc');
    expect(said && wordsOf(said)).toMatch(/^67\.5, low 48\.5, high 79\.8, .* decline below 66, conditional from 66, accept from 70\.$/);
  });
});

describe('the bar of a dimension', () => {
  const bar = (change: Partial<DimensionResult>) => dimensionBar({ ...(RICH.result.dimensions[0] as DimensionResult), minimum: null, ...change }).markup;
  const parts = (markup: string) => drawn(markup, 'rect').flatMap(({ class: look, x, width }) => (look === 'track' ? [] : [[look, x, width]]));

  test('is full as far as is sure, and lighter as far as is open', () => {
    expect(parts(bar({ score: 60, low: 50, high: 75 }))).toEqual([
      ['sure', '0%', '50%'],
      ['open', '50%', '25%'],
    ]);
  });

  test('has a line at the minimum', () => {
    expect(drawn(bar({ minimum: 40 }), 'line', 'least').map(({ x1 }) => x1)).toEqual(['40%']);
  });
});

describe('the waterfall', () => {
  const bars = (record: Assessment) =>
    elementsOf(treeOf(LIVE_PARTS.ledger(record).markup)).flatMap((one) =>
      one.tag === 'svg' ? [elementsOf(one).find(({ attributes }) => ['sure', 'minus'].includes(attributes['class'] ?? ''))?.attributes] : [],
    );

  test.each([
    ['RICH', RICH],
    ['INCOMPLETE', INCOMPLETE],
    ['KNOCKED_OUT', KNOCKED_OUT],
  ])('of %s begins each step where the one before ends, and the last ends at the score', (_, record) => {
    let sum = 0;
    for (const [i, { won }] of record.result.ledger.entries()) {
      const step = bars(record)[i];
      if (won !== 0) expect(Number.parseFloat(step?.['x'] ?? '')).toBeCloseTo(sum, 1);
      sum += won;
      if (won !== 0) expect(Number.parseFloat(step?.['x'] ?? '') + Number.parseFloat(step?.['width'] ?? '')).toBeCloseTo(sum, 1);
    }
    expect(sum).toBeCloseTo(record.result.score ?? 0, 6);
  });

  test('goes back where points are taken away', () => {
    expect(drawn(stepBar({ from: 50, to: 30, lost: 30 }).markup, 'rect').map(({ class: look, x, width }) => [look, x, width])).toEqual([
      ['minus', '30%', '20%'],
    ]);
  });

  test('says that it is not yet known where there is no score', () => {
    expect(LIVE_PARTS.ledger({ ...RICH, result: { ...RICH.result, score: null, ledger: [] } }).markup).toContain('not yet known');
  });
});

describe('nothing is drawn', () => {
  test.each([
    ['on another scale', { outOf: null, dimensions: RICH.result.dimensions.map((one) => ({ ...one, outOf: null })) }],
    ['outside the scale', { low: -20, dimensions: RICH.result.dimensions.map((one) => ({ ...one, low: -20 })) }],
  ])('%s', (_, change) => {
    const record = { ...RICH, result: { ...RICH.result, ...change } };
    expect(LIVE_PARTS.score(record).markup + LIVE_PARTS.dimensions(record).markup).not.toContain('<svg');
  });
});
