/** Problems of handing records over to a CRM, as data. */

/** What each problem of maps, and of records on their way through one, needs to be told. The keys are the stable codes. */
export interface HandoverArgs {
  'map-finds': { target: string; needs: 'key' | 'record-id' | 'either' | 'one' };
  'map-type': { path: string; stands: string; type: string; wanted: readonly string[] };
  'map-values': { path: string; missing: readonly string[] };
  'map-refused': { value: string; target: string; reason: string };
  'map-placeholder': { target: string; field: string; count: number };
  'export-field': { record: string; field: string; reason: string; fix: string };
}
