/** Maps and rows for tests of targets: one field of every type, under names that each target takes. */
import fc from 'fast-check';
import type { CrmMap, FieldType, FieldValue, MapField, Row } from '../../../src/crm/model.ts';
import { TARGET_NAMES, type TargetName, targetOf } from '../../../src/crm/targets/table.ts';
import type { Target } from '../../../src/crm/targets/target.ts';
import type { Path } from '../../../src/record/path.ts';

/** Every target of the table. */
export const TARGETS: readonly Target[] = await Promise.all(TARGET_NAMES.map(targetOf));

/** @returns the target. */
export function targetNamed(name: TargetName): Target {
  const found = TARGETS.find((target) => target.name === name);
  if (found === undefined) throw new Error(`no target ${name}`);
  return found;
}

type Names = Readonly<Record<FieldType, string>>;

const plain = (prefix: string, suffix = ''): Names => ({
  text: `${prefix}note${suffix}`,
  number: `${prefix}score${suffix}`,
  bool: `${prefix}flag${suffix}`,
  enum: `${prefix}choice${suffix}`,
  multi: `${prefix}choices${suffix}`,
  date: `${prefix}day${suffix}`,
  datetime: `${prefix}time${suffix}`,
});

const hex = (digit: string) => digit.repeat(40);
const PIPEDRIVE = { text: hex('a'), number: hex('b'), bool: hex('c'), enum: hex('d'), multi: hex('e'), date: hex('f'), datetime: hex('0') };
const ESPOCRM = { text: 'cFitNote', number: 'cFitScore', bool: 'cFitFlag', enum: 'cFitChoice', multi: 'cFitChoices', date: 'cFitDay', datetime: 'cFitTime' };

/** By target: the name of its key, of a field of every type, and what a record's own id looks like. */
const TERMS: Readonly<Record<string, { readonly key: string; readonly names: Names; readonly id: fc.Arbitrary<string> }>> = {
  salesforce: { key: 'Fit_Key__c', names: plain('Fit_', '__c'), id: fc.stringMatching(/^[0-9A-Za-z]{18}$/) },
  pipedrive: { key: '', names: PIPEDRIVE, id: fc.integer({ min: 1 }).map(String) },
  dataverse: { key: 'new_fit_key', names: plain('new_fit_'), id: fc.uuid() },
  odoo: { key: 'id', names: plain('x_fit_'), id: fc.integer({ min: 1 }).map(String) },
  espocrm: { key: '', names: ESPOCRM, id: fc.stringMatching(/^[0-9a-f]{17}$/) },
  hubspot: { key: 'fit_account_key', names: plain('fit_'), id: fc.integer({ min: 1 }).map(String) },
};

/** @returns what the target calls things. */
export function termsOf({ name }: Target) {
  const term = name.startsWith('salesforce') ? TERMS['salesforce'] : TERMS[name];
  return term ?? { key: 'fit_account_key', names: plain('fit_'), id: fc.uuid() };
}

const NOWHERE: Path = { text: 'id', steps: [] };

/** @returns a map of the target with these fields, found by key or by record id. */
export function mapFor(target: Target, fields: readonly (readonly [to: string, type: FieldType])[], by: 'key' | 'record-id'): CrmMap {
  return {
    target: target.name,
    object: target.object,
    api: target.api.fallback,
    key: by === 'key' ? { to: termsOf(target).key, from: NOWHERE } : null,
    recordId: by === 'record-id' ? NOWHERE : null,
    fields: fields.map(([to, type]) => fieldFor(to, type)),
  };
}

/** @returns a field of a map. */
export function fieldFor(to: string, type: FieldType): MapField {
  const rest = { values: null, round: null, join: '; ', limit: null, missing: 'omit', use: 'both' } as const;
  return { to, type, source: { kind: 'path', path: NOWHERE }, ...rest, at: { file: 'crm.map.yaml', line: 1, column: 1 } };
}

