/** The exact request of each target for one record, as a person reads it in the documentation, and held against the types of the CRM's client. */
import type { Record as SalesforceRecord } from 'jsforce';
import type { AddOrganizationFieldRequest, UpdateDealRequest, UpdateOrganizationRequest, UpdatePersonRequest } from 'pipedrive/v2';
import { expect, test } from 'vitest';
import type { FieldType, FieldValue, Row } from '../../../src/crm/model.ts';
import type { TargetName } from '../../../src/crm/targets/table.ts';
import type { CrmRequest } from '../../../src/crm/targets/target.ts';
import { fieldFor, mapFor, targetNamed } from './rows.ts';

type Cell = readonly [to: string, value: FieldValue | null];

/** What most tests send: one value of every type, and a field to be cleared. */
const EVERY = (names: Readonly<Record<FieldType | 'cleared', string>>): readonly Cell[] => [
  [names.text, { type: 'text', value: 'Say "hi",\nthen listen' }],
  [names.number, { type: 'number', value: 71.5 }],
  [names.bool, { type: 'bool', value: false }],
  [names.enum, { type: 'enum', value: 12 }],
  [names.multi, { type: 'multi', value: [12, 14] }],
  [names.date, { type: 'date', value: '2026-11-22' }],
  [names.datetime, { type: 'datetime', value: '2026-11-22T21:30:00.250Z' }],
  [names.cleared, null],
];

function send(name: TargetName, which: { readonly key: string } | { readonly recordId: string }, cells: readonly Cell[], object?: string): CrmRequest {
  const target = targetNamed(name);
  const map = mapFor(target, [], 'key' in which ? 'key' : 'record-id');
  const row: Row = {
    id: '01978a3e-0000-7000-8000-000000000001',
    at: null,
    whole: null,
    key: 'key' in which && map.key !== null ? { to: map.key.to, value: which.key } : null,
    recordId: 'recordId' in which ? which.recordId : null,
    fields: cells.map(([to, value]) => ({ to, value })),
  };
  const fields = cells.map(([to, value]) => fieldFor(to, value?.type ?? 'text'));
  return target.request([row], { ...map, fields, object: object ?? map.object });
}

const JSON_BODY = { 'Content-Type': 'application/json' };

const SALESFORCE = EVERY({
  text: 'Fit_Note__c',
  number: 'Fit_Score__c',
  bool: 'Fit_Flag__c',
  enum: 'Fit_Choice__c',
  multi: 'Fit_Choices__c',
  date: 'Fit_Day__c',
  datetime: 'Fit_Time__c',
  cleared: 'Fit_Cause__c',
});

const SALESFORCE_FIELDS = {
  Fit_Note__c: 'Say "hi",\nthen listen',
  Fit_Score__c: 71.5,
  Fit_Flag__c: false,
  Fit_Choice__c: '12',
  Fit_Choices__c: '12;14',
  Fit_Day__c: '2026-11-22',
  Fit_Time__c: '2026-11-22T21:30:00.250Z',
  Fit_Cause__c: null,
};

test('Salesforce takes the key in every record of a collection, and its field in the path', () => {
  const { body, ...rest } = send('salesforce', { key: "o'neil & sons/uk" }, SALESFORCE);
  const records = [{ attributes: { type: 'Account' }, Fit_Key__c: "o'neil & sons/uk", ...SALESFORCE_FIELDS }] satisfies readonly Omit<
    SalesforceRecord,
    'attributes'
  >[];
  expect({ ...rest, body: JSON.parse(body) }).toEqual({
    method: 'PATCH',
    path: '/services/data/v62.0/composite/sobjects/Account/Fit_Key__c',
    headers: JSON_BODY,
    body: { allOrNone: false, records },
  });
});

test('Salesforce takes its own id in every record of a collection, without a field in the path', () => {
  const { body, path } = send('salesforce', { recordId: '0018d00000AbCdEAAV' }, [['Fit_Score__c', { type: 'number', value: 3 }]]);
  expect({ path, body: JSON.parse(body) }).toEqual({
    path: '/services/data/v62.0/composite/sobjects',
    body: { allOrNone: false, records: [{ attributes: { type: 'Account' }, id: '0018d00000AbCdEAAV', Fit_Score__c: 3 }] },
  });
});

