/** HubSpot's own command line: one record a line, `hubspot objects upsert --type companies --id-property fit_account_key`. */
import { hubspotProperties, hubspotRefuses, hubspotSetup, PROPERTY_NAMES, plainFieldsOf } from './hubspot-properties.ts';
import type { Target } from './target.ts';

/** The same values as `hubspot`, for another carrier. */
export const hubspotJsonl: Target = {
  name: 'hubspot-jsonl',
  title: "HubSpot's command line, a line each",
  object: 'companies',
  api: { fallback: '2026-03', pattern: /^(?:v3|20\d\d-\d\d)$/ },
  findsBy: 'either',
  batch: null,
  form: 'jsonl',
  goesAs: 'file',
  names: PROPERTY_NAMES,
  refuses: hubspotRefuses,
  request: (rows) => ({
    method: 'POST',
    path: '',
    headers: { 'Content-Type': 'application/jsonl' },
    body: rows.map((row) => JSON.stringify({ id: row.key?.value ?? row.recordId, properties: hubspotProperties(row) })).join('\n'),
  }),
  setup: hubspotSetup,
  fieldsOf: plainFieldsOf,
};
