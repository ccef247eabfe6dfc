/** One field of a map and one record: the value that goes out. */
import { resolvePath } from '../../record/path.ts';
import type { FieldValue, MapField, Scalar } from '../model.ts';
import type { Target } from '../targets/target.ts';
import { cutText } from './text.ts';
import { NOTHING, shown, type Typed, textOf, typed } from './typed.ts';

/** What becomes of one field. */
export interface Converted {
  readonly to: string;
  /** `omit` leaves the CRM's field as it is, `clear` empties it, a `fault` keeps the whole record back. */
  readonly does: 'set' | 'clear' | 'omit' | 'fault';
  /** Of what is set; else `null`. */
  readonly value: FieldValue | null;
  /** Of a fault, a clause. */
  readonly fault: string | null;
}

/** @returns what becomes of a field. */
export function convert(field: MapField, record: unknown, target: Pick<Target, 'refuses'>): Converted {
  const { to, source, missing } = field;
  const { value, fault } = source.kind === 'const' ? constant(field, source.value) : taken(field, resolvePath(source.path, record));
  if (fault !== null) return { to, does: 'fault', value: null, fault };
  if (value !== null) {
    const refused = target.refuses?.(value) ?? null;
    return refused === null ? { to, does: 'set', value, fault: null } : { to, does: 'fault', value: null, fault: refused };
  }
  if (missing !== 'error') return { to, does: missing === 'null' ? 'clear' : 'omit', value: null, fault: null };
  return { to, does: 'fault', value: null, fault: `the record holds nothing at ${source.kind === 'path' ? source.path.text : 'const'}` };
}

function constant({ type, round, limit }: MapField, value: Scalar): Typed {
  if (type === 'enum') return { value: { type, value }, fault: null };
  if (type === 'multi') return { value: { type, value: [value] }, fault: null };
  return cut(typed(type, value, round), limit);
}

function taken(field: MapField, found: readonly unknown[]): Typed {
  const { type, round, limit } = field;
  // An answer of several options is a list of its own.
  const parts = found.flat(2).filter((one) => one !== null && one !== undefined && one !== '');
  if (parts.length === 0) return NOTHING;
  const strange = parts.find((one) => typeof one === 'object');
  if (strange !== undefined) return { value: null, fault: `${shown(strange)} stands where one value should` };
  if (type === 'text') return cut(typed('text', parts.map(textOf).filter(Boolean).join(field.join), null), limit);
  if (type === 'multi') return several(field, parts);
  if (parts.length > 1) return { value: null, fault: `there are ${parts.length} values, and the type ${type} holds one` };
  if (type === 'enum') return several(field, parts);
  return typed(type, parts[0], round);
}

function cut({ value, fault }: Typed, limit: number | null): Typed {
  return { value: value?.type === 'text' ? { type: 'text', value: cutText(value.value, limit) } : value, fault };
}

/** Every value by its name in the CRM; what is not in the table has none. */
function several({ type, values }: MapField, parts: readonly unknown[]): Typed {
  const called: Scalar[] = [];
  for (const part of parts) {
    const own = textOf(part);
    if (own === '') continue;
    const name = values === null ? own : values.get(own);
    if (name === undefined) return { value: null, fault: `values does not say what the CRM calls ${shown(part)}` };
    if (!called.includes(name)) called.push(name);
  }
  const [first] = called;
  if (first === undefined) return NOTHING;
  return { value: type === 'enum' ? { type, value: first } : { type: 'multi', value: called }, fault: null };
}
