/** A map is ready once every field has the name that the CRM gave it. */
import { type Problem, problem } from '../../problems/problem.ts';
import type { ReadMap } from './read.ts';

/** @returns what keeps the map from being written by, at the first field that it is true of; `null` of a map that is ready. */
export function checkPlaceholders({ map, target }: ReadMap): Problem | null {
  const held = map.fields.filter(({ to, use }) => use !== 'prefill' && target.names.placeholder?.test(to) === true);
  const [first] = held;
  if (first === undefined) return null;
  const [title = target.name] = target.title.split(',');
  return problem('map-placeholder', { target: title, field: first.to, count: held.length }, first.at);
}
