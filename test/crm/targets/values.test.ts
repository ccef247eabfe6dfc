/** Values on their way into a CRM and back: CSV as Salesforce reads it, external ids of Odoo, records as the CRMs hand them out. */
import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { FieldValue, Row } from '../../../src/crm/model.ts';
import { externalId } from '../../../src/crm/targets/odoo.ts';
import type { TargetName } from '../../../src/crm/targets/table.ts';
import { runs } from '../../engine/runs.ts';
import { fieldFor, KEY, mapFor, rowsOf, TEXT, targetNamed, termsOf } from './rows.ts';

const CSV = targetNamed('salesforce-csv');

/** What Bulk API 2.0 is to make of a value: its rules, written down once more. */
function stored(field: FieldValue | null): unknown {
  if (field === null) return null;
  if (field.type === 'number') return field.value === 0 ? 0 : field.value;
  const text = field.type === 'multi' ? field.value.map(String).join(';') : String(field.value);
  // The one text that Salesforce cannot be told apart from its sign for nothing gets a blank behind it.
  if (text === '#N/A') return '#N/A ';
  return text === '' ? null : text;
}

/** What Bulk API 2.0 makes of a cell. */
function taken(cell: string, isNumber: boolean): unknown {
  if (cell === '#N/A') return null;
  return isNumber ? Number(cell) : cell;
}

function cellsOf(row: Row, table: readonly Record<string, string>[], at: number) {
  const numbers = termsOf(CSV).names.number;
  return Object.fromEntries(row.fields.map(({ to }) => [to, taken(table[at]?.[to] ?? '', to === numbers)]));
}

describe('the CSV for Bulk API 2.0', () => {
  test.each(['key', 'record-id'] as const)('by %s gives an independent reader the values that went in', (by) => {
    fc.assert(
      fc.property(rowsOf(CSV, by), ({ rows, map }) => {
        const table = papaparse.parse<Record<string, string>>(`${CSV.head?.(map)}\n${CSV.request(rows, map).body}`, {
          header: true,
          delimiter: ',',
          newline: '\n',
        }).data;
        expect(rows.map((row, i) => cellsOf(row, table, i))).toEqual(
          rows.map(({ fields }) => Object.fromEntries(fields.map(({ to, value }) => [to, stored(value)]))),
        );
      }),
      runs(300),
    );
  });

  test('leaves a cell empty where a record has no value, so that what is stored stays', () => {
    const map = mapFor(
      CSV,
      [
        ['Fit_Score__c', 'number'],
        ['Fit_Note__c', 'text'],
      ],
      'key',
    );
    const row = { id: '1', at: null, whole: null, key: { to: 'Fit_Key__c', value: 'acme' }, recordId: null, fields: [{ to: 'Fit_Note__c', value: null }] };
    expect(`${CSV.head?.(map)}\n${CSV.request([row], map).body}`).toBe('Fit_Key__c,Fit_Score__c,Fit_Note__c\nacme,,#N/A');
  });

  test.each([
    ['+49 30 1234', '+49 30 1234'],
    ['=1+1', '=1+1'],
    ['- follow up', '- follow up'],
    [' padded ', '" padded "'],
    ['#N/A', '"#N/A "'],
    ['', '#N/A'],
    ['two\nlines, "quoted"', '"two\nlines, ""quoted"""'],
  ])('writes %j as %j: what a spreadsheet would make of it does not count here', (value, written) => {
    const map = mapFor(CSV, [['Fit_Note__c', 'text']], 'key');
    const row = {
      id: '1',
      at: null,
      whole: null,
      key: { to: 'Fit_Key__c', value: 'acme' },
      recordId: null,
      fields: [{ to: 'Fit_Note__c', value: { type: 'text', value } }],
    } as const;
    expect(CSV.request([row], map).body).toBe(`acme,${written}`);
  });

  test('has no column for a field that is only read', () => {
    const map = mapFor(CSV, [], 'record-id');
    const fields = [fieldFor('Fit_Score__c', 'number'), { ...fieldFor('NumberOfEmployees', 'number'), use: 'prefill' as const }];
    expect(CSV.head?.({ ...map, fields })).toBe('Id,Fit_Score__c');
  });
});

/** Halves of a pair that stand alone are all the same in UTF-8. */
function inBytes(text: string): string {
  return Buffer.from(text).toString();
}

describe("Odoo's external ids", () => {
  test('are never the same for two keys', () => {
    fc.assert(
      fc.property(fc.oneof(KEY, TEXT), fc.oneof(KEY, TEXT), (one, other) => {
        expect(externalId(one) === externalId(other)).toBe(inBytes(one) === inBytes(other));
      }),
      runs(500),
    );
  });

  test('have one point, and no blank', () => {
    fc.assert(
      fc.property(KEY, (key) => {
        expect(externalId(key)).toMatch(/^__import__\.fit_[A-Za-z0-9_-]+$/);
      }),
      runs(300),
    );
  });
});

