/** How requests are printed. */
import { curlCommand } from '../../crm/curl.ts';
import type { CrmMap, Row } from '../../crm/model.ts';
import { setupFields } from '../../crm/rows/setup-fields.ts';
import type { CrmRequest, Target } from '../../crm/targets/target.ts';
import { safeJson, safeJsonText } from '../../report/json.ts';
import { visible } from '../../text/visible.ts';

/** What `--print` may say of records. */
export type Printed = 'body' | 'request' | 'curl';

/** @returns what stands before the first rows. */
export function opening({ head, lineEnd = '\n' }: Target, map: CrmMap): string {
  return head === undefined ? '' : head(map) + lineEnd;
}

/** @returns the text for a batch: of JSON a line, of CSV its rows, of a command the lines to run. */
export function printedRows(rows: readonly Row[], printed: Printed, target: Target, map: CrmMap): string {
  const request = safeToShow(target.request(rows, map), target);
  if (printed === 'curl') return curlCommand(request);
  return printed === 'body' ? request.body + (target.lineEnd ?? '\n') : requestLine(request, target);
}

/** The body stands in it as JSON, byte for byte. */
function requestLine({ method, path, headers, body }: CrmRequest, { form }: Target): string {
  const line = safeJson({ method, path, headers }, false).trimEnd();
  return `${line.slice(0, -1)},"body":${form === 'json' ? body : safeJson(body, false).trimEnd()}}\n`;
}

/** The same values, spelled so that they cannot steer a terminal. */
function safeToShow(request: CrmRequest, { form }: Target): CrmRequest {
  return form === 'csv' ? request : { ...request, body: safeJsonText(request.body) };
}

/** @returns what an administrator has to do: notes as comments, requests as commands. */
export function printedSetup(target: Target, map: CrmMap): string {
  const { requests, notes } = target.setup(setupFields(map), map);
  const said = notes.map((note) => `# ${visible(note)}\n`).join('');
  return said + requests.map((request) => curlCommand({ ...request, body: safeJsonText(request.body) })).join('');
}
