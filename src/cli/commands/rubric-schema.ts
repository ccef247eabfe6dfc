/** `fit rubric schema`: the JSON Schemas of what people write. */
import { EXIT } from '../failure.ts';
import type { Io } from '../io.ts';
import type { Invocation } from '../program/declaration.ts';
import { intoSink } from '../sink.ts';

/** @returns 0. */
export async function rubricSchema({ options }: Invocation, io: Io): Promise<number> {
  const schema = options['for'] === 'tests' ? await schemaOfTests() : await schemaOfRubrics();
  await intoSink(options, io, (write) => write(schema));
  return EXIT.done;
}

async function schemaOfRubrics(): Promise<string> {
  const { rubricJsonSchema } = await import('../../rubric/json-schema.ts');
  return rubricJsonSchema();
}

async function schemaOfTests(): Promise<string> {
  const { caseFileJsonSchema } = await import('../../authoring/cases/json-schema.ts');
  return caseFileJsonSchema();
}
