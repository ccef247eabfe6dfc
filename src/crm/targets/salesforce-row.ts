/**
 * Salesforce, one record a call.
 *
 * Read in the REST API Developer Guide: "Insert or Update (Upsert) a Record Using an External ID" (PATCH sobjects/OBJECT/FIELD/VALUE;
 * the external id stands in the path and must not be in the body; 201 made, 200 or 204 changed, 300 where several records have
 * it) and "Update a Record" (PATCH sobjects/OBJECT/ID, 204).
 */
import type { CrmMap, Row } from '../model.ts';
import { JSON_BODY, segment } from './parts.ts';
import { fieldsFor, rootOf, SALESFORCE_TARGET } from './salesforce-fields.ts';
import type { CrmRequest, Target } from './target.ts';

/** The target. */
export const salesforceRow: Target = {
  ...SALESFORCE_TARGET,
  name: 'salesforce-row',
  title: 'Salesforce, one record a call',
  batch: 1,
  form: 'json',
  goesAs: 'request',
  refusesFinder: (text, by) => (by === 'key' && /^\.\.?$/.test(text) ? 'in an address . and .. are folders' : SALESFORCE_TARGET.refusesFinder(text, by)),
  request: (rows, map) => request(rows[0], map),
};

function request(row: Row | undefined, map: CrmMap): CrmRequest {
  const which = map.key === null ? segment(row?.recordId ?? '') : `${segment(map.key.to)}/${segment(row?.key?.value ?? '')}`;
  const path = `${rootOf(map)}/sobjects/${segment(map.object)}/${which}`;
  return { method: 'PATCH', path, headers: JSON_BODY, body: JSON.stringify(row === undefined ? {} : fieldsFor(row)) };
}
