/** The shape of a map `fit.map/1`. The single source: the JSON Schema for editors is generated from here. */
import * as z from 'zod';
import { FIELD_TYPES } from '../model.ts';
import { TARGET_NAMES } from '../targets/table.ts';

/** What a file says that it is. */
const MAP_SCHEMA = 'fit.map/1';

/** Longer ones are no names of fields. */
const MOST_LETTERS = 200;

const word = z.string().trim().min(1).max(MOST_LETTERS);
const path = z
  .string()
  .trim()
  .min(1)
  .max(MOST_LETTERS * 2);
const scalar = z.union([z.string(), z.number(), z.boolean()], { error: 'a text, a number, true or false' });
/** The name of an object. */
export const object = word.regex(/^[A-Za-z0-9][\w.-]*$/, { error: 'the name of an object, such as companies' });

/** What finds a record in the CRM: a field of its own that is unique. */
export const keySchema = z.strictObject({
  to: word.describe("The field's name in the CRM; its values must be unique there"),
  from: path.describe('Where the record holds the key: prospect.key'),
});

/** The CRM's own id. */
export const recordIdSchema = z.strictObject({
  from: path.describe("Where the record holds the CRM's own id: prospect.external.hubspot"),
});

/** One field. */
export const fieldSchema = z.strictObject({
  to: word.describe("The field's name in the CRM's interface"),
  from: path.optional().describe('Where the value stands in a record: result.score, result.questions[seats].value, result.conditions[*].text'),
  const: scalar.optional().describe('A value that is the same for every record, in place of from'),
  type: z.enum(FIELD_TYPES).optional().describe('How the CRM field takes its value; with const it follows from the value'),
  values: z
    .record(z.string().min(1).max(MOST_LETTERS), scalar)
    .optional()
    .describe('With enum and multi: what each value of the record is called in the CRM; every one that there can be'),
  round: z.int().min(0).max(6).optional().describe('With number: decimals, half up; without it as it is'),
  join: z.string().max(20).optional().describe('With text: what stands between the parts of a list; "; " unless said'),
  limit: z.int().min(1).max(1_000_000).optional().describe('With text: the most characters that the field takes; longer texts end in an ellipsis'),
  missing: z
    .union([z.enum(['omit', 'null', 'error']), z.null()], { error: 'omit, null or error' })
    .optional()
    .describe('Where the record holds nothing: omit leaves the field as it is (so unless said), null clears it, error leaves the record out'),
  use: z
    .enum(['both', 'export', 'prefill'])
    .optional()
    .describe('Which way it goes: into the CRM, out of it with fit assess --prefill, or both (so unless said)'),
});

/** A map as its file has it. */
export const mapSchema = z
  .strictObject({
    map: z.literal(MAP_SCHEMA).describe('The language of this file'),
    target: z.enum(TARGET_NAMES).describe('Where it goes'),
    object: object.optional().describe("The CRM's object: companies, Account, res.partner; else the usual one of the target"),
    api: word.optional().describe("Version of the CRM's interface; else the one that fit knows best"),
    key: keySchema.optional().describe('The unique field by which the CRM finds the record, or makes it'),
    'record-id': recordIdSchema.optional().describe("The CRM's own id, in place of key"),
    fields: z.array(fieldSchema).max(500).optional().describe('Which field gets what, in the order in which it is written'),
  })
  .meta({ title: 'fit.map/1', description: 'Which field of a CRM gets which part of a record fit.assessment/1' });

/** What the file says at these places, where its shape is right. */
export type RawField = z.output<typeof fieldSchema>;
