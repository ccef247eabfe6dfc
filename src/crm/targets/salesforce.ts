/**
 * Salesforce, sObject Collections: up to 200 records a call, each on its own (`allOrNone` false).
 *
 * Read in the REST API Developer Guide: "Upsert Records Using sObject Collections" (PATCH composite/sobjects/OBJECT/FIELD; each
 * record has `attributes.type` and the external id, never a record id; 200 OK with `success` a record) and "Update Records Using
 * sObject Collections" (PATCH composite/sobjects; each record has `attributes.type` and `id`).
 */
import type { CrmMap, Row } from '../model.ts';
import { JSON_BODY, segment } from './parts.ts';
import { fieldsFor, rootOf, SALESFORCE_TARGET } from './salesforce-fields.ts';
import type { CrmRequest, Target } from './target.ts';

/** The target. */
export const salesforce: Target = {
  ...SALESFORCE_TARGET,
  name: 'salesforce',
  title: 'Salesforce, sObject Collections',
  batch: 200,
  form: 'json',
  goesAs: 'request',
  request,
};

function request(rows: readonly Row[], map: CrmMap): CrmRequest {
  const collection = `${rootOf(map)}/composite/sobjects`;
  const path = map.key === null ? collection : `${collection}/${segment(map.object)}/${segment(map.key.to)}`;
  const records = rows.map((row) => ({ attributes: { type: map.object }, ...whichOf(row, map), ...fieldsFor(row) }));
  return { method: 'PATCH', path, headers: JSON_BODY, body: JSON.stringify({ allOrNone: false, records }) };
}

function whichOf(row: Row, map: CrmMap): Record<string, string> {
  return map.key === null ? { id: row.recordId ?? '' } : { [map.key.to]: row.key?.value ?? '' };
}
