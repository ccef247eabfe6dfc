/** `fit score`: records in, assessments out, one a line, in a stream. */
import { problem } from '../../problems/problem.ts';
import { renderJson } from '../../report/json.ts';
import { createShelf, readItem, scoreRead } from '../assessing.ts';
import { EXIT, Failure } from '../failure.ts';
import { readItems } from '../inputs.ts';
import type { Io } from '../io.ts';
import type { Invocation } from '../program/declaration.ts';
import { redactionFor } from '../redaction.ts';
import { intoSink, type Write } from '../sink.ts';
import type { ColourFlag } from '../tell.ts';

/** @returns 0, or 3 when a record was not valid; the others have been written all the same. */
export async function score({ operands, options }: Invocation, io: Io): Promise<number> {
  const files = operands.length > 0 ? operands : ['-'];
  if (files.includes('-') && io.stdin.isTTY) throw new Failure([problem('usage', { message: 'nothing to score: name answer files, or pipe records in' })]);
  return intoSink(options, io, (write) => scoreInto(write, files, options, io));
}

async function scoreInto(write: Write, files: readonly string[], options: Invocation['options'], io: Io): Promise<number> {
  const shelf = createShelf(io, options['quiet']);
  const rubric = (options['rubric'] as string | undefined) ?? null;
  const redaction = await redactionFor(options);
  let [code, place]: [number, number] = [EXIT.done, 0];
  for (const file of files) {
    for await (const item of readItems(file, io)) {
      const read = item.ok ? await readItem(item.value, { rubric, file, shelf }, io) : item;
      if (read.ok) {
        const record = scoreRead(read.value, io);
        await write(renderJson(redaction?.redactForeignRecord(record, place++, read.value.prepared.source.rubric) ?? record));
      } else {
        const failure = new Failure(read.problems);
        code = Math.max(code, failure.exitCode);
        const { tellProblems } = await import('../tell.ts');
        await tellProblems(read.problems, io, options['color'] as ColourFlag);
      }
    }
  }
  return code;
}
