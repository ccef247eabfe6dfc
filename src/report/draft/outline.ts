/** The page of a draft: what was noted so far and what is still open. Nothing that the answers come to: that would colour the rest. */
import type { Assessment, QuestionResult } from '../../engine/model/assessment.ts';
import type { Entries, Entry } from '../../engine/model/draft.ts';
import type { Fact, Question, Rubric } from '../../engine/model/rubric.ts';
import { factWords } from '../facts.ts';
import { moment, rater } from '../origin.ts';
import { type Item, list, type Page, type Section, words } from '../outlined/page.ts';
import { answerWords, NOT_YET_KNOWN, nameOf } from '../words.ts';

/** A draft and all that its page needs. */
export interface DraftView {
  /** The record that the entries make so far. Of its result only states and labels are read. */
  readonly record: Assessment;
  readonly rubric: Rubric;
  readonly entries: Entries;
  /** Questions and facts with an answer, and those that are asked after the answers so far. */
  readonly progress: { readonly answered: number; readonly asked: number };
  /** The command that takes the interview up again. */
  readonly goOn: string;
}

/** @returns the page, the same in every format. */
export function draftPage(view: DraftView): Page {
  const { record, rubric, entries, goOn } = view;
  const open = [...rubric.facts.flatMap((fact) => openFact(fact, entries)), ...questionsOf(rubric).flatMap((question) => openQuestion(question, view))];
  const sections: readonly Section[] = [
    section('Facts', list(rubric.facts.flatMap((fact) => notedFact(fact, entries)))),
    ...rubric.dimensions.map(({ title, questions }) => section(title, list(questions.flatMap((question) => noted(question, view))))),
    section('Still open', list(open)),
    section('Go on', words(goOn)),
  ];
  return { title: nameOf(record), facts: facts(view), sections: sections.filter(({ blocks }) => blocks.length > 0) };
}

function section(title: string, blocks: Section['blocks']): Section {
  return { depth: 1, title, blocks };
}

function facts({ record, progress }: DraftView): readonly string[] {
  const { rubric, createdAt, updatedAt, id } = record;
  const times = [createdAt && `begun ${moment(createdAt)}`, updatedAt && updatedAt !== createdAt && `last changed ${moment(updatedAt)}`];
  const about = [`by ${rater(record)}`, ...times].filter(Boolean).join(', ');
  return [
    `${rubric.title} · ${rubric.id} ${rubric.version}`,
    `Draft ${about}`,
    `${progress.answered} of ${progress.asked} answered; the result shows once it is locked`,
    `Assessment ${id}`,
  ];
}

function questionsOf({ dimensions }: Rubric): readonly Question[] {
  return dimensions.flatMap(({ questions }) => questions);
}

function noted({ id, title }: Question, { record, entries }: DraftView): readonly Item[] {
  const entry = entryOf(entries, id);
  const result = record.result.questions.find((one) => one.id === id);
  if (entry === null || result === undefined) return [];
  return [{ label: title, text: textOf(entry, result), ...beside(entry), ...noteOf(entry) }];
}

/** An answer stays on the page while another one rules its question out. */
function textOf({ answer }: Entry, result: QuestionResult): string {
  if (answer?.state === 'not-applicable') return `not applicable: ${answer.reason}`;
  return answer === undefined ? NOT_YET_KNOWN : answerWords(result);
}

function notedFact({ id, title, form }: Fact, entries: Entries): readonly Item[] {
  const entry = entryOf(entries, id);
  if (entry === null) return [];
  const { answer } = entry;
  const text = answer?.state === 'rated' ? factWords(form, answer.value) : answer?.state === 'refused' ? 'asked and not answered' : NOT_YET_KNOWN;
  return [{ label: title, text, ...beside(entry), ...noteOf(entry) }];
}

function beside({ confidence, origin, prefilled }: Entry): Pick<Item, 'aside'> {
  const parts = [confidence && `${confidence} confidence`, origin && `from ${origin}${prefilled ? ', confirmed by nobody' : ''}`].filter(Boolean);
  return parts.length === 0 ? {} : { aside: parts.join(', ') };
}

function noteOf({ note }: Entry): Pick<Item, 'terms'> {
  return note === undefined ? {} : { terms: [['note', `“${note}”`]] };
}

function openFact({ id, title, ask }: Fact, entries: Entries): readonly Item[] {
  return entryOf(entries, id)?.answer === undefined ? [{ label: title, text: `“${ask}”` }] : [];
}

function openQuestion({ id, title, ask }: Question, { record, entries }: DraftView): readonly Item[] {
  const state = record.result.questions.find((one) => one.id === id)?.state;
  if (state === 'not-asked' || entryOf(entries, id)?.answer !== undefined) return [];
  return [{ label: title, text: `“${ask}”`, ...(state === 'waiting' && { aside: 'waits for an earlier answer' }) }];
}

function entryOf(entries: Entries, id: string): Entry | null {
  return (Object.hasOwn(entries, id) ? entries[id] : null) ?? null;
}
