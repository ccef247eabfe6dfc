/** What differs between two assessments, as one page with pictures. */
import type { Comparison, Side } from '../../../lifecycle/comparison/model.ts';
import { type ComparisonView, comparisonHead, comparisonSections, namesOf, sideWords } from '../../comparison/outline.ts';
import { OUTLINED_STYLE, sectionMarkup } from '../../outlined/html.ts';
import type { Section } from '../../outlined/page.ts';
import { BAR_STYLE } from '../charts/bars.ts';
import { PICTURE_STYLE } from '../charts/picture.ts';
import { SIGN_STYLE } from '../charts/signs.ts';
import { html, type Markup } from '../markup.ts';
import { htmlPage } from '../page.ts';
import { answersMarkup } from './answers.ts';
import { dimensionsMarkup } from './dimensions.ts';
import { scoreMarkup } from './score.ts';

/** @returns the page: the same bytes for the same comparison. */
export function comparisonPage(view: ComparisonView): string {
  const { comparison } = view;
  const { recommendation, score, dimensions, answers, others } = comparisonSections(view);
  const said = ({ blocks }: Section) => blocks.length > 0;
  const { title } = comparisonHead(comparison, false);
  const section = (own: Section, content: Markup) => (said(own) ? html`<section>\n<h2>${own.title}</h2>\n${content}</section>\n` : html``);
  const body = html`<main>
<h1><bdi>${title}</bdi></h1>
${headMarkup(comparison, ![recommendation, score, dimensions, answers, ...others].some(said))}${said(recommendation) && sectionMarkup(recommendation)}${section(score, scoreMarkup(comparison))}${section(dimensions, dimensionsMarkup(comparison))}${section(answers, answersMarkup(comparison))}${others.filter(said).map(sectionMarkup)}</main>`;
  return htmlPage({ title: `${title}: comparison`, language: 'en', body, style: PICTURE_STYLE + SIGN_STYLE + BAR_STYLE + OUTLINED_STYLE + COMPARISON_STYLE });
}

/** Names stand by themselves: one that is written from right to left turns no date around. */
function headMarkup(comparison: Comparison, isSame: boolean): Markup {
  const [first, second] = namesOf(comparison);
  const line = (name: string, side: Side) => html`<p class="muted"><bdi>${name}</bdi>: ${sideWords(side)}</p>\n`;
  return html`${comparison.relation === 'same-call' && html`<p class="muted">Both are of one call.</p>\n`}${line(first, comparison.before)}${line(second, comparison.after)}${isSame && html`<p>Nothing differs.</p>\n`}`;
}

const COMPARISON_STYLE = `
.words th,.words td{overflow-wrap:break-word}
.words .any{overflow-wrap:anywhere;min-width:5rem}.wraps{white-space:normal}
table+table{margin-top:1.25rem}
.keep{white-space:nowrap}
.answers{table-layout:fixed}
.answers tbody th{border-bottom:0;padding-bottom:0}
.answers td{padding-top:.2rem}
.answers details{margin:.25rem 0 0;font-size:.875rem}
.answers summary{color:var(--note);cursor:pointer;min-height:1.5rem}
.total th,.total td{border-bottom:2px solid var(--line)}
@media (max-width:39.99rem){.words{font-size:.8125rem}.words .any{min-width:4rem}.bar{min-width:3rem}h1{font-size:1.5rem}}
@media print{details:not([open]){display:none}}
`;