test('Salesforce takes the key of a single record in the path only, escaped', () => {
  const cells: readonly Cell[] = [...SALESFORCE, ['Fit_Key__c', { type: 'text', value: 'again' }]];
  const { body, ...rest } = send('salesforce-row', { key: "o'neil & sons/uk?a=1#b" }, cells);
  expect({ ...rest, body: JSON.parse(body) }).toEqual({
    method: 'PATCH',
    path: '/services/data/v62.0/sobjects/Account/Fit_Key__c/o%27neil%20%26%20sons%2Fuk%3Fa%3D1%23b',
    headers: JSON_BODY,
    body: SALESFORCE_FIELDS satisfies SalesforceRecord,
  });
});

test('Salesforce takes its own id of a single record in the path', () => {
  expect(send('salesforce-row', { recordId: '0018d00000AbCdEAAV' }, SALESFORCE).path).toBe('/services/data/v62.0/sobjects/Account/0018d00000AbCdEAAV');
});

test.each(['salesforce', 'salesforce-row'] as const)('%s takes a field of another record below the name of the relationship', (name) => {
  const { body } = send(name, { recordId: '0018d00000AbCdEAAV' }, [
    ['RecordType.DeveloperName', { type: 'text', value: 'Prospect' }],
    ['Fit_Score__c', { type: 'number', value: 3 }],
  ]);
  const { records, ...single } = JSON.parse(body);
  expect(records?.[0] ?? single).toMatchObject({ RecordType: { DeveloperName: 'Prospect' }, Fit_Score__c: 3 });
});

const PIPEDRIVE = { text: 'a', number: 'b', bool: 'c', enum: 'd', multi: 'e', date: 'f', datetime: '0', cleared: '1' } as const;
const hex = (digit: string) => digit.repeat(40);

test('Pipedrive takes fields of its own at the top and fields of the account under custom_fields', () => {
  const own = EVERY(PIPEDRIVE).map(([digit, value]) => [hex(digit), value] as const);
  const { body, ...rest } = send('pipedrive', { recordId: '42' }, [
    ['name', { type: 'text', value: 'Acme' }],
    ['owner_id', { type: 'number', value: 7 }],
    ...own,
  ]);
  const expected = {
    name: 'Acme',
    owner_id: 7,
    custom_fields: {
      [hex('a')]: 'Say "hi",\nthen listen',
      [hex('b')]: 71.5,
      [hex('c')]: 'false',
      [hex('d')]: 12,
      [hex('e')]: [12, 14],
      [hex('f')]: '2026-11-22',
      [hex('0')]: '2026-11-22T21:30:00.250Z',
      [hex('1')]: null,
    },
  } satisfies UpdateOrganizationRequest;
  expect({ ...rest, body: JSON.parse(body) }).toEqual({ method: 'PATCH', path: '/api/v2/organizations/42', headers: JSON_BODY, body: expected });
});

test.each<[string, FieldValue, UpdateOrganizationRequest | UpdateDealRequest | UpdatePersonRequest]>([
  ['deals', { type: 'enum', value: '14' }, { custom_fields: { [hex('d')]: 14 } } satisfies UpdateDealRequest],
  ['persons', { type: 'multi', value: [] }, { custom_fields: { [hex('d')]: null } } satisfies UpdatePersonRequest],
])('Pipedrive takes %s by the number of an option, and null where a list is empty', (object, value, expected) => {
  const { body, path } = send('pipedrive', { recordId: '42' }, [[hex('d'), value]], object);
  expect({ path, body: JSON.parse(body) }).toEqual({ path: `/api/v2/${object}/42`, body: expected });
});

const DATAVERSE = EVERY({
  text: 'new_fit_note',
  number: 'new_fit_score',
  bool: 'new_fit_flag',
  enum: 'new_fit_choice',
  multi: 'new_fit_choices',
  date: 'new_fit_day',
  datetime: 'new_fit_time',
  cleared: 'new_fit_cause',
});

