/** Answers given under one rubric brought under another: another version of it, or a full one after a screen. Nothing is dropped in silence. */

import { permitsNotApplicable } from '../engine/ask.ts';
import { valueUnder as carriedValue } from '../engine/carry.ts';
import type { AnswerValue } from '../engine/model/answer.ts';
import type { Change, DraftAnswer, Entries, Entry } from '../engine/model/draft.ts';
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
  /** It fits, but the words are others: worth a look. */
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
  const script = scriptOf(to);
  const asked = new Set(script.map(({ id }) => id));
  const moves = script.map((item) => moveOf(item, sourceOf(item, before, entries, asked, to), entries, to));
  const used = new Set(moves.flatMap(({ source }) => source?.id ?? []));
  const titles = (test: (move: Move) => boolean) => moves.filter(test).map(({ item }) => item.title);
  const gone = [...before.values()].filter(({ id }) => Object.hasOwn(entries, id) && !used.has(id));
  return {
    changes: moves.flatMap(changesOf),
    kept: moves.filter(({ entry, fits }) => entry !== null && fits).length,
    renamed: titles(({ item, source, entry }) => entry !== null && source !== null && source.id !== item.id),
    reworded: titles(({ item, source, entry, fits }) => entry !== null && fits && source?.item != null && wordsIn(source.item) !== wordsIn(item)),
    misfits: titles(({ fits }) => !fits),
    gone: gone.map(({ title }) => title),
    added: titles(({ source }) => source === null),
  };
}

/**
 * @returns changes in which every answer is one that the rubric takes. Some of a draft that was moved are older than the
 * move, and come back when others are taken back.
 */
export function fitting(changes: readonly Change[], rubric: Rubric): readonly Change[] {
  const items = new Map(scriptOf(rubric).map((item) => [item.id, item]));
  return changes.map((change) => {
    const item = items.get(change.item);
    if (item === undefined || change.entry === null) return change;
    const entry = entryUnder(item, null, rubric, change.entry);
    return entry === change.entry ? change : { ...change, entry: entry ?? withAnswerNoted(item, change.entry) };
  });
}

/** Where an item comes from. */
interface Source {
  readonly id: string;
  /** `null` where an earlier move has left it behind: the rubric before does not ask it. */
  readonly item: Item | null;
}

/** One item of the new rubric, where it comes from, and what stands for it. */
interface Move {
  readonly item: Item;
  readonly source: Source | null;
  /** As it will stand; `null` where nothing was noted. */
  readonly entry: Entry | null;
  readonly isChanged: boolean;
  readonly fits: boolean;
}

/** The item itself, else one that it was, else what was left behind; one with something noted before one without. */
function sourceOf(item: Item, before: ReadonlyMap<string, Item>, entries: Entries, asked: ReadonlySet<string>, to: Rubric): Source | null {
  const was = wasOf(item, to);
  const isNoted = (id: string) => Object.hasOwn(entries, id);
  const earlier = was.filter((id) => before.has(id));
  // Where both are asked, each keeps what is its own.
  const merged = earlier.find((id) => isNoted(id) && !asked.has(id));
  const id = before.has(item.id)
    ? [item.id, merged].find((one) => one !== undefined && isNoted(one))
    : (merged ?? [item.id, ...earlier, ...was].find(isNoted) ?? earlier[0]);
  if (id === undefined) return before.has(item.id) ? sourceAt(item.id, before) : null;
  return sourceAt(id, before);
}

function sourceAt(id: string, before: ReadonlyMap<string, Item>): Source {
  return { id, item: before.get(id) ?? null };
}

function moveOf(item: Item, source: Source | null, entries: Entries, to: Rubric): Move {
  const old = entryAt(entries, source?.id);
  if (source === null || old === null) return { item, source, entry: null, isChanged: false, fits: true };
  const entry = entryUnder(item, source.item, to, old);
  const brought = entry ?? withAnswerNoted(source.item ?? item, old);
  const left = source.id === item.id ? null : entryAt(entries, item.id);
  const stands = left === null || isSame(left, brought) ? brought : withNote(brought, withAnswerNoted(item, left).note);
  return { item, source, entry: stands, fits: entry !== null, isChanged: source.id !== item.id || entry !== old };
}

function entryAt(entries: Entries, id: string | undefined): Entry | null {
  return id !== undefined && Object.hasOwn(entries, id) ? (entries[id] ?? null) : null;
}

/** The entry as the new item takes it, itself where nothing has to change, `null` where its answer does not fit. */
function entryUnder(item: Item, source: Item | null, to: Rubric, old: Entry): Entry | null {
  if (old.answer === undefined) return old;
  const answer = answerUnder(item, source, to, old.answer);
  if (answer === null) return null;
  return JSON.stringify(answer) === JSON.stringify(old.answer) ? old : { ...old, answer };
}

/** What was answered stays readable where it does not stand any more. */
function withAnswerNoted(source: Pick<Item, 'form'>, { answer, ...bare }: Entry): Entry {
  if (answer?.state !== 'rated' && answer?.state !== 'not-applicable') return bare;
  return withNote(bare, `Answered before: “${answer.state === 'rated' ? labelOf(source, answer.value) : `not applicable, ${answer.reason}`}”.`);
}

function withNote(entry: Entry, more: string | undefined): Entry {
  return more === undefined || entry.note?.includes(more) ? entry : { ...entry, note: [entry.note ?? '', more].filter(Boolean).join(' ') };
}

function isSame(one: Entry, other: Entry): boolean {
  return JSON.stringify(one.answer) === JSON.stringify(other.answer) && one.note === other.note;
}

function changesOf({ item, entry, isChanged }: Move): readonly Change[] {
  return isChanged ? [{ item: item.id, entry }] : [];
}

function wasOf({ id, question }: Item, to: Rubric): readonly string[] {
  return question?.was ?? to.facts.find((fact) => fact.id === id)?.was ?? [];
}

/** The answer as the new item takes it, `null` where it does not. */
function answerUnder(item: Item, source: Item | null, to: Rubric, answer: DraftAnswer): DraftAnswer | null {
  if (answer.state === 'not-applicable') return item.question !== null && permitsNotApplicable(to, item.question) ? answer : null;
  if (answer.state !== 'rated') return answer;
  const value = valueUnder(item, source, answer.value);
  return value === null ? null : { ...answer, value };
}

function valueUnder(item: Item, source: Item | null, value: AnswerValue): AnswerValue | null {
  const { form } = item;
  const was = source?.form.kind ?? form.kind;
  // A level 3 is not three people. What was written stays as it is written.
  const isSameKind = was === form.kind || (was === 'text' && form.kind === 'date');
  if (form.kind === 'text') return was === 'options' && source !== null ? labelOf(source, value) : typeof value === 'string' ? value : null;
  return isSameKind ? carriedValue(form, source?.form ?? null, value) : null;
}

/** Everything of an item that somebody reads. */
function wordsIn(item: Item): string {
  const unit = item.form.kind === 'number' ? (item.form.unit ?? '') : '';
  return JSON.stringify([item.ask, unit, choicesOf(item).map(({ key, label }) => [key, label])]);
}
