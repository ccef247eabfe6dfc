/** Signs for what became of a number, and for what people did: shapes, so that no colour and no font is needed to tell them apart. */
import type { Shift } from '../../../lifecycle/shift.ts';
import { html, type Markup } from '../markup.ts';

/** @returns the sign of a change, about ten units wide around its middle: a triangle up or down, two waves where the change says nothing. */
export function trendSign(trend: Shift['trend'], x: number, y: number): Markup {
  if (trend === 'up') return html`<path class="sign" d="M${x - 5} ${y + 4}h10l-5 -9z"/>`;
  if (trend === 'down') return html`<path class="sign" d="M${x - 5} ${y - 4}h10l-5 9z"/>`;
  if (trend === null) return html``;
  const wave = (at: number) => `M${x - 5} ${at}q2.5 -3 5 0t5 0`;
  return html`<path class="course" d="${wave(y - 2)}${wave(y + 2.5)}"/>`;
}

/** What people did, as far as a timeline shows it. */
export type Deed = 'decision' | 'condition' | 'outcome';

/** @returns the sign of what somebody did, about ten units wide around its middle: a diamond, a square, a disc. */
export function deedSign(deed: Deed, x: number, y: number, tone: string): Markup {
  const looks = `shape-${tone}`;
  if (deed === 'decision') return html`<path class="${looks}" d="M${x} ${y - 6}l6 6l-6 6l-6 -6z"/>`;
  if (deed === 'condition') return html`<path class="${looks}" d="M${x - 4.5} ${y - 4.5}h9v9h-9z"/>`;
  return html`<circle class="${looks}" cx="${x}" cy="${y}" r="5"/>`;
}

/** @returns a sign by itself, for a legend. */
export function signAlone(sign: Markup): Markup {
  return html`<svg class="sign-alone" viewBox="-7 -7 14 14" aria-hidden="true">${sign}</svg>`;
}

/** How a sign stands in a line of text. */
export const SIGN_STYLE = `
.sign-alone{display:inline-block;width:.875em;height:.875em;vertical-align:-.05em;margin-right:.3em}
.legend{display:flex;flex-wrap:wrap;gap:.15rem 1.25rem;font-size:.875rem;color:var(--muted);list-style:none;padding:0;margin:.25rem 0}
.legend li{margin:0}
`;
