/** A receiver of events: takes each id once, as those do that have deliveries repeated. */
import { type Crm, type Fields, under } from './shelf.ts';

/** The stand-in. */
export const webhook: Crm = (asked, shelf) => {
  if (under(asked, 'POST', '/hook') === null) return null;
  if (!asked.headers['content-type']?.startsWith('application/cloudevents+json')) return { status: 415 };
  const { id, data } = JSON.parse(asked.body) as { readonly id: string; readonly data: Fields };
  shelf.put('events', id, data);
  return { status: 202 };
};
