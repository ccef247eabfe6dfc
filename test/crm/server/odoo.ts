/** Odoo: load answers 200 in any case, with the ids or with messages; an empty cell makes a field empty, one wrong row undoes all. */
import { type Crm, type Fields, isUnwanted, under } from './shelf.ts';

/** The stand-in. */
export const odoo: Crm = (asked, shelf) => {
  const [model = '', way] = under(asked, 'POST', '/json/2/') ?? [];
  if (way !== 'load') return null;
  const { fields, data, context } = JSON.parse(asked.body) as {
    readonly fields: readonly string[];
    readonly data: readonly (readonly string[])[];
    readonly context: Fields;
  };
  if (context['tz'] !== 'UTC') return { status: 422, body: { name: 'builtins.ValueError', message: 'no time zone' } };
  const rows = data.map((cells) => Object.fromEntries(fields.map((name, i) => [name, cells[i] === '' ? null : cells[i]])));
  const wrong = rows.findIndex(
    (row) => isUnwanted(row) || !/^(__import__\.[\w-]+|\d+)$/.test(idOf(row)) || (row['.id'] !== undefined && !shelf.has(model, idOf(row))),
  );
  if (wrong !== -1) return { status: 200, body: { ids: false, messages: [{ type: 'error', record: wrong, message: 'not wanted' }], nextrow: 0 } };
  for (const row of rows) {
    const { id: _, '.id': __, ...values } = row;
    shelf.put(model, idOf(row), values);
  }
  return { status: 200, body: { ids: rows.map((_, i) => i + 1), messages: [], nextrow: 0 } };
};

function idOf(row: Fields): string {
  return String(row['id'] ?? row['.id']);
}
