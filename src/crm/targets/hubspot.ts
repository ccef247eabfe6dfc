/** HubSpot: batch upsert by a unique property, or batch update by HubSpot's own id. */
import type { CrmMap, Row } from '../model.ts';
import { hubspotProperties, hubspotRefuses, hubspotSetup, PROPERTY_NAMES, plainFieldsOf } from './hubspot-properties.ts';
import type { CrmRequest, Target } from './target.ts';

/** One record of a batch. With a trace id HubSpot answers for each record by itself. */
interface Input {
  readonly idProperty?: string;
  readonly id: string;
  readonly objectWriteTraceId: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** Companies, contacts, deals and objects of one's own. */
export const hubspot: Target = {
  name: 'hubspot',
  title: 'HubSpot, batch upsert',
  object: 'companies',
  api: { fallback: '2026-03', pattern: /^(?:v3|20\d\d-\d\d)$/ },
  findsBy: 'either',
  batch: 100,
  form: 'json',
  goesAs: 'request',
  names: PROPERTY_NAMES,
  refuses: hubspotRefuses,
  request,
  setup: hubspotSetup,
  fieldsOf: plainFieldsOf,
};

function request(rows: readonly Row[], { object, api, key }: CrmMap): CrmRequest {
  const folder = api === 'v3' ? '/crm/v3/objects' : `/crm/objects/${api}`;
  return {
    method: 'POST',
    path: `${folder}/${encodeURIComponent(object)}/batch/${key === null ? 'update' : 'upsert'}`,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ inputs: rows.map(inputOf) }),
  };
}

function inputOf(row: Row): Input {
  const { id, key, recordId } = row;
  const properties = hubspotProperties(row);
  if (key === null) return { id: recordId ?? '', objectWriteTraceId: id, properties };
  return { idProperty: key.to, id: key.value, objectWriteTraceId: id, properties };
}
