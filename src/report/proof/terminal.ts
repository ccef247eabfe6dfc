/** A proof on the terminal. */
import type { Proof } from '../../authoring/proof/proof.ts';
import { pageOnTerminal } from '../outlined/terminal.ts';
import type { SheetOptions } from '../page/sheet.ts';
import { proofOutline } from './outline.ts';

/** @returns the page of a proof. @param rubric what the rubric is called */
export function renderProofTerminal(rubric: string, proof: Proof, options: SheetOptions = {}): string {
  return pageOnTerminal(proofOutline(rubric, proof), options);
}
