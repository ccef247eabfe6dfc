/** JSON Schemas for editors: generated, never written by hand. */
import * as z from 'zod';
import { rubricSchema } from './schema/rubric.ts';

/** @returns the schema of the rubric language as text, draft-07, the same bytes every time. */
export function rubricJsonSchema(): string {
  return schemaForEditors(rubricSchema, 'urn:fit-assess:rubric:1');
}

/**
 * @returns a schema as text, draft-07, the same bytes every time.
 * @param id name of the language and its version, not an address: nothing is to be fetched
 */
export function schemaForEditors(schema: z.ZodType, id: string): string {
  const { $schema, title, description, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', override: forEditors });
  return `${JSON.stringify({ $schema, $id: id, title, description, ...rest }, null, 2)}\n`;
}

function forEditors({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  // The limits of whole numbers in JavaScript say nothing to an author.
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  // VS Code takes the key in `1: Never` for a number and would underline it where names are said to be texts; patterns it reads well.
  const { propertyNames, additionalProperties } = jsonSchema;
  if (typeof propertyNames !== 'object' || propertyNames.pattern === undefined || additionalProperties === undefined) return;
  jsonSchema.patternProperties = { [propertyNames.pattern]: additionalProperties };
  jsonSchema.additionalProperties = false;
  delete jsonSchema.propertyNames;
}
