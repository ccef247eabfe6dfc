/** Bars in the cells of a table: the row says in words what the bar shows, so that those who do not see it miss nothing. */
import { html, type Markup } from '../markup.ts';
import { rounded } from './picture.ts';

/** A part of a bar, in per cent of the cell. */
export interface BarPart {
  readonly from: number;
  readonly to: number;
  /** Its looks: `fill`, `reach`, `good`, `warn`, `bad`, `note`, `muted`, or `mark` for a place rather than a length. */
  readonly looks: string;
}

/** Half the width of a mark, in per cent of the cell. */
const HALF_MARK = 0.6;

/** @returns a mark at a place. @param place in per cent of the cell */
export function markAt(place: number): BarPart {
  return { from: place - HALF_MARK, to: place + HALF_MARK, looks: 'mark' };
}

/** @returns the bar as wide as its cell, on a track. @param ticks places that all bars of the column share, in per cent */
export function barMarkup(parts: readonly BarPart[], ticks: readonly number[] = []): Markup {
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="bar-track" width="100" height="10"/>${parts.map(partMarkup)}${ticks.map((at) => html`<rect class="bar-tick" x="${rounded(at - 0.15)}" width=".3" height="10"/>`)}</svg>`;
}

function partMarkup({ from, to, looks }: BarPart): Markup {
  const [start, end] = [Math.max(0, Math.min(from, to)), Math.min(100, Math.max(from, to))];
  // What is there is seen, however little it is.
  const width = Math.max(0.8, end - start);
  return html`<rect class="bar-${looks}" x="${rounded(Math.min(start, 100 - width))}" width="${rounded(width)}" height="10"/>`;
}

/** A number that is added to those before it. */
export interface Step {
  readonly change: number;
}

/** Where a bar begins and ends, in per cent of the room of all. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** @returns bars of which each begins where the one before it ends, from a first number on. @param first where the first begins; it is in the room too */
export function stretches(first: number, steps: readonly Step[]): { readonly all: readonly Stretch[]; readonly placeOf: (value: number) => number } {
  let reached = first;
  const reaches = steps.map(({ change }) => {
    reached += change;
    return reached;
  });
  const [least, most] = [Math.min(first, ...reaches), Math.max(first, ...reaches)];
  const air = (most - least || 1) * 0.04;
  const placeOf = (value: number) => ((value - least + air) / (most - least + 2 * air || 1)) * 100;
  return { all: reaches.map((end, i) => ({ from: placeOf(i === 0 ? first : (reaches[i - 1] ?? first)), to: placeOf(end) })), placeOf };
}

/** What bars look like. */
export const BAR_STYLE = `
.bar{width:100%;height:.7rem;margin:.4rem 0;min-width:4.5rem}
.bar-cell{width:45%}
.bar-track{fill:var(--track)}.bar-fill{fill:var(--fill)}.bar-reach{fill:var(--reach)}.bar-mark{fill:var(--ink)}.bar-muted{fill:var(--muted)}
.bar-good{fill:var(--good)}.bar-warn{fill:var(--warn)}.bar-bad{fill:var(--bad)}.bar-note{fill:var(--note)}
.bar-tick{fill:var(--muted)}
@media (max-width:39.99rem){.bar-cell{width:28%}th,td{padding-right:.5rem}}
@media print{.bar{height:.5rem;margin:.25rem 0}}
`;
