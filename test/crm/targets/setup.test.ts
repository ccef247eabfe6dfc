/** What an administrator is asked to make, once. */
import { expect, test } from 'vitest';
import type { FieldType } from '../../../src/crm/model.ts';
import { tableOf } from '../../../src/crm/targets/dataverse-setup.ts';
import type { TargetName } from '../../../src/crm/targets/table.ts';
import type { SetupField } from '../../../src/crm/targets/target.ts';
import { mapFor, targetNamed } from './rows.ts';

function field(to: string, type: FieldType, more: Partial<SetupField> = {}): SetupField {
  return { to, label: 'New fit score', type, choices: [], decimals: null, limit: null, unique: false, ...more };
}

const CHOICES = [
  { value: '100000000', label: 'Accept' },
  { value: '100000001', label: 'Decline' },
];

function setUp(name: TargetName, fields: readonly SetupField[]) {
  const target = targetNamed(name);
  const { requests, notes } = target.setup(fields, mapFor(target, [], 'record-id'));
  return { requests: requests.map(({ path, body }) => ({ path, body: JSON.parse(body) })), notes };
}

test.each<[string, SetupField, string]>([
  ['a key', field('Fit_Key__c', 'text', { unique: true }), 'Text(255), Unique (case insensitive), External ID'],
  ['a short text', field('Fit_Note__c', 'text', { limit: 255 }), 'Text(255)'],
  ['a long text', field('Fit_Note__c', 'text', { limit: 256 }), 'Long Text Area(256)'],
  ['a number', field('Fit_Score__c', 'number', { decimals: 1 }), 'Number(17, 1)'],
  ['a choice', field('Fit_Choice__c', 'enum', { choices: CHOICES }), 'Picklist · values: 100000000 (Accept), 100000001 (Decline)'],
])('Salesforce: %s is one line of a table', (_, one, line) => {
  const { requests, notes } = setUp('salesforce', [one, field('Name', 'text')]);
  expect({ requests, lines: notes.slice(1) }).toEqual({ requests: [], lines: [`${one.to} · New fit score · ${line}`] });
});

test('EspoCRM: a field is one line of a table, without the c that EspoCRM puts before it', () => {
  const { notes } = setUp('espocrm', [field('cFitScore', 'number', { label: 'C fit score' }), field('name', 'text')]);
  expect(notes.slice(2)).toEqual(['cFitScore · Fit score · Float']);
});

test.each<[FieldType, string, Partial<SetupField>, object]>([
  ['text', 'Memo', {}, { MaxLength: 32768, Format: 'TextArea' }],
  ['text', 'String', { limit: 100 }, { MaxLength: 100 }],
  ['number', 'Decimal', { decimals: 1 }, { Precision: 1 }],
  ['bool', 'Boolean', {}, { OptionSet: { OptionSetType: 'Boolean' } }],
  ['enum', 'Picklist', { choices: CHOICES }, { OptionSet: { Options: [{ Value: 100000000 }, { Value: 100000001 }], IsGlobal: false } }],
  ['multi', 'MultiSelectPicklist', { choices: CHOICES }, { OptionSet: { Options: [{ Value: 100000000 }, { Value: 100000001 }] } }],
  ['date', 'DateTime', {}, { Format: 'DateOnly', DateTimeBehavior: { Value: 'DateOnly' } }],
  ['datetime', 'DateTime', {}, { Format: 'DateAndTime' }],
])('Dataverse: %s is a column %s', (type, kind, more, expected) => {
  const { requests } = setUp('dataverse', [field('new_fit_score', type, more), field('name', 'text')]);
  expect(requests).toMatchObject([
    {
      path: "/api/data/v9.2/EntityDefinitions(LogicalName='account')/Attributes",
      body: {
        '@odata.type': `Microsoft.Dynamics.CRM.${kind}AttributeMetadata`,
        SchemaName: 'new_fit_score',
        DisplayName: { LocalizedLabels: [{ Label: 'Fit score', LanguageCode: 1033 }] },
        ...expected,
      },
    },
  ]);
});

test('Dataverse: a key is a column, then a key over it', () => {
  const { requests } = setUp('dataverse', [field('new_fit_key', 'text', { unique: true })]);
  expect(requests.map(({ path }) => path.split('/').at(-1))).toEqual(['Attributes', 'Keys']);
  expect(requests[1]?.body).toMatchObject({ SchemaName: 'new_fit_key', KeyAttributes: ['new_fit_key'] });
});

test.each([
  ['accounts', 'account'],
  ['opportunities', 'opportunity'],
  ['new_classes', 'new_class'],
  ['leads', 'lead'],
])('Dataverse: the set %s is the table %s', (set, table) => {
  expect(tableOf(set)).toBe(table);
});

test('Odoo: a choice of values is a field with a line for every value, all of them with external ids', () => {
  const { requests } = setUp('odoo', [field('x_fit_choice', 'enum', { choices: CHOICES }), field('name', 'text')]);
  const of = 'res_2epartner_20x_5ffit_5fchoice';
  expect(requests).toEqual([
    {
      path: '/json/2/ir.model.fields/load',
      body: {
        fields: [
          ...['id', 'model_id', 'name', 'field_description', 'ttype', 'state'],
          ...['selection_ids/id', 'selection_ids/value', 'selection_ids/name', 'selection_ids/sequence'],
        ],
        data: [
          [
            `__import__.fit_field_20${of}`,
            'res.partner',
            'x_fit_choice',
            'New fit score',
            'selection',
            'manual',
            `__import__.fit_choice_20${of}_20100000000`,
            '100000000',
            'Accept',
            '0',
          ],
          ['', '', '', '', '', '', `__import__.fit_choice_20${of}_20100000001`, '100000001', 'Decline', '1'],
        ],
        context: { tz: 'UTC' },
      },
    },
  ]);
});
