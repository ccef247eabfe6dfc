/** Rubric text → rubric, or everything that is wrong with it. */
import type { Rubric } from '../engine/model/rubric.ts';
import { bad, good, inFileOrder, type Locate, type Outcome, type Place, type Problem, problem } from '../problems/problem.ts';
import { checkShape, type ShapeProblem } from '../reader/shape.ts';
import { placeAt, type SourceText } from '../reader/text.ts';
import { locate, locateWithin, type Path, type Plain, type Tree, toPlain } from '../reader/tree.ts';
import { parseYaml } from '../reader/yaml.ts';
import { createReport, type Finding } from './resolve/report.ts';
import { resolveRubric } from './resolve/rubric.ts';
import { salvage } from './salvage.ts';
import { type RawRubric, rubricSchema } from './schema/rubric.ts';

/** @returns the rubric in `source`, or all its problems in the order of the file. */
export function parseRubric(source: SourceText): Outcome<Rubric> {
  const written = parseWritten(source);
  return written.ok ? good(written.value.rubric) : written;
}

/** A valid rubric beside the file it was read from, for those who look at how it is written. */
export interface WrittenRubric {
  readonly rubric: Rubric;
  /** The file as it stands, keys as they are spelt there. */
  readonly raw: RawRubric;
  readonly locate: Locate;
  /** Says where a piece of the text at a path stands; offsets count in the text as it reads, `to` not included. */
  readonly locateWithin: (path: Path, from: number, to: number) => Place;
}

/** @returns the rubric in `source` with the places of its parts, or all its problems in the order of the file. */
export function parseWritten(source: SourceText): Outcome<WrittenRubric> {
  const trees = parseYaml(source, { documents: 'one', bareKeys: ['score'] });
  if (!trees.ok) return trees;
  const tree = trees.value[0] as Tree;
  if (tree.root.kind !== 'map' || holdsAnswers(tree)) return bad(notARubric(tree));
  const plain = toPlain(tree);
  const shape = checkShape(rubricSchema, plain, whereIn(tree));
  if (!shape.ok) return bad(...problemsOf(shape.problems, plain, tree));
  const report = createReport(tree);
  const rubric = resolveRubric(shape.value, report);
  return report.findings.length > 0
    ? bad(...inFileOrder(report.findings.map(({ problem }) => problem)))
    : good({ rubric, raw: shape.value, locate: whereIn(tree), locateWithin: (path, from, to) => locateWithin(tree, path, from, to) });
}

/** The problems of shape, and what the deeper checks find besides. In a file of a newer language everything else is a guess. */
function problemsOf(shape: readonly ShapeProblem[], plain: Plain, tree: Tree): readonly Problem[] {
  const newer = shape.find(({ problem }) => problem.code === 'newer-language');
  if (newer) return [newer.problem];
  return inFileOrder([...shape.map((one) => explainVersion(one, tree)), ...findingsDespite(plain, tree, shape)].map(({ problem }) => problem));
}

/** An answer file was named instead: a list of all that it lacks would hide that. */
function holdsAnswers({ root }: Tree): boolean {
  return root.kind === 'map' && root.entries.has('answers') && !['fit', 'dimensions', 'decision'].some((key) => root.entries.has(key));
}

function notARubric({ source, root }: Tree): Problem {
  const place = placeAt(source, root.start);
  if (root.kind === 'scalar' && root.value === null) return problem('empty-file', { wanted: 'a rubric' }, place);
  return problem('wrong-root', { found: ROOTS[root.kind], wanted: 'a rubric' }, place);
}

/** What a file holds that is no rubric. */
const ROOTS = { scalar: 'a single value', sequence: 'a list', map: 'the answers of a prospect' } as const;

/** YAML has read 1.10 as 1.1 by now; the author is shown what the file says. */
function explainVersion(found: ShapeProblem, { root }: Tree): ShapeProblem {
  if (found.problem.code !== 'wrong-type' || found.path.join() !== 'version') return found;
  const node = root.kind === 'map' ? root.entries.get('version')?.value : undefined;
  return node?.kind === 'scalar' ? { ...found, problem: problem('bad-version', { text: node.text }, found.problem.at) } : found;
}

/** What the deeper checks find in the part of the file whose shape is right. */
function findingsDespite(plain: Plain, tree: Tree, problems: readonly ShapeProblem[]): readonly Finding[] {
  const salvaged = salvage(plain, problems, (copy) => checkShape(rubricSchema, copy, whereIn(tree)));
  if (salvaged === null) return [];
  const report = createReport(tree, salvaged.original);
  resolveRubric(salvaged.value, report, 'part');
  return salvaged.believable(report.findings);
}

function whereIn(tree: Tree): Locate {
  return (path, part) => locate(tree, path, part);
}
