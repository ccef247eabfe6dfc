/**
 * Lets the deeper checks run on a file whose shape is partly wrong, so that one run tells everything.
 *
 * What does not fit is taken out of a copy, and texts that are missing get a stand-in; what the deeper
 * checks then say about the places that were touched is not believed.
 */
import type { ShapeProblem } from '../reader/shape.ts';
import type { Path } from '../reader/tree.ts';
import type { Finding } from './resolve/report.ts';

/** @returns a copy of `plain` without what the problems are about. */
export function takeOut(plain: unknown, problems: readonly ShapeProblem[]): unknown {
  const copy = structuredClone(plain);
  problems.forEach(({ path, problem }, i) => {
    const parent = path.slice(0, -1).reduce<unknown>((value, key) => (isHolder(value) ? value[key] : undefined), copy);
    const key = path.at(-1);
    if (!isHolder(parent) || key === undefined) return;
    const standIn = STAND_INS[String(key)]?.(i);
    if (standIn !== undefined) parent[key] = standIn;
    else if (problem.code !== 'missing-key' && !Array.isArray(parent)) delete parent[key];
  });
  return copy;
}

/** @returns the findings that do not come from what was taken out. */
export function believable(findings: readonly Finding[], problems: readonly ShapeProblem[]): readonly Finding[] {
  const touched = problems.filter(({ part }) => part === 'value').map(({ path }) => path);
  return findings.filter(({ path }) => !touched.some((place) => startsWith(path, place) || isSame(path, place.slice(0, -1))));
}

/** Texts and ids that must stand, and what stands for them while they are wrong. */
const STAND_INS: Readonly<Record<string, (i: number) => string>> = {
  ask: () => '-',
  title: () => '-',
  text: () => '-',
  label: () => '-',
  because: () => '-',
  version: () => '0.0.0',
  id: (i) => `taken-out-${i}`,
};

function isHolder(value: unknown): value is Record<string | number, unknown> {
  return value !== null && typeof value === 'object';
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((key, i) => String(path[i]) === String(key));
}

function isSame(a: Path, b: Path): boolean {
  return a.length === b.length && startsWith(a, b);
}
