/** Map text → map, or everything that is wrong with it. */
import { bad, good, inFileOrder, type Outcome, type Problem, problem } from '../../problems/problem.ts';
import { checkShape } from '../../reader/shape.ts';
import { placeAt, type SourceText } from '../../reader/text.ts';
import { locate, locateWithin, type Tree, toPlain } from '../../reader/tree.ts';
import { parseYaml } from '../../reader/yaml.ts';
import type { CrmMap, MapField } from '../model.ts';
import { isTargetName, targetOf } from '../targets/table.ts';
import type { Target } from '../targets/target.ts';
import { checkDoubles } from './check-doubles.ts';
import { checkField } from './check-field.ts';
import { checkFinding } from './check-finding.ts';
import type { Desk } from './desk.ts';
import { fieldSchema, mapSchema } from './schema.ts';

/** A map, and the target that it is for. */
export interface ReadMap {
  readonly map: CrmMap;
  readonly target: Target;
}

/** What the file has at its top, whatever it is. */
type Top = Readonly<Record<string, unknown>>;

/** @returns the map in `source`, or all its problems in the order of the file. */
export async function readMap(source: SourceText): Promise<Outcome<ReadMap>> {
  const trees = parseYaml(source, { documents: 'one' });
  if (!trees.ok) return trees;
  const tree = trees.value[0] as Tree;
  if (tree.root.kind !== 'map') return bad(notAMap(tree));
  const plain = toPlain(tree) as Top;
  const shape = checkShape(mapSchema, plain, (path, part) => locate(tree, path, part));
  const named = plain['target'];
  const target = typeof named === 'string' && isTargetName(named) ? await targetOf(named) : null;
  const problems: Problem[] = shape.ok ? [] : shape.problems.map((one) => one.problem);
  const desk: Desk = {
    target,
    place: (path, part = 'value') => locate(tree, path, part),
    spot: (path) => (from, to) => locateWithin(tree, path, from, to),
    add: (...found) => void problems.push(...found),
  };
  const map = checkMap(plain, desk);
  if (problems.length > 0 || target === null) return bad(...inFileOrder(problems));
  return good({ map, target });
}

function notAMap({ source, root }: Tree): Problem {
  const place = placeAt(source, root.start);
  if (root.kind === 'scalar' && root.value === null) return problem('empty-file', { wanted: 'a map fit.map/1' }, place);
  return problem('wrong-root', { found: root.kind === 'scalar' ? 'a single value' : 'a list', wanted: 'a map fit.map/1' }, place);
}

/** What can be made of the file; all of it where nothing is wrong. Parts whose shape is wrong are told by then, and passed over. */
function checkMap(plain: Top, desk: Desk): CrmMap {
  const { target } = desk;
  const { key, recordId } = checkFinding(plain, desk);
  const fields = fieldsIn(plain, desk);
  checkDoubles(plain, desk);
  const api = textOr(plain['api'], target?.api.fallback ?? '');
  if (target !== null && !target.api.pattern.test(api))
    desk.add(
      problem('bad-value', { found: `"${api}"`, wanted: `a version such as ${target.api.fallback}`, suggestion: target.api.fallback }, desk.place(['api'])),
    );
  if (target !== null && target.takesWhole !== true && isNone(plain['fields']))
    desk.add(problem('missing-key', { key: 'fields', of: 'the map' }, desk.place('fields' in plain ? ['fields'] : [])));
  return { target: target?.name ?? '', object: textOr(plain['object'], target?.object ?? ''), api, key, recordId, fields };
}

/** A list that is no list is told by its shape. */
function isNone(fields: unknown): boolean {
  return fields === undefined || (Array.isArray(fields) && fields.length === 0);
}

function fieldsIn({ fields }: Top, desk: Desk): readonly MapField[] {
  if (!Array.isArray(fields)) return [];
  return fields.flatMap((one, i) => {
    const raw = fieldSchema.safeParse(one);
    const field = raw.success ? checkField(raw.data, ['fields', i], desk) : null;
    return field === null ? [] : [field];
  });
}

function textOr(value: unknown, fallback: string): string {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : fallback;
}
