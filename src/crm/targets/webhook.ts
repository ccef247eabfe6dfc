/** Any address that takes JSON: one event CloudEvents 1.0 a request, as Zapier, n8n, Make and one's own handlers read it. */
import { sha256 } from '../../record/identity.ts';
import type { CrmMap, FieldValue, Row } from '../model.ts';
import type { Target } from './target.ts';

/** Carries the mapped fields, or the whole record where the map names none. */
export const webhook: Target = {
  name: 'webhook',
  title: 'any webhook, CloudEvents 1.0',
  object: 'assessment',
  api: { fallback: '1.0', pattern: /^1\.0$/ },
  findsBy: 'neither',
  batch: 1,
  form: 'json',
  goesAs: 'request',
  names: { pattern: /^[A-Za-z_][\w.-]{0,99}$/, wanted: 'a name such as score' },
  takesWhole: true,
  request: (rows, map) => ({
    method: 'POST',
    path: '',
    headers: { 'Content-Type': 'application/cloudevents+json; charset=utf-8' },
    body: rows.map((row) => JSON.stringify(eventOf(row, map))).join('\n'),
  }),
  setup: () => ({ requests: [], notes: ['Nothing is to be set up: $BASE_URL is the address of the webhook.'] }),
  fieldsOf: (plain) => (typeof plain === 'object' && plain !== null && !Array.isArray(plain) ? { ...plain } : null),
};

/** What is sent again has the same id, so that a receiver can drop it; what was decided since makes it another event. */
function eventOf({ id, at, key, fields, whole }: Row, { object }: CrmMap) {
  const data = whole ?? Object.fromEntries(fields.map(({ to, value }) => [to, plainOf(value)]));
  return {
    specversion: '1.0',
    id: `${id}-${sha256(JSON.stringify(data)).slice(0, 16)}`,
    source: 'urn:fit',
    type: `fit.${object}`,
    ...(key !== null && { subject: key.value }),
    ...(at !== null && { time: at }),
    datacontenttype: 'application/json',
    data,
  };
}

function plainOf(field: FieldValue | null): unknown {
  return field === null ? null : field.value;
}
