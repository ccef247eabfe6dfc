/** The score before and after with its range, and the points between them as bars that add up. */
import type { Comparison, Side } from '../../../lifecycle/comparison/model.ts';
import { namesOf } from '../../comparison/outline.ts';
import { driverParts, driversLead, scoreSentence, signed } from '../../comparison/score.ts';
import { numberWords, rangeWords } from '../../words.ts';
import { wordsTable } from '../blocks.ts';
import { type BarPart, barMarkup, markAt, stretches } from '../charts/bars.ts';
import { placeOn, rounded, type Scale, scaleFor } from '../charts/picture.ts';
import { signAlone, trendSign } from '../charts/signs.ts';
import { html, type Markup } from '../markup.ts';

/** @returns the words, both scores, and what drove the change. */
export function scoreMarkup(comparison: Comparison): Markup {
  const { score } = comparison;
  const sign = score === null ? null : signAlone(trendSign(score.trend, 0, 0));
  return html`<p>${sign}${scoreSentence(comparison) ?? ''}</p>
${score !== null && sidesTable(comparison)}${driversTable(comparison)}`;
}

function sidesTable(comparison: Comparison): Markup {
  const { before, after } = comparison;
  const scale = scaleFor(
    [before, after].flatMap(({ score, low, high }) => [score, low, high]),
    before.outOf === 100 && after.outOf === 100,
  );
  const ends = `${numberWords(rounded(scale.from))} to ${numberWords(rounded(scale.to))}`;
  return wordsTable({
    caption: `Score and range, drawn from ${ends}: the mark is the score, the bar what is still open`,
    heads: [{ head: 'Assessment' }, { head: 'Score', looks: 'number' }, { head: 'Range' }, { head: ends, looks: 'bar-cell' }],
    rows: [before, after].map((side, i) => sideRow(namesOf(comparison)[i as 0 | 1], side, scale)),
  });
}

function sideRow(name: string, side: Side, scale: Scale): Markup {
  const { score, low, high } = side;
  const at = (value: number) => placeOn(scale, value, 0, 100);
  const isOpen = low !== high;
  const parts: readonly BarPart[] = [
    ...(isOpen ? [{ from: low === null ? 0 : at(low), to: high === null ? 100 : at(high), looks: 'reach' }] : []),
    ...(score === null ? [] : [markAt(at(score))]),
  ];
  const range = rangeWords({ low, high, applicable: 1 });
  return html`<tr><th scope="row" class="any"><bdi>${name}</bdi></th><td class="number">${numberWords(score)}</td><td>${range}</td><td class="bar-cell">${barMarkup(parts)}</td></tr>\n`;
}

/** Each bar begins where the one before it ends; the first row and the last are the scores themselves. */
function driversTable(comparison: Comparison): Markup {
  const parts = driverParts(comparison);
  const { score, before, after } = comparison;
  if (parts.length === 0 || score?.before == null || score.after === null) return html``;
  const [first, second] = namesOf(comparison);
  const { all, placeOf } = stretches(score.before, parts);
  const end = (name: string, value: number) =>
    html`<tr class="total"><th scope="row" class="any"><bdi>${name}</bdi></th><td class="number">${numberWords(value)}</td><td class="bar-cell">${barMarkup([markAt(placeOf(value))])}</td></tr>\n`;
  return wordsTable({
    caption: `${driversLead(comparison)} each bar begins where the one above it ends`,
    heads: [
      { head: 'Question' },
      { head: 'Points', looks: 'number' },
      { head: `From ${numberWords(before.score)} to ${numberWords(after.score)}`, looks: 'bar-cell' },
    ],
    rows: html`${end(first, score.before)}${parts.map(({ change, text, aside }, i) => {
      const stretch = all[i] ?? { from: 0, to: 0 };
      const said = aside === null ? null : html`<br><small>${aside}</small>`;
      return html`<tr><th scope="row" class="any"><bdi>${text}</bdi>${said}</th><td class="number">${signed(change)}</td><td class="bar-cell">${barMarkup([{ ...stretch, looks: change > 0 ? 'good' : 'bad' }])}</td></tr>\n`;
    })}${end(second, score.after)}`,
  });
}
