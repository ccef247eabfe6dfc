/** The table of every field of a record in `examples/crm/README.md`: from the schema, with examples out of real records. */
import { FIELDS } from '../../src/record/fields.ts';
import { parsePath, resolvePath } from '../../src/record/path.ts';
import { type Field, fieldsOf, type Schema } from '../record/support/fields.ts';

const [BEGIN, END] = ['<!-- fields: made by npm run generate -->\n', '<!-- end of fields -->\n'];

/** @returns the page with the table as it must be. @param records where examples are looked for, the best first */
export function withFieldTable(page: string, schema: Schema, records: readonly object[]): string {
  const [before, rest] = page.split(BEGIN) as [string, string];
  const [, after] = rest.split(END) as [string, string];
  const rows = fieldsOf(schema).map((field) => `| \`${field.path}\` | ${typeOf(field)} | ${FIELDS[field.path] ?? ''} | ${exampleOf(field.path, records)} |\n`);
  return `${before}${BEGIN}\n| path | type | says | for example |\n|---|---|---|---|\n${rows.join('')}\n${END}${after}`;
}

/** In the words of whoever makes a field of it. */
function typeOf({ schemas, isRequired }: Field): string {
  const words = [...new Set(schemas.flatMap(wordsOf))];
  const own = words.filter((word) => word !== 'null');
  const isAnswer = own.includes('number') && own.includes('text');
  const type = isAnswer ? 'answer' : own.join(', ');
  return `${words.includes('null') ? `${type} or null`.replace('true or false or', 'true, false or') : type}${isRequired ? '' : '; may be missing'}`;
}

function wordsOf({ type, format, const: only, enum: words, items, anyOf, oneOf }: Schema): readonly string[] {
  if (anyOf ?? oneOf) return [...(anyOf ?? []), ...(oneOf ?? [])].flatMap(wordsOf);
  if (only !== undefined) return [`\`${only}\``];
  if (words !== undefined) return words.map((word) => (word === null ? 'null' : `\`${word}\``));
  if (items !== undefined)
    return [`list of ${wordsOf(items).includes('map') ? 'maps' : wordsOf(items).some((word) => word.startsWith('`')) ? 'words' : 'texts'}`];
  return [type ?? []].flat().map((one) => (one === 'string' ? FORMATS[format ?? ''] : TYPES[one]) ?? one);
}

const TYPES: Readonly<Record<string, string>> = { number: 'number', boolean: 'true or false', object: 'map', null: 'null' };
const FORMATS: Readonly<Record<string, string>> = { '': 'text', date: 'day', 'date-time': 'time' };

const LONGEST = 60;

function exampleOf(path: string, records: readonly object[]): string {
  for (const record of records) {
    for (const own of pathsIn(path, record)) {
      const parsed = parsePath(own);
      const found = parsed.ok ? resolvePath(parsed.value, record).find((value) => isShown(value)) : undefined;
      if (found !== undefined) return `\`${shortened(Array.isArray(found) ? JSON.stringify(found) : String(found)).replaceAll('|', '\\|')}\``;
    }
  }
  return '';
}

/** The paths that a record has in place of one with a key that is not ours to name. */
function pathsIn(path: string, record: object): readonly string[] {
  const place = /^(facts|answers|origins|prospect\.external|outcome\.facts)\.(?:ID|SYSTEM|FACT)/.exec(path);
  if (place === null) return [path];
  const parsed = parsePath(place[1] as string);
  const [map] = parsed.ok ? resolvePath(parsed.value, record) : [];
  return Object.keys(map ?? {}).map((key) => path.replace(/\.(?:ID|SYSTEM|FACT)/, `.${key}`));
}

/** Maps have rows of their own; a list of nothing shows nothing. */
function isShown(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && typeof value[0] === 'string';
  return value !== null && value !== undefined && typeof value !== 'object';
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
