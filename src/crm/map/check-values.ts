/** The table of an enum: every value that can come has a name in the CRM, and none that cannot. */
import { problem } from '../../problems/problem.ts';
import { suggest } from '../../problems/suggest.ts';
import type { Path } from '../../reader/tree.ts';
import type { PathType } from '../../record/check-path.ts';
import type { FieldType } from '../model.ts';
import type { Desk } from './desk.ts';
import type { RawField } from './schema.ts';

interface Checked {
  readonly raw: RawField;
  readonly type: FieldType;
  readonly stands: PathType;
  readonly at: Path;
  readonly desk: Desk;
}

/** Notes what is wrong with the values of a field. */
export function checkValues({ raw, type, stands, at, desk }: Checked): void {
  if (type !== 'enum' && type !== 'multi') return;
  const { values, from = '' } = raw;
  const possible = possibleAt(stands);
  if (values === undefined) {
    if (type === 'multi') return;
    if (possible === null) desk.add(problem('missing-key', { key: 'values', of: `the field ${raw.to}` }, desk.place([...at, 'type'])));
    else desk.add(problem('map-values', { path: from, missing: possible }, desk.place([...at, 'type'])));
    return;
  }
  const missing = (possible ?? []).filter((one) => !Object.hasOwn(values, one));
  if (missing.length > 0) desk.add(problem('map-values', { path: from, missing }, desk.place([...at, 'values'], 'key')));
  for (const [value, called] of Object.entries(values)) {
    const path = [...at, 'values', value];
    if (possible !== null && !possible.includes(value))
      desk.add(problem('bad-value', { found: `the key ${value}`, wanted: possible.join(', '), suggestion: suggest(value, possible) }, desk.place(path, 'key')));
    const reason = called === '' ? 'it is empty' : desk.target?.refuses?.(type === 'enum' ? { type, value: called } : { type, value: [called] });
    if (typeof reason === 'string')
      desk.add(problem('map-refused', { value: `"${String(called)}"`, target: desk.target?.name ?? '', reason }, desk.place(path)));
  }
}

/** @returns everything that can stand there; `null` where nobody can list it. */
function possibleAt({ kind, of, values }: PathType): readonly string[] | null {
  if (kind === 'list') return of === null ? null : possibleAt(of);
  if (kind === 'bool') return ['true', 'false'];
  return kind === 'enum' ? values : null;
}
