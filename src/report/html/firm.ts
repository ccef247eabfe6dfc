/** How firm the recommendation is, and what would change it: what only the rubric can tell. */
import { compileRubric } from '../../engine/compile/compile.ts';
import { explanationOf } from '../../engine/explanation.ts';
import type { Assessment } from '../../engine/model/assessment.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import { explanationDocument } from '../explanation/document.ts';
import { firmness } from '../explanation/firmness.ts';
import { flips } from '../explanation/flips.ts';
import { blocksMarkup } from '../outlined/html.ts';
import { NOTHING, section } from './blocks.ts';
import { html, type Markup } from './markup.ts';

/**
 * @returns the verdict with its counts; folded away what each small change and each other answer would do. Nothing while nothing is recommended,
 * and nothing where this program makes something else of the same answers: the page tells of the record.
 */
export function firm(assessment: Assessment, rubric: Rubric): Markup {
  const told = explanationDocument(assessment, rubric, explanationOf(compileRubric(rubric), assessment.answers), assessment.tool.version);
  if (told.firmness === null || told.recorded !== null) return NOTHING;
  const [verdict, ...others] = firmness(told);
  const ways = flips(told).map(({ depth, title, blocks }) => html`${depth === 1 ? html`<h3>${title}</h3>` : html`<h4>${title}</h4>`}${blocksMarkup(blocks)}`);
  return section('How firm', [
    blocksMarkup(verdict === undefined ? [] : [verdict]),
    html`<details class="screen-only"><summary>What small changes and other answers would do</summary>${blocksMarkup(others)}${ways}</details>\n`,
  ]);
}
