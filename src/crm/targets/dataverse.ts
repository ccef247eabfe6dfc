/**
 * Microsoft Dataverse (Dynamics 365), Web API: one record a call.
 *
 * Read in Microsoft Learn, "Upsert a table row using the Web API" and "Use an alternate key to reference a record": PATCH
 * SET(KEY='VALUE') makes the row or changes it, a quote in the value is doubled and the value percent-encoded; `If-Match: *` makes it
 * change only, so a wrong id is 404 and no new row; 204 either way. A choice is its whole number, several are one text with commas,
 * a time is ISO 8601 in UTC. "Define alternate keys": a key whose values hold one of / # < > * % & : \ ? + cannot be asked for.
 */
import type { CrmMap, Row, Scalar } from '../model.ts';
import { setupOf, tableOf } from './dataverse-setup.ts';
import {
  JSON_BODY,
  type Members,
  membersOf,
  numberOf,
  objectOf,
  refusesId,
  refusesWords,
  type Spelling,
  segment,
  singleOf,
  textOf,
  withoutKey,
} from './parts.ts';
import type { CrmRequest, Target } from './target.ts';

/** The target. */
export const dataverse: Target = {
  name: 'dataverse',
  title: 'Microsoft Dataverse (Dynamics 365), Web API',
  object: 'accounts',
  api: { fallback: 'v9.2', pattern: /^v9\.\d$/ },
  findsBy: 'either',
  batch: 1,
  form: 'json',
  goesAs: 'request',
  names: { pattern: /^(?:[a-z][a-z0-9_]*|[A-Za-z][A-Za-z0-9_]*@odata\.bind)$/, wanted: "a column's logical name, such as new_fit_score" },
  refuses: refusesWords,
  refusesFinder,
  request: (rows, map) => request(rows[0], map),
  setup: setupOf,
  fieldsOf,
};

const SPELLING: Spelling = {
  choice: numberOf,
  several: (values: readonly Scalar[]) => (values.length === 0 ? null : values.map(textOf).join(',')),
  time: (text) => text,
};

function request(row: Row | undefined, map: CrmMap): CrmRequest {
  const which = map.key === null ? segment(row?.recordId ?? '') : `${segment(map.key.to)}='${segment((row?.key?.value ?? '').replaceAll("'", "''"))}'`;
  const headers = { ...JSON_BODY, 'OData-MaxVersion': '4.0', 'OData-Version': '4.0', ...(map.key === null && { 'If-Match': '*' }) };
  const path = `/api/data/${segment(map.api)}/${segment(map.object)}(${which})`;
  return { method: 'PATCH', path, headers, body: JSON.stringify(row === undefined ? {} : membersOf(withoutKey(row), SPELLING)) };
}

function refusesFinder(text: string, by: 'key' | 'record-id'): string | null {
  if (by === 'record-id') return refusesId(text, /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'a GUID');
  return /[/#<>*%&:\\?+]/.test(text) ? 'a key cannot be asked for with one of / # < > * % & : \\ ? + in it' : null;
}

/** @returns the columns of GET SET(ID), or of the one row of a query; remarks such as `@odata.etag` are none. */
function fieldsOf(plain: unknown): Members | null {
  const record = singleOf(plain, 'value');
  if (record === null || 'error' in record) return null;
  const id = idOf(record) ?? idOf({ ...record, '@odata.context': objectOf(plain)?.['@odata.context'] });
  const columns = Object.fromEntries(Object.entries(record).filter(([name]) => !name.includes('@')));
  return { ...columns, ...(id !== undefined && { id }) };
}

/** The id is the column named after the table, and the table is told in the context: …$metadata#accounts/$entity. */
function idOf(record: Members): unknown {
  const set = /#([A-Za-z0-9_]+)/.exec(String(record['@odata.context']))?.[1];
  return set === undefined ? undefined : record[`${tableOf(set)}id`];
}
