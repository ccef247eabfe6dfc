/** Reads a rubric's bytes. A room of its own because YAML and the schema are dear to load. */
import { good, type Outcome } from '../../problems/problem.ts';
import { decodeText } from '../../reader/text.ts';
import type { HashedRubric } from '../../record/build.ts';
import { sha256 } from '../../record/identity.ts';
import { parseRubric } from '../../rubric/parse.ts';

/** @returns the rubric and the hash of its text, or everything that is wrong with it. */
export function readRubric(bytes: Uint8Array, file: string): Outcome<HashedRubric> {
  const source = decodeText(bytes, file);
  if (!source.ok) return source;
  const rubric = parseRubric(source.value);
  return rubric.ok ? good({ rubric: rubric.value, sha256: sha256(source.value.text) }) : rubric;
}