/** Letters of every kind and what breaks things: quotes, line breaks, blanks, controls, formulas, templates, halves of paths and tags. */
const SPIKY = [
  '"',
  "'",
  '\n',
  '\r\n',
  ',',
  ';',
  '=1+1',
  '#N/A',
  '%2F',
  '/',
  '..',
  '{{x}}',
  '`id`',
  '</script>',
  '\0',
  '\u2028',
  '\u202e',
  '🙂',
  '$BASE_URL',
  ' ',
  '\\',
  'ß',
];

/** Hostile text. */
export const TEXT = fc.array(fc.oneof(fc.constantFrom(...SPIKY), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 6 }).map((parts) => parts.join(''));

/** Keys are texts with something in them. */
export const KEY = TEXT.filter((text) => text.trim() !== '');

const NUMBER = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom(0, -0, 5e-324, 1.7976931348623157e308, 2 ** 53 + 2, 0.1 + 0.2),
);
const DAY = fc.date({ min: new Date('1970-01-01'), max: new Date('9999-12-30'), noInvalidDate: true });
const OPTION = fc.integer({ min: -99, max: 100_000_010 });

/** @returns any value of the type, such as the target takes. */
function anyValue(type: FieldType, target: Target): fc.Arbitrary<FieldValue> {
  const any: Readonly<Record<FieldType, fc.Arbitrary<FieldValue>>> = {
    text: TEXT.map((value) => ({ type: 'text', value })),
    number: NUMBER.map((value) => ({ type: 'number', value })),
    bool: fc.boolean().map((value) => ({ type: 'bool', value })),
    enum: fc.oneof(OPTION, OPTION.map(String), TEXT).map((value) => ({ type: 'enum', value })),
    multi: fc.array(fc.oneof(OPTION, TEXT), { maxLength: 3 }).map((value) => ({ type: 'multi', value })),
    date: DAY.map((day) => ({ type: 'date', value: day.toISOString().slice(0, 10) })),
    datetime: DAY.map((day) => ({ type: 'datetime', value: day.toISOString() })),
  };
  return any[type].filter((value) => (target.refuses?.(value) ?? null) === null);
}

/** @returns any row of the target, with some of its fields, some of them to be cleared. */
function rowOf(target: Target, by: 'key' | 'record-id'): fc.Arbitrary<Row> {
  const { key, names, id } = termsOf(target);
  const types = Object.keys(names) as FieldType[];
  const one = (type: FieldType) =>
    fc.option(
      fc.option(anyValue(type, target), { freq: 8 }).map((value) => ({ to: names[type], value })),
      { freq: 4 },
    );
  return fc.record({
    id: fc.uuid(),
    at: fc.constantFrom('2026-11-22T21:30:00.000Z', null),
    whole: fc.constant(null),
    key: by === 'key' ? KEY.filter((text) => (target.refusesFinder?.(text, by) ?? null) === null).map((value) => ({ to: key, value })) : fc.constant(null),
    recordId: by === 'record-id' ? id : fc.constant(null),
    fields: fc.tuple(...types.map(one)).map((fields) => fields.filter((field) => field !== null)),
  });
}

/** @returns up to as many rows as the target takes, and their map. */
export function rowsOf(target: Target, by: 'key' | 'record-id'): fc.Arbitrary<{ readonly rows: readonly Row[]; readonly map: CrmMap }> {
  const { names } = termsOf(target);
  const map = mapFor(
    target,
    (Object.entries(names) as [FieldType, string][]).map(([type, to]) => [to, type] as const),
    by,
  );
  return fc.array(rowOf(target, by), { minLength: 1, maxLength: Math.min(target.batch ?? 4, 4) }).map((rows) => ({ rows, map }));
}

/** @returns the ways in which the target finds a record. */
export function waysOf({ findsBy }: Target): readonly ('key' | 'record-id')[] {
  if (findsBy === 'either') return ['key', 'record-id'];
  return [findsBy === 'record-id' ? 'record-id' : 'key'];
}
