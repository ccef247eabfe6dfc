/** Whether numbers can be drawn on a scale from 0 to 100. */
import type { DimensionResult, Result } from '../engine/model/assessment.ts';

/** @returns whether the score can be drawn on a scale from 0 to 100; points below nought or beyond the top leave it. */
export function isScaleDrawn({ outOf, score, low, high, bands }: Result): boolean {
  return score !== null && outOf === 100 && [score, low, high, ...bands.map(({ from }) => from)].every(isBetween);
}

/** @returns whether all dimensions can be drawn as bars of one length. */
export function areBarsDrawn(dimensions: readonly DimensionResult[]): boolean {
  return dimensions.every(({ outOf, score, low, high }) => outOf === 100 && [score, low, high].every(isBetween));
}

/** A part of the scale of the score: a band that can be taken, from where to where it is drawn. */
export interface BandPart {
  readonly band: Result['bands'][number];
  readonly start: number;
  readonly end: number;
}

/** @returns the bands that can be taken, the lowest first, each as far as the next; together they fill the scale from 0 to 100. */
export function bandParts({ bands }: Pick<Result, 'bands'>): readonly BandPart[] {
  const rows = bands.filter(({ inPlay }) => inPlay);
  const edges = [...new Set(rows.flatMap(({ from }) => from ?? []))].sort((a, b) => a - b);
  return edges.map((edge, i) => ({
    band: rows.find(({ from }) => from === edge) as BandPart['band'],
    start: i === 0 ? 0 : edge,
    end: edges[i + 1] ?? 100,
  }));
}

function isBetween(value: number | null): boolean {
  return value === null || (value >= 0 && value <= 100);
}
