/** The JSON Schema of test files, for editors. */
import { jsonSchemaOf, schemaText } from '../../reader/json-schema.ts';
import { caseFileSchema } from './schema.ts';

/** @returns the schema as text, draft-07, the same bytes every time. */
export function caseFileJsonSchema(): string {
  return schemaText(jsonSchemaOf(caseFileSchema, 'urn:fit-assess:rubric-test:1'));
}
