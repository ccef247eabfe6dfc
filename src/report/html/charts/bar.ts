/** Bars that stand beside their numbers in a table: they say nothing that the numbers do not. */
import type { DimensionResult } from '../../../engine/model/assessment.ts';
import { html, type Markup } from '../markup.ts';
import { percent } from './percent.ts';

/** @returns the bar of a dimension: full as far as is sure, lighter as far as open answers can reach, a line at the minimum. */
export function dimensionBar({ score, low, high, minimum }: DimensionResult): Markup {
  const sure = low ?? score ?? 0;
  const reach = Math.max(sure, high ?? score ?? 0);
  return drawn(
    'share',
    html`${rect('sure', 0, sure)}${reach > sure && rect('open', sure, reach)}${minimum !== null && html`<line class="least" x1="${percent(minimum)}" x2="${percent(minimum)}" y1="0" y2="14"/>`}`,
  );
}

/** One step of a waterfall, in per cent of its width: what came before ends at `from`, what was won at `to`, what could have been won at `lost`. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly lost: number;
}

/** @returns one step as a bar: what was won, and lighter what was not. */
export function stepBar({ from, to, lost }: Step): Markup {
  const [start, end] = [Math.min(from, to), Math.max(from, to)];
  return drawn('steps', html`${end > start && rect(to < from ? 'minus' : 'sure', start, end)}${lost > to && rect('open', to, lost)}`);
}

/** @returns a title with its bar beside it, or under it where there is little room. */
export function withBar(title: string, bar: Markup | null | false): Markup {
  return bar ? html`<div class="drawn"><span>${title}</span>${bar}</div>` : html`${title}`;
}

function drawn(kind: 'share' | 'steps', parts: Markup): Markup {
  const track = kind === 'share' && html`<rect class="track" width="100%" y="3" height="8"/>`;
  return html`<svg class="bar" aria-hidden="true" width="100%" height="14">${track}${parts}</svg>`;
}

function rect(kind: 'sure' | 'open' | 'minus', from: number, to: number): Markup {
  return html`<rect class="${kind}" x="${percent(from)}" y="3" width="${percent(to - from)}" height="8"/>`;
}
