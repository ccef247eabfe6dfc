/** What happened to one prospect, in order, out of its records and its log. */
import type { Assessment } from '../../engine/model/assessment.ts';
import { type Call, callsOf, type Linked } from '../calls/calls.ts';
import { countsOf } from '../calls/counting.ts';
import { tellsHidden } from '../calls/hidden.ts';
import { lockedAt } from '../locked-at.ts';
import { actEvent } from './acts.ts';
import { changeFrom } from './change.ts';
import type { AssessmentEvent, Entered, EnteredRating, History, HistoryEvent, Life } from './model.ts';
import { trendsOf } from './trends.ts';

/** @returns the history. @param withSuperseded whether revisions that were put right are told too */
export function historyOf(life: Life, withSuperseded: boolean): History {
  const { prospect, records, log, hidden, rubrics } = life;
  const oldestFirst = [...records].sort((a, b) => order(lockedAt(a), lockedAt(b)) || order(a.id, b.id));
  const calls = callsOf(oldestFirst.map((record): Kept => ({ id: record.id, status: record.status, follows: record.follows ?? null, record })));
  const visible = calls.flatMap((call) => countsOf(call)?.record ?? []).filter(({ id }) => !hidden.has(id));
  const entered = calls.map((call): AssessmentEvent => {
    const event = enteredCall(call, hidden, withSuperseded);
    const at = visible.findIndex(({ id }) => id === event.counts);
    const counts = visible[at];
    return { ...event, change: counts === undefined ? null : changeFrom(visible.slice(0, at), counts, rubrics.get(counts.rubric.sha256)) };
  });
  return {
    schema: 'fit.history/1',
    prospect,
    formerly: formerNames(life),
    events: inOrder([...entered, ...log.filter((entry) => !tellsHidden(entry, hidden)).map((entry) => actEvent(entry, life))]),
    trends: trendsOf(visible),
  };
}

/** A record as far as its place among the others hangs on it. */
interface Kept extends Linked {
  readonly record: Assessment;
}

function enteredCall(call: Call<Kept>, hidden: Life['hidden'], withSuperseded: boolean): Omit<AssessmentEvent, 'change'> {
  const entered = (revisions: readonly Kept[]): EnteredRating => ({
    ...enter((revisions.at(-1) as Kept).record, hidden),
    revisions: revisions.length - 1,
    superseded: withSuperseded ? revisions.slice(0, -1).map(({ record }) => enter(record, hidden)) : [],
  });
  const { ratings, agreed } = call;
  // What was agreed on by those whose own ratings are gone stands alone.
  const [first = agreed, ...seconds] = ratings;
  const consensus = agreed.length === 0 || first === agreed ? null : entered(agreed);
  // A call stands where it was first rated, whatever was put right later.
  const at = lockedAt((first[0] as Kept).record);
  return { kind: 'assessment', at, rating: entered(first), seconds: seconds.map(entered), consensus, counts: (countsOf(call) as Kept).id };
}

function enter(record: Assessment, hidden: Life['hidden']): Entered {
  const { id, rubric, assessor, follows = null, result } = record;
  const { recommendation, band, score, low, high, outOf, coverage, bands } = result;
  const verdict = hidden.has(id) ? null : { recommendation, band, score, low, high, outOf, coverage, bands };
  return { id, at: lockedAt(record), rubric, assessor, follows, verdict };
}

/** What has no time comes first; of one moment the assessment comes before what was done about it. */
function inOrder(events: readonly HistoryEvent[]): readonly HistoryEvent[] {
  return [...events].sort((a, b) => order(a.at, b.at));
}

function order(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}

function formerNames({ prospect, records, log, merged }: Life): readonly string[] {
  const renamed = log.flatMap(({ act }) => (act.kind === 'rename' ? [act.from] : []));
  const names = [...records.map((record) => record.prospect.name), ...renamed, ...merged.values()];
  return [...new Set(names)].filter((name) => name !== prospect.name);
}
