/** Rubric text → rubric, or everything that is wrong with it. */
import type { Rubric } from '../engine/model/rubric.ts';
import { bad, good, inFileOrder, type Locate, type Outcome, type Problem, problem } from '../problems/problem.ts';
import { checkShape, type ShapeProblem } from '../reader/shape.ts';
import { placeAt, type SourceText } from '../reader/text.ts';
import { locate, type Tree, toPlain } from '../reader/tree.ts';
import { parseYaml } from '../reader/yaml.ts';
import { createReport, type Finding } from './resolve/report.ts';
import { resolveRubric } from './resolve/rubric.ts';
import { believable, takeOut } from './salvage.ts';
import { type RawRubric, rubricSchema } from './schema/rubric.ts';

/** @returns the rubric in `source`, or all its problems in the order of the file. */
export function parseRubric(source: SourceText): Outcome<Rubric> {
  const trees = parseYaml(source, { documents: 'one', bareKeys: ['score'] });
  if (!trees.ok) return trees;
  const tree = trees.value[0] as Tree;
  if (tree.root.kind !== 'map') return bad(notARubric(tree));
  const plain = toPlain(tree);
  const shape = checkShape(rubricSchema, plain, whereIn(tree));
  if (!shape.ok)
    return bad(
      ...inFileOrder([...shape.problems.map((one) => explainVersion(one, tree)), ...findingsDespite(plain, tree, shape.problems)].map((one) => one.problem)),
    );
  const { rubric, findings } = resolve(shape.value, tree);
  return findings.length > 0 ? bad(...inFileOrder(findings.map(({ problem }) => problem))) : good(rubric);
}

function notARubric({ source, root }: Tree): Problem {
  const place = placeAt(source, root.start);
  if (root.kind === 'scalar' && root.value === null) return problem('empty-file', { wanted: 'a rubric' }, place);
  return problem('wrong-root', { found: root.kind === 'scalar' ? 'a single value' : 'a list', wanted: 'a rubric' }, place);
}

/** YAML has read 1.10 as 1.1 by now; the author is shown what the file says. */
function explainVersion(found: ShapeProblem, { root }: Tree): ShapeProblem {
  if (found.problem.code !== 'wrong-type' || found.path.join() !== 'version') return found;
  const node = root.kind === 'map' ? root.entries.get('version')?.value : undefined;
  return node?.kind === 'scalar' ? { ...found, problem: problem('bad-version', { text: node.text }, found.problem.at) } : found;
}

function resolve(raw: RawRubric, tree: Tree): { rubric: Rubric; findings: readonly Finding[] } {
  const report = createReport(tree);
  return { rubric: resolveRubric(raw, report), findings: report.findings };
}

/** What the deeper checks find in the part of the file whose shape is right. */
function findingsDespite(plain: unknown, tree: Tree, problems: readonly ShapeProblem[]): readonly Finding[] {
  const rest = checkShape(rubricSchema, takeOut(plain, problems), whereIn(tree));
  return rest.ok ? believable(resolve(rest.value, tree).findings, problems) : [];
}

function whereIn(tree: Tree): Locate {
  return (path, part) => locate(tree, path, part);
}
