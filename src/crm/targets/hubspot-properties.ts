/** How HubSpot spells values, and the properties that an administrator makes for them. */
import { decimal } from '../../text/number.ts';
import type { CrmMap, FieldType, FieldValue, Row } from '../model.ts';
import type { CrmRequest, Setup, SetupField, Target } from './target.ts';

/** Names of properties as HubSpot makes them. */
export const PROPERTY_NAMES: Target['names'] = { pattern: /^[a-z][a-z0-9_]{0,99}$/, wanted: 'the internal name of a property, such as fit_score,' };

/** @returns the fields of a row: every value is a text, an empty one clears the property. */
export function hubspotProperties({ fields }: Row): Readonly<Record<string, string>> {
  return Object.fromEntries(fields.map(({ to, value }) => [to, value === null ? '' : spelling(value)]));
}

function spelling(field: FieldValue): string {
  if (field.type === 'multi') return field.value.map(wordOf).join(';');
  return field.type === 'number' ? decimal(field.value) : wordOf(field.value);
}

function wordOf(value: string | number | boolean): string {
  return typeof value === 'number' ? decimal(value) : String(value);
}

/** @returns why HubSpot cannot take a value; `null` when it can. */
export function hubspotRefuses(field: FieldValue): string | null {
  if (field.type !== 'multi') return null;
  const parted = field.value.find((one) => String(one).includes(';'));
  return parted === undefined ? null : 'a ; parts the values of a list from each other';
}

/** @returns the properties of an object as a caller of its interface gets them, its id among them; `null` for anything else. */
export function plainFieldsOf(plain: unknown): Readonly<Record<string, unknown>> | null {
  if (!isMap(plain)) return null;
  const { id, properties } = plain;
  if (properties === undefined) return plain;
  return isMap(properties) ? { ...properties, ...(id !== undefined && { id }) } : null;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The group under which people find the properties. */
const GROUP = 'fit';

/** @returns the group and the properties, as requests. */
export function hubspotSetup(fields: readonly SetupField[], { object, api }: CrmMap): Setup {
  const folder = `${api === 'v3' ? '/crm/v3/properties' : `/crm/properties/${api}`}/${encodeURIComponent(object)}`;
  const post = (path: string, body: unknown): CrmRequest => ({
    method: 'POST',
    path: `${folder}/${path}`,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const properties = fields.filter(({ to }) => !NAMES_OF_RECORDS.has(to)).map(propertyOf);
  const requests = properties.length === 0 ? [] : [post('groups', { name: GROUP, label: 'Fit' }), post('batch/create', { inputs: properties })];
  return {
    requests,
    notes: ['Take out what else HubSpot has by itself, such as industry. 409 means that it is there already.'],
  };
}

/** By what people know a company, a contact and a deal: every account has these. */
const NAMES_OF_RECORDS: ReadonlySet<string> = new Set(['name', 'domain', 'email', 'firstname', 'lastname', 'dealname']);

interface Property {
  readonly name: string;
  readonly label: string;
  readonly groupName: string;
  readonly type: string;
  readonly fieldType: string;
  readonly hasUniqueValue: boolean;
  readonly options?: readonly { readonly label: string; readonly value: string; readonly displayOrder: number; readonly hidden: boolean }[];
}

function propertyOf({ to, label, type, choices, limit, unique }: SetupField): Property {
  const [stored, shown] = TYPES[type];
  const long = type === 'text' && !unique && (limit === null || limit > SHORT);
  const words = type === 'bool' ? YES_NO : choices;
  return {
    name: to,
    label,
    groupName: GROUP,
    type: stored,
    fieldType: long ? 'textarea' : shown,
    hasUniqueValue: unique,
    ...(words.length > 0 && { options: words.map((one, i) => ({ label: one.label, value: one.value, displayOrder: i, hidden: false })) }),
  };
}

/** Texts that are longer get a field of several lines. */
const SHORT = 255;

const YES_NO = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
] as const;

/** What HubSpot stores, and what it shows. */
const TYPES: Readonly<Record<FieldType, readonly [stored: string, shown: string]>> = {
  text: ['string', 'text'],
  number: ['number', 'number'],
  bool: ['bool', 'booleancheckbox'],
  enum: ['enumeration', 'select'],
  multi: ['enumeration', 'checkbox'],
  date: ['date', 'date'],
  datetime: ['datetime', 'date'],
};
