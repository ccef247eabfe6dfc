/** Collects problems with the place in the file that each is about. */
import { type Problem, type ProblemArgs, type ProblemCode, problem } from '../../problems/problem.ts';
import { locate, type Path, type Tree } from '../../reader/tree.ts';

/** A problem and the path it is about. */
export interface Finding {
  readonly problem: Problem;
  readonly path: Path;
}

/** Takes down problems of one file. */
export interface Report {
  readonly findings: readonly Finding[];
  /** Takes down a problem at the value (or, with `key`, at the key) that `path` leads to. */
  add<Code extends ProblemCode>(code: Code, args: ProblemArgs[Code], path: Path, part?: 'key' | 'value'): void;
  /** @returns the line that `path` leads to, counted from 1. */
  lineOf(path: Path): number;
}

/**
 * @returns an empty report on `tree`.
 * @param original where a path leads in the tree, when what is looked at is a mended copy of it.
 */
export function createReport(tree: Tree, original: (path: Path) => Path = (path) => path): Report {
  const findings: Finding[] = [];
  return {
    findings,
    add: (code, args, where, part = 'value') => {
      const path = original(where);
      findings.push({ problem: problem(code, args, locate(tree, path, part)), path });
    },
    lineOf: (path) => locate(tree, original(path), 'value').line,
  };
}