describe('a record as the CRM hands it out', () => {
  test.each<[TargetName, string, unknown, unknown]>([
    ['salesforce', 'a record', { attributes: { type: 'Account', url: '/x' }, Id: '001', Name: 'Acme' }, { id: '001', Name: 'Acme' }],
    [
      'salesforce',
      'the one record of a query',
      { totalSize: 1, done: true, records: [{ attributes: {}, Id: '001', Name: 'Acme' }] },
      { id: '001', Name: 'Acme' },
    ],
    ['salesforce-csv', 'a row of an export', { Name: 'Acme' }, { Name: 'Acme' }],
    ['pipedrive', 'an organization', { success: true, data: { id: 42, name: 'Acme', custom_fields: { ab: 12 } } }, { id: 42, name: 'Acme', ab: 12 }],
    [
      'dataverse',
      'a row',
      { '@odata.context': 'https://x/api/data/v9.2/$metadata#accounts/$entity', '@odata.etag': 'W/"1"', accountid: 'g', name: 'Acme' },
      { id: 'g', accountid: 'g', name: 'Acme' },
    ],
    [
      'dataverse',
      'the one row of a query',
      { '@odata.context': 'https://x/$metadata#opportunities(name)', value: [{ opportunityid: 'g', name: 'Deal' }] },
      { id: 'g', opportunityid: 'g', name: 'Deal' },
    ],
    ['odoo', 'the one record that was read', [{ id: 42, name: 'Acme', x_fit_score: false }], { id: 42, name: 'Acme', x_fit_score: false }],
    ['espocrm', 'a record', { id: '5564', name: 'Acme', deleted: false }, { id: '5564', name: 'Acme', deleted: false }],
  ])('%s: the fields of %s', (name, _, plain, fields) => {
    expect(targetNamed(name).fieldsOf(plain)).toEqual(fields);
  });

  test.each<[TargetName, string, unknown]>([
    ['salesforce', 'an error', [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }]],
    ['salesforce', 'two records', { records: [{ Id: '001' }, { Id: '002' }] }],
    ['pipedrive', 'an error', { success: false, error: 'Organization not found' }],
    ['dataverse', 'an error', { error: { code: '0x80040217', message: 'account With Id = … Does Not Exist' } }],
    ['odoo', 'an error', { name: 'odoo.exceptions.AccessError', message: 'no', arguments: [] }],
    ['odoo', 'no record', []],
    ['espocrm', 'a text', 'not found'],
    ['espocrm', 'nothing', null],
  ])('%s: %s is none', (name, _, plain) => {
    expect(targetNamed(name).fieldsOf(plain)).toBeNull();
  });
});

describe('a value that the CRM would take for another', () => {
  test.each<[TargetName, FieldValue]>([
    ['salesforce', { type: 'multi', value: ['a;b'] }],
    ['odoo', { type: 'multi', value: ['a,b'] }],
    ['pipedrive', { type: 'enum', value: 'ACCEPT' }],
    ['pipedrive', { type: 'multi', value: [1, 'x'] }],
    ['dataverse', { type: 'enum', value: 1.5 }],
    ['dataverse', { type: 'enum', value: true }],
  ])('%s refuses %j', (name, value) => {
    expect(targetNamed(name).refuses?.(value)).toEqual(expect.any(String));
  });

  test.each<[TargetName, FieldValue]>([
    ['salesforce', { type: 'multi', value: ['a', 'b,c'] }],
    ['odoo', { type: 'text', value: 'a,b' }],
    ['pipedrive', { type: 'enum', value: '12' }],
    ['dataverse', { type: 'multi', value: [100000000] }],
  ])('%s takes %j', (name, value) => {
    expect(targetNamed(name).refuses?.(value)).toBeNull();
  });
});

describe('what no record can be found by', () => {
  test.each<[TargetName, 'key' | 'record-id', string]>([
    ['salesforce', 'record-id', '42'],
    ['salesforce-row', 'record-id', '../Contact/003'],
    ['salesforce-row', 'key', '..'],
    ['pipedrive', 'record-id', '42/merge'],
    ['pipedrive', 'record-id', '0'],
    ['dataverse', 'record-id', "accountid='1'"],
    ['dataverse', 'key', 'https://acme.example'],
    ['odoo', 'record-id', 'base.main_partner'],
    ['espocrm', 'record-id', '..'],
  ])('%s refuses the %s %j', (name, by, text) => {
    expect(targetNamed(name).refusesFinder?.(text, by)).toEqual(expect.any(String));
  });

  test.each<[TargetName, 'key' | 'record-id', string]>([
    ['salesforce', 'key', 'https://acme.example/?a=1'],
    ['salesforce', 'record-id', '0018d00000AbCdE'],
    ['salesforce-row', 'key', '...'],
    ['pipedrive', 'record-id', '42'],
    ['dataverse', 'key', "o'neil (uk)"],
    ['odoo', 'key', 'acme / uk'],
    ['espocrm', 'record-id', '55643ca033f7ab4c5'],
  ])('%s takes the %s %j', (name, by, text) => {
    expect(targetNamed(name).refusesFinder?.(text, by)).toBeNull();
  });
});
