/** A tape of random whole numbers, read like dice. Shrinking the tape shrinks whatever was built from it. */

/** Choices, one after another; a tape of noughts, or one that has run out, always takes the plainest. */
export interface Dice {
  /** @returns a whole number, `from` being the plainest. */
  readonly roll: (from: number, to: number) => number;
  /** @returns true in so many of a hundred cases; false is the plainer. */
  readonly chance: (percent: number) => boolean;
  /** @returns one of the list, the first being the plainest. */
  readonly pick: <T>(list: readonly T[]) => T;
}

/** The numbers of a tape lie below this. */
export const SIDES = 1 << 16;

/** @returns dice that read the tape once from its start. */
export function diceOf(tape: readonly number[]): Dice {
  let at = 0;
  const roll = (from: number, to: number): number => {
    const thrown = tape[at] ?? 0;
    at += 1;
    return from + (thrown % (to - from + 1));
  };
  return {
    roll,
    chance: (percent) => roll(0, 99) >= 100 - percent,
    pick: <T>(list: readonly T[]): T => list[roll(0, list.length - 1)] as T,
  };
}

/** @returns `item` where the dice say so, else nothing: for optional keys. */
export function perhaps<T extends object>(dice: Dice, percent: number, item: () => T): T | Record<never, never> {
  return dice.chance(percent) ? item() : {};
}

/** @returns as many items as the dice say. */
export function several<T>(dice: Dice, from: number, to: number, item: (i: number) => T): readonly T[] {
  return Array.from({ length: dice.roll(from, to) }, (_, i) => item(i));
}

/** @returns a number of the kinds people write into rubrics, and some that nobody would. */
export function anyNumber(dice: Dice): number {
  switch (dice.roll(0, 9)) {
    case 0:
    case 1:
    case 2:
      return dice.roll(0, 10);
    case 3:
    case 4:
      return dice.roll(0, 20) * 5;
    case 5:
      return dice.roll(-20, 0) + 0;
    case 6:
      return dice.roll(-50, 200) / 10;
    case 7:
      return dice.roll(-500, 10_000) / 100;
    case 8:
      return dice.roll(0, 1000) / 1000;
    default:
      return dice.chance(15) ? dice.pick([0.123456789012345, 123456.789, 1e-6, 987.654321098765, 33.3333333333333]) : dice.roll(1, 3);
  }
}

/** @returns a weight above 0. */
export function anyWeight(dice: Dice): number {
  return dice.pick([1, 1, 2, 3, 60, 40, 0.5, 0.1, 0.3, 1.7, 12.5, 33.3, 0.07]);
}
