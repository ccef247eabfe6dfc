/** `fit score`: records in, assessments out, one a line, in a stream. */
import { extname } from 'node:path';
import { problem } from '../../problems/problem.ts';
import { renderJson } from '../../report/json.ts';
import { EXIT, Failure } from '../failure.ts';
import { defaultRubric, isPath } from '../find-rubric/rubrics.ts';
import { createShelf, readItem, scoreRead } from '../input/assessing.ts';
import { readItems } from '../input/items.ts';
import { refuseRead, type Written } from '../input/not-read.ts';
import type { Io } from '../io.ts';
import { redactionFor } from '../output/redaction.ts';
import { intoSink, type Write } from '../output/sink.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0, or 3 when a record was not valid; the others have been written all the same. */
export async function score({ operands, options }: Invocation, io: Io): Promise<number> {
  const files = operands.length > 0 ? operands : ['-'];
  if (files.includes('-') && io.stdin.isTTY) throw new Failure([problem('usage', { message: 'nothing to score: name answer files, or pipe records in' })]);
  refuseRead(readBy(files, options, io), writtenBy(options), io);
  if (isBook(files, options)) return (await import('../score-book/book.ts')).scoreBook(files, options, io);
  return intoSink(options, io, (write) => scoreInto(write, files, options, io));
}

/** The rubric too may be a file. */
function readBy(files: readonly string[], options: Invocation['options'], io: Io): readonly string[] {
  const rubric = (options['rubric'] as string | undefined) ?? defaultRubric(io);
  return isPath(rubric) ? [...files, rubric] : files;
}

/** What lies beside the files while a book can be gone on with is written as well. */
function writtenBy(options: Invocation['options']): readonly Written[] {
  const named = ['output', 'errors'].flatMap((name) => (typeof options[name] === 'string' ? [{ option: `--${name}`, path: options[name] }] : []));
  if (options['resume'] !== true) return named;
  const beside = ['', '.part', '.journal', '.lock'];
  return named.flatMap(({ option, path }) => (path === '-' ? [] : beside.map((end) => ({ option, path: `${path}${end}` }))));
}

/** A few files that are read as a whole need nothing of what a stream of many needs. */
function isBook(files: readonly string[], options: Invocation['options']): boolean {
  const wishes = ['from', 'errors', 'resume', 'ignoreUnknownColumns'].some((wish) => options[wish] !== undefined);
  return wishes || options['format'] !== 'ndjson' || files.some((file) => !DOCUMENTS.has(extname(file).toLowerCase()));
}

const DOCUMENTS: ReadonlySet<string> = new Set(['.yaml', '.yml', '.json', '.html', '.htm']);

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
        const { tellAsWished } = await import('../output/tell.ts');
        await tellAsWished(read.problems, options, io);
      }
    }
  }
  return code;
}
