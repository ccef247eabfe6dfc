/** What fit recommends and why, and what decides alone. */
import type { Assessment, KnockoutResult } from '../../../engine/model/assessment.ts';
import { bandWord, headline, knockoutStatus, sentence, standing, TONES } from '../../words.ts';
import { list, paragraphs, quoted, section } from '../blocks.ts';
import { html, type Markup } from '../markup.ts';

/** @returns the recommendation, its reason, and whether it can still change. */
export function verdict({ result }: Assessment): Markup {
  const { before, word } = headline(result);
  return html`<div class="card ${TONES[result.recommendation]}"><h2>${before}<strong>${word}</strong>${bandWord(result)}</h2>
<p class="reason">${sentence(result.cause.text)}</p>
${paragraphs(standing(result))}</div>
`;
}

/** @returns answers that decide alone, with their evidence. */
export function knockouts({ result }: Assessment): Markup {
  return section('Knock-outs', [list(result.knockouts.map(knockout))]);
}

function knockout(one: KnockoutResult): Markup {
  const because = one.because !== null && html` ${sentence(one.because)}`;
  const evidence = quoted(one.evidence) || html`<span class="muted">No evidence noted.</span>`;
  return html`<strong class="${one.confirmed ? 'bad' : 'warn'}">${one.title}</strong> · ${knockoutStatus(one)}.${because} ${evidence}`;
}
