/** JSON Schemas for editors and other programs: generated from the schemas that `fit` reads with, never written by hand. */
import * as z from 'zod';

/** A JSON Schema, or a part of one. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * @param id name of the document and its version, not an address: nothing is to be fetched
 * @returns a schema, draft-07, its keys in the same order every time
 */
export function jsonSchemaOf(schema: z.ZodType, id: string): JsonSchema {
  const { $schema, title, description, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', override: forEditors });
  return { $schema, $id: id, title, description, ...rest } as JsonSchema;
}

/** @returns a schema as the text of a file, the same bytes every time. */
export function schemaText(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function forEditors({ jsonSchema }: { readonly jsonSchema: JsonSchema }): void {
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
