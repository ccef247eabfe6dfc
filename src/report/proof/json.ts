/** A proof as plain data for programs. Within `fit.proof/1` fields are only added. */
import type { Proof } from '../../authoring/proof/proof.ts';
import { safeJson } from '../json.ts';

/** @returns the proof as JSON on one line, every witness in full, ending with a line feed. */
export function proofAsJson(proof: Proof): string {
  return safeJson({ schema: 'fit.proof/1', ...proof }, false);
}
