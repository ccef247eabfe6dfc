/**
 * Pipedrive, API v2: one record a call, found by Pipedrive's own id, for it has no upsert.
 *
 * Read in the client that Pipedrive publishes (npm pipedrive 33.7.0, models of v2: UpdateOrganizationRequest and its like,
 * AddOrganizationFieldRequest) and in its page on custom fields: PATCH /api/v2/organizations/ID; fields of one's own stand under
 * `custom_fields` by their key of 40 hexadecimal digits, which is another one in every account; a choice is the number of the
 * option, several are a list of numbers, `null` clears, an empty list is refused; no field of one's own holds true and false or a time.
 */
import type { CrmMap, FieldType, Row } from '../model.ts';
import { JSON_BODY, type Members, membersOf, numberOf, objectOf, refusesId, refusesWords, type Spelling, segment } from './parts.ts';
import type { CrmRequest, Setup, SetupField, Target } from './target.ts';

/** The target. */
export const pipedrive: Target = {
  name: 'pipedrive',
  title: 'Pipedrive, API v2',
  object: 'organizations',
  api: { fallback: 'v2', pattern: /^v2$/ },
  findsBy: 'record-id',
  batch: 1,
  form: 'json',
  goesAs: 'request',
  names: {
    pattern: /^([0-9a-f]{40}|[a-z][a-z_]*)$/,
    wanted: "a key of 40 hexadecimal digits, or the name of one of Pipedrive's own fields",
    // A key looks like a hash: none begins with so many noughts.
    placeholder: /^0{32}[0-9a-f]{8}$/,
  },
  refuses: refusesWords,
  refusesFinder: (text) => refusesId(text, /^[1-9]\d{0,14}$/, 'a whole number'),
  request: (rows, map) => request(rows[0], map),
  setup,
  fieldsOf,
};

const OWN = /^[0-9a-f]{40}$/;

const SPELLING: Spelling = {
  choice: numberOf,
  several: (values) => (values.length === 0 ? null : values.map(numberOf)),
  time: (text) => text,
};

function request(row: Row | undefined, map: CrmMap): CrmRequest {
  const fields = row?.fields ?? [];
  const own = fields.filter(({ to }) => OWN.test(to)).map(({ to, value }) => ({ to, value: value?.type === 'bool' ? textual(value.value) : value }));
  const body = {
    ...membersOf(
      fields.filter(({ to }) => !OWN.test(to)),
      SPELLING,
    ),
    ...(own.length > 0 && { custom_fields: membersOf(own, SPELLING) }),
  };
  return {
    method: 'PATCH',
    path: `/api/${segment(map.api)}/${segment(map.object)}/${segment(row?.recordId ?? '')}`,
    headers: JSON_BODY,
    body: JSON.stringify(body),
  };
}

function textual(value: boolean): { readonly type: 'text'; readonly value: string } {
  return { type: 'text', value: String(value) };
}

/** Kinds of fields; texts of more than 255 characters are `text`. */
const KINDS: Readonly<Record<FieldType, string>> = {
  text: 'text',
  number: 'double',
  bool: 'varchar',
  enum: 'enum',
  multi: 'set',
  date: 'date',
  datetime: 'varchar',
};

function setup(fields: readonly SetupField[], map: CrmMap): Setup {
  const path = `/api/${segment(map.api)}/${segment(map.object.replace(/s$/, ''))}Fields`;
  const requests = fields
    .filter(({ to }) => OWN.test(to))
    .map(({ to, type, limit, choices }): CrmRequest => {
      const kind = type === 'text' && limit !== null && limit <= 255 ? 'varchar' : KINDS[type];
      const options = choices.map((choice) => ({ label: choice.label }));
      const body = { field_name: nameOf(to, map), field_type: kind, ...((kind === 'enum' || kind === 'set') && { options }) };
      return { method: 'POST', path, headers: JSON_BODY, body: JSON.stringify(body) };
    });
  const notes = [
    'Pipedrive chooses the key of each field (field_code) and the number of each option: put both into the map',
    'These requests make new fields each time: send each once',
  ];
  return { requests, notes };
}

/** A key of hexadecimal digits says nothing to people, so the field is called after what stands in it: Fit result score. */
function nameOf(to: string, { fields }: CrmMap): string {
  const source = fields.find((field) => field.to === to)?.source;
  const words = source?.kind === 'path' ? source.path.text : String(source?.value ?? to);
  return `Fit ${words.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()}`;
}

/** @returns the fields of GET /api/v2/organizations/ID, those of one's own beside the others. */
function fieldsOf(plain: unknown): Members | null {
  const record = objectOf(objectOf(plain)?.['data']) ?? objectOf(plain);
  if (record === null || !('id' in record)) return null;
  const { custom_fields: own, ...fields } = record;
  return { ...fields, ...objectOf(own) };
}
