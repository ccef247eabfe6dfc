/** Test file → cases, or everything that is wrong with them. */
import type { Rubric } from '../../engine/model/rubric.ts';
import { bad, good, inFileOrder, type Locate, type Outcome, type Problem, problem } from '../../problems/problem.ts';
import { checkShape, type ShapeProblem } from '../../reader/shape.ts';
import { placeAt, type SourceText } from '../../reader/text.ts';
import { locate, type Plain, type Tree, toPlain } from '../../reader/tree.ts';
import { parseYaml } from '../../reader/yaml.ts';
import { isMap } from '../../record/envelope.ts';
import { createReport } from '../../rubric/resolve/report.ts';
import { salvage } from '../../rubric/salvage.ts';
import { checkCases } from './check.ts';
import type { Case } from './model.ts';
import { caseFileSchema } from './schema.ts';

/** A text that is YAML and may be a test file. */
export interface OpenedCaseFile {
  readonly tree: Tree;
  /** The path of its rubric as it stands there; `null` when it names none. */
  readonly rubric: string | null;
}

/** @returns the file as far as it can be read without its rubric. */
export function openCaseFile(source: SourceText): Outcome<OpenedCaseFile> {
  const trees = parseYaml(source, { documents: 'one' });
  if (!trees.ok) return trees;
  const tree = trees.value[0] as Tree;
  const { root } = tree;
  if (root.kind !== 'map') return bad(notATestFile(tree));
  const named = root.entries.get('rubric')?.value;
  return good({ tree, rubric: named?.kind === 'scalar' && typeof named.value === 'string' ? named.value.trim() : null });
}

function notATestFile({ source, root }: Tree): Problem {
  const place = placeAt(source, root.start);
  if (root.kind === 'scalar' && root.value === null) return problem('empty-file', { wanted: 'cases' }, place);
  return problem('wrong-root', { found: root.kind === 'scalar' ? 'a single value' : 'a list', wanted: 'a test file' }, place);
}

/**
 * @returns the cases in their order, or all problems of the file in its order.
 * @param rubric what they are held against; `null` when it cannot be had: then only the shape is looked at, and there are no cases
 */
export function readCases({ tree }: OpenedCaseFile, rubric: Rubric | null): Outcome<readonly Case[]> {
  const plain = toPlain(tree);
  const shape = checkShape(caseFileSchema, plain, whereIn(tree));
  if (!shape.ok) {
    const deeper = rubric === null ? [] : problemsDespite(plain, tree, shape.problems, rubric);
    return bad(...inFileOrder([...shape.problems.map(({ problem }) => problem), ...deeper]));
  }
  if (rubric === null) return good([]);
  const report = createReport(tree);
  const { cases, problems } = checkCases(shape.value, { rubric, report, names: namesIn(plain), original: (path) => path, locate: whereIn(tree) });
  const all = [...report.findings.map(({ problem }) => problem), ...problems];
  return all.length === 0 ? good(cases) : bad(...inFileOrder(all));
}

/** What the deeper checks find in the part of the file whose shape is right. */
function problemsDespite(plain: Plain, tree: Tree, problems: readonly ShapeProblem[], rubric: Rubric): readonly Problem[] {
  const salvaged = salvage(plain, problems, (copy) => checkShape(caseFileSchema, copy, whereIn(tree)));
  if (salvaged === null) return [];
  const { value, original, believable } = salvaged;
  const report = createReport(tree, original);
  const checked = checkCases(value, { rubric, report, names: namesIn(plain), original, locate: (path, part) => locate(tree, original(path), part) });
  return [...believable(report.findings).map(({ problem }) => problem), ...checked.problems];
}

/** Every name that a case of the file has, however else it is written. */
function namesIn(plain: Plain): readonly (string | null)[] {
  const cases = isMap(plain) ? plain['cases'] : undefined;
  return Array.isArray(cases) ? cases.map((one) => (isMap(one) && typeof one['name'] === 'string' ? one['name'].trim() : null)) : [];
}

function whereIn(tree: Tree): Locate {
  return (path, part) => locate(tree, path, part);
}
