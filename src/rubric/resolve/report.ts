/** Collects problems with the place in the file that each is about. */
import { type Problem, type ProblemArgs, type ProblemCode, problem } from '../../problems/problem.ts';
import { suggest } from '../../problems/suggest.ts';
import { locate, type Path, type Tree } from '../../reader/tree.ts';

/** Comparing every wrong id with every right one is dear; who has more than this has another trouble. */
const MAX_GUESSES = 100;

/** So many ids tell what they look like. */
const MAX_KNOWN = 20;

/** A problem and the path it is about. */
export interface Finding {
  readonly problem: Problem;
  readonly path: Path;
}

/** Takes down problems of one file. */
export interface Report {
  /** Each once: a scale that is used twice is wrong once. */
  readonly findings: readonly Finding[];
  /** @returns how often something was reported, the same again included. */
  count(): number;
  /** Takes down a problem at the value (or, with `key`, at the key) that `path` leads to. */
  add<Code extends ProblemCode>(code: Code, args: ProblemArgs[Code], path: Path, part?: 'key' | 'value'): void;
  /** Takes down that nothing of a kind has this id; `known` are the ids that there are. */
  addUnknown(id: string, kind: string, known: Iterable<string>, path: Path, part?: 'key' | 'value'): void;
  /** @returns the line that `path` leads to, counted from 1. */
  lineOf(path: Path): number;
}

/**
 * @returns an empty report on `tree`.
 * @param original where a path leads in the tree, when what is looked at is a mended copy of it.
 */
export function createReport(tree: Tree, original: (path: Path) => Path = (path) => path): Report {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  let [count, guesses] = [0, 0];
  const add: Report['add'] = (code, args, where, part = 'value') => {
    const path = original(where);
    const before = seen.size;
    count++;
    if (seen.add(JSON.stringify([code, args, path.map(String)])).size > before) findings.push({ problem: problem(code, args, locate(tree, path, part)), path });
  };
  return {
    findings,
    count: () => count,
    add,
    addUnknown: (id, kind, known, path, part) => {
      const all = [...known];
      add('unknown-id', { id, kind, suggestion: ++guesses > MAX_GUESSES ? null : suggest(id, all), known: all.slice(0, MAX_KNOWN) }, path, part);
    },
    lineOf: (path) => locate(tree, original(path), 'value').line,
  };
}
