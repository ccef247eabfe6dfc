/** EspoCRM: PUT changes what is there, 404 for what is not; times have no zone. */
import { type Crm, type Fields, isUnwanted, under } from './shelf.ts';

/** The stand-in. */
export const espocrm: Crm = (asked, shelf) => {
  const [entity = '', id = ''] = under(asked, 'PUT', '/api/v1/') ?? [];
  if (entity === '') return null;
  const fields = JSON.parse(asked.body) as Fields;
  if (isUnwanted(fields) || Object.values(fields).some((value) => /^\d{4}-\d\d-\d\dT/.test(String(value)))) return { status: 400 };
  if (!shelf.has(entity, id)) return { status: 404 };
  shelf.put(entity, id, fields);
  return { status: 200, body: { id, ...fields } };
};
