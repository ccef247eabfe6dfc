/** Most scores are tenths from 0 to 100: so few that what belongs to each can be kept in a list. */

/** How many there are. */
export const TENTHS = 1001;

/** @returns which tenth from 0 to 100 a number is, from 0 to 1000; -1 for any other number. */
export function tenthsOf(value: number): number {
  const tenths = Math.round(value * 10);
  return tenths >= 0 && tenths < TENTHS && tenths / 10 === value ? tenths : -1;
}
