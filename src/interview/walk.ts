/** The way through the script. */

import { choicesOf, takesSeveral } from './choices.ts';
import { aheadOf, isToBeSaid, passing, restOf } from './course.ts';
import { type Course, entryOf, isAskable, isOpen, itemAt, type Model, type Notice, offerOf, type Screen } from './model.ts';
import type { Item } from './script.ts';
import { textField } from './text-field.ts';
import { isTyped } from './typed.ts';

/** @returns the interview at the item with this index, its screen as it begins. */
export function goTo(model: Model, at: number, notice: Notice | null = null): Model {
  const there = { ...model, at, ...standingOn(model, model.script[at]), course: leading(model, at), notice };
  return { ...there, screen: firstScreen(there) };
}

/** The way back is the way that was gone. */
function leading({ course, at }: Model, to: number): Course | null {
  return course === null || at < 0 || at === to ? course : { ...course, trail: [...course.trail, at] };
}

/** Where the arrows begin: on the answer that is offered, so that Enter keeps it. */
function standingOn(model: Model, item: Item | undefined): Pick<Model, 'cursor' | 'picked'> {
  const offer = item === undefined ? null : offerOf(model, item);
  if (item === undefined || offer?.state !== 'rated') return { cursor: null, picked: null };
  const { value } = offer;
  if (takesSeveral(item)) return { cursor: null, picked: typeof value === 'object' ? value : null };
  const at = choicesOf(item).findIndex((choice) => choice.value === value);
  return { cursor: at === -1 ? null : at, picked: null };
}

/** An open text is typed at once; everything else waits for a key. */
function firstScreen(model: Model): Screen {
  const item = itemAt(model);
  if (item.form.kind !== 'text' || !isOpen(model, item)) return { kind: 'question' };
  return { kind: 'typing', purpose: 'value', field: textField(typedText(model, item)) };
}

/** @returns the typed answer as a text, or the one that is offered; empty without one. */
export function typedText(model: Model, item: Item): string {
  const answer = entryOf(model, item.id)?.answer ?? offerOf(model, item);
  return isTyped(item) && answer?.state === 'rated' ? String(answer.value) : '';
}

/** @returns the interview at the next open item after the one that is asked, else at the review. */
export function onward(model: Model, notice: Notice | null = null): Model {
  if (model.course !== null) return decisively(model, model.course, notice);
  const at = model.script.findIndex((item, i) => i > model.at && isAskable(model, item) && isOpen(model, item));
  return at === -1 ? toReview(model, notice) : goTo(model, at, notice);
}

/** What can still change the recommendation; then word of it; then the rest, if its user wants to go on. */
function decisively(model: Model, before: Course, notice: Notice | null): Model {
  const course = passing(model, before);
  const there = { ...model, course };
  const { kind, items } = aheadOf(there);
  const [first] = items;
  if (kind === 'asking' && first !== undefined) return goTo({ ...there, course: { ...course, goesOn: false } }, model.script.indexOf(first), notice);
  if (isToBeSaid(there)) return { ...there, at: Math.max(0, model.at), cursor: null, picked: null, notice, screen: { kind: 'enough' } };
  const [next] = restOf(there);
  return next === undefined ? toReview(there, notice) : goTo(there, model.script.indexOf(next), notice);
}

/** @returns the interview at what changes nothing and is asked all the same; at the review where nothing is left. */
export function goOn(model: Model, course: Course): Model {
  return decisively(model, { ...course, goesOn: true }, null);
}

/** @returns the interview at the next item, answered or not; after the last at the review. */
export function toNext(model: Model): Model {
  if (model.course !== null) return onward(model);
  const at = model.script.findIndex((item, i) => i > model.at && isAskable(model, item));
  return at === -1 ? toReview(model) : goTo(model, at);
}

/** @returns the interview at the item before; at the first it stays. */
export function toPrevious(model: Model): Model {
  if (model.course !== null) return back(model, model.course);
  const at = model.script.findLastIndex((item, i) => i < model.at && isAskable(model, item));
  return at === -1 ? { ...model, notice: { text: FIRST, tone: 'plain' } } : goTo(model, at);
}

function back(model: Model, course: Course): Model {
  const last = course.trail.findLastIndex((at) => isAskable(model, model.script[at] as Item));
  if (last === -1) return { ...model, notice: { text: FIRST, tone: 'plain' } };
  const there = goTo(model, course.trail[last] as number);
  return { ...there, course: { ...course, trail: course.trail.slice(0, last) } };
}

const FIRST = 'This is the first question.';

/** @returns the interview at its first open item, else at the review. */
export function toFirstOpen(model: Model, notice: Notice | null = null): Model {
  return onward({ ...model, at: -1 }, notice);
}

/** @returns the interview at its review, the cursor on the item that was asked. */
export function toReview(model: Model, notice: Notice | null = null): Model {
  const at = Math.max(0, model.at);
  const cursor = Math.max(0, listed(model).indexOf(model.script[at] as Item));
  return { ...model, at, cursor: null, picked: null, notice, screen: { kind: 'review', cursor } };
}

/** @returns the items that the review lists: all that are asked, or wait for another answer. */
export function listed(model: Pick<Model, 'script' | 'states'>): readonly Item[] {
  return model.script.filter((item) => isAskable(model, item) || model.states.get(item.id) === 'waiting');
}

/** @returns items for what somebody typed to get to one, the best first: by number, by id, by the beginning of a word of its title, by letters anywhere. */
export function matching(model: Model, typed: string): readonly Item[] {
  const items = model.script.filter((item) => isAskable(model, item));
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return items;
  const rank = (item: Item): number => RANKS.findIndex((test) => test(item, wanted, items));
  return items.filter((item) => rank(item) !== -1).sort((a, b) => rank(a) - rank(b));
}

const RANKS: readonly ((item: Item, wanted: string, items: readonly Item[]) => boolean)[] = [
  (item, wanted, items) => String(items.indexOf(item) + 1) === wanted,
  ({ id }, wanted) => id === wanted,
  ({ id }, wanted) => id.startsWith(wanted),
  ({ title }, wanted) => title.toLowerCase().startsWith(wanted),
  ({ title, id }, wanted) =>
    `${title} ${id}`
      .toLowerCase()
      .split(/[\s_-]+/)
      .some((word) => word.startsWith(wanted)),
  ({ title, ask, group }, wanted) => `${title} ${ask} ${group}`.toLowerCase().includes(wanted),
  ({ id, title }, wanted) => isScattered(wanted, `${id} ${title}`.toLowerCase()),
];

/** Whether the letters stand in the text in this order, with anything between. */
function isScattered(letters: string, text: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at === -1) return false;
    from = at + letter.length;
  }
  return true;
}
