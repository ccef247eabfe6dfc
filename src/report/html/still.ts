/** The parts of the page that stay as they are: who it is about, what a person decided, what became of it, where it comes from. */
import type { Assessment } from '../../engine/model/assessment.ts';
import { moment, origin } from '../origin.ts';
import { decided, factLines, outcomeHeading, outcomeRemarks } from '../since.ts';
import { nameOf, nowCalled, sentence, TONES } from '../words.ts';
import { NOTHING, paragraphs, section } from './blocks.ts';
import { type Hole, html, type Markup } from './markup.ts';

/** @returns who was assessed, with which rubric, and when. */
export function title(assessment: Assessment): Markup {
  const { rubric, status, createdAt, updatedAt } = assessment;
  const now = nowCalled(assessment);
  const at = updatedAt ?? createdAt;
  const facts: readonly Hole[] = [
    rubric.title,
    `${rubric.id} ${rubric.version}`,
    ...(at === null ? [] : [moment(at)]),
    ...(status === 'draft' ? [html`<strong class="warn">draft</strong>`] : []),
  ];
  return html`<h1>${nameOf(assessment)}</h1>
${now !== null && html`<p>${now}</p>\n`}<p class="muted">${facts.map((fact, i) => html`${i > 0 && ' · '}${fact}`)}</p>
`;
}

/** @returns what a person decided; nothing where nobody has. */
export function person(assessment: Assessment): Markup {
  const words = decided(assessment);
  if (words === null) return NOTHING;
  // Here what follows the word begins a line of its own.
  return html`<div class="card ${TONES[words.word]}"><h2>${words.before}<strong>${words.word}</strong></h2>
<p>${words.after.replace(/^, /, '')}</p></div>
`;
}

/** Signs before a fact, and their looks. */
const SIGNS = { true: ['✓', 'good'], false: ['✕', 'bad'], null: ['?', 'muted'] } as const;

/** @returns what became of the customer; nothing where that cannot be known yet. */
export function outcome({ outcome: known }: Assessment): Markup {
  if (known === null) return NOTHING;
  const facts = factLines(known).map(({ text, holds }) => {
    const [sign, look] = SIGNS[`${holds}`];
    return html`<li><span class="${look}" aria-hidden="true">${sign}</span> ${text}</li>\n`;
  });
  return section(outcomeHeading(known), [html`<ul class="signed">\n${facts}</ul>\n<p class="muted">${outcomeRemarks(known).join(' ')}</p>\n`]);
}

/** @returns where the page comes from. */
export function source(assessment: Assessment): Markup {
  return html`<footer><h2>Source</h2>\n${paragraphs(origin(assessment).map(sentence))}</footer>\n`;
}
