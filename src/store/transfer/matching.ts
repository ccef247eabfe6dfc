/** Which prospect of one store is which of another. */
import { fold } from '../fold.ts';
import type { StoredProspect } from '../store.ts';
import type { Outline } from './parcel.ts';

/**
 * @returns for each prospect here the id it has there: the one with its id, else the one that holds one of its assessments, else the
 * only one with its key, else the only one of its name that no key tells from it. Who is none of these keeps the own id, and is new there.
 */
export function matchProspects(here: Outline, there: Outline): ReadonlyMap<string, string> {
  const matched = new Map<string, string>();
  const [ids, holders] = [new Set(there.prospects.map(({ id }) => id)), new Map(there.assessments.map(({ id, whose }) => [id, whose]))];
  for (const { id } of here.prospects) if (ids.has(id)) matched.set(id, id);
  for (const { id, whose } of here.assessments) {
    const holder = holders.get(id);
    if (!matched.has(whose) && holder !== undefined) matched.set(whose, holder);
  }
  const taken = new Set(matched.values());
  const [own, others] = [shelvesOf(here.prospects), shelvesOf(there.prospects)];
  for (const one of here.prospects) {
    if (matched.has(one.id)) continue;
    const same = sameKey(one, own, others) ?? sameName(one, own, others);
    const isFree = same !== null && !taken.has(same);
    matched.set(one.id, isFree ? same : one.id);
    if (isFree) taken.add(same);
  }
  return matched;
}

/** Prospects by what they can be found by. */
type Shelves = Readonly<Record<'byName' | 'byKey', ReadonlyMap<string, readonly StoredProspect[]>>>;

function shelvesOf(prospects: readonly StoredProspect[]): Shelves {
  const [byName, byKey] = [new Map<string, StoredProspect[]>(), new Map<string, StoredProspect[]>()];
  for (const one of prospects) {
    put(byName, fold(one.prospect.name), one);
    if (one.prospect.key !== null) put(byKey, fold(one.prospect.key), one);
  }
  return { byName, byKey };
}

function put(shelf: Map<string, StoredProspect[]>, word: string, one: StoredProspect): void {
  const ones = shelf.get(word);
  if (ones) ones.push(one);
  else shelf.set(word, [one]);
}

function sameKey({ prospect: { key } }: StoredProspect, here: Shelves, there: Shelves): string | null {
  if (key === null || here.byKey.get(fold(key))?.length !== 1) return null;
  return only(there.byKey.get(fold(key)));
}

/** Where either side has two of the name, nobody can say which is meant. */
function sameName({ prospect: { name, key } }: StoredProspect, here: Shelves, there: Shelves): string | null {
  if (here.byName.get(fold(name))?.length !== 1) return null;
  const called = there.byName.get(fold(name)) ?? [];
  return only(key === null ? called : called.filter(({ prospect }) => prospect.key === null));
}

function only(ones: readonly StoredProspect[] = []): string | null {
  return ones.length === 1 ? (ones[0]?.id ?? null) : null;
}
