/** The JSON Schema of the rubric language, for editors: generated, never written by hand. */
import * as z from 'zod';
import { rubricSchema } from './schema/rubric.ts';

/** Name of the language and its version, not an address: nothing is to be fetched. */
const ID = 'urn:fit-assess:rubric:1';

/** @returns the schema as text, draft-07, the same bytes every time. */
export function rubricJsonSchema(): string {
  const { $schema, title, description, ...rest } = z.toJSONSchema(rubricSchema, { target: 'draft-7', io: 'input', override: withoutSafeBounds });
  return `${JSON.stringify({ $schema, $id: ID, title, description, ...rest }, null, 2)}\n`;
}

/** The limits of whole numbers in JavaScript say nothing to an author. */
function withoutSafeBounds({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}
