/** Looks at one rubric file. A room of its own because YAML, the schema and the advice are dear to load. */
import { type Checked, checkRubric } from '../../authoring/check.ts';
import type { Outcome } from '../../problems/problem.ts';
import { decodeText } from '../../reader/text.ts';
import { parseWritten } from '../../rubric/parse.ts';

/** A valid rubric in figures, and what could be better in it. */
export interface CheckedRubric extends Checked {
  readonly id: string;
  readonly version: string;
  readonly questions: number;
  readonly dimensions: number;
}

/** @returns what could be better in the rubric, or everything that is wrong with it. */
export function checkFile(bytes: Uint8Array, file: string): Outcome<CheckedRubric> {
  const source = decodeText(bytes, file);
  if (!source.ok) return source;
  const written = parseWritten(source.value);
  if (!written.ok) return written;
  const { id, version, dimensions } = written.value.rubric;
  const questions = dimensions.reduce((sum, dimension) => sum + dimension.questions.length, 0);
  return { ok: true, value: { id, version, questions, dimensions: dimensions.length, ...checkRubric(written.value) } };
}
