/** Answers given under one rubric brought under another: another version of it, or a full one after a screen. Nothing is dropped in silence. */

import { permitsNotApplicable } from '../engine/ask.ts';
import type { AnswerValue } from '../engine/model/answer.ts';
import { isDate } from '../engine/model/date.ts';
import type { Change, DraftAnswer, Entries, Entry } from '../engine/model/draft.ts';
import { isNumberFor } from '../engine/model/number.ts';
import type { Rubric } from '../engine/model/rubric.ts';
import { choicesOf, labelOf } from './choices.ts';
import { type Item, scriptOf } from './script.ts';

/** What became of the entries. Titles, in the order of the new rubric. */
export interface Remapped {
  /** What has to be noted down so that the entries stand under the new rubric. */
  readonly changes: readonly Change[];
  /** Entries that stand as they did. */
  readonly kept: number;
  /** Asked under another id before. */
  readonly renamed: readonly string[];
  /** Same id, other words: worth a look. */
  readonly reworded: readonly string[];
  /** The answer does not fit any more; it stands in the note now. */
  readonly misfits: readonly string[];
  /** Not asked any more; what was noted stays in the draft. */
  readonly gone: readonly string[];
  /** Asked now and not before. */
  readonly added: readonly string[];
}

/** @returns the entries of `from` under `to`. Questions are known by their ids and by the ids that `was` names. */
export function remap(entries: Entries, from: Rubric, to: Rubric): Remapped {
  const before = new Map(scriptOf(from).map((item) => [item.id, item]));
  const moves = scriptOf(to).map((item) => moveOf(item, before, entries, to));
  const used = new Set(moves.flatMap(({ source }) => source?.id ?? []));
  const titles = (test: (move: Move) => boolean) => moves.filter(test).map(({ item }) => item.title);
  const gone = [...before.values()].filter(({ id }) => Object.hasOwn(entries, id) && !used.has(id));
  return {
    changes: moves.flatMap(changesOf),
    kept: moves.filter(({ entry, fits }) => entry !== null && fits).length,
    renamed: titles(({ item, source, entry }) => entry !== null && source !== null && source.id !== item.id),
    reworded: titles(({ item, source, entry }) => entry !== null && source !== null && wordsIn(source) !== wordsIn(item)),
    misfits: titles(({ fits }) => !fits),
    gone: gone.map(({ title }) => title),
    added: titles(({ source }) => source === null),
  };
}

/** One item of the new rubric, where it comes from, and what stands for it. */
interface Move {
  readonly item: Item;
  readonly source: Item | null;
  /** As it will stand; `null` where nothing was noted. */
  readonly entry: Entry | null;
  readonly isChanged: boolean;
  readonly fits: boolean;
}

function moveOf(item: Item, before: ReadonlyMap<string, Item>, entries: Entries, to: Rubric): Move {
  const source =
    before.get(item.id) ??
    wasOf(item, to)
      .map((id) => before.get(id))
      .find((one) => one !== undefined) ??
    null;
  const old = source !== null && Object.hasOwn(entries, source.id) ? (entries[source.id] ?? null) : null;
  if (source === null || old === null) return { item, source, entry: null, isChanged: false, fits: true };
  const answer = old.answer === undefined ? undefined : answerUnder(item, to, old.answer);
  const fits = answer !== null;
  const { answer: _, ...bare } = old;
  const entry: Entry = fits ? { ...bare, ...(answer !== undefined && { answer }) } : { ...bare, note: noteOn(source, old) };
  return { item, source, entry, fits, isChanged: source.id !== item.id || JSON.stringify(entry) !== JSON.stringify(old) };
}

function changesOf({ item, entry, isChanged }: Move): readonly Change[] {
  return isChanged ? [{ item: item.id, entry }] : [];
}

function wasOf({ id, question }: Item, to: Rubric): readonly string[] {
  return question?.was ?? to.facts.find((fact) => fact.id === id)?.was ?? [];
}

/** The answer as the new item takes it, `null` where it does not. */
function answerUnder(item: Item, to: Rubric, answer: DraftAnswer): DraftAnswer | null {
  if (answer.state === 'not-applicable') return item.question !== null && permitsNotApplicable(to, item.question) ? answer : null;
  if (answer.state !== 'rated') return answer;
  const value = valueUnder(item, answer.value);
  return value === null ? null : { ...answer, value };
}

function valueUnder(item: Item, value: AnswerValue): AnswerValue | null {
  const { form } = item;
  switch (form.kind) {
    case 'levels':
    case 'yes-no':
      return choicesOf(item).some((choice) => choice.value === value) ? value : null;
    case 'options': {
      const ids = (typeof value === 'object' ? value : [value]).map((id) => form.options.find((one) => one.id === id || one.was?.includes(String(id)))?.id);
      if (form.several !== (typeof value === 'object') || ids.some((id) => id === undefined)) return null;
      return form.several ? ids.filter((id) => id !== undefined) : (ids[0] ?? null);
    }
    case 'number':
      return isNumberFor(form, value) ? value : null;
    case 'date':
      return isDate(value) ? value : null;
    case 'text':
      return typeof value === 'string' ? value : null;
  }
}

/** What was answered stays readable where it does not fit any more. */
function noteOn(source: Item, { answer, note }: Entry): string {
  const words = answer?.state === 'rated' ? labelOf(source, answer.value) : answer?.state === 'not-applicable' ? `not applicable, ${answer.reason}` : '';
  return [note ?? '', `Answered before: “${words}”.`].filter(Boolean).join(' ');
}

/** Everything of an item that somebody reads. */
function wordsIn(item: Item): string {
  return JSON.stringify([item.ask, choicesOf(item).map(({ key, label }) => [key, label])]);
}
