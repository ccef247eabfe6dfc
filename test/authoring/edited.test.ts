/** What proof, simulation and difference say of rubrics after hasty edits, held against each other. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRubrics } from '../../src/authoring/difference/compare.ts';
import { proveRubric } from '../../src/authoring/proof/prove.ts';
import { completed } from '../../src/authoring/simulation/complete.ts';
import { compileRubric } from '../../src/engine/compile/compile.ts';
import type { Rubric } from '../../src/engine/model/rubric.ts';
import { decodeText } from '../../src/reader/text.ts';
import { parseWritten } from '../../src/rubric/parse.ts';
import { runs } from '../engine/runs.ts';
import { editedRubrics } from '../rubric/mutations.ts';
import { simulated } from './simulation/support/simulated.ts';

/** Edits that leave a rubric valid; most do not. */
const valid = editedRubrics()
  .map(rubricOf)
  .filter((rubric) => rubric !== null);

function rubricOf(text: string): Rubric | null {
  const source = decodeText(new TextEncoder().encode(text), 'edited.yaml');
  const written = source.ok ? parseWritten(source.value) : source;
  return written.ok ? written.value.rubric : null;
}

test('what comes up in a simulation is never said to be out of reach', () => {
  fc.assert(
    fc.property(valid, (rubric) => {
      fc.pre(completed(compileRubric(rubric), new Map()).ok);
      const never = new Set(proveRubric({ rubric }).outcomes.flatMap(({ band, reached }) => (reached.kind === 'never' ? [band] : [])));
      const come = simulated(rubric, new Map(), { swapped: 1, cases: 200 }).bands.filter(({ share }) => share > 0);
      expect(come.filter(({ band }) => never.has(band))).toEqual([]);
    }),
    runs(30),
  );
});

test('a rubric after any edit differs from itself in nothing', () => {
  fc.assert(
    fc.property(valid, (rubric) => {
      expect(compareRubrics(rubric, structuredClone(rubric)).changes).toEqual([]);
    }),
    runs(60),
  );
});
