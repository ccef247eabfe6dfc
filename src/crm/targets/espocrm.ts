/**
 * EspoCRM: one record a call, found by EspoCRM's own id, for its interface has no upsert.
 *
 * Read in the documentation of EspoCRM, "API Overview" and "API · CRUD Operations": PUT api/v1/ENTITY/ID with the fields to change;
 * an administrator finds and makes fields in the Entity Manager. A multi-enum is a list of texts; a time is kept as
 * `YYYY-MM-DD HH:MM:SS` in UTC; fields added to a built-in entity get a `c` before their name.
 */
import type { CrmMap, FieldType, Row } from '../model.ts';
import { JSON_BODY, type Members, membersOf, refusesId, type Spelling, secondsOf, segment, setupLine, singleOf, textOf, withoutPrefix } from './parts.ts';
import type { CrmRequest, Setup, SetupField, Target } from './target.ts';

/** The target. */
export const espocrm: Target = {
  name: 'espocrm',
  title: 'EspoCRM, REST',
  object: 'Account',
  api: { fallback: 'v1', pattern: /^v1$/ },
  findsBy: 'record-id',
  batch: 1,
  form: 'json',
  goesAs: 'request',
  names: { pattern: /^[a-z][A-Za-z0-9]*$/, wanted: 'a name such as cFitScore' },
  refusesFinder: (text) => refusesId(text, /^[0-9A-Za-z-]{1,36}$/, 'an id of letters, digits and hyphens'),
  request: (rows, map) => request(rows[0], map),
  setup,
  fieldsOf,
};

const SPELLING: Spelling = { choice: textOf, several: (values) => values.map(textOf), time: secondsOf };

function request(row: Row | undefined, map: CrmMap): CrmRequest {
  const path = `/api/${segment(map.api)}/${segment(map.object)}/${segment(row?.recordId ?? '')}`;
  return { method: 'PUT', path, headers: JSON_BODY, body: JSON.stringify(membersOf(row?.fields ?? [], SPELLING)) };
}

const KINDS: Readonly<Record<FieldType, string>> = {
  text: 'Text',
  number: 'Float',
  bool: 'Boolean',
  enum: 'Enum',
  multi: 'Multi-Enum',
  date: 'Date',
  datetime: 'Date-Time',
};

function setup(fields: readonly SetupField[], map: CrmMap): Setup {
  const own = fields.filter(({ to }) => /^c[A-Z]/.test(to));
  const notes = [
    `Administration, Entity Manager, ${map.object}, Fields, Add Field; one line a field: name, label, type`,
    'EspoCRM puts the first c before the name itself: enter fitScore for cFitScore',
  ];
  return { requests: [], notes: [...notes, ...own.map((field) => setupLine({ ...field, label: withoutPrefix(field.label) }, kindOf(field)))] };
}

function kindOf({ type, limit }: SetupField): string {
  return type === 'text' && limit !== null && limit <= 255 ? `Varchar, max length ${limit}` : KINDS[type];
}

/** @returns the fields of GET api/v1/Account/ID, or of the one record of a list. */
function fieldsOf(plain: unknown): Members | null {
  const record = singleOf(plain, 'list');
  return record !== null && 'id' in record ? record : null;
}
