/**
 * The JSON Schema of `fit.assessment/1`, for whoever reads records.
 *
 * It is open: a record may have fields that it does not know. Within `/1` fields are only added, so a reader that refused unknown
 * ones would break with the next release, and the check with which `fit` reads records back passes them over too.
 */
import { type JsonSchema, jsonSchemaOf, schemaText } from '../reader/json-schema.ts';
import { FIELDS, fieldPath } from './fields.ts';
import { assessmentSchema } from './schema.ts';

const DESCRIPTION =
  'One assessment of one prospect: what fit assess --json, fit show --json and fit score print. Fields that are not listed here may be there: within /1 fields are only added, never removed, renamed or given another type. Numbers that are not known are null.';

/** @returns the schema as text, draft-07, the same bytes every time. */
export function assessmentJsonSchema(): string {
  const { $schema, $id, ...rest } = jsonSchemaOf(assessmentSchema, 'urn:fit-assess:assessment:1');
  // A part that is used twice is one object so far, and each place has words of its own.
  const apart = JSON.parse(JSON.stringify(rest)) as JsonSchema;
  return schemaText({ $schema, $id, title: 'fit.assessment/1', description: DESCRIPTION, ...described(apart, '') } as JsonSchema);
}

/** The schema with words for every field below a path. */
function described(schema: JsonSchema, path: string): JsonSchema {
  // Every key is a text: that needs not be said.
  const { properties, additionalProperties, propertyNames: _, items, anyOf, oneOf, ...rest } = schema;
  const below = path === '' ? '' : `${path}.`;
  const forms = (all: readonly JsonSchema[]) => all.map((form) => described(form, path));
  return {
    ...rest,
    ...(properties && { properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, field(one as JsonSchema, below + name)])) }),
    ...(properties && { additionalProperties: true }),
    ...(!properties && typeof additionalProperties === 'object' && { additionalProperties: field(additionalProperties, below + ownKey(path)) }),
    ...(items !== undefined && { items: described(items as JsonSchema, `${path}[*]`) }),
    ...(anyOf && { anyOf: forms(anyOf as readonly JsonSchema[]) }),
    ...(oneOf && { oneOf: forms(oneOf as readonly JsonSchema[]) }),
  } as JsonSchema;
}

function field(schema: JsonSchema, path: string): JsonSchema {
  const description = FIELDS[fieldPath(path)];
  return { ...(description !== undefined && { description }), ...described(schema, path) };
}

/** What stands for a key that is not ours to name. */
function ownKey(path: string): string {
  return path === 'prospect.external' ? 'SYSTEM' : 'ID';
}
