/** The course of a decisive interview: what can still change the recommendation is asked, the most first, and nothing else by itself. */
import { type Outlook, outlookOf } from '../engine/ask.ts';
import type { Entries } from '../engine/model/draft.ts';
import { answersOf } from './entries.ts';
import { type Course, entryOf, isAskable, isOpen, type Model } from './model.ts';
import type { Item } from './script.ts';
import { awaitingSecondLook } from './unconfirmed.ts';

/** @returns what asking on can still bring. */
export function outlookIn({ plan, entries }: Pick<Model, 'plan' | 'entries'>): Outlook {
  const known = OUTLOOKS.get(entries) ?? outlookOf(plan, answersOf(entries, plan.rubric).answers);
  OUTLOOKS.set(entries, known);
  return known;
}

/** Long to find out for large rubrics, and asked for several times a screen: kept while the same entries stand. */
const OUTLOOKS = new WeakMap<Entries, Outlook>();

/** @returns what is asked now and can still change the recommendation, the most first. */
export function moversIn(model: Model): readonly Item[] {
  const { movers, open } = outlookIn(model);
  const asked = itemsFor(model, movers);
  // What waits is moved by what it waits for.
  return asked.length > 0 || movers.length === 0
    ? asked
    : itemsFor(
        model,
        open.map(({ question }) => question),
      );
}

function itemsFor(model: Model, ids: readonly string[]): readonly Item[] {
  return ids.flatMap((id) => model.script.filter((item) => item.id === id && isAskable(model, item)));
}

/** What lies ahead: questions that can still change the recommendation; a second look, without which nothing is final; what was asked or left and can still change it; nothing. */
export interface Ahead {
  readonly kind: 'asking' | 'second-look' | 'left' | 'settled';
  readonly items: readonly Item[];
}

/** @returns what lies ahead. */
export function aheadOf(model: Model): Ahead {
  const movers = moversIn(model);
  const fresh = movers.filter(({ id }) => !model.course?.passed.includes(id));
  if (fresh.length > 0) return { kind: 'asking', items: fresh };
  const looks = awaitingSecondLook(model);
  if (looks.length > 0) return { kind: 'second-look', items: looks };
  return { kind: movers.length > 0 ? 'left' : 'settled', items: movers };
}

/** @returns whether it has to be said what lies ahead before anything else is asked. */
export function isToBeSaid(model: Model): boolean {
  return model.course?.goesOn === false && (outlookIn(model).open.length > 0 || awaitingSecondLook(model).length > 0);
}

/** @returns what is asked for its own sake: open questions that change nothing, then facts, which never do. */
export function restOf(model: Model): readonly Item[] {
  const rest = model.script.filter((item) => isAskable(model, item) && isOpen(model, item) && !model.course?.passed.includes(item.id));
  return [...rest.filter(({ question }) => question !== null), ...rest.filter(({ question }) => question === null)];
}

/** @returns the course at its beginning: what was asked in vain before is not asked again by itself. */
export function newCourse({ script, entries }: Pick<Model, 'script' | 'entries'>): Course {
  const passed = script.filter(({ id }) => entryOf({ entries }, id)?.answer !== undefined).map(({ id }) => id);
  return { passed, trail: [], goesOn: false };
}

/** @returns the course after the item with this index was asked, answered or not. */
export function passing(model: Model, course: Course): Course {
  const id = model.script[model.at]?.id;
  return id === undefined || course.passed.includes(id) ? course : { ...course, passed: [...course.passed, id] };
}

/** @returns the course with this item still to be asked. */
export function unpassed(course: Course | null, id: string): Course | null {
  return course && { ...course, passed: course.passed.filter((one) => one !== id) };
}

/** @returns how many of the open questions can still change the recommendation, in words: a count of questions, never of points. */
export function outlookWords(model: Model): string {
  const { open, movers, sure } = outlookIn(model);
  if (awaitingSecondLook(model).length > 0 && movers.length === 0) return 'A second look is still to come';
  if (open.length === 0) return 'No question is open';
  if (movers.length === 0) return `${SETTLED}${open.length === 1 ? '' : ` (${open.length} open)`}`;
  return `${sure ? '' : 'Up to '}${movers.length} of ${open.length} open can still change the recommendation`;
}

const SETTLED = 'Nothing open can change the recommendation';
