/** `fit rubric schema`: the JSON Schemas of what people write; `fit schema` prints the others too. */
import { EXIT } from '../failure.ts';
import type { Io } from '../io.ts';
import { intoSink } from '../output/sink.ts';
import type { Invocation } from '../program/declaration.ts';
import { SCHEMAS } from '../schema/schemas.ts';

/** @returns 0. */
export async function rubricSchema({ options }: Invocation, io: Io): Promise<number> {
  const text = await SCHEMAS[options['for'] === 'tests' ? 'cases' : 'rubric'].load();
  await intoSink(options, io, (write) => write(text));
  return EXIT.done;
}
