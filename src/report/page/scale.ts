/** Drawn numbers: the bar of a dimension, the scale of the score with its cuts. */
import type { DimensionResult, Result } from '../../engine/model/assessment.ts';
import { type Line, type Span, textOf, widthOf } from '../../text/layout.ts';

import { decimal } from '../../text/number.ts';
import { TONES } from '../words.ts';
import { blanks, type Desk } from './desk.ts';

/** @returns a bar: solid as far as is sure, lighter as far as open answers can still reach. */
export function bar({ pen, glyphs }: Desk, { score, low, high }: DimensionResult, columns: number): Line {
  const upTo = (value: number | null) => Math.round(((value ?? 0) / 100) * columns);
  const sure = upTo(low ?? score);
  const reach = Math.max(sure, upTo(high ?? score));
  return [pen.note(glyphs.solid.repeat(sure)), pen.note(glyphs.open.repeat(reach - sure)), pen.faint(glyphs.rest.repeat(columns - reach))];
}

/** @returns the scale of the score: the words of the bands, the rail with range, cuts and score, and the cuts' numbers. */
export function scale(desk: Desk, result: Result, columns: number): readonly Line[] {
  const rows = result.bands.filter(({ inPlay }) => inPlay);
  const edges = [...new Set(rows.flatMap(({ from }) => from ?? []))].sort((a, b) => a - b);
  const cuts = edges.slice(1);
  const named = words(desk, result, edges, columns);
  return [...(named.length > 0 ? [named] : []), rail(desk, result, cuts, columns), numbers(desk, [0, ...cuts, 100], columns)];
}

function rail({ pen, glyphs }: Desk, { score, low, high, recommendation }: Result, cuts: readonly number[], columns: number): Line {
  const [from, to, here] = [low ?? 0, high ?? 100, score ?? 0].map((value) => placeOf(value, columns)) as [number, number, number];
  const places = new Set(cuts.map((cut) => placeOf(cut, columns)));
  return Array.from({ length: columns }, (_, at) => {
    if (at === here) return pen[TONES[recommendation]](glyphs.here);
    if (places.has(at)) return pen.strong(glyphs.cut);
    return at >= from && at <= to ? pen.strong(glyphs.reach) : pen.faint(glyphs.rail);
  });
}

/** The words of the bands, each in the middle of its part where that is wide enough. */
function words({ pen }: Desk, { bands }: Result, edges: readonly number[], columns: number): Line {
  return placed(
    edges.flatMap((edge, i) => {
      const { word, recommendation } = bands.find(({ from, inPlay }) => inPlay && from === edge) as Result['bands'][number];
      const [start, end] = [placeOf(i === 0 ? 0 : edge, columns), placeOf(edges[i + 1] ?? 100, columns)];
      const span = pen[TONES[recommendation]](word);
      const width = widthOf(span.text);
      return width < end - start ? [{ at: Math.ceil((start + end - width) / 2), span }] : [];
    }),
  );
}

/** Numbers under their places; of two that would touch, the later one is left out, but the last stays. */
function numbers({ pen }: Desk, values: readonly number[], columns: number): Line {
  const all = values.map((value) => {
    const span = pen.faint(decimal(value));
    const width = span.text.length;
    return { at: Math.max(0, Math.min(columns - width, placeOf(value, columns) - Math.floor(width / 2))), span, width };
  });
  const last = all.at(-1) as (typeof all)[number];
  let free = 0;
  const kept = all.filter((label) => {
    const isKept = label === last || (label.at >= free && label.at + label.width < last.at);
    if (isKept) free = label.at + label.width + 1;
    return isKept;
  });
  return placed(kept);
}

/** Spans at their places on one line. */
function placed(spans: readonly { readonly at: number; readonly span: Span }[]): Line {
  const line: Span[] = [];
  for (const { at, span } of [...spans].sort((a, b) => a.at - b.at)) line.push(blanks(at - widthOf(textOf(line))), span);
  return line;
}

function placeOf(value: number, columns: number): number {
  return Math.round((value / 100) * (columns - 1));
}
