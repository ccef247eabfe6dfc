/** What a field of a map is about when it is read backwards. */
import type { MapField } from '../model.ts';

/** The part of an assessment that a field fills; `other` is what only goes out: scores, words of fit, notes. */
export type Meant =
  | { readonly kind: 'name' | 'key' | 'other' }
  | { readonly kind: 'external'; readonly system: string }
  | { readonly kind: 'fact' | 'question'; readonly id: string };

/** @returns what a field fills. */
export function meantBy({ source, use }: MapField): Meant {
  return source.kind === 'const' || use === 'export' ? OTHER : meantByPath(source.path.text);
}

/** @returns what a path of a record leads to, as far as it can be filled. */
export function meantByPath(path: string): Meant {
  if (path === 'prospect.name') return { kind: 'name' };
  if (path === 'prospect.key') return { kind: 'key' };
  const [, system] = /^prospect\.external\.([^.[\]]+)$/.exec(path) ?? [];
  if (system !== undefined) return { kind: 'external', system };
  const [, fact] = /^facts\.([^.[\]]+)$/.exec(path) ?? [];
  if (fact !== undefined) return { kind: 'fact', id: fact };
  const [, answer, listed] = /^(?:answers\.([^.[\]]+)(?:\.value)?|result\.questions\[([^\]*]+)\]\.(?:value|label))$/.exec(path) ?? [];
  const id = answer ?? listed;
  return id === undefined ? OTHER : { kind: 'question', id };
}

const OTHER: Meant = { kind: 'other' };
