/** The part of a portfolio that is about one rubric: bands, strength of the dimensions, what stays open. */
import type { DimensionPart, OpenPart, RubricPart, Share, Spread } from '../../../lifecycle/portfolio/model.ts';
import { percentOf, shareWords, spreadWords } from '../../portfolio/words.ts';
import { counted, TONES } from '../../words.ts';
import { barMarkup } from '../charts/bars.ts';
import { placeOn, type Scale, scaleFor } from '../charts/picture.ts';
import { html, type Markup } from '../markup.ts';
import { shareTable } from './rows.ts';

/** @returns the section of a rubric. */
export function rubricMarkup(rubric: RubricPart): Markup {
  const { id, major, title, assessments, versions, score, dimensions, open } = rubric;
  const spread = spreadWords(score);
  const shares = versions.map((one) => `${one.version} ${one.count}${percentOf(one) === '' ? '' : ` (${percentOf(one)})`}`).join(', ');
  return html`<section>
<h2><bdi>${title}</bdi> <small>${id} ${major}</small></h2>
<p>${counted(assessments, 'assessment')}${versions.length === 1 ? html` under ${versions[0]?.version ?? ''}` : `: ${shares}`}.${spread !== null && html` Score: ${spread}${score.count < assessments && ` (${score.count} of ${assessments} have one)`}.`}</p>
${bandsMarkup(rubric)}${dimensionsTable(dimensions)}${answersTable(dimensions)}${openTable(open)}</section>
`;
}

function bandsMarkup({ bands }: RubricPart): Markup {
  const rows = bands.map((one) => ({
    ...one,
    label: one.band === one.recommendation ? one.band : `${one.band} (${one.recommendation})`,
    tone: TONES[one.recommendation],
  }));
  return shareTable('Bands that the assessments came to', 'Band', rows);
}

function dimensionsTable(all: readonly DimensionPart[]): Markup {
  const known = all.filter(({ score: { mean } }) => mean !== null);
  if (known.length === 0) return html``;
  const scale = scaleFor(
    known.flatMap(({ score: { least, most } }) => [least, most]),
    true,
  );
  return html`<table class="words">
<caption>Dimensions: the mark is the mean, the bar goes from the least to the greatest score</caption>
<thead><tr><th scope="col">Dimension</th><th scope="col" class="number">Mean</th><th scope="col" class="number">Spread</th><th scope="col">From, to</th><th scope="col" class="bar-cell">${scaleWords(scale)}</th></tr></thead>
<tbody>
${known.map((one) => dimensionRow(one, scale))}</tbody>
</table>
<p class="muted">Spread: standard deviation.</p>
`;
}

function scaleWords({ from, to }: Scale): string {
  return from === 0 && to === 100 ? '0 to 100' : 'least to greatest';
}

function dimensionRow({ title, score }: DimensionPart, scale: Scale): Markup {
  const { mean, deviation, least, most } = score;
  const at = (value: number) => placeOn(scale, value, 0, 100);
  const bar = barMarkup([
    ...(least === null || most === null ? [] : [{ from: at(least), to: at(most), looks: 'reach' }]),
    ...(mean === null ? [] : [{ from: at(mean) - 0.6, to: at(mean) + 0.6, looks: 'mark' }]),
  ]);
  return html`<tr><th scope="row" class="any"><bdi>${title}</bdi></th><td class="number">${oneDecimal(mean)}</td><td class="number">${oneDecimal(deviation)}</td><td>${endsOf(score)}</td><td class="bar-cell">${bar}</td></tr>\n`;
}

function endsOf({ least, most }: Spread): string {
  return least === null || most === null ? '-' : least === most ? oneDecimal(least) : `${oneDecimal(least)} to ${oneDecimal(most)}`;
}

function oneDecimal(value: number | null): string {
  return value === null ? '-' : value.toFixed(1);
}

/** Weak and strong answers from the two ends of one bar. */
function answersTable(all: readonly DimensionPart[]): Markup {
  const known = all.filter(({ weak, strong }) => weak.of > 0 && strong.of > 0);
  if (known.length === 0) return html``;
  return html`<table class="words">
<caption>Answers by dimension: weak ones from the left, strong ones from the right</caption>
<thead><tr><th scope="col">Dimension</th><th scope="col">Weak</th><th scope="col">Strong</th><th scope="col" class="bar-cell">All answers</th></tr></thead>
<tbody>
${known.map(({ title, weak, strong }) => html`<tr><th scope="row" class="any"><bdi>${title}</bdi></th><td>${shareWords(weak)}</td><td>${shareWords(strong)}</td><td class="bar-cell">${ends(weak, strong)}</td></tr>\n`)}</tbody>
</table>
<p class="muted">Weak, strong: answers at the two lowest and the two highest levels.</p>
`;
}

function ends(weak: Share, strong: Share): Markup {
  const part = ({ count, of }: Share) => (count / of) * 100;
  return barMarkup([
    ...(weak.count === 0 ? [] : [{ from: 0, to: part(weak), looks: 'bad' }]),
    ...(strong.count === 0 ? [] : [{ from: 100 - part(strong), to: 100, looks: 'good' }]),
  ]);
}

/** Questions that are shown; JSON and CSV have all of them. */
const MOST = 8;

function openTable(all: readonly OpenPart[]): Markup {
  if (all.length === 0) return html``;
  const shown = all.slice(0, MOST);
  const most = Math.max(1, ...shown.map(({ unknown, refused }) => unknown.count + refused.count));
  const part = (count: number) => (count / most) * 100;
  return html`<table class="words">
<caption>Questions that stay open most often: unknown, then declined</caption>
<thead><tr><th scope="col">Question</th><th scope="col">Unknown</th><th scope="col">Declined</th><th scope="col" class="bar-cell">0 to ${most}</th></tr></thead>
<tbody>
${shown.map(({ title, unknown, refused }) => {
  const bar = barMarkup([
    ...(unknown.count === 0 ? [] : [{ from: 0, to: part(unknown.count), looks: 'fill' }]),
    ...(refused.count === 0 ? [] : [{ from: part(unknown.count), to: part(unknown.count + refused.count), looks: 'warn' }]),
  ]);
  return html`<tr><th scope="row" class="any"><bdi>${title}</bdi></th><td>${shareWords(unknown)}</td><td>${shareWords(refused)}</td><td class="bar-cell">${bar}</td></tr>\n`;
})}</tbody>
</table>
${all.length > MOST && html`<p class="muted">… and ${counted(all.length - MOST, 'question')} more: --format csv</p>\n`}`;
}
