/** Single values taken out of records by a path. */
import type { Assessment } from '../engine/model/assessment.ts';
import { bad, good, type Outcome, type Problem, problem } from '../problems/problem.ts';
import { suggest } from '../problems/suggest.ts';
import { excerpt } from '../reader/characters.ts';
import { type Path, resolvePath, type Step } from './path.ts';

/**
 * @returns what the path leads to, record by record. An id that the rubric of none of them has is a mistake; one that only lacks an
 * answer is not.
 */
export function pickFrom(path: Path, records: readonly Assessment[]): Outcome<readonly (readonly unknown[])[]> {
  for (const [i, step] of path.steps.entries()) {
    const known = new Set<string>();
    const isOpen = records.some((record) => {
      const ids = idsAt(path, i, record);
      for (const id of ids ?? []) known.add(id);
      return ids === null;
    });
    if (!isOpen && records.length > 0 && !known.has(idOf(step))) return bad(unknownId(path, step, [...known]));
  }
  return good(records.map((record) => resolvePath(path, record)));
}

function unknownId({ text }: Path, step: Step, known: readonly string[]): Problem {
  const id = idOf(step);
  const meant = suggest(id, known);
  const [before, own, after] = [text.slice(0, step.from), text.slice(step.from, step.to), text.slice(step.to)];
  const suggestion = meant === null ? null : before + own.replace(id, meant) + after;
  return problem('unknown-path', { path: excerpt(text), name: excerpt(id), of: excerpt(before.replace(/\.$/, '')), suggestion, known });
}

function idOf(step: Step): string {
  return step.kind === 'all' ? '*' : step.kind === 'name' ? step.name : step.id;
}

/** The ids that a step can name in a record; `null` where it names no dimension and no question. */
function idsAt({ steps }: Path, i: number, { result }: Assessment): readonly string[] | null {
  const before = steps.slice(0, i).map(idOf).join('.');
  if (steps[i]?.kind === 'all') return null;
  if (before === 'result.dimensions') return result.dimensions.map(({ id }) => id);
  return OF_QUESTIONS.has(before) ? result.questions.map(({ id }) => id) : null;
}

/** Where an id is that of a question. */
const OF_QUESTIONS: ReadonlySet<string> = new Set([
  'answers',
  ...['questions', 'knockouts', 'conditions', 'open', 'followUps', 'ledger'].map((list) => `result.${list}`),
]);
