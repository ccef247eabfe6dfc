/** Of several changes that together give a result, those that are enough for it: found by trying, never guessed. */

/** The changes that are enough. */
export interface Fewest<Change> {
  /** `alone`: each of them is enough by itself; `together`: only all of them are, none can be left out. */
  readonly how: 'alone' | 'together';
  readonly changes: readonly Change[];
}

/** Up to so many changes every pair is tried. */
const MOST_PAIRED = 16;

/**
 * @returns every change that is enough by itself; where none is, the first two that are; where no two are, or there are more than 16
 * changes, what is left when all that can be spared were left out one after another.
 * @param isEnough whether the result comes about when only these changes are made; it does when all are
 */
export function fewestOf<Change>(changes: readonly Change[], isEnough: (made: readonly Change[]) => boolean): Fewest<Change> {
  const alone = changes.filter((change) => isEnough([change]));
  if (alone.length > 0) return { how: 'alone', changes: alone };
  return { how: 'together', changes: pairOf(changes, isEnough) ?? withoutIdle(changes, isEnough) };
}

function pairOf<Change>(changes: readonly Change[], isEnough: (made: readonly Change[]) => boolean): readonly Change[] | null {
  if (changes.length > MOST_PAIRED) return null;
  for (const [i, one] of changes.entries()) {
    for (const other of changes.slice(i + 1)) {
      const pair = [one, other];
      if (isEnough(pair)) return pair;
    }
  }
  return null;
}

/** Leaves out one after another as long as the rest is enough: in the end none can be spared. */
function withoutIdle<Change>(changes: readonly Change[], isEnough: (made: readonly Change[]) => boolean): readonly Change[] {
  return changes.reduce((needed, change) => {
    const rest = needed.filter((one) => one !== change);
    return isEnough(rest) ? rest : needed;
  }, changes);
}
