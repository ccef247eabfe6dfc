/** What one list has and another has not. */
import type { Coming } from './model.ts';

/** @returns what only the second list has, and what only the first has. */
export function comingOf<Item>(before: readonly Item[], after: readonly Item[], keyOf: (item: Item) => string): Coming<Item> {
  const [old, present] = [before, after].map((items) => new Set(items.map(keyOf)));
  return { came: after.filter((item) => !old?.has(keyOf(item))), went: before.filter((item) => !present?.has(keyOf(item))) };
}
