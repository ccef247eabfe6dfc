/** What the class of a change promises, tried on random rubrics and answers. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRubrics } from '../../../src/authoring/difference/compare.ts';
import { answersUnderNewIds } from '../../../src/authoring/difference/renames.ts';
import { createReplayer } from '../../../src/authoring/difference/replay.ts';
import { mixed, unitsOf } from '../../../src/authoring/difference/units.ts';
import { assess, createScorer } from '../../../src/engine/assess.ts';
import { createCarrier } from '../../../src/engine/carry.ts';
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import { LARGE } from '../../engine/arbitraries/profile.ts';
import { casesWith } from '../../engine/arbitraries.ts';
import { runs } from '../../engine/runs.ts';
import { editedBy } from './revised.ts';

/** A rubric, an edited text of it that is valid too, and answers that the first one takes: numbers are drawn with more digits than any form does. */
const revisions = casesWith(LARGE, (dice, { rubric, answers }) => ({
  later: editedBy(dice, rubric),
  answers: createCarrier(rubric, structuredClone(rubric))(answers).answers,
}));

test('wording leaves score and recommendation of every answer set, and where only decisions may differ the score stays', () => {
  fc.assert(
    fc.property(revisions, ({ rubric, later, answers }) => {
      const { class: worst } = compareRubrics(rubric, later);
      if (worst === 'scores-not-comparable') return;
      const carried = createCarrier(rubric, later)(answers).answers;
      const [before, after] = [createScorer(compileRubric(rubric)).score(answers), createScorer(compileRubric(later)).score(carried)];
      expect(after.score).toBe(before.score);
      // Flags are raised in the order of the rules, which decides nothing.
      if (worst !== 'decisions-may-differ') expect({ ...after, flags: after.flags.toSorted() }).toEqual({ ...before, flags: before.flags.toSorted() });
    }),
    runs(1500),
  );
});

test('a replay says of both texts what scoring says', () => {
  fc.assert(
    fc.property(revisions, ({ rubric, later, answers }) => {
      const replayer = createReplayer(compareRubrics(rubric, later), 'a');
      replayer.take({ id: null, prospect: 'P', answers, rubric: null });
      const { moves } = replayer.result();
      const after = assess(compileRubric(later), createCarrier(rubric, later)(answers).answers);
      expect(moves).toEqual([{ from: assess(compileRubric(rubric), answers).recommendation, to: after.recommendation, count: 1 }]);
    }),
    runs(400),
  );
});

test('what is said to be behind a flip makes it, in the earlier text with these changes alone', () => {
  fc.assert(
    fc.property(revisions, ({ rubric, later, answers }) => {
      const difference = compareRubrics(rubric, later);
      const replayer = createReplayer(difference, 'a');
      replayer.take({ id: null, prospect: 'P', answers, rubric: null });
      for (const flip of replayer.result().flips) {
        const named = new Set(flip.behind.changes);
        expect(named.size).toBeGreaterThan(0);
        const units = unitsOf(difference.changes, difference.aligned, later).filter(({ changes }) => changes.some((change) => named.has(change)));
        const sets = flip.behind.how === 'alone' ? units.map((unit) => [unit]) : [units];
        for (const made of sets) {
          const rubricMade = mixed(difference.aligned, later, new Set(made.map(({ key }) => key)));
          const carried = createCarrier(difference.aligned, rubricMade)(answersUnderNewIds(answers, difference.renames)).answers;
          expect(createScorer(compileRubric(rubricMade)).score(carried).recommendation).toBe(flip.after.recommendation);
        }
      }
    }),
    runs(600),
  );
});

test('all changes together make the later rubric', () => {
  fc.assert(
    fc.property(revisions, ({ rubric, later, answers }) => {
      const { changes, aligned } = compareRubrics(rubric, later);
      const whole = mixed(aligned, later, new Set(unitsOf(changes, aligned, later).map(({ key }) => key)));
      const carried = createCarrier(rubric, later)(answers).answers;
      const { recommendation, score } = createScorer(compileRubric(whole)).score(carried);
      expect({ recommendation, score }).toEqual(
        (({ recommendation: r, score: s }) => ({ recommendation: r, score: s }))(createScorer(compileRubric(later)).score(carried)),
      );
    }),
    runs(600),
  );
});

test('a replay of a rubric against itself flips nothing and moves no score', () => {
  fc.assert(
    fc.property(revisions, ({ rubric, answers }) => {
      const replayer = createReplayer(compareRubrics(rubric, structuredClone(rubric)), 'a');
      replayer.take({ id: null, prospect: 'P', answers, rubric: null });
      const { flips, lost, newlyOpen, meanShift, scored } = replayer.result();
      expect({ flips, lost, newlyOpen, meanShift }).toEqual({ flips: [], lost: [], newlyOpen: 0, meanShift: scored === 0 ? null : 0 });
    }),
    runs(200),
  );
});
