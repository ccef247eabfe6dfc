/** What the three ways into Salesforce share: the spelling of values, the fields an administrator makes, and what a GET gives. */
import type { CrmMap, Row } from '../model.ts';
import { type Members, membersOf, objectOf, refusesId, refusesSign, type Spelling, segment, setupLine, singleOf, textOf, withoutKey } from './parts.ts';
import type { Setup, SetupField, Target } from './target.ts';

/** A picklist takes the API name of its value, a multi-select picklist them with semicolons between, a time ISO 8601 with its offset. */
export const SALESFORCE: Spelling = { choice: textOf, several: (values) => values.map(textOf).join(';'), time: (text) => text };

/** What the three targets have in common. */
export const SALESFORCE_TARGET = {
  object: 'Account',
  api: { fallback: '62.0', pattern: /^[1-9]\d\.0$/ },
  findsBy: 'either',
  names: { pattern: /^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)?$/, wanted: 'an API name, such as Fit_Score__c' },
  refuses: (value) => refusesSign(value, ';'),
  refusesFinder: (text: string, by: 'key' | 'record-id') =>
    by === 'key' ? null : refusesId(text, /^[0-9A-Za-z]{15}(?:[0-9A-Za-z]{3})?$/, 'an id of 15 or 18 letters and digits'),
  setup: setupOf,
  fieldsOf,
} as const satisfies Partial<Target>;

/** @returns the root of the interface in the map's version. */
export function rootOf(map: CrmMap): string {
  return `/services/data/v${segment(map.api)}`;
}

/** @returns the row's fields as JSON wants them: RecordType.Name, as it heads a column of a CSV, is Name in a map of its own. */
export function fieldsFor(row: Row): Members {
  const fields: Record<string, unknown> = {};
  for (const [to, value] of Object.entries(membersOf(withoutKey(row), SALESFORCE))) {
    const [name = to, below] = to.split('.');
    fields[name] = below === undefined ? value : { ...objectOf(fields[name]), [below]: value };
  }
  return fields;
}

/** @returns the lines to make the map's own fields by; Salesforce makes fields through its Metadata API alone, which takes packages. */
function setupOf(fields: readonly SetupField[], map: CrmMap): Setup {
  const own = fields.filter(({ to }) => /__c$/i.test(to));
  const where = `Setup, Object Manager, ${map.object}, Fields & Relationships, New; one line a field: API name, label, type`;
  return { requests: [], notes: [where, ...own.map((field) => setupLine(field, typeOf(field)))] };
}

function typeOf({ type, limit, decimals, unique }: SetupField): string {
  switch (type) {
    case 'number':
      // Digits before and behind the point are 18 together.
      return `Number(${18 - (decimals ?? 2)}, ${decimals ?? 2})`;
    case 'bool':
      return 'Checkbox';
    case 'enum':
      return 'Picklist';
    case 'multi':
      return 'Picklist (Multi-Select)';
    case 'date':
      return 'Date';
    case 'datetime':
      return 'Date/Time';
    default:
      if (unique) return 'Text(255), Unique (case insensitive), External ID';
      return limit !== null && limit <= 255 ? `Text(${limit})` : `Long Text Area(${limit ?? 32_768})`;
  }
}

/** @returns the fields of GET …/sobjects/Account/ID, of the one record of a query or of a row of an export; errors are none. */
function fieldsOf(plain: unknown): Members | null {
  const record = singleOf(plain, 'records');
  if (record === null || 'errorCode' in record) return null;
  const { attributes: _, Id, ...fields } = record;
  return { ...fields, ...(Id !== undefined && { id: Id }) };
}
