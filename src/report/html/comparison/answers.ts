/** Answers that differ, side by side, with what was noted about them folded up. */
import type { AnswerDifference, AnswerSide, Comparison } from '../../../lifecycle/comparison/model.ts';
import { answerSides } from '../../comparison/answers.ts';
import { namesOf } from '../../comparison/outline.ts';
import { html, type Markup } from '../markup.ts';

/** @returns the table: each question in a row over its two answers, so that it can be read on any width. */
export function answersMarkup(comparison: Comparison): Markup {
  const names = namesOf(comparison);
  return html`<table class="answers">
<caption>Each question with both answers; notes are folded up</caption>
<thead><tr>${names.map((name) => html`<th scope="col"><bdi>${name}</bdi></th>`)}</tr></thead>
${comparison.answers.map(differenceMarkup)}</table>
`;
}

function differenceMarkup(difference: AnswerDifference): Markup {
  const { title, differs, before, after } = difference;
  const said = answerSides(difference);
  const aside = differs === 'note' ? html` <small>(the answer is the same)</small>` : null;
  return html`<tbody>
<tr><th scope="rowgroup" colspan="2"><bdi>${title}</bdi>${aside}</th></tr>
<tr>${[before, after].map((side, i) => html`<td><bdi>${said[i as 0 | 1]}</bdi>${noteMarkup(side)}</td>`)}</tr>
</tbody>
`;
}

function noteMarkup({ note }: AnswerSide): Markup {
  return note === null ? html`` : html`<details><summary>Note</summary><bdi>“${note}”</bdi></details>`;
}
