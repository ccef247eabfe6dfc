/** Salesforce: collections answer 200 and say of each record whether it went well; a single record answers 201, 204 or an error. */
import { type Answer, type Asked, type Crm, type Fields, isUnwanted, type Shelf, under } from './shelf.ts';

/** The stand-in. */
export const salesforce: Crm = (asked, shelf) => {
  const parts = under(asked, 'PATCH', '/services/data/v62.0/');
  if (parts === null) return null;
  if (parts[0] === 'composite' && parts[1] === 'sobjects') return collection(asked, parts.slice(2), shelf);
  return parts[0] === 'sobjects' ? single(asked, parts.slice(1), shelf) : null;
};

interface Sent extends Fields {
  readonly attributes: { readonly type: string };
}

function collection({ body }: Asked, [object, field]: readonly string[], shelf: Shelf): Answer {
  const { allOrNone, records } = JSON.parse(body) as { readonly allOrNone: boolean; readonly records: readonly Sent[] };
  if (allOrNone || records.length > 200 || records.some(({ attributes }) => attributes.type !== (object ?? 'Account')))
    return { status: 400, body: [{ errorCode: 'INVALID_INPUT' }] };
  return { status: 200, body: records.map((record) => savedOf(record, field ?? 'id', shelf)) };
}

function savedOf({ attributes, ...record }: Sent, field: string, shelf: Shelf): unknown {
  const { [field]: id, ...fields } = record;
  const fault = (statusCode: string) => ({ success: false, errors: [{ statusCode, message: statusCode, fields: [] }] });
  if (typeof id !== 'string' || id === '') return fault('MISSING_ARGUMENT');
  if (isUnwanted(fields)) return fault('FIELD_CUSTOM_VALIDATION_EXCEPTION');
  if (field === 'id' && !shelf.has(attributes.type, id)) return fault('ENTITY_IS_DELETED');
  return { id: `001${id}`, success: true, errors: [], created: shelf.put(attributes.type, id, fields) };
}

function single({ body }: Asked, [object = '', field = '', value]: readonly string[], shelf: Shelf): Answer {
  const fields = JSON.parse(body) as Fields;
  const id = value ?? field;
  if (value !== undefined && field in fields) return { status: 400, body: [{ errorCode: 'INVALID_FIELD', message: `${field} must not be in the body` }] };
  if (value === undefined && !shelf.has(object, id)) return { status: 404, body: [{ errorCode: 'NOT_FOUND' }] };
  if (isUnwanted(fields)) return { status: 400, body: [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' }] };
  return shelf.put(object, id, fields) ? { status: 201, body: { id: `001${id}`, success: true, errors: [], created: true } } : { status: 204 };
}
