/** Places along a line: where things stand that would otherwise stand on each other. */
import { daysBetween, isDate } from '../../../engine/model/date.ts';
import { rounded } from './picture.ts';

/** @returns places near the wanted ones, in their order, at least so far apart; evenly over the room where it is too small for that. */
export function spread(wanted: readonly number[], gap: number, from: number, to: number): readonly number[] {
  if (wanted.length < 2) return wanted.map((place) => rounded(Math.max(from, Math.min(to, place))));
  const apart = Math.min(gap, (to - from) / (wanted.length - 1));
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const places = order.map((i) => Math.max(from, wanted[i] ?? 0));
  for (let i = 1; i < places.length; i++) places[i] = Math.max(places[i] ?? 0, (places[i - 1] ?? 0) + apart);
  let last = to;
  for (let i = places.length - 1; i >= 0; i--) {
    places[i] = Math.min(places[i] ?? 0, last);
    last = (places[i] ?? 0) - apart;
  }
  const found = new Map(order.map((index, i) => [index, rounded(places[i] ?? 0)]));
  return wanted.map((_, i) => found.get(i) ?? from);
}

/** @returns places in time for days, the first at `from`, the last at `to`; those of one day evenly. A day that is missing counts as the one before it. */
export function placesInTime(days: readonly (string | null)[], from: number, to: number): readonly number[] {
  const first = days.find((day) => day !== null && isDate(day)) ?? null;
  if (first === null) return evenly(days.length, from, to);
  let known = 0;
  const since = days.map((day) => {
    if (day !== null && isDate(day)) known = daysBetween(first, day);
    return known;
  });
  const [least, most] = [Math.min(...since), Math.max(...since)];
  return most === least ? evenly(days.length, from, to) : since.map((count) => rounded(from + ((count - least) / (most - least)) * (to - from)));
}

/** One alone stands in the middle. */
function evenly(count: number, from: number, to: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => rounded(count === 1 ? (from + to) / 2 : from + (i / (count - 1)) * (to - from)));
}

/** A label that wants a place. */
export interface Wish {
  readonly at: number;
  readonly width: number;
}

/** @returns which labels have room beside each other, by index; the last always has, then the first, then the others from the right. */
export function roomy(wishes: readonly Wish[], air = 4): ReadonlySet<number> {
  const kept: number[] = [];
  const touches = (a: Wish, b: Wish) => Math.abs(a.at - b.at) < (a.width + b.width) / 2 + air;
  const order = [wishes.length - 1, 0, ...wishes.map((_, i) => wishes.length - 1 - i)];
  for (const i of order) {
    const wish = wishes[i];
    if (wish !== undefined && !kept.some((other) => other === i || touches(wish, wishes[other] as Wish))) kept.push(i);
  }
  return new Set(kept);
}
