/** All that can be said of a rubric that is valid: advice, less what its author has silenced. */
import { inFileOrder, type Problem } from '../problems/problem.ts';
import type { WrittenRubric } from '../rubric/parse.ts';
import { lintRubric } from './lint/lint.ts';
import { readingOf } from './lint/reading.ts';
import type { Proof } from './proof/proof.ts';
import { adviceOfProof, proveRubric } from './proof/prove.ts';
import { applySilences } from './silence.ts';

/** What looking at a rubric came to. */
export interface Checked {
  /** In the order of the file. */
  readonly advice: readonly Problem[];
  /** How many pieces of advice its author has silenced. */
  readonly silenced: number;
  readonly proof: Proof;
  /** Whether wording was looked at, and the language it was looked at in; `known: false` where there are no words for it. */
  readonly wording: { readonly known: boolean; readonly language: string | null };
}

/** @returns what could be better. Every source of advice has one line here; silences hold for all of them. */
export function checkRubric(written: WrittenRubric): Checked {
  const reading = readingOf(written);
  const proof = proveRubric(written);
  const all = [...lintRubric(reading), ...adviceOfProof(written, proof)];
  const { advice, silenced } = applySilences(all, written.raw.silence ?? [], written.locate);
  return { advice: inFileOrder(advice.map(({ problem }) => problem)), silenced, proof, wording: { known: reading.words !== null, language: reading.language } };
}
