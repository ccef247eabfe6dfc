/** What is said of a record that was read: what it filled, and what stays open and why. Each is told once, before the interview. */
import type { LeftOpen, Prefill } from '../../crm/prefill/prefill.ts';
import type { Change, Entries } from '../../engine/model/draft.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import type { Place } from '../../problems/problem.ts';

/** Where a record comes from. */
export interface Held {
  /** The system, in words. */
  readonly system: string;
  readonly placeOf: (field: string | null) => Place;
}

/** @returns what was filled, and what somebody has answered otherwise. */
export function filledWords(changes: readonly Change[], passedOver: readonly Change[], rubric: Rubric, { system }: Held): readonly string[] {
  const titles = titlesIn(rubric);
  const named = (of: readonly Change[]) => of.map(({ item }) => titles.get(item) ?? item).join(', ');
  return [
    ...(changes.length === 0 ? [] : [`Prefilled from ${system}: ${named(changes)}.`]),
    ...(passedOver.length === 0 ? [] : [`${system} says something else, and what a person has noted stays: ${named(passedOver)}.`]),
  ];
}

/** @returns what the record has and does not fill. */
export function leftWords({ left, forTheCall, answers, facts }: Prefill, entries: Entries, { system, placeOf }: Held): readonly string[] {
  const isBare = Object.keys(answers).length + Object.keys(facts).length + left.length === 0;
  return [
    ...(isBare ? [`${system}: the record fills no fact and no record question of this rubric.`] : []),
    // What somebody has answered is not open.
    ...left.filter(({ id }) => !Object.hasOwn(entries, id) || entries[id]?.answer === undefined).map((one) => leftWord(one, placeOf(one.field))),
    ...(forTheCall.length === 0 ? [] : [`Asked in the call, whatever ${system} says: ${some(forTheCall)}.`]),
  ];
}

function leftWord({ field, found, reason, title }: LeftOpen, { file, line }: Place): string {
  return `${file}:${line}: ${field} “${found}” ${reason}; ${title} stays open.`;
}

/** The first few of a long list. */
function some(titles: readonly string[]): string {
  const rest = titles.length - SHOWN;
  return `${titles.slice(0, SHOWN).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

const SHOWN = 4;

function titlesIn({ facts, dimensions }: Rubric): ReadonlyMap<string, string> {
  return new Map([...facts, ...dimensions.flatMap(({ questions }) => questions)].map(({ id, title }) => [id, title]));
}
