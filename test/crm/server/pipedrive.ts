/** Pipedrive v2: changes what is there, 404 for what is not; fields of the account stand under custom_fields. */
import { type Crm, type Fields, isUnwanted, under } from './shelf.ts';

/** The stand-in. */
export const pipedrive: Crm = (asked, shelf) => {
  const [object = '', id = ''] = under(asked, 'PATCH', '/api/v2/') ?? [];
  if (!['organizations', 'deals', 'persons'].includes(object)) return null;
  const { custom_fields: own = {}, ...fields } = JSON.parse(asked.body) as Fields & { readonly custom_fields?: Fields };
  const strange = [...Object.keys(fields).filter((name) => /^[0-9a-f]{40}$/.test(name)), ...Object.keys(own).filter((name) => !/^[0-9a-f]{40}$/.test(name))];
  const empty = Object.values(own).some((value) => Array.isArray(value) && value.length === 0);
  if (strange.length > 0 || empty || isUnwanted(own))
    return { status: 400, body: { success: false, error: 'Validation failed', code: 'ERR_SCHEMA_VALIDATION_FAILED' } };
  if (!shelf.has(object, id)) return { status: 404, body: { success: false, error: 'Entity not found', code: 'ERR_NOT_FOUND' } };
  shelf.put(object, id, { ...fields, ...own });
  return { status: 200, body: { success: true, data: { id: Number(id), ...fields, custom_fields: own } } };
};
