/** HubSpot's requests, held against the types of its own client. */
import type { BatchInputSimplePublicObjectBatchInput } from '@hubspot/api-client/lib/codegen/crm/companies/models/BatchInputSimplePublicObjectBatchInput.js';
import type { BatchInputSimplePublicObjectBatchInputUpsert } from '@hubspot/api-client/lib/codegen/crm/companies/models/BatchInputSimplePublicObjectBatchInputUpsert.js';
import type { PropertyCreate } from '@hubspot/api-client/lib/codegen/crm/properties/models/PropertyCreate.js';
import type { PropertyGroupCreate } from '@hubspot/api-client/lib/codegen/crm/properties/models/PropertyGroupCreate.js';
import { expect, test } from 'vitest';
import type { FieldValue, Row } from '../../../src/crm/model.ts';
import { setupFields } from '../../../src/crm/rows/setup-fields.ts';
import { mapWith } from '../support.ts';
import { mapFor, targetNamed } from './rows.ts';

const HUBSPOT = targetNamed('hubspot');

const VALUES: readonly (readonly [to: string, value: FieldValue | null])[] = [
  ['fit_note', { type: 'text', value: 'Say "hi",\nthen listen' }],
  ['fit_score', { type: 'number', value: 1e-7 }],
  ['fit_flag', { type: 'bool', value: false }],
  ['fit_choice', { type: 'enum', value: 12 }],
  ['fit_choices', { type: 'multi', value: ['a', 'b'] }],
  ['fit_day', { type: 'date', value: '2026-11-22' }],
  ['fit_time', { type: 'datetime', value: '2026-11-22T21:30:00.250Z' }],
  ['fit_gone', null],
];

const PROPERTIES = {
  fit_note: 'Say "hi",\nthen listen',
  fit_score: '0.0000001',
  fit_flag: 'false',
  fit_choice: '12',
  fit_choices: 'a;b',
  fit_day: '2026-11-22',
  fit_time: '2026-11-22T21:30:00.250Z',
  fit_gone: '',
};

function row(which: Pick<Row, 'key' | 'recordId'>): Row {
  return { id: '01K', at: null, whole: null, ...which, fields: VALUES.map(([to, value]) => ({ to, value })) };
}

test('an upsert by a property is what the client takes: every value a text, an empty one to clear', () => {
  const { method, path, body } = HUBSPOT.request([row({ key: { to: 'fit_key', value: 'acme' }, recordId: null })], mapFor(HUBSPOT, [], 'key'));
  const wanted = {
    inputs: [{ idProperty: 'fit_key', id: 'acme', objectWriteTraceId: '01K', properties: PROPERTIES }],
  } satisfies BatchInputSimplePublicObjectBatchInputUpsert;
  expect([method, path, JSON.parse(body)]).toEqual(['POST', '/crm/objects/2026-03/companies/batch/upsert', wanted]);
});

test('an update by the id of HubSpot is what the client takes', () => {
  const { path, body } = HUBSPOT.request([row({ key: null, recordId: '42' })], mapFor(HUBSPOT, [], 'record-id'));
  const wanted = { inputs: [{ id: '42', objectWriteTraceId: '01K', properties: PROPERTIES }] } satisfies BatchInputSimplePublicObjectBatchInput;
  expect([path, JSON.parse(body)]).toEqual(['/crm/objects/2026-03/companies/batch/update', wanted]);
});

test('the older interface has the version in the middle of the path', () => {
  const map = { ...mapFor(HUBSPOT, [], 'key'), api: 'v3', object: '2-1234' };
  expect(HUBSPOT.request([], map).path).toBe('/crm/v3/objects/2-1234/batch/upsert');
});

/** The client's enums as the texts that they are. */
type Property = Omit<PropertyCreate, 'type' | 'fieldType'> & {
  readonly type: `${PropertyCreate['type']}`;
  readonly fieldType: `${PropertyCreate['fieldType']}`;
};

test('what an administrator makes is what the client takes: the key unique, long texts in several lines, each choice once', async () => {
  const { map } = await mapWith(
    [
      'to: fit_note, from: result.band, type: text, limit: 100',
      'to: fit_long, from: result.band, type: text',
      'to: fit_near, from: result.borderline, type: enum, values: { true: near_a_cut, false: clear }',
      'to: fit_two, from: facts.x, type: multi, values: { a: same, b: same }',
    ],
    'target: hubspot\nkey: { to: fit_key, from: prospect.key }',
  );
  const [group, properties] = HUBSPOT.setup(setupFields(map), map).requests.map(({ body }) => JSON.parse(body));
  const common = { groupName: 'fit', hasUniqueValue: false };
  const option = (value: string, label: string, displayOrder: number) => ({ value, label, displayOrder, hidden: false });
  const wanted: readonly Property[] = [
    { name: 'fit_key', label: 'Fit key', type: 'string', fieldType: 'text', ...common, hasUniqueValue: true },
    { name: 'fit_note', label: 'Fit note', type: 'string', fieldType: 'text', ...common },
    { name: 'fit_long', label: 'Fit long', type: 'string', fieldType: 'textarea', ...common },
    {
      ...{ name: 'fit_near', label: 'Fit near', type: 'enumeration', fieldType: 'select', ...common },
      options: [option('near_a_cut', 'Near a cut', 0), option('clear', 'Clear', 1)],
    },
    { name: 'fit_two', label: 'Fit two', type: 'enumeration', fieldType: 'checkbox', ...common, options: [option('same', 'Same', 0)] },
  ];
  expect([group, properties]).toEqual([{ name: 'fit', label: 'Fit' } satisfies PropertyGroupCreate, { inputs: wanted }]);
});

test('an administrator makes nothing that every account has, such as the name of a company', async () => {
  const { map } = await mapWith(
    ['to: name, from: prospect.name, type: text', 'to: fit_band, from: result.band, type: text'],
    'target: hubspot\nkey: { to: domain, from: prospect.key }',
  );
  const [, properties] = HUBSPOT.setup(setupFields(map), map).requests.map(({ body }) => JSON.parse(body));
  expect(properties.inputs.map(({ name }: Property) => name)).toEqual(['fit_band']);
});
