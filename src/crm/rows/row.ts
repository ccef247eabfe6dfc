/** A record through a map: a row, or everything that keeps it back. */
import type { Assessment } from '../../engine/model/assessment.ts';
import { type Path, resolvePath } from '../../record/path.ts';
import type { CrmMap, Row } from '../model.ts';
import type { Target } from '../targets/target.ts';
import { type Converted, convert } from './convert.ts';
import { textOf } from './typed.ts';

/** What becomes of a record, field by field; what finds it in the CRM comes first. */
export interface Converting {
  readonly parts: readonly Converted[];
  /** `null` where a part has a fault. */
  readonly row: Row | null;
}

/** What is made of every record of a run alike. */
export interface Through {
  readonly map: CrmMap;
  readonly target: Pick<Target, 'findsBy' | 'refuses' | 'refusesFinder'>;
}

/** @returns what a record comes to. */
export function rowOf(record: Assessment, { map, target }: Through): Converting {
  const key = map.key === null ? null : finder(map.key.to, map.key.from, record, target);
  const recordId = map.recordId === null ? null : finder(ID, map.recordId, record, target);
  const now = asCalledNow(record);
  const fields = map.fields.filter(({ use }) => use !== 'prefill').map((field) => convert(field, now, target));
  const parts = [...(key === null ? [] : [key]), ...(recordId === null ? [] : [recordId]), ...fields];
  if (parts.some(({ does }) => does === 'fault')) return { parts, row: null };
  const [keyText, idText] = [key, recordId].map((one) => (one?.value?.type === 'text' ? one.value.value : null));
  return {
    parts,
    row: {
      id: record.id,
      at: record.updatedAt ?? record.createdAt,
      key: map.key === null || typeof keyText !== 'string' ? null : { to: map.key.to, value: keyText },
      recordId: idText ?? null,
      fields: fields.flatMap(({ to, does, value }) => (does === 'omit' ? [] : [{ to, value }])),
      whole: map.fields.length === 0 ? record : null,
    },
  };
}

/** A CRM shows the name of today: one that the prospect had before would be written over it. */
function asCalledNow(record: Assessment): Assessment {
  const { nowCalled, prospect } = record;
  return nowCalled === undefined ? record : { ...record, prospect: { ...prospect, name: nowCalled } };
}

/** What the CRM's own id is called where it stands among the fields; no field has a hyphen in its name. */
const ID = 'record-id';

/** Where the CRM looks for nothing, a record without a key goes out all the same. */
function finder(to: string, path: Path, record: unknown, { findsBy, refuses, refusesFinder }: Through['target']): Converted {
  const [found] = resolvePath(path, record);
  const text = typeof found === 'string' || typeof found === 'number' ? textOf(found).trim() : '';
  if (text === '' && findsBy === 'neither') return { to, does: 'omit', value: null, fault: null };
  if (text === '') return { to, does: 'fault', value: null, fault: `the record holds nothing at ${path.text}, by which the CRM would find it` };
  const value = { type: 'text', value: text } as const;
  const refused = refuses?.(value) ?? refusesFinder?.(text, to === ID ? 'record-id' : 'key') ?? null;
  return refused === null ? { to, does: 'set', value, fault: null } : { to, does: 'fault', value: null, fault: refused };
}
