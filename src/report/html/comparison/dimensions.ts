/** Dimensions as lines from the first to the second, and as a table. */
import type { Comparison, DimensionShift } from '../../../lifecycle/comparison/model.ts';
import { decimal } from '../../../text/number.ts';
import { namesOf } from '../../comparison/outline.ts';
import { shiftIn, signed } from '../../comparison/score.ts';
import { numberWords } from '../../words.ts';
import { wordsTable } from '../blocks.ts';
import { picture, scaleFor } from '../charts/picture.ts';
import { signAlone, trendSign } from '../charts/signs.ts';
import { slopeDrawing } from '../charts/slope.ts';
import { html, type Markup } from '../markup.ts';

/** @returns slope and table of those whose score differs. */
export function dimensionsMarkup(comparison: Comparison): Markup {
  const { dimensions, before, after, noise, relation } = comparison;
  const [first, second] = namesOf(comparison);
  const word = relation === 'over-time' ? 'change' : 'difference';
  const scores = dimensions.flatMap((one) => [one.before, one.after]);
  const slope = { lines: dimensions, scale: scaleFor(scores, before.outOf === 100 && after.outOf === 100), ends: [first, second] as const };
  const description = `${dimensions.map((one) => `${one.title} ${shiftIn(comparison)(one)}`).join('; ')}.`;
  const numbers = wordsTable({
    caption: 'The same in numbers',
    heads: [
      { head: 'Dimension' },
      { head: html`<bdi>${first}</bdi>`, looks: 'number wraps any' },
      { head: html`<bdi>${second}</bdi>`, looks: 'number wraps any' },
      { head: word === 'change' ? 'Change' : 'Difference' },
    ],
    rows: dimensions.map((one) => rowMarkup(one, word)),
  });
  return html`<figure>
${picture({ id: 'slope', title: `Dimensions, ${first} and ${second}`, description }, (room) => slopeDrawing(slope, room))}<figcaption>Dimensions whose score differs. Solid with a triangle: beyond ${decimal(Math.round(noise * 10) / 10)} points, whatever is still open. Dashed with a wave: no clear ${word}.</figcaption>
</figure>
${numbers}`;
}

function rowMarkup({ title, before, after, change, trend }: DimensionShift, word: string): Markup {
  const said = change === null ? '' : signed(change);
  return html`<tr><th scope="row" class="any"><bdi>${title}</bdi></th><td class="number">${numberWords(before)}</td><td class="number">${numberWords(after)}</td><td>${signAlone(trendSign(trend, 0, 0))}${said}${trend === 'none' && html`<br><small>no clear ${word}</small>`}</td></tr>\n`;
}
