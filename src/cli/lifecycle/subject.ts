/** The assessment that something is said about: the one of a prospect that counts, or the one with an id. */
import { counting } from '../../lifecycle/calls/counting.ts';
import { problem } from '../../problems/problem.ts';
import { goOn } from '../../report/list/go-on.ts';
import { shortName } from '../../report/texts.ts';
import type { Summary } from '../../store/store.ts';
import { Failure, unwrap } from '../failure.ts';
import { findAssessments, type Shelves } from '../kept/lookup.ts';
import type { MeantProspect } from '../prospects/meant.ts';

/** A prospect, and which of its assessments something can be said about. */
export interface AssessedProspect extends MeantProspect {
  /** The one that an id led to; `null` where a name was given. */
  readonly named: Summary | null;
  /** Those that count, the newest first. */
  readonly counting: readonly Summary[];
}

/** @returns the prospect that a name or an id leads to. Throws a `Failure` where none does, or several do. */
export async function assessedProspect(reference: string, store: Shelves): Promise<AssessedProspect> {
  const [first, ...others] = unwrap(await findAssessments(reference, store, true));
  const { whose, prospect } = first;
  if (others.some((other) => other.whose !== whose))
    throw new Failure([problem('assessment-ambiguous', { name: reference, found: keysOf([first, ...others]) })]);
  const all = unwrap(await store.list({ whose }));
  return { whose, prospect, named: isId(reference, first) ? first : null, all, counting: counting(all) };
}

/** Prospects of one name are told apart by their keys. */
function keysOf(found: readonly Summary[]): readonly string[] {
  return [...new Map(found.map(({ whose, prospect: { name, key } }) => [whose, key ?? name])).values()];
}

function isId(reference: string, { id, prospect }: Summary): boolean {
  const wanted = reference.trim().toUpperCase();
  return wanted.length >= 6 && (id.startsWith(wanted) || id.endsWith(wanted)) && prospect.name.toUpperCase() !== wanted;
}

/** @returns the locked assessment that is meant. Throws a `Failure` where only a draft is, and where another one counts in its place, unless the whole id is given. */
export function subjectOf(reference: string, known: AssessedProspect): Summary {
  const { named, prospect, all, counting: counted } = known;
  const [newest] = all;
  const one = named ?? counted[0];
  if (one === undefined || one.status === 'draft') {
    const draft = one ?? newest;
    throw new Failure([problem('assessment-open', { name: shortName(prospect.name), goOn: draft === undefined ? 'fit drafts' : goOn(draft) })]);
  }
  const counts = counted.find(({ id }) => id === one.id) ?? inPlaceOf(one, all, counted);
  if (counts.id !== one.id && reference.trim().toUpperCase() !== one.id)
    throw new Failure([problem('assessment-uncounted', { id: one.id, counts: counts.id })]);
  return one;
}

/** @returns the assessment of the same call that counts, or the newest one. */
function inPlaceOf(one: Summary, all: readonly Summary[], counted: readonly Summary[]): Summary {
  return counted.find((other) => leadsTo(other, one.id, all) || leadsTo(one, other.id, all)) ?? counted[0] ?? one;
}

function leadsTo(one: Summary, id: string, all: readonly Summary[]): boolean {
  const seen = new Set<string>();
  for (let at: Summary | undefined = one; at !== undefined && at.follows?.kind !== 'again' && !seen.has(at.id); ) {
    if (at.follows?.of === id) return true;
    seen.add(at.id);
    const before: string | undefined = at.follows?.of;
    at = all.find((other) => other.id === before);
  }
  return false;
}
