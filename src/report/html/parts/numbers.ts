/** The numbers of a result, each drawn and written: the score, the dimensions, the points won and lost. */
import { isFewerBetter } from '../../../engine/explain/direction.ts';
import type { Assessment, DimensionResult, LedgerLine, Result } from '../../../engine/model/assessment.ts';
import { decimal } from '../../../text/number.ts';
import { areBarsDrawn, isScaleDrawn } from '../../drawn.ts';
import {
  counted,
  dimensionScore,
  dimensionTitle,
  end,
  isOpen,
  minimumWords,
  NOT_YET_KNOWN,
  numberWords,
  REST,
  rangeWords,
  scoreFacts,
  scoreRemarks,
  TONES,
  telling,
} from '../../words.ts';
import { paragraphs, section, table } from '../blocks.ts';
import { dimensionBar, stepBar, withBar } from '../charts/bar.ts';
import { gauge } from '../charts/gauge.ts';
import { type Hole, html, type Markup } from '../markup.ts';

/** @returns the score with its range against the bands, and what to make of it. */
export function score({ result }: Assessment): Markup {
  const [own = '', ...others] = scoreFacts(result);
  const figure = html`<p class="score"><strong class="${TONES[result.recommendation]}">${own}</strong> <span>${others.join(' · ')}</span></p>\n`;
  return section('Score', [figure, isScaleDrawn(result) && gauge(result), ...paragraphs(scoreRemarks(result))]);
}

/** @returns the dimensions, a bar each. */
export function dimensions({ result }: Assessment): Markup {
  const shown = telling(result);
  const isDrawn = areBarsDrawn(shown);
  const isAnyOpen = shown.some(isOpen);
  const caption = [
    isDrawn && 'From 0 to 100',
    isDrawn && isAnyOpen && 'full: sure, light: still open',
    isDrawn && shown.some(({ minimum }) => minimum !== null) && 'line: minimum',
  ];
  return section('Dimensions', [
    table({
      caption: caption.filter(Boolean).join(' · ') || 'Each on its own scale',
      columns: [
        { head: 'Dimension' },
        { head: 'Score', kind: 'number' },
        { head: 'Low to high' },
        { head: 'Weight', kind: 'number' },
        { head: 'Minimum' },
        { head: 'Rated' },
      ],
      rows: shown.map((one) => dimensionRow(one, isDrawn, isAnyOpen)),
      stacked: true,
    }),
  ]);
}

function dimensionRow(one: DimensionResult, isDrawn: boolean, isAnyOpen: boolean): readonly Hole[] {
  const isLow = one.minimum !== null && one.score !== null && one.score < one.minimum;
  const least = minimumWords(one) ?? '';
  return [
    withBar(one.title, isDrawn && one.score !== null && dimensionBar(one)),
    dimensionScore(one),
    isAnyOpen ? rangeWords(one) : '',
    decimal(one.weight),
    isLow ? html`<span class="bad">${least}</span>` : least,
    `${one.rated} of ${one.applicable}`,
  ];
}

/** @returns the points that each answer won and lost, drawn as a waterfall, dimension by dimension; they add up to the score. */
export function ledger({ result }: Assessment): Markup {
  const lines = result.ledger;
  if (lines.length === 0) return html`<p class="muted">${NOT_YET_KNOWN}</p>\n`;
  const bars = waterfall(result);
  const groups = [...new Set(lines.map(({ dimension }) => dimension))];
  const row = (line: LedgerLine) => {
    const cells = html`<td class="number">${decimal(line.won)}</td><td class="number">${end(line.lost)}</td>`;
    return html`<tr><th scope="row">${withBar(lineTitle(line, result), bars[lines.indexOf(line)] ?? null)}</th>${cells}</tr>\n`;
  };
  return html`<table>
<caption>Points of the score · full: won, light: lost, which the ${isFewerBetter(result) ? 'answer with the most points' : 'best answer'} would add</caption>
<thead><tr><th scope="col">Question</th><th scope="col" class="number">Won</th><th scope="col" class="number">Lost</th></tr></thead>
${groups.map(
  (id) => html`<tbody><tr><th scope="rowgroup" colspan="3">${dimensionTitle(result, id)}</th></tr>
${lines.filter(({ dimension }) => dimension === id).map(row)}</tbody>
`,
)}<tfoot><tr><th scope="row">Score</th><td class="number">${numberWords(result.score)}</td><td></td></tr></tfoot>
</table>
`;
}

/** @returns how many lines the ledger has. */
export function ledgerCount({ result }: Assessment): Markup {
  return html`${counted(result.ledger.length, 'line')}`;
}

function lineTitle({ question }: LedgerLine, { questions }: Result): string {
  return question === null ? REST : (questions.find(({ id }) => id === question)?.title ?? question);
}

/** A bar a line, each beginning where the one before ends; none where there is nothing to draw. */
function waterfall(result: Result): readonly Markup[] {
  const place = scaleOf(result);
  if (place === null) return [];
  let sum = 0;
  return result.ledger.map(({ won, lost }) => {
    const before = sum;
    sum += won;
    return stepBar({ from: place(before), to: place(sum), lost: place(sum + (lost ?? 0)) });
  });
}

/** From points to per cent of the width: all sums on the way and all that was lost fit in; `null` where there is nothing to draw. */
function scaleOf({ ledger: lines, outOf }: Result): ((points: number) => number) | null {
  const ends: number[] = [0, ...(outOf === null ? [] : [outOf])];
  let sum = 0;
  for (const { won, lost } of lines) {
    sum += won;
    ends.push(sum, sum + (lost ?? 0));
  }
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  return most > least ? (points) => ((points - least) / (most - least)) * 100 : null;
}
