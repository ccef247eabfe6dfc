/** Dataverse: 204 for what was made or changed; with If-Match only what is there. */
import { type Crm, type Fields, isUnwanted } from './shelf.ts';

/** The stand-in. */
export const dataverse: Crm = ({ method, path, headers, body }, shelf) => {
  const found = /^\/api\/data\/v9\.2\/(\w+)\(((\w+)='(.*)'|[0-9a-f-]{36})\)$/.exec(path);
  if (method !== 'PATCH' || found === null) return null;
  const [, set = '', which = '', key, value] = found;
  const id = value === undefined ? which : decodeURIComponent(value).replaceAll("''", "'");
  const fields = JSON.parse(body) as Fields;
  const error = (status: number, message: string) => ({ status, body: { error: { code: '0x80040217', message } } });
  if (headers['odata-version'] !== '4.0') return error(400, 'OData-Version is missing');
  if (value !== undefined && /(^|[^'])'('')*([^']|$)/.test(decodeURIComponent(value))) return error(400, 'a quote was not doubled');
  if (key !== undefined && key in fields) return error(400, `${key} stands in the address already`);
  if (headers['if-match'] === '*' && !shelf.has(set, id)) return error(404, `${set} With Id = ${id} Does Not Exist`);
  if (isUnwanted(fields)) return error(400, 'a value is not wanted');
  shelf.put(set, id, fields);
  return { status: 204, headers: { 'OData-EntityId': path } };
};