test('Dataverse takes an alternate key with its quotes doubled and escaped, and no header, so that a row is made or changed', () => {
  const { body, ...rest } = send('dataverse', { key: "o'neil (sons)" }, DATAVERSE);
  expect({ ...rest, body: JSON.parse(body) }).toEqual({
    method: 'PATCH',
    path: "/api/data/v9.2/accounts(new_fit_key='o%27%27neil%20%28sons%29')",
    headers: { ...JSON_BODY, 'OData-MaxVersion': '4.0', 'OData-Version': '4.0' },
    body: {
      new_fit_note: 'Say "hi",\nthen listen',
      new_fit_score: 71.5,
      new_fit_flag: false,
      new_fit_choice: 12,
      new_fit_choices: '12,14',
      new_fit_day: '2026-11-22',
      new_fit_time: '2026-11-22T21:30:00.250Z',
      new_fit_cause: null,
    },
  });
});

test('Dataverse is told to change only where its own id is known, so that a wrong id makes no new row', () => {
  const { headers, path } = send('dataverse', { recordId: '00000000-0000-0000-0000-000000000001' }, DATAVERSE);
  expect({ path, match: headers['If-Match'] }).toEqual({ path: '/api/data/v9.2/accounts(00000000-0000-0000-0000-000000000001)', match: '*' });
});

const ODOO = EVERY({
  text: 'x_fit_note',
  number: 'x_fit_score',
  bool: 'x_fit_flag',
  enum: 'x_fit_choice',
  multi: 'x_fit_choices',
  date: 'x_fit_day',
  datetime: 'x_fit_time',
  cleared: 'x_fit_cause',
});

test('Odoo takes columns and texts, an external id without points and blanks, and times in UTC', () => {
  const { body, ...rest } = send('odoo', { key: 'acme.example / uk' }, ODOO);
  expect({ ...rest, body: JSON.parse(body) }).toEqual({
    method: 'POST',
    path: '/json/2/res.partner/load',
    headers: JSON_BODY,
    body: {
      fields: ['id', 'x_fit_note', 'x_fit_score', 'x_fit_flag', 'x_fit_choice', 'x_fit_choices', 'x_fit_day', 'x_fit_time', 'x_fit_cause'],
      data: [['__import__.fit_acme_2eexample_20_2f_20uk', 'Say "hi",\nthen listen', '71.5', 'false', '12', '12,14', '2026-11-22', '2026-11-22 21:30:00', '']],
      context: { tz: 'UTC' },
    },
  });
});

test('Odoo takes its own id as .id', () => {
  const { body } = send('odoo', { recordId: '42' }, [['x_fit_score', { type: 'number', value: 1e21 }]]);
  expect(JSON.parse(body)).toMatchObject({ fields: ['.id', 'x_fit_score'], data: [['42', '1000000000000000000000']] });
});

test('EspoCRM takes the fields by the id of the record, lists as lists of texts and times without a zone', () => {
  const names = { text: 'cNote', number: 'cScore', bool: 'cFlag', enum: 'cChoice', multi: 'cChoices', date: 'cDay', datetime: 'cTime', cleared: 'cCause' };
  const { body, ...rest } = send('espocrm', { recordId: '55643ca033f7ab4c5' }, EVERY(names));
  expect({ ...rest, body: JSON.parse(body) }).toEqual({
    method: 'PUT',
    path: '/api/v1/Account/55643ca033f7ab4c5',
    headers: JSON_BODY,
    body: {
      cNote: 'Say "hi",\nthen listen',
      cScore: 71.5,
      cFlag: false,
      cChoice: '12',
      cChoices: ['12', '14'],
      cDay: '2026-11-22',
      cTime: '2026-11-22 21:30:00',
      cCause: null,
    },
  });
});

test('Pipedrive makes fields called after what stands in them, for their keys say nothing; options by their labels', () => {
  const field = {
    to: hex('a'),
    label: 'Fit recommendation',
    type: 'enum',
    choices: [{ value: '1', label: 'accept' }],
    decimals: null,
    limit: null,
    unique: false,
  } as const;
  const { requests } = targetNamed('pipedrive').setup([field], mapFor(targetNamed('pipedrive'), [[hex('a'), 'enum']], 'record-id'));
  const expected = { field_name: 'Fit id', field_type: 'enum', options: [{ label: 'accept' }] } satisfies AddOrganizationFieldRequest;
  expect(requests.map(({ method, path, body }) => ({ method, path, body: JSON.parse(body) }))).toEqual([
    { method: 'POST', path: '/api/v2/organizationFields', body: expected },
  ]);
});
