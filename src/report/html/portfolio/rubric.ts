/** The part of a portfolio that is about one rubric: bands, strength of the dimensions, what stays open. */
import type { DimensionPart, OpenPart, RubricPart, Share, Spread } from '../../../lifecycle/portfolio/model.ts';
import { percentOf, shareWords, spreadWords } from '../../portfolio/words.ts';
import { counted, TONES } from '../../words.ts';
import { wordsTable } from '../blocks.ts';
import { barMarkup, markAt } from '../charts/bars.ts';
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
  const table = wordsTable({
    caption: 'Dimensions: the mark is the mean, the bar goes from the least to the greatest score',
    heads: [
      { head: 'Dimension' },
      { head: 'Mean', looks: 'number' },
      { head: 'Spread', looks: 'number' },
      { head: 'From, to' },
      { head: scaleWords(scale), looks: 'bar-cell' },
    ],
    rows: known.map((one) => dimensionRow(one, scale)),
  });
  return html`${table}<p class="muted">Spread: standard deviation.</p>
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
    ...(mean === null ? [] : [markAt(at(mean))]),
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
  const table = wordsTable({
    caption: 'Answers by dimension: weak ones from the left, strong ones from the right',
    heads: [{ head: 'Dimension' }, { head: 'Weak' }, { head: 'Strong' }, { head: 'All answers', looks: 'bar-cell' }],
    rows: known.map(
      ({ title, weak, strong }) =>
        html`<tr><th scope="row" class="any"><bdi>${title}</bdi></th><td>${shareWords(weak)}</td><td>${shareWords(strong)}</td><td class="bar-cell">${ends(weak, strong)}</td></tr>\n`,
    ),
  });
  return html`${table}<p class="muted">Weak, strong: answers at the two lowest and the two highest levels.</p>
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
  const table = wordsTable({
    caption: 'Questions that stay open most often: unknown, then declined',
    heads: [{ head: 'Question' }, { head: 'Unknown' }, { head: 'Declined' }, { head: `0 to ${most}`, looks: 'bar-cell' }],
    rows: shown.map(({ title, unknown, refused }) => {
      const bar = barMarkup([
        ...(unknown.count === 0 ? [] : [{ from: 0, to: part(unknown.count), looks: 'fill' }]),
        ...(refused.count === 0 ? [] : [{ from: part(unknown.count), to: part(unknown.count + refused.count), looks: 'warn' }]),
      ]);
      return html`<tr><th scope="row" class="any"><bdi>${title}</bdi></th><td>${shareWords(unknown)}</td><td>${shareWords(refused)}</td><td class="bar-cell">${bar}</td></tr>\n`;
    }),
  });
  return html`${table}${all.length > MOST && html`<p class="muted">… and ${counted(all.length - MOST, 'question')} more: --format csv</p>\n`}`;
}
