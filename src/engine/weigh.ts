/** One sheet weighed: what speaks, what is decided, what open answers can still come to. What `assess` and a digest have in common. */
import type { Plan } from './compile/plan.ts';
import { type Prospects, prospectsOf } from './complete/settle.ts';
import { decide, type Verdict } from './decide/decide.ts';
import { readSignals, type Signals } from './decide/signals.ts';
import type { Recommendation } from './model/rubric.ts';
import type { Sheet } from './score/sheet.ts';
import { type Standing, takeStanding } from './score/standing.ts';

/** What a sheet comes to. */
export interface Weighed {
  readonly signals: Signals;
  readonly verdict: Verdict;
  readonly prospects: Prospects;
}

/** @returns what the sheet comes to. Where it stands is written into `standing`. */
export function weigh(plan: Plan, sheet: Sheet, standing: Standing): Weighed {
  takeStanding(plan, sheet, standing);
  const signals = readSignals(plan, sheet, standing);
  const searched = standing.open ? prospectsOf(plan, sheet) : null;
  const verdict = decide(plan, standing, signals, () => searched && settledOn(searched));
  // With nothing open there is one completion, in which every knock-out is confirmed.
  const only = signals.unconfirmed.length > 0 ? 'decline' : (verdict.outcome?.recommendation ?? 'incomplete');
  const prospects = searched ?? { reachable: [only], settled: true };
  return { signals, verdict, prospects };
}

/** @returns whether open answers can still change what is said now; `null` when that was not shown either way. */
export function isSettled({ outcome }: Verdict, prospects: Prospects): boolean | null {
  return prospects.settled && stands(outcome?.recommendation ?? null, prospects);
}

/** @returns the end of a range, `null` where there is none. */
export function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

function settledOn({ settled, reachable }: Prospects): Recommendation | null {
  const [only] = reachable;
  return settled && only !== undefined && only !== 'incomplete' ? only : null;
}

/** Whether no completion contradicts what is said now: a rule may ask whether a question is still open. */
function stands(now: Recommendation | null, { reachable }: Prospects): boolean {
  return now === null || reachable[0] === now;
}
