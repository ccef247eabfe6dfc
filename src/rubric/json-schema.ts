/** The JSON Schema of the rubric language, for editors. */
import { jsonSchemaOf, schemaText } from '../reader/json-schema.ts';
import { rubricSchema } from './schema/rubric.ts';

/** @returns the schema as text, draft-07, the same bytes every time. */
export function rubricJsonSchema(): string {
  return schemaText(jsonSchemaOf(rubricSchema, 'urn:fit-assess:rubric:1'));
}
