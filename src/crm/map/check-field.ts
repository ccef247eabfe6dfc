/** One field of a map, held against the record's shape and against its target. */
import { type Problem, problem } from '../../problems/problem.ts';
import type { Path } from '../../reader/tree.ts';
import { checkPath, type PathType } from '../../record/check-path.ts';
import { parsePath } from '../../record/path.ts';
import type { FieldType, FieldValue, MapField, Scalar, Source } from '../model.ts';
import { typed } from '../rows/typed.ts';
import { checkValues } from './check-values.ts';
import { checkName, type Desk } from './desk.ts';
import type { RawField } from './schema.ts';
import { fitting } from './types.ts';
import { standsAt } from './words.ts';

/** @returns the field, `null` where it cannot be told what it means. Everything that is wrong with it is noted. */
export function checkField(raw: RawField, at: Path, desk: Desk): MapField | null {
  checkName(raw.to, [...at, 'to'], desk);
  const isConst = raw.const !== undefined;
  if (isConst === (raw.from !== undefined)) {
    desk.add(problem('one-form', { found: isConst ? ['from', 'const'] : [], wanted: ['from', 'const'] }, desk.place(at)));
    return null;
  }
  const found = raw.const !== undefined ? constant(raw, raw.const, at, desk) : taken(raw, raw.from ?? '', at, desk);
  if (found === null) return null;
  const { source, type, stands } = found;
  checkSettings(raw, type, stands, at, desk);
  const values = raw.values === undefined ? null : new Map(Object.entries(raw.values));
  if (stands !== null) checkValues({ raw, type, stands, at, desk });
  return {
    to: raw.to,
    source,
    type,
    values,
    round: raw.round ?? null,
    join: raw.join ?? '; ',
    limit: raw.limit ?? null,
    missing: raw.missing === null ? 'null' : (raw.missing ?? 'omit'),
    use: raw.use ?? 'both',
    at: desk.place([...at, 'to']),
  };
}

interface Found {
  readonly source: Source;
  readonly type: FieldType;
  /** What stands at the path; `null` of a constant. */
  readonly stands: PathType | null;
}

function constant(raw: RawField, value: Scalar, at: Path, desk: Desk): Found | null {
  const type = raw.type ?? CONST_TYPES[typeof value as keyof typeof CONST_TYPES];
  const useless = (['use', 'values', 'missing', 'join'] as const).filter((key) => raw[key] !== undefined && !(key === 'use' && raw.use === 'export'));
  for (const key of useless) desk.add(problem('useless-key', { key, why: 'a const goes out as it stands' }, desk.place([...at, key], 'key')));
  const { value: made, fault } = type === 'enum' || type === 'multi' ? { value: listed(type, value), fault: null } : typed(type, value, null);
  const reason = fault ?? (made === null ? 'it is empty' : (desk.target?.refuses?.(made) ?? null));
  if (reason !== null) desk.add(refused(String(value), reason, [...at, 'const'], desk));
  return { source: { kind: 'const', value }, type, stands: null };
}

function listed(type: 'enum' | 'multi', value: Scalar): FieldValue {
  return type === 'enum' ? { type, value } : { type, value: [value] };
}

const CONST_TYPES = { string: 'text', number: 'number', boolean: 'bool' } as const;

function refused(value: string, reason: string, path: Path, { target, place }: Desk): Problem {
  return problem('map-refused', { value: `"${value.slice(0, 60)}"`, target: target?.name ?? 'the field', reason }, place(path));
}

function taken(raw: RawField, from: string, at: Path, desk: Desk): Found | null {
  const spot = desk.spot([...at, 'from']);
  const path = parsePath(from, spot);
  const stands = path.ok ? checkPath(path.value, spot) : path;
  if (!path.ok || !stands.ok) {
    desk.add(...(stands.ok ? [] : stands.problems));
    return null;
  }
  const wanted = fitting(stands.value);
  if (raw.type === undefined) {
    if (wanted.length > 0) desk.add(problem('missing-key', { key: 'type', of: `the field ${raw.to}` }, desk.place(at)));
    else desk.add(problem('map-type', { path: from, stands: standsAt(stands.value), type: 'of a field', wanted }, desk.place([...at, 'from'])));
    return null;
  }
  const source: Source = { kind: 'path', path: path.value };
  if (wanted.includes(raw.type)) return { source, type: raw.type, stands: stands.value };
  desk.add(problem('map-type', { path: from, stands: standsAt(stands.value), type: raw.type, wanted }, desk.place([...at, 'type'])));
  return null;
}

/** Settings that the type does not know do nothing, and their author thinks that they do. */
function checkSettings(raw: RawField, type: FieldType, stands: PathType | null, at: Path, desk: Desk): void {
  const useless = (key: 'round' | 'limit' | 'join' | 'values', why: string) =>
    raw[key] !== undefined && desk.add(problem('useless-key', { key, why }, desk.place([...at, key], 'key')));
  if (type !== 'number') useless('round', `only numbers are rounded, and the type is ${type}`);
  if (type !== 'text') useless('limit', `only texts are cut, and the type is ${type}`);
  if (stands === null) return;
  if (type !== 'enum' && type !== 'multi') useless('values', `only enum and multi have them, and the type is ${type}`);
  if (type !== 'text') useless('join', `only texts are put together, and the type is ${type}`);
  else if (!stands.isMany && stands.kind !== 'list' && stands.kind !== 'answer') useless('join', 'there is one value, and nothing to put between');
}
