/** A record and its rubric in which every text and every figure can be told apart, so that a page shows where its words come from. */
import type { Assessment } from '../../../src/engine/model/assessment.ts';
import type { Rubric } from '../../../src/engine/model/rubric.ts';

/** Both, and what stands where. */
export interface Marked {
  readonly assessment: Assessment;
  readonly rubric: Rubric;
  /** @returns the paths of all that a page shows, each once: `rubric.letter.accept`, with `#` for a place in a list. */
  readonly shownOn: (page: string) => readonly string[];
}

/** Keys whose values are words of the language itself; what they say is looked at by what the pages do. */
const WORDS = new Set(['schema', 'status', 'recommendation', 'rule', 'state', 'class', 'reason', 'source', 'language', 'kind', 'recommend', 'effect']);
/** Keys that lead from one part to another. */
const REFERENCES = new Set(['id', 'question', 'dimension']);

/**
 * @returns the same with a mark in every text, and in the place of every figure.
 * @param hostile stands behind each text: what it is goes around
 */
export function marked(assessment: Assessment, rubric: Rubric, hostile: (at: number) => string): Marked {
  const paths: string[] = [];
  const ids = new Map<string, string>();
  const markOf = (path: string) => `mark${paths.push(path.replace(/\.\d+(?=\.|$)/g, '.#')) - 1}x`;
  const reference = (id: string) => {
    const known = ids.get(id) ?? markOf('id');
    ids.set(id, known);
    return known;
  };
  const walk = (value: unknown, key: string, path: string): unknown => {
    if (typeof value === 'string') {
      if (WORDS.has(key)) return value;
      if (REFERENCES.has(key)) return reference(value);
      return `${value} ${markOf(path)} ${hostile(paths.length)}`;
    }
    if (typeof value === 'number') return Number(`77${String(paths.push(path) - 1).padStart(6, '0')}77`);
    if (Array.isArray(value)) return value.map((entry, i) => walk(entry, key, `${path}.${i}`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([own, entry]) => [own, walk(entry, own, `${path}.${own}`)]));
  };
  const both = { assessment: walk(assessment, '', 'record') as Assessment, rubric: walk(rubric, '', 'rubric') as Rubric };
  const shownOn = (page: string) => {
    const found = [...page.matchAll(/mark(\d+)x|77(\d{6})77/g)].map(([, text, figure]) => paths[Number(text ?? figure)] ?? 'unknown');
    return [...new Set(found)].sort();
  };
  return { ...both, shownOn };
}
