/** Small charts beside each other, all of one size and on one scale. */
import type { Shift } from '../../../lifecycle/shift.ts';
import { html, type Markup } from '../markup.ts';
import { drawn, type PictureWords, placeOn, type Scale } from './picture.ts';
import { spread } from './places.ts';

/** One number at several times. */
export interface Multiple extends PictureWords {
  /** `null` where it is not known; then the line is broken. */
  readonly scores: readonly (number | null)[];
  /** Of each against the one before it; the first has none. */
  readonly trends: readonly Shift['trend'][];
  /** What stands above and below it. */
  readonly caption: Markup;
}

const WIDTH = 160;
const HEIGHT = 64;
const EDGE = 9;

/** @returns the charts. @param places where the times stand, in any unit */
export function multiplesMarkup(all: readonly Multiple[], scale: Scale, places: readonly number[]): Markup {
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const wanted = places.map((place) => placeOn({ from: first, to: last === first ? first + 1 : last }, place, EDGE, WIDTH - EDGE));
  const xs = spread(wanted, 12, EDGE, WIDTH - EDGE);
  return html`<ul class="multiples">
${all.map((one) => html`<li>${one.caption}\n${drawn(one, { width: WIDTH, height: HEIGHT, content: content(one, scale, xs) }, 'small')}</li>\n`)}</ul>
`;
}

function content({ scores, trends }: Multiple, scale: Scale, xs: readonly number[]): Markup {
  const y = (value: number) => placeOn(scale, value, HEIGHT - EDGE, EDGE);
  const known = scores.flatMap((score, i) => (score === null ? [] : [{ i, x: xs[i] ?? 0, y: y(score) }]));
  const lines = known.slice(1).flatMap((to, at) => {
    const from = known[at];
    if (from === undefined || from.i !== to.i - 1) return [];
    const looks = trends[to.i] === 'up' || trends[to.i] === 'down' ? '' : ' unclear';
    return [html`<line class="course${looks}" x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}"/>`];
  });
  const dots = known.map((dot) => html`<circle class="dot" cx="${dot.x}" cy="${dot.y}" r="4"/>`);
  return html`<rect class="frame" x=".5" y=".5" width="${WIDTH - 1}" height="${HEIGHT - 1}"/><line class="grid" x1="0" x2="${WIDTH}" y1="${HEIGHT / 2}" y2="${HEIGHT / 2}"/>${lines}${dots}\n`;
}

/** What small charts look like. */
export const MULTIPLES_STYLE = `
.multiples{display:grid;grid-template-columns:repeat(auto-fill,minmax(8.75rem,1fr));gap:1rem;list-style:none;padding:0;margin:.75rem 0;max-width:none}
.multiples li{margin:0;display:flex;flex-direction:column;justify-content:flex-end;break-inside:avoid;font-size:.875rem;line-height:1.35}
.multiples strong{display:block}
.picture.small{max-width:16rem;margin:.35rem 0 0}
@media print{.multiples{grid-template-columns:repeat(5,1fr);gap:.6rem}}
`;
