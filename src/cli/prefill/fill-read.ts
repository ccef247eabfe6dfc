/** What a CRM knows, laid under answers that are given; and its ids, noted with the prospect. */
import type { Prospect } from '../../engine/model/assessment.ts';
import { answersOf, foldChanges, originsOf, prefilled } from '../../interview/entries.ts';
import type { Read } from '../input/assessing.ts';
import type { Prefilling } from './prefilling.ts';

/** @returns what was read with what the record fills where nothing was given, and what is to be said about it. */
export function fillRead(read: Read, prefill: Prefilling): { readonly read: Read; readonly said: readonly string[] } {
  const { envelope, prepared, checked } = read;
  const { rubric } = prepared.source;
  const given = prefilled(checked, 'what was given');
  const { changes, said } = prefill.fill(rubric, foldChanges(given).entries);
  const { entries } = foldChanges([...given, ...changes]);
  const filled = { ...answersOf(entries, rubric), renamed: checked.renamed };
  const prospect = withIds(envelope.prospect, prefill);
  return { read: { prepared, envelope: { ...envelope, prospect }, checked: filled, origins: originsOf(entries, rubric) }, said };
}

/** @returns the prospect with the ids of the record; what is known already stays. */
export function withIds({ name, key, external }: Prospect, prefill: Prefilling | null): Prospect {
  const { naming } = prefill ?? {};
  const all = { ...naming?.external, ...external };
  const sorted = Object.keys(all).sort();
  return { name, key: key ?? naming?.key ?? null, external: Object.fromEntries(sorted.map((system) => [system, all[system] ?? ''])) };
}
