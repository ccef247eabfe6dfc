/** `fit schema`: the JSON Schemas of what goes in and of what comes out. */
import { problem } from '../../problems/problem.ts';
import { suggest } from '../../problems/suggest.ts';
import { EXIT, Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { intoSink } from '../output/sink.ts';
import type { Invocation } from '../program/declaration.ts';
import { type PrintedSchema, SCHEMAS } from '../schema/schemas.ts';

/** @returns 0. Without a name it lists what there is. */
export async function schema({ operands, options }: Invocation, io: Io): Promise<number> {
  const [name] = operands;
  const text = name === undefined ? listed() : await schemaNamed(name).load();
  await intoSink(options, io, (write) => write(text));
  return EXIT.done;
}

function listed(): string {
  const width = Math.max(...Object.keys(SCHEMAS).map((name) => name.length));
  return Object.entries(SCHEMAS)
    .map(([name, { of }]) => `${name.padEnd(width)}  ${of}\n`)
    .join('');
}

function schemaNamed(name: string): PrintedSchema {
  const known: Readonly<Record<string, PrintedSchema>> = SCHEMAS;
  const found = Object.hasOwn(known, name) ? known[name] : undefined;
  if (found !== undefined) return found;
  const meant = suggest(name, Object.keys(known));
  const hint = meant === null ? `there are ${Object.keys(known).join(', ')}` : `did you mean ${meant}?`;
  throw new Failure([problem('usage', { message: `there is no schema ${name}; ${hint}` })]);
}
