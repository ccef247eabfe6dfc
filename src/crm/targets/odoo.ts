/**
 * Odoo 19, JSON-2 interface: `load`, the method behind Odoo's own import. One record a call.
 *
 * Read in Odoo's "External JSON-2 API" (POST /json/2/MODEL/METHOD with named arguments and `context`) and in the sources of Odoo,
 * orm/models.py and base/models/ir_fields.py: `load(fields, data)` takes texts; a known external id in the column `id` changes its
 * record, an unknown one makes it, `.id` is Odoo's own id; an empty cell makes the field empty, and one wrong row undoes all rows.
 * Hence one record a call: records without a value would lose it, and one wrong record would keep the others out. Times are
 * `YYYY-MM-DD HH:MM:SS` in the time zone of the context, else of the user, so the context says UTC.
 */
import type { CrmMap, FieldType, FieldValue, Row } from '../model.ts';
import { JSON_BODY, type Members, refusesId, refusesSign, secondsOf, segment, singleOf, textOf, withoutKey } from './parts.ts';
import type { CrmRequest, Setup, SetupField, Target } from './target.ts';

/** The target. */
export const odoo: Target = {
  name: 'odoo',
  title: 'Odoo 19, JSON-2',
  object: 'res.partner',
  api: { fallback: '2', pattern: /^2$/ },
  findsBy: 'either',
  batch: 1,
  form: 'json',
  goesAs: 'request',
  names: { pattern: /^[a-z][a-z0-9_]*(\/\.?id)?$/, wanted: 'a technical name, such as x_fit_score' },
  refuses: (value) => refusesSign(value, ','),
  refusesFinder: (text, by) => (by === 'key' ? null : refusesId(text, /^[1-9]\d{0,9}$/, 'a whole number')),
  request: (rows, map) => request(rows[0], map),
  setup,
  fieldsOf,
};

function request(row: Row | undefined, map: CrmMap): CrmRequest {
  const which: readonly [string, string] = map.key === null ? ['.id', row?.recordId ?? ''] : ['id', externalId(row?.key?.value ?? '')];
  const cells = row === undefined ? [] : withoutKey(row).map(({ to, value }) => [to, value === null ? '' : spelled(value)] as const);
  return load(map.object, map, [[which, ...cells]]);
}

/** Rows as lists of name and cell; the names are those of the first. */
function load(model: string, map: CrmMap, rows: readonly (readonly (readonly [string, string])[])[]): CrmRequest {
  const fields = rows[0]?.map(([name]) => name) ?? [];
  const body = { fields, data: rows.map((row) => row.map(([, cell]) => cell)), context: { tz: 'UTC' } };
  return { method: 'POST', path: `/json/${segment(map.api)}/${segment(model)}/load`, headers: JSON_BODY, body: JSON.stringify(body) };
}

/**
 * @returns the key as an external id. `__import__` is the module that Odoo itself uses for what was imported; behind it may stand
 * neither blanks nor points, so all but letters of ASCII, digits and hyphens is spelled `_hh` by its bytes: no two keys become one.
 */
export function externalId(key: string): string {
  const escaped = segment(key).replaceAll(/[._~]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `__import__.fit_${escaped.replaceAll(/%(..)/g, (_, hex: string) => `_${hex.toLowerCase()}`)}`;
}

function spelled(field: FieldValue): string {
  switch (field.type) {
    case 'multi':
      return field.value.map(textOf).join(',');
    case 'datetime':
      return secondsOf(field.value);
    default:
      return textOf(field.value);
  }
}

const KINDS: Readonly<Record<FieldType, string>> = {
  text: 'text',
  number: 'float',
  bool: 'boolean',
  enum: 'selection',
  multi: 'char',
  date: 'date',
  datetime: 'datetime',
};

/** Through `load` as well, with external ids: to send it twice changes nothing. */
function setup(fields: readonly SetupField[], map: CrmMap): Setup {
  const own = fields.filter(({ to }) => to.startsWith('x_'));
  const notes = ['A user with the right to settings sends these; messages in the answer (ids: false) name what Odoo refused'];
  return { requests: own.map((field) => load('ir.model.fields', map, fieldRows(field, map.object))), notes };
}

function fieldRows({ to, label, type, limit, choices }: SetupField, model: string): readonly (readonly (readonly [string, string])[])[] {
  const kind = type === 'text' && limit !== null && limit <= 255 ? 'char' : KINDS[type];
  const id = externalId(`field ${model} ${to}`);
  const plain = [
    ['id', id],
    ['model_id', model],
    ['name', to],
    ['field_description', label],
    ['ttype', kind],
    ['state', 'manual'],
  ] as const;
  if (kind !== 'selection') return [plain];
  const choiceOf = ({ value, label: shown }: { readonly value: string; readonly label: string }, i: number) =>
    [
      ['selection_ids/id', externalId(`choice ${model} ${to} ${value}`)],
      ['selection_ids/value', value],
      ['selection_ids/name', shown],
      ['selection_ids/sequence', String(i)],
    ] as const;
  // A choice on a line of its own belongs to the field above it.
  return choices.map((choice, i) => [...plain.map(([name, cell]) => [name, i === 0 ? cell : ''] as const), ...choiceOf(choice, i)]);
}

/** @returns the fields of the one record that `read` or `search_read` gives. */
function fieldsOf(plain: unknown): Members | null {
  const record = singleOf(plain, 'result');
  return record !== null && 'id' in record ? record : null;
}
