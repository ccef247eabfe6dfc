/** By what the CRM finds a record: a map has to say what its target needs. */
import { problem } from '../../problems/problem.ts';
import type { Path as Place } from '../../reader/tree.ts';
import { checkPath } from '../../record/check-path.ts';
import { type Path, parsePath } from '../../record/path.ts';
import type { CrmMap } from '../model.ts';
import { checkName, type Desk } from './desk.ts';
import { keySchema, recordIdSchema } from './schema.ts';
import { standsAt } from './words.ts';

/** @returns key and record id, as far as they are sound. */
export function checkFinding(plain: Readonly<Record<string, unknown>>, desk: Desk): Pick<CrmMap, 'key' | 'recordId'> {
  const rawKey = keySchema.safeParse(plain['key']);
  const rawId = recordIdSchema.safeParse(plain['record-id']);
  checkNeeds('key' in plain, 'record-id' in plain, desk);
  if (rawKey.success) checkName(rawKey.data.to, ['key', 'to'], desk);
  const keyPath = rawKey.success ? textPath(rawKey.data.from, ['key', 'from'], desk) : null;
  const recordId = rawId.success ? textPath(rawId.data.from, ['record-id', 'from'], desk) : null;
  return { key: rawKey.success && keyPath !== null ? { to: rawKey.data.to, from: keyPath } : null, recordId };
}

function checkNeeds(hasKey: boolean, hasId: boolean, { target, add, place }: Desk): void {
  if (target === null) return;
  const { findsBy, name } = target;
  const at = (path: Place) => place(path, path.length > 0 ? 'key' : 'value');
  if (hasKey && hasId) add(problem('map-finds', { target: name, needs: 'one' }, at(['record-id'])));
  else if (findsBy === 'either' && !hasKey && !hasId) add(problem('map-finds', { target: name, needs: 'either' }, at(['target'])));
  else if (findsBy === 'key' && !hasKey) add(problem('map-finds', { target: name, needs: 'key' }, at(hasId ? ['record-id'] : ['target'])));
  else if (findsBy === 'record-id' && !hasId) add(problem('map-finds', { target: name, needs: 'record-id' }, at(hasKey ? ['key'] : ['target'])));
  else if (findsBy === 'neither' && hasId) add(problem('useless-key', { key: 'record-id', why: `${name} looks for no record` }, at(['record-id'])));
}

/** A key is one text. */
function textPath(text: string, where: Place, desk: Desk): Path | null {
  const path = parsePath(text, desk.spot(where));
  const type = path.ok ? checkPath(path.value, desk.spot(where)) : path;
  if (!path.ok || !type.ok) {
    desk.add(...(type.ok ? [] : type.problems));
    return null;
  }
  const { kind, isMany } = type.value;
  if (!isMany && (kind === 'text' || kind === 'answer')) return path.value;
  desk.add(problem('bad-value', { found: standsAt(type.value), wanted: 'the path of one text, such as prospect.key,', suggestion: null }, desk.place(where)));
  return null;
}
