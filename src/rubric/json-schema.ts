/** The JSON Schema of the rubric language, for editors: generated, never written by hand. */
import * as z from 'zod';
import { rubricSchema } from './schema/rubric.ts';

/** @returns the schema as text, draft-07, the same bytes every time. */
export function rubricJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(rubricSchema, { target: 'draft-7', io: 'input' }), null, 2)}\n`;
}
