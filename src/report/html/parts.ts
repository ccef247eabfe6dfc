/** The parts of the page that follow the answers: written once here, and again by the page's own script when somebody tries another answer. */
import type { Assessment } from '../../engine/model/assessment.ts';
import { headline } from '../words.ts';
import { html, type Markup } from './markup.ts';

/** Makes one part of a record. */
export type LivePart = (assessment: Assessment) => Markup;

/** By name; on the page each stands in an element with the id `part-<name>`, and nothing else does. */
export const LIVE_PARTS: Readonly<Record<string, LivePart>> = { verdict };

/** Ids of the data that a page carries. */
export const DATA_IDS = { assessment: 'fit-assessment', rubric: 'fit-rubric' } as const;

function verdict({ result }: Assessment): Markup {
  const { before, word, after } = headline(result);
  return html`<p>${before}<strong>${word}</strong>${after}</p>`;
}
