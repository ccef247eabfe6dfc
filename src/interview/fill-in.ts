/** Answers out of a system, put where nobody has answered yet. */
import type { Change, Entries, Entry } from '../engine/model/draft.ts';

/** What becomes of prefilled answers. */
export interface FilledIn {
  /** Those that are noted down: where nothing stands, or another that nobody has confirmed. */
  readonly changes: readonly Change[];
  /** Those for which somebody has noted something else. */
  readonly passedOver: readonly Change[];
}

/** @returns what is noted down. Whatever a person has noted stays: an answer, that it is not known, a note. */
export function fillIn(entries: Entries, prefilled: readonly Change[]): FilledIn {
  const standing = (item: string): Entry | null => (Object.hasOwn(entries, item) ? (entries[item] ?? null) : null);
  const isOpen = ({ item }: Change) => {
    const entry = standing(item);
    return entry === null || (entry.prefilled === true && entry.note === undefined && entry.confidence === undefined);
  };
  const says = (entry: Entry | null) => (entry?.answer?.state === 'rated' ? JSON.stringify(entry.answer.value) : null);
  const isNew = ({ item, entry }: Change) => says(standing(item)) !== says(entry) || standing(item)?.origin !== entry?.origin;
  return {
    changes: prefilled.filter((change) => isOpen(change) && isNew(change)),
    passedOver: prefilled.filter((change) => !isOpen(change) && says(standing(change.item)) !== says(change.entry)),
  };
}
