/** Parts of two lists that belong together, and those that stand elsewhere now. */

/** One pair of a list, with what is missing on a side. */
export interface Pair<Part> {
  readonly before: Part | undefined;
  readonly after: Part | undefined;
}

/** @returns the parts paired by id, in the order of the later list; what is gone follows. */
export function pairsById<Part extends { readonly id: string }>(before: readonly Part[], after: readonly Part[]): readonly Pair<Part>[] {
  return pairsBy(before, after, ({ id }) => id);
}

/** @returns the same by any key; of several with one key the first go with the first. */
export function pairsBy<Part>(before: readonly Part[], after: readonly Part[], keyOf: (part: Part) => string): readonly Pair<Part>[] {
  const left = grouped(before, keyOf);
  const pairs = after.map((part): Pair<Part> => ({ before: left.get(keyOf(part))?.shift(), after: part }));
  const gone = new Set([...left.values()].flat());
  return [...pairs, ...before.filter((part) => gone.has(part)).map((part): Pair<Part> => ({ before: part, after: undefined }))];
}

function grouped<Part>(parts: readonly Part[], keyOf: (part: Part) => string): Map<string, Part[]> {
  const groups = new Map<string, Part[]>();
  for (const part of parts) groups.set(keyOf(part), [...(groups.get(keyOf(part)) ?? []), part]);
  return groups;
}

/** @returns ids that stand elsewhere among those that both lists have: the fewest that have to be moved to make one of the other. */
export function movedIds(before: readonly string[], after: readonly string[]): readonly string[] {
  const places = new Map(before.map((id, i) => [id, i]));
  const common = after.filter((id) => places.has(id));
  const staying = longestRise(common.map((id) => places.get(id) ?? 0));
  return common.filter((_, i) => !staying.has(i));
}

/** Places of a longest rising part of a list without repeats, by patience sorting. */
function longestRise(values: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const previous: number[] = [];
  values.forEach((value, i) => {
    const found = ends.findIndex((end) => (values[end] ?? 0) > value);
    const at = found === -1 ? ends.length : found;
    previous[i] = ends[at - 1] ?? -1;
    ends[at] = i;
  });
  const rise = new Set<number>();
  for (let i = ends.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) rise.add(i);
  return rise;
}
