/** What the review has to say about the answers so far. Never a score. */
import { openInOrder } from '../engine/ask.ts';
import type { Entries, Entry } from '../engine/model/draft.ts';
import { moversIn, outlookIn } from './course.ts';
import { answersOf } from './entries.ts';
import { entryOf, isAskable, isOpen, type Model, type Notice, prefilledOf } from './model.ts';
import type { Item } from './script.ts';
import { awaitingSecondLook } from './unconfirmed.ts';

/** An answer without evidence. */
export interface Missing {
  readonly item: Item;
  /** Whether the lock waits for it. */
  readonly needed: boolean;
}

/** @returns the answers that came out of a system and that nobody has confirmed, in the order of the script. */
function unconfirmedIn(model: Model): readonly Item[] {
  return model.script.filter((item) => isAskable(model, item) && prefilledOf(model, item) !== null);
}

/** @returns where an entry comes from, as a sentence; `null` where somebody has answered by hand. */
export function originWords({ origin, prefilled }: Entry): string | null {
  if (origin === undefined) return null;
  return prefilled ? `From ${origin}; nobody has confirmed it.` : `Taken over from ${origin}.`;
}

/** @returns the rated questions without evidence, in the order of the script; what came out of a system is its own evidence. */
export function withoutEvidence(model: Model): readonly Missing[] {
  return model.script.flatMap((item) => {
    const entry = entryOf(model, item.id);
    if (item.question === null || entry?.answer?.state !== 'rated' || entry.note !== undefined || entry.prefilled || !isAskable(model, item)) return [];
    return { item, needed: entry.answer.confirmed === true };
  });
}

/** How far the interview has come. */
export interface Progress {
  /** Items that are asked now. */
  readonly asked: number;
  /** Those of them with an answer of any kind. */
  readonly answered: number;
  /** The place of the item that is asked, from 1. */
  readonly position: number;
}

/** @returns how far the interview has come. */
export function progressOf(model: Model): Progress {
  const items = model.script.filter((item) => isAskable(model, item));
  const current = model.script[model.at];
  return {
    asked: items.length,
    answered: items.filter((item) => !isOpen(model, item)).length,
    position: current === undefined ? 0 : items.indexOf(current) + 1,
  };
}

/** @returns the open questions that this interview asks: those first that can still change the most; after those that nobody has asked, those that were asked in vain. */
function openIn(model: Model): readonly Item[] {
  const { script, plan, entries, isPart } = model;
  const ids = openInOrder(plan, answersOf(entries, plan.rubric).answers).map(({ question }) => question);
  // The order of a part is its own: that of all would tell what others have answered.
  const open = isPart ? script.filter(({ id }) => ids.includes(id)) : ids.flatMap((one) => script.filter(({ id }) => id === one));
  return [...open.filter((item) => isOpen(model, item)), ...open.filter((item) => !isOpen(model, item))];
}

/** @returns the open questions that can be asked now, in the same order; those first that can change the recommendation at all. */
export function askableIn(model: Model): readonly Item[] {
  const open = openIn(model).filter((item) => isAskable(model, item));
  const movers = model.isPart ? open : moversIn(model);
  const first = model.course === null || model.isPart ? open.filter((item) => movers.includes(item)) : movers.filter((item) => open.includes(item));
  // The decisive order has those last that were not shown to change it, and the key goes by it.
  const untried = (item: Item) => isOpen(model, item);
  return [...first.filter(untried), ...first.filter((item) => !untried(item)), ...open.filter((item) => !movers.includes(item))];
}

/** @returns why this question is asked next, in words. */
export function nextWords(model: Model, next: Item): Notice {
  return { text: reasonFor(model, next), tone: 'plain' };
}

function reasonFor(model: Model, next: Item): string {
  if (model.isPart) return 'This one is open.';
  if (awaitingSecondLook(model).length > 0 && moversIn(model).length === 0) return 'This one is open; first of all an answer waits for its second look.';
  if (!moversIn(model).includes(next)) return 'No open question can change what comes out; this one is open all the same.';
  if (isOpen(model, next)) return `Of the ${askableIn(model)[0] === next ? '' : 'other '}open questions this one can still change the most.`;
  return 'All that can change it was asked; of what was not found out this one can still change the most.';
}

/** @returns titles of the open questions, those first that can still change the most. */
function openTitles(model: Model): readonly string[] {
  const { entries } = model;
  const known = TITLES.get(entries) ?? openIn(model).map(({ title }) => title);
  TITLES.set(entries, known);
  return known;
}

/** What to ask next, in words. */
export interface NextToAsk {
  readonly lead: string;
  /** The first three titles, and how many more there are. */
  readonly titles: string;
}

/** @returns what is still worth asking; `null` when nothing is open. */
export function nextToAsk(model: Model): NextToAsk | null {
  const titles = model.course === null ? openTitles(model) : moversIn(model).map(({ title }) => title);
  if (titles.length === 0) return null;
  const more = titles.length > 3 ? `, and ${titles.length - 3} more` : '';
  const lead = model.course === null ? 'Still worth asking, what can change the most first' : 'What can still change it, the most first';
  return { lead, titles: `${titles.slice(0, 3).join(', ')}${more}` };
}

/** @returns in one sentence how far the answers go and what they lack. */
export function summaryWords(model: Model): string {
  const { asked, answered } = progressOf(model);
  const [bare, looks, found] = [withoutEvidence(model).length, awaitingSecondLook(model).length, unconfirmedIn(model).length];
  const open = asked - answered;
  return [
    `${answered} of ${asked} answered`,
    open > 0 ? `${open} open` : 'none open',
    ...(found > 0 && !model.hidden ? [`${found} confirmed by nobody`] : []),
    ...(bare > 0 && !model.hidden ? [`${bare} without evidence`] : []),
    ...(looks > 0 && !model.hidden ? [`${looks} waiting for a second look`] : []),
  ]
    .join(', ')
    .concat('.');
}

/** @returns what the review remarks on one item, in words. */
export function remarksOn(model: Model, item: Item): readonly string[] {
  const { question } = item;
  if (model.states.get(item.id) === 'waiting') return ['waits for another answer'];
  if (isOpen(model, item)) {
    const isNeeded = question !== null && (question.required || question.knockout !== undefined);
    return [...(isNeeded ? ['needed'] : []), ...movingWords(model, item), ...(entryOf(model, item.id)?.note === undefined ? [] : ['noted'])];
  }
  const origin = prefilledOf(model, item) === null ? [] : [`from ${entryOf(model, item.id)?.origin ?? ''}`];
  if (awaitingSecondLook(model).includes(item)) return ['waits for a second look', ...origin];
  if (origin.length > 0) return [...origin, ...movingWords(model, item)];
  return withoutEvidence(model).some((missing) => missing.item === item) ? ['no evidence'] : movingWords(model, item);
}

/** @returns in a decisive interview whether the item can still change the recommendation; nothing where all that is open can. */
export function movingWords(model: Model, item: Item): readonly string[] {
  if (model.course === null) return [];
  const { open, movers } = outlookIn(model);
  return movers.length < open.length && moversIn(model).includes(item) ? ['can change it'] : [];
}

/** Long to find out for large rubrics, and asked for again by every arrow key: kept while the same entries stand. */
const TITLES = new WeakMap<Entries, readonly string[]>();
