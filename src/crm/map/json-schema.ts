/** The JSON Schema of maps, for editors. */
import { jsonSchemaOf, schemaText } from '../../reader/json-schema.ts';
import { mapSchema } from './schema.ts';

/** @returns the schema as text, draft-07, the same bytes every time. */
export function mapJsonSchema(): string {
  return schemaText(jsonSchemaOf(mapSchema, 'urn:fit-assess:map:1'));
}
