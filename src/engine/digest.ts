/** The result of one answer set in brief, for books of a million: what a flat record holds. It agrees with `assess`. Pure. */
import type { Plan } from './compile/plan.ts';
import { rangesOf } from './complete/range.ts';
import type { Cause } from './decide/decide.ts';
import type { Signals } from './decide/signals.ts';
import { TENTHS, tenthsOf } from './exact/tenths.ts';
import { isBorderline } from './explain/borderline.ts';
import { causeText } from './explain/causes.ts';
import { flagsOf } from './explain/flags.ts';
import { openQuestions } from './explain/open.ts';
import type { CauseText } from './model/assessment.ts';
import type { Advice } from './model/rubric.ts';
import type { Sheet } from './score/sheet.ts';
import { emptyStanding, type Standing } from './score/standing.ts';
import { finite, isSettled, type Weighed, weigh } from './weigh.ts';

/** The decision and its score; the names are those of the result. */
export interface Brief {
  readonly recommendation: Advice;
  readonly band: string | null;
  readonly cause: CauseText;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly coverage: number;
  readonly settled: boolean | null;
  readonly borderline: boolean;
  /** Its number, where it may come again: then it is the same object every time. Else `null`. */
  readonly number: number | null;
}

/** What a digest says. */
export interface Digest {
  readonly brief: Brief;
  /** By dimension: its shown number. Written anew for the next sheet. */
  readonly dimensions: readonly { readonly shown: number | null }[];
  /** Indexes of questions: those whose knock-out is met, in file order, and those whose condition is due. */
  readonly knockouts: readonly number[];
  readonly due: readonly number[];
  readonly flags: readonly string[];
  /** Ids of the open questions, those that can move the decision most first. */
  readonly open: readonly string[];
}

/** @returns what makes digests under one rubric, each in the same scratch space. */
export function createDigester(plan: Plan): (sheet: Sheet) => Digest {
  const standing = emptyStanding(plan);
  const brief = createBriefs(plan);
  return (sheet) => {
    const weighed = weigh(plan, sheet, standing);
    const { knockouts, unconfirmed, due, rules } = weighed.signals;
    return {
      brief: brief(weighed, sheet, standing),
      dimensions: standing.dimensions,
      knockouts: unconfirmed.length === 0 ? knockouts : [...knockouts, ...unconfirmed].sort((a, b) => a - b),
      due,
      flags: flagsOf(plan, standing, rules),
      open: standing.open ? openQuestions(plan, sheet, standing).map(({ question }) => question) : [],
    };
  };
}

/** @returns what gives briefs. With nothing open, cause and score mostly say all of it, and in a book both come again and again. */
function createBriefs(plan: Plan): (weighed: Weighed, sheet: Sheet, standing: Standing) => Brief {
  const byCause = new Map<number, (Brief | null)[]>();
  let count = 0;
  return (weighed, sheet, standing) => {
    const { signals, verdict } = weighed;
    const cause = standing.open || standing.score === null ? null : causeNumber(plan, verdict.cause, signals);
    const tenths = cause === null ? -1 : tenthsOf(standing.score as number);
    if (cause === null || tenths === -1) return briefOf(plan, weighed, sheet, standing, null);
    const byScore = byCause.get(cause) ?? new Array<Brief | null>(TENTHS).fill(null);
    const known = byScore[tenths];
    if (known) return known;
    const brief = briefOf(plan, weighed, sheet, standing, count++);
    byScore[tenths] = brief;
    byCause.set(cause, byScore);
    return brief;
  };
}

const CAUSES = ['knockout', 'gate', 'rule', 'incomplete', 'band', 'conditions'] as const;

/** A number for the cause that is no other's, where with nothing open it and the score tell what it comes to; else `null`. */
function causeNumber({ ladder, minimums }: Plan, cause: Cause, signals: Signals): number | null {
  const index = indexIn(cause, signals);
  // What lies near a line depends on answers where the cuts do, and on dimensions where they have minimums.
  const isByScore = (ladder !== null && minimums.length === 0) || cause.rule === 'knockout' || cause.rule === 'gate';
  if (index === null || !isByScore) return null;
  const own = CAUSES.length * index + CAUSES.indexOf(cause.rule as (typeof CAUSES)[number]);
  // Whether a decision is settled depends on what waits for confirmation.
  return 2 * own + Math.min(signals.unconfirmed.length, 1);
}

function indexIn(cause: Cause, { unconfirmed, due }: Signals): number | null {
  switch (cause.rule) {
    case 'knockout':
    case 'gate':
      return cause.question;
    case 'rule':
      return cause.index;
    case 'incomplete':
      return unconfirmed.length === 1 ? (unconfirmed[0] as number) : null;
    case 'band':
      return cause.key;
    case 'conditions':
      return due.length;
    default:
      return null;
  }
}

function briefOf(plan: Plan, { signals, verdict, prospects }: Weighed, sheet: Sheet, standing: Standing, number: number | null): Brief {
  const ranges = rangesOf(plan, sheet, standing);
  const range = standing.withheld ? null : ranges.score;
  return {
    recommendation: verdict.outcome?.recommendation ?? 'incomplete',
    band: verdict.outcome?.band ?? null,
    cause: causeText(plan, standing, signals, verdict.cause),
    score: standing.score,
    low: finite(range?.low),
    high: finite(range?.high),
    coverage: standing.coverage,
    settled: isSettled(verdict, prospects),
    borderline: isBorderline(plan, standing, ranges, verdict),
    number,
  };
}
