/** What an administrator asks for before the first export: takes it all, if it is JSON. */
import { type Answer, type Crm, type Fields, type Shelf, under } from './shelf.ts';

const PLACES: readonly (readonly [prefix: string, object: string, status: number])[] = [
  ['/crm/properties/2026-03/companies/', 'hubspot', 201],
  ['/api/v2/organizationFields', 'pipedrive', 201],
  ["/api/data/v9.2/EntityDefinitions(LogicalName='account')/", 'dataverse', 204],
  ['/json/2/ir.model.fields/load', 'odoo', 200],
];

/** The stand-in. */
export const setup: Crm = (asked, shelf) => {
  const place = PLACES.find(([prefix]) => under(asked, 'POST', prefix) !== null);
  return place === undefined ? null : taken(JSON.parse(asked.body) as Fields, place, shelf);
};

function taken(fields: Fields, [, object, status]: (typeof PLACES)[number], shelf: Shelf): Answer {
  shelf.put(`setup ${object}`, JSON.stringify(fields), fields);
  return status === 204 ? { status } : { status, body: {} };
}
