/** Events: a receiver that drops what it has seen must see what is new. */
import { expect, test } from 'vitest';
import type { FieldValue } from '../../../src/crm/model.ts';
import { mapFor, targetNamed } from './rows.ts';

const WEBHOOK = targetNamed('webhook');
const MAP = mapFor(WEBHOOK, [['decided', 'text']], 'record-id');

/** @returns the id of the event of one assessment that says this. */
function eventId(value: FieldValue | null): string {
  const { body } = WEBHOOK.request(
    [{ id: '16MAFCMWYHZB34CC0E586169K0', at: null, key: null, recordId: null, fields: [{ to: 'decided', value }], whole: null }],
    MAP,
  );
  return JSON.parse(body).id;
}

test('an event that is sent again has the same id', () => {
  expect(eventId({ type: 'text', value: 'accept' })).toBe(eventId({ type: 'text', value: 'accept' }));
});

test('an event that says something else of the same assessment has another id', () => {
  expect(eventId({ type: 'text', value: 'decline' })).not.toBe(eventId({ type: 'text', value: 'accept' }));
});

test('the id of an event begins with that of the assessment', () => {
  expect(eventId(null)).toMatch(/^16MAFCMWYHZB34CC0E586169K0-[0-9a-f]{16}$/);
});
