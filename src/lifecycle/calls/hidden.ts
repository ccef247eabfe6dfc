/** Which results nobody is to see yet: a second rating is worth something only where it was made without knowing the first. */
import type { LogEntry } from '../../engine/model/log.ts';
import { callsOf, type Linked, membersOf } from './calls.ts';

/**
 * @returns by id each locked assessment whose result is hidden, with the open rating that it waits for. A call is hidden while two or more
 * rate it and the rating of one of them is still a draft; a correction or a consensus that is being written hides nothing, for those who
 * write them have seen the results.
 */
export function hiddenNow<One extends Linked>(all: readonly One[]): ReadonlyMap<string, One> {
  const hidden = new Map<string, One>();
  // Most books have no second ratings, and lists are not to wait for them.
  if (!all.some(({ follows }) => follows?.kind === 'second-rating')) return hidden;
  for (const call of callsOf(all)) {
    const { ratings } = call;
    const open = ratings.map(([original]) => original).find(({ status }) => status === 'draft');
    if (open === undefined || ratings.length < 2) continue;
    for (const { id, status } of membersOf(call)) if (status === 'complete') hidden.set(id, open);
  }
  return hidden;
}

/** @returns whether the line tells what a hidden result is: what was decided about it and what became of its conditions do. @param hidden ids, see `hiddenNow` */
export function tellsHidden({ act, assessment }: LogEntry, hidden: { has(id: string): boolean }): boolean {
  return assessment !== null && hidden.has(assessment) && (act.kind === 'decision' || act.kind === 'condition');
}

/**
 * @returns ids of the drafts whose levels nobody is to see yet: two or more rate the same call at once, and whoever reads the one may be
 * writing the other. A draft that others are not rating beside shows all, and so does one whose fellow is locked: that rater is done.
 */
export function veiledDrafts(all: readonly Linked[]): ReadonlySet<string> {
  const veiled = new Set<string>();
  if (!all.some(({ follows }) => follows?.kind === 'second-rating')) return veiled;
  for (const { ratings } of callsOf(all)) {
    const open = ratings.map(([original]) => original).filter(({ status }) => status === 'draft');
    if (open.length > 1) for (const { id } of open) veiled.add(id);
  }
  return veiled;
}
