/** Places on a drawing that is as wide as there is room: in per cent, so that its letters stay as large as all others. */

/** @returns the place as an attribute has it, such as 67.5%; with at most two decimals. */
export function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
