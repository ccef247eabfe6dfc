/** HubSpot: batch upsert, 200 when all went well, 207 with the errors beside the results when some did not. */
import { type Crm, type Fields, isUnwanted, under } from './shelf.ts';

interface Input {
  readonly idProperty?: string;
  readonly id: string;
  readonly objectWriteTraceId?: string;
  readonly properties: Fields;
}

/** The stand-in. */
export const hubspot: Crm = (asked, shelf) => {
  const [object = '', batch, way] = under(asked, 'POST', '/crm/objects/2026-03/') ?? [];
  if (batch !== 'batch' || (way !== 'upsert' && way !== 'update')) return null;
  const { inputs } = JSON.parse(asked.body) as { readonly inputs: readonly Input[] };
  if (inputs.length > 100 || inputs.some(({ properties }) => Object.values(properties).some((value) => typeof value !== 'string')))
    return { status: 400, body: { status: 'error', category: 'VALIDATION_ERROR' } };
  const good = inputs.filter(({ properties }) => !isUnwanted(properties));
  // An empty text clears.
  for (const { id, properties } of good)
    shelf.put(object, id, Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, value === '' ? null : value])));
  const results = good.map(({ id, properties }) => ({ id, properties }));
  const bad = inputs.filter(({ properties }) => isUnwanted(properties));
  if (bad.length === 0) return { status: 200, body: { status: 'COMPLETE', results } };
  const errors = bad.map(({ objectWriteTraceId }) => ({
    status: 'error',
    category: 'VALIDATION_ERROR',
    context: { objectWriteTraceId: [objectWriteTraceId] },
  }));
  return { status: 207, body: { status: 'COMPLETE', results, numErrors: errors.length, errors } };
};
