/** What the pages of `fit explain` say in the same words. */
import type { QuestionState } from '../../engine/model/assessment.ts';
import type { AnswerChange } from '../../engine/model/explanation.ts';
import { decimal } from '../../text/number.ts';
import { rater } from '../origin.ts';
import type { Block, Item } from '../outlined/page.ts';
import { answerWords, NOT_YET_KNOWN, nowCalled } from '../words.ts';
import type { ChangedStates, ExplanationDocument, WhatIfDocument } from './document.ts';

/** Entries of a list that are shown, the weightiest first. JSON has all of them. */
const LIST_LENGTH = 5;

/** @returns the lines under the title: what it is called now, the rubric, and which assessment this is. */
export function aboutLines(document: ExplanationDocument | WhatIfDocument): readonly string[] {
  const { rubric, status, updatedAt, assessor, id } = document;
  return [
    nowCalled(document),
    [rubric.title, `${rubric.id} ${rubric.version}`, status === 'draft' && 'draft'].filter(Boolean).join(' · '),
    [updatedAt?.slice(0, 10), assessor === null ? null : rater({ assessor }), id].filter(Boolean).join(' · '),
  ].filter((line) => line !== null);
}

/** @returns the first entries as a list, and how many are left out. */
export function firstOf(items: readonly Item[], most: number = LIST_LENGTH): readonly Block[] {
  const more = items.length - most;
  return [
    ...(items.length === 0 ? [] : [{ kind: 'list', items: items.slice(0, most) } as const]),
    ...(more > 0 ? [{ kind: 'aside', text: `and ${more} more` } as const] : []),
  ];
}

/** @returns one answer and what it becomes, each with its level in front. */
export function changeWords({ from, fromLabel, to, toLabel, fromState, toState }: AnswerChange & Partial<ChangedStates>): string {
  const [old, present] = [answer(from, fromLabel, fromState), answer(to, toLabel, toState)];
  return old === present ? `${old}, as it is` : `${old} → ${present}`;
}

function answer(value: AnswerChange['from'], label: string | null, state: QuestionState = value === null ? 'unknown' : 'rated'): string {
  const other = state === 'rated' ? null : answerWords({ state, value: null, label: null });
  if (value === null) return other ?? NOT_YET_KNOWN;
  const rated = `${several(value)}${answerWords({ state: 'rated', value, label })}`;
  return other === null ? rated : `${rated} (${other})`;
}

/** A long list is cut short: how much is chosen shows how far the change goes. */
function several(value: AnswerChange['from']): string {
  return Array.isArray(value) && value.length > 1 ? `${value.length} together: ` : '';
}

/** @returns "3 points". */
export function points(count: number): string {
  return `${decimal(count)} ${count === 1 ? 'point' : 'points'}`;
}
