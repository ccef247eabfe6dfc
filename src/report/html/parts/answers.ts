/** Every answer with its evidence. */
import type { Assessment, QuestionResult } from '../../../engine/model/assessment.ts';
import { decimal } from '../../../text/number.ts';
import { prefilledFrom } from '../../origin.ts';
import { answerWords, dimensionTitle } from '../../words.ts';
import { quoted } from '../blocks.ts';
import { html, type Markup } from '../markup.ts';

/** @returns the answers, dimension by dimension, and the facts. */
export function answers(assessment: Assessment): Markup {
  const { result, facts } = assessment;
  const from = (id: string) => small(prefilledFrom(assessment, id));
  const groups = [...new Set(result.questions.map(({ dimension }) => dimension))];
  const known = Object.entries(facts).map(([id, value]) => html`<li>${id}: ${[value].flat().map(String).join(', ')}${from(id)}</li>\n`);
  return html`<table>
<caption>Answers with what was said or done</caption>
<thead><tr><th scope="col">Question</th><th scope="col">Answer</th><th scope="col" class="number">Of 100</th></tr></thead>
${groups.map(
  (id) => html`<tbody><tr><th scope="rowgroup" colspan="3">${dimensionTitle(result, id)}</th></tr>
${result.questions.filter(({ dimension }) => dimension === id).map((one) => answer(one, from(one.id)))}</tbody>
`,
)}</table>
${known.length > 0 && html`<h3>Facts</h3>\n<ul>\n${known}</ul>\n`}`;
}

function small(words: string | null): Markup | false {
  return words !== null && html` <small class="muted">${words}</small>`;
}

function answer(question: QuestionResult, from: Markup | false): Markup {
  const sure = small(question.confidence && `${question.confidence} confidence`);
  const points = question.score === null ? '' : decimal(question.score);
  return html`<tr><th scope="row">${question.title}</th><td>${answerWords(question)}${sure}${from} ${quoted(question.evidence)}</td><td class="number">${points}</td></tr>\n`;
}
