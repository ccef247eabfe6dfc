/** `fit rubric schema`: the JSON Schema of the rubric language. */
import { rubricJsonSchema } from '../../rubric/json-schema.ts';
import { EXIT } from '../failure.ts';
import type { Io } from '../io.ts';
import type { Invocation } from '../program.ts';
import { intoSink } from '../sink.ts';

/** @returns 0. */
export async function rubricSchema({ options }: Invocation, io: Io): Promise<number> {
  await intoSink(options, io, (write) => write(rubricJsonSchema()));
  return EXIT.done;
}
