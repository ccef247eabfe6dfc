/** What follows from a result: what to agree on, to ask, to know. */
import type { Assessment, ConditionResult } from '../../../engine/model/assessment.ts';
import { conditionsHeading, stateWords } from '../../since.ts';
import { conditionParts, FOLLOW_UP_REASONS, moveWords, refused, sentence, unsuited } from '../../words.ts';
import { list, paragraphs, quoted, section } from '../blocks.ts';
import { html, type Markup } from '../markup.ts';

/** @returns what both sides must agree on: who, when, how it is checked, what we do for it, and where it stands. */
export function conditions({ result }: Assessment): Markup {
  const entries = result.conditions.map((one) => html`<li>${condition(one)}</li>\n`);
  return section(conditionsHeading(result.conditions), entries.length === 0 ? [] : [html`<ol class="agreed">\n${entries}</ol>\n`]);
}

function condition(one: ConditionResult): Markup {
  const parts = conditionParts(one).map(([word, text]) => html`<div><dt>${word}</dt><dd>${text}</dd></div>`);
  const now = one.standing !== undefined && html`<div><dt>now</dt><dd><strong>${one.standing.state}</strong>${stateWords(one.standing)}</dd></div>`;
  return html`<strong>${one.text}</strong> <small class="muted">(${one.title})</small><dl>${parts}${now}</dl>`;
}

/** @returns what to come back to, and with which words. */
export function followUps({ result }: Assessment): Markup {
  return section('Follow-ups', [
    list(
      result.followUps.map(
        ({ title, probes, reason }) => html`<strong>${title}</strong>: ${probes.join(' ')} <small class="muted">(${FOLLOW_UP_REASONS[reason]})</small>`,
      ),
    ),
  ]);
}

/** @returns questions that were asked and not answered: a signal of their own. */
export function refusals({ result }: Assessment): Markup {
  return section('Asked and not answered', [list(refused(result).map(({ title, evidence }) => html`<strong>${title}</strong> ${quoted(evidence)}`))]);
}

/** @returns open questions, those first that can still move most; and whether another rubric may suit better. */
export function open({ result }: Assessment): Markup {
  const word = unsuited(result);
  const questions = section('Not yet known, by what it can still move', [
    list(
      result.open.map((one) => html`<strong>${one.title}</strong>: ${moveWords(one)}`),
      'numbered',
    ),
  ]);
  return html`${questions}${word !== null && html`<p class="warn">${word}</p>\n`}`;
}

/** @returns what else held, and the flags. */
export function also({ result }: Assessment): Markup {
  const flags = result.flags.length > 0 && paragraphs([html`Flags: ${result.flags.join(', ')}`]);
  return section('Also held', [list(result.also.map(({ text }) => sentence(text))), ...(flags === false ? [] : flags)]);
}
