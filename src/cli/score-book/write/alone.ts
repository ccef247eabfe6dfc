/** One at a time writes a book that can be gone on with: two would cut off what the other has written. */
import { resolve } from 'node:path';
import { problem } from '../../../problems/problem.ts';
import { Failure } from '../../failure.ts';
import type { Io } from '../../io.ts';

/** @returns what the work returns. Throws a `Failure` while another fit writes the same file. */
export async function alone<Value>(output: string, io: Io, work: () => Promise<Value>): Promise<Value> {
  const { hold } = await import('../../../store/sqlite/hold.ts');
  const letGo = await hold(`${resolve(io.cwd, output)}.lock`);
  if (letGo === null) throw new Failure([problem('output-busy', { file: output })]);
  try {
    return await work();
  } finally {
    letGo();
  }
}
