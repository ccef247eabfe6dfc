/** The engine against brute force: ranges, what can still come out, and whether that is settled. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/engine/model/assessment.ts';
import { LINES, type Profile, SMALL } from './arbitraries/profile.ts';
import { type Case, cases } from './arbitraries.ts';
import { openLines } from './oracle/completions.ts';
import { questionsOf } from './oracle/finding.ts';
import { type Fraction, fraction, minus, plus } from './oracle/fraction.ts';
import { borderlineOn, type Outlook, outlookOn, type Span, shownEnd, verdictOn } from './oracle/oracle.ts';
import { resultOf, verdictIn } from './results.ts';
import { runs } from './runs.ts';

/** More completions than these are not tried. Fewer than one case in twenty has more. */
const MOST = 600;

/** Holds the engine's result against all completions, on cases that have few enough. */
function check(profile: Profile, count: number, holds: (result: Result, outlook: Outlook, drawn: Case) => void): void {
  const property = fc.property(cases(profile), (drawn) => {
    const outlook = outlookOn(drawn.rubric, drawn.answers, MOST);
    fc.pre(outlook !== null);
    holds(resultOf(drawn), outlook as Outlook, drawn);
  });
  fc.assert(property, runs(count));
}

/** Closer to a number than anything that is written. */
const NEXT = fraction(1n, 10n ** 18n);

/** @returns the end as it is shown, reached; and as it is shown if it is only approached, from outside. */
function waysToShow(end: Fraction | null, side: 'low' | 'high', decimals: number): readonly (number | null)[] {
  if (end === null) return [null];
  return [end, side === 'low' ? minus(end, NEXT) : plus(end, NEXT)].map((value) => shownEnd(value, decimals));
}

/** One number of the engine with a range, and the same by brute force. */
interface Ranged {
  readonly name: string;
  readonly engine: { readonly low: number | null; readonly high: number | null };
  readonly brute: Span;
}

function rangesOf(result: Result, outlook: Outlook): readonly Ranged[] {
  const dimensions = result.dimensions.map((engine, i): Ranged => ({ name: engine.id, engine, brute: outlook.dimensions[i] as Span }));
  return [{ name: 'score', engine: result, brute: outlook.score }, ...dimensions];
}

describe.each([
  ['small rubrics', SMALL, 150],
  ['rubrics with many open numbers', LINES, 75],
] as const)('on %s', (_kind, profile, count) => {
  test('no completion lies outside a range', () => {
    check(profile, count, (result, outlook) => {
      for (const { name, engine, brute } of rangesOf(result, outlook)) {
        const [low, high] = [shownEnd(brute.low, brute.decimals), shownEnd(brute.high, brute.decimals)];
        const covers = (low === null || engine.low === null || engine.low <= low) && (high === null || engine.high === null || engine.high >= high);
        expect({ name, covers, endless: [low === null && engine.low !== null, high === null && engine.high !== null] }).toEqual({
          name,
          covers: true,
          endless: [false, false],
        });
      }
    });
  });

  test('both ends of a range are reached, or approached by a number that may not quite get there', () => {
    check(profile, count, (result, outlook) => {
      for (const { name, engine, brute } of rangesOf(result, outlook)) {
        expect([name, ...waysToShow(brute.low, 'low', brute.decimals)]).toContain(engine.low);
        expect([name, ...waysToShow(brute.high, 'high', brute.decimals)]).toContain(engine.high);
      }
    });
  });

  test('the result is borderline where the oracle says so', () => {
    check(profile, count, (result, outlook, { rubric, answers }) => {
      expect(result.borderline).toBe(borderlineOn(rubric, answers, verdictIn(result), outlook.score));
    });
  });

  test('what is called settled is what every completion gives', () => {
    check(profile, count, (result, outlook) => {
      if (result.settled === true) expect(outlook.reachable).toEqual(result.reachable);
    });
  });
});

describe('on small rubrics', () => {
  test('what is called unsettled has completions that differ from each other or from what stands', () => {
    check(SMALL, 150, (result, outlook) => {
      if (result.settled === false) expect(new Set([...outlook.reachable, result.recommendation]).size).toBeGreaterThan(1);
    });
  });

  test('what is called reachable is reached by a completion', () => {
    check(SMALL, 150, (result, outlook) => {
      expect(outlook.reachable).toEqual(expect.arrayContaining([...result.reachable]));
    });
  });

  test('everything reachable is found, unless the search gave up or an open number runs along a line', () => {
    check(SMALL, 150, (result, outlook, { rubric, answers }) => {
      const searched = result.settled !== null && openLines(questionsOf(rubric), answers).length === 0;
      if (searched) expect(result.reachable).toEqual(outlook.reachable);
    });
  });

  test('the verdict is the oracle’s, which knows from brute force whether all completions agree', () => {
    check(SMALL, 150, (result, outlook, { rubric, answers }) => {
      const [only, other] = outlook.reachable;
      const unanimous = result.settled !== null && other === undefined && only !== undefined && only !== 'incomplete' ? only : null;
      expect(verdictIn(result)).toEqual(verdictOn(rubric, answers, unanimous));
    });
  });
});

test('the search for what is reachable seldom gives up', () => {
  const sampled = fc.sample(cases(SMALL), { numRuns: 400, seed: 1 }).map((drawn) => resultOf(drawn).settled);
  expect(sampled.filter((settled) => settled === null).length).toBeLessThan(20);
});
