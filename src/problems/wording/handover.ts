/** How problems of handing records over to a CRM are told. */
import { list, say, type Wordings } from './words.ts';

/** By code. */
export const HANDOVER = {
  'map-finds': say(
    ({ target, needs }) =>
      needs === 'one' ? `key and record-id stand together, where ${target} goes by one of them` : `${target} finds records by ${FOUND_BY[needs]}`,
    ({ needs }) =>
      ({
        key: 'Add key: { to: fit_account_key, from: prospect.key }, with the name of a unique field.',
        'record-id': 'Add record-id: { from: prospect.external.SYSTEM }: without it every export would make the record anew.',
        either: 'Add key: { to: fit_account_key, from: prospect.key }, or record-id: { from: prospect.external.SYSTEM }.',
        one: 'Keep one of them.',
      })[needs],
  ),
  'map-type': say(
    ({ path, stands, type }) => `${path} is ${stands}, and the type ${type} cannot hold it`,
    ({ wanted }) => (wanted.length > 0 ? `Write type: ${list(wanted)}.` : 'Go on to a value below it.'),
  ),
  'map-values': say(
    ({ path, missing }) =>
      `${path} can also be ${list(missing, 12, 'and')}, and values does not say what the CRM calls ${missing.length === 1 ? 'it' : 'them'}`,
    ({ missing }) =>
      `Add to values: { ${missing
        .slice(0, 4)
        .map((one) => `${one}: …`)
        .join(', ')}${missing.length > 4 ? ', …' : ''} }.`,
  ),
  'map-refused': say(
    ({ value, target, reason }) => `${target} cannot take ${value}: ${reason}`,
    () => 'Write another value.',
  ),
  'map-placeholder': say(
    ({ target, field, count }) =>
      `${target} gives every account field keys of its own, and ${count === 1 ? `${field} in this map is a placeholder` : `${count} in this map are placeholders`}`,
    () =>
      'Put the keys and the option numbers of your account in their place, in a copy of this file that --map names; --print setup prints what makes the fields.',
  ),
  'export-field': say(
    ({ record, field, reason }) => `${record} does not go out, for ${field}: ${reason}`,
    ({ fix }) => fix,
  ),
} satisfies Wordings;

const FOUND_BY = {
  key: 'a unique field, and the map names no key',
  'record-id': 'their own id, and the map does not say where a record holds it',
  either: 'a unique field or by their own id, and the map names neither',
  one: '',
} as const;
