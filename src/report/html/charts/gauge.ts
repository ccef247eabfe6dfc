/** The score on its scale: the bands, the range of what open answers can still do, the score. */
import type { Result } from '../../../engine/model/assessment.ts';
import { decimal } from '../../../text/number.ts';
import { type BandPart, bandParts } from '../../drawn.ts';
import { scoreFacts, TONES } from '../../words.ts';
import { html, type Markup } from '../markup.ts';
import { percent } from './percent.ts';

/** Pixels that the drawing has at least: on a phone, and on a wide page. */
const WIDTHS = { narrow: 290, wide: 640 };
/** Pixels of one letter, and of the space around a word. */
const LETTER = 7;
const SPACE = 12;

/** @returns the drawing, and under it the bands in words for where these do not fit into it. Only for a score that can be drawn. */
export function gauge(result: Result): Markup {
  const parts = bandParts(result);
  const { score, low, high, recommendation } = result;
  const at = percent(score ?? 0);
  return html`<svg class="gauge" role="img" aria-labelledby="gauge-title gauge-text" width="100%" height="66">
<title id="gauge-title">The score among the bands</title><desc id="gauge-text">${scoreFacts(result).join(', ')}. ${bandWords(parts).join(', ')}.</desc>
${parts.map(drawnBand)}${low !== null && high !== null && low < high && range(low, high)}<circle class="here ${TONES[recommendation]}" cx="${at}" cy="32" r="7"/>
${[0, ...cutsOf(parts), 100].map(number)}</svg>
${legend(parts)}`;
}

function cutsOf(parts: readonly BandPart[]): readonly number[] {
  return parts.slice(1).map(({ start }) => start);
}

function drawnBand({ band: { word, recommendation }, start, end }: BandPart): Markup {
  const fits = (pixels: number) => ((end - start) / 100) * pixels > word.length * LETTER + SPACE;
  const name =
    fits(WIDTHS.wide) &&
    html`<text class="${fits(WIDTHS.narrow) ? TONES[recommendation] : `${TONES[recommendation]} wide-only`}" x="${percent((start + end) / 2)}" y="15" text-anchor="middle">${word}</text>`;
  return html`<rect class="band ${TONES[recommendation]}" x="${percent(start)}" y="23" width="${percent(end - start)}" height="18"/>${name}\n`;
}

/** A line with an end at either side. */
function range(low: number, high: number): Markup {
  const [from, to] = [percent(low), percent(high)];
  return html`<line class="reach" x1="${from}" x2="${to}" y1="32" y2="32"/><line class="reach" x1="${from}" x2="${from}" y1="26" y2="38"/><line class="reach" x1="${to}" x2="${to}" y1="26" y2="38"/>\n`;
}

function number(value: number): Markup {
  const anchor = value === 0 ? 'start' : value === 100 ? 'end' : 'middle';
  return html`<text x="${percent(value)}" y="58" text-anchor="${anchor}">${decimal(value)}</text>\n`;
}

/** "decline below 50", "conditional from 50". */
function bandWords(parts: readonly BandPart[]): readonly string[] {
  return parts.map(({ band: { word }, start, end }, i) =>
    i === 0 ? `${word} ${parts.length === 1 ? 'throughout' : `below ${decimal(end)}`}` : `${word} from ${decimal(start)}`,
  );
}

function legend(parts: readonly BandPart[]): Markup | null {
  if (parts.length === 0) return null;
  const isInside = parts.every(({ band, start, end }) => ((end - start) / 100) * WIDTHS.wide > band.word.length * LETTER + SPACE);
  const words = bandWords(parts).map((text, i) => html`<li class="${TONES[(parts[i] as BandPart).band.recommendation]}">${text}</li>`);
  return html`<ul class="${isInside ? 'legend narrow-only' : 'legend'}">${words}</ul>\n`;
}
