/** Tables of a portfolio in which each row has its bar: the chart is the table. */
import type { Share } from '../../../lifecycle/portfolio/model.ts';
import { percentOf } from '../../portfolio/words.ts';
import type { Tone } from '../../words.ts';
import { wordsTable } from '../blocks.ts';
import { barMarkup } from '../charts/bars.ts';
import { html, type Markup } from '../markup.ts';

/** What a row is of, beside its share. */
export interface ShareRow extends Share {
  readonly label: string;
  readonly tone?: Tone | undefined;
}

/** @returns counts as bars of one scale, with per cents where there are any; nothing without rows. */
export function shareTable(caption: string, head: string, rows: readonly ShareRow[]): Markup {
  if (rows.length === 0) return html``;
  const hasPercent = rows.some(({ percent }) => percent !== null);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return wordsTable({
    caption,
    heads: [
      { head },
      { head: 'Count', looks: 'number' },
      ...(hasPercent ? [{ head: 'Share', looks: 'number' }] : []),
      { head: `0 to ${most}`, looks: 'bar-cell' },
    ],
    rows: rows.map(
      (row) =>
        html`<tr><th scope="row" class="any"><bdi>${row.label}</bdi></th><td class="number">${row.count} of ${row.of}</td>${hasPercent && html`<td class="number">${percentOf(row)}</td>`}<td class="bar-cell">${barMarkup(row.count === 0 ? [] : [{ from: 0, to: (row.count / most) * 100, looks: row.tone ?? 'fill' }])}</td></tr>\n`,
    ),
  });
}

/** @returns rows that somebody used; a word that nobody used says nothing. */
export function used<One extends Share>(all: readonly One[]): readonly One[] {
  return all.filter(({ count }) => count > 0);
}
