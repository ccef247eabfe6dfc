/** A proof as plain data: what `--json` prints. */
import type { Proof } from '../../authoring/proof/proof.ts';

/** @returns the data, its fields in a fixed order. */
export function proofData({ outcomes, ...rest }: Proof): Readonly<Record<string, unknown>> {
  return { outcomes: outcomes.map(({ isNamed, ...outcome }) => ({ ...outcome, named: isNamed })), ...rest };
}
