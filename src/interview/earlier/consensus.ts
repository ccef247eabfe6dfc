/** What two raters agree on: what they rated alike is taken over, the rest is asked with both ratings side by side. */
import type { AnswerValue } from '../../engine/model/answer.ts';
import type { Change, Entries, Entry } from '../../engine/model/draft.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import { type Collected, foldChanges, prefilled } from '../entries.ts';
import { type Item, scriptOf } from '../script.ts';
import { type ContextLine, type Earlier, pastWords } from './earlier.ts';

/** One of the two ratings. */
export interface Rating extends Collected {
  /** Who rated, in words. */
  readonly by: string;
}

/** Where both raters stand. */
export interface SideBySide {
  /** What both rated alike. */
  readonly changes: readonly Change[];
  readonly earlier: Earlier;
  /** Ids of what is to be agreed on, in the order in which it is asked: two levels and more apart first. */
  readonly differing: readonly string[];
  /** How many of them lie two levels or more apart. */
  readonly farApart: number;
}

/** From so many levels on a difference is talked about first. */
const FAR = 2;

/** @returns the two ratings of a call under the rubric of both. */
export function sideBySide(one: Rating, other: Rating, rubric: Rubric): SideBySide {
  const [first, second] = [one, other].map((rating) => foldChanges(prefilled(rating, '')).entries) as [Entries, Entries];
  const pairs = scriptOf(rubric).map((item) => ({ item, a: own(first, item.id), b: own(second, item.id) }));
  const agreed = pairs.flatMap(({ item, a, b }) => (isAlike(a, b) ? [{ item: item.id, entry: joined(a, b, one.by, other.by) }] : []));
  const differing = pairs.filter(({ a, b }) => (a?.answer !== undefined || b?.answer !== undefined) && !isAlike(a, b));
  const isFar = ({ item, a, b }: (typeof pairs)[number]) => item.form.kind === 'levels' && levelsApart(a, b) >= FAR;
  const order = [...differing.filter(isFar), ...differing.filter((pair) => !isFar(pair))].map(({ item }) => item.id);
  const context = differing.map(({ item, a, b }) => [item.id, [lineOf(item, a, one.by), lineOf(item, b, other.by)]] as const);
  return {
    changes: agreed,
    earlier: { context: Object.fromEntries(context), offered: {}, first: order },
    differing: order,
    farApart: differing.filter(isFar).length,
  };
}

function own(entries: Entries, id: string): Entry | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined;
}

function isAlike(a: Entry | undefined, b: Entry | undefined): boolean {
  return a?.answer !== undefined && b?.answer !== undefined && JSON.stringify(answerIn(a)) === JSON.stringify(answerIn(b));
}

/** The reason why a question does not apply, and whether an answer had its second look, make no other answer. The order of several makes none either. */
function answerIn({ answer }: Entry): unknown {
  if (answer?.state !== 'rated') return answer?.state;
  return isList(answer.value) ? [...answer.value].sort() : answer.value;
}

function isList(value: AnswerValue): value is readonly string[] {
  return typeof value === 'object';
}

/** The answer of both, with what each has noted. Who was less sure counts, and what only one has confirmed gets its second look. */
function joined(a: Entry | undefined, b: Entry | undefined, one: string, other: string): Entry {
  const notes = a?.note === b?.note ? [a?.note] : [a?.note && `${one}: ${a.note}`, b?.note && `${other}: ${b.note}`];
  const note = notes.filter(Boolean).join(' ');
  const answer = isConfirmed(b) ? a?.answer : b?.answer;
  const confidence = SURE.find((word) => a?.confidence === word || b?.confidence === word);
  return {
    ...(answer !== undefined && { answer }),
    ...(note !== '' && { note }),
    ...(confidence !== undefined && { confidence }),
    origin: `both ratings, ${one} and ${other}`,
  };
}

const SURE = ['low', 'medium', 'high'] as const;

function isConfirmed(entry: Entry | undefined): boolean {
  return entry?.answer?.state === 'rated' && entry.answer.confirmed === true;
}

/** How many levels lie between two ratings; 0 where one has none. */
function levelsApart(a: Entry | undefined, b: Entry | undefined): number {
  const [from, to] = [a, b].map((entry) => (entry?.answer?.state === 'rated' ? entry.answer.value : null));
  return typeof from === 'number' && typeof to === 'number' ? Math.abs(from - to) : 0;
}

function lineOf(item: Item, entry: Entry | undefined, by: string): ContextLine {
  return { lead: by, text: entry?.answer === undefined ? 'not reached' : pastWords(item, entry.answer, entry.note) };
}
