/** The JSON Schema of test files, for editors. */
import { schemaForEditors } from '../../rubric/json-schema.ts';
import { caseFileSchema } from './schema.ts';

/** @returns the schema as text, draft-07, the same bytes every time. */
export function caseFileJsonSchema(): string {
  return schemaForEditors(caseFileSchema, 'urn:fit-assess:rubric-test:1');
}
