/** Answers that decide alone, and their second look. */
import { decidesAlone } from '../engine/ask.ts';
import type { Entry } from '../engine/model/draft.ts';
import { entryOf, isAskable, type Model } from './model.ts';
import type { Item } from './script.ts';

/** @returns whether the item's answer decides alone and still waits for a second look. */
export function isUnconfirmed(model: Model, item: Item): boolean {
  return isDecisive(model, item) && !isConfirmed(entryOf(model, item.id));
}

/** @returns the answers that wait for a second look. */
export function awaitingSecondLook(model: Model): readonly Item[] {
  return model.script.filter((item) => isAskable(model, item) && isUnconfirmed(model, item));
}

/** @returns whether the item's answer decides alone, or would once it is confirmed. */
function isDecisive({ entries, plan }: Model, item: Item): boolean {
  const given = entryOf({ entries }, item.id)?.answer;
  return item.question !== null && given?.state === 'rated' && decidesAlone(plan, item.id, given.value);
}

function isConfirmed(entry: Entry | null): boolean {
  return entry?.answer?.state === 'rated' && entry.answer.confirmed === true;
}
