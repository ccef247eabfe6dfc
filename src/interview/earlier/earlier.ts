/** What an interview knows of earlier ratings: shown, offered, and asked first. None of it is an answer before somebody gives it. */
import type { AnswerValue } from '../../engine/model/answer.ts';
import type { DraftAnswer } from '../../engine/model/draft.ts';
import { labelOf, shortOf } from '../choices.ts';
import type { Item } from '../script.ts';

/** A line under a question. */
export interface ContextLine {
  /** Who or when: `Last time, 2026-05-02`. */
  readonly lead: string;
  readonly text: string;
  /** It is shown only once the question has an answer again. */
  readonly isLate?: true;
}

/** Lines by question or fact id. */
export type Context = Readonly<Record<string, readonly ContextLine[]>>;

/** What is known of earlier ratings. */
export interface Earlier {
  readonly context: Context;
  /** Answers that Enter keeps, by question or fact id. */
  readonly offered: Readonly<Record<string, DraftAnswer>>;
  /** Ids of what is asked before everything else, in this order. */
  readonly first: readonly string[];
}

/** Nothing came before. */
export const NOTHING_EARLIER: Earlier = { context: {}, offered: {}, first: [] };

/** @returns an answer in full, and what was noted about it: `3 · Knows the cause — They named it.` */
export function pastWords(item: Pick<Item, 'form'>, answer: DraftAnswer, note?: string): string {
  return note === undefined ? answerWords(item, answer) : `${answerWords(item, answer)} — ${note}`;
}

function answerWords(item: Pick<Item, 'form'>, answer: DraftAnswer): string {
  switch (answer.state) {
    case 'rated':
      return valueWords(item, answer.value);
    case 'unknown':
      return 'unknown';
    case 'refused':
      return 'declined to answer';
    case 'not-applicable':
      return `not applicable, ${answer.reason}`;
  }
}

function valueWords(item: Pick<Item, 'form'>, value: AnswerValue): string {
  const [short, label] = [shortOf(item, value), labelOf(item, value)];
  return short === label ? label : `${short} · ${label}`;
}
