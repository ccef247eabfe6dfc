/** What happened to one prospect, in order, out of its records and its log. */
import type { Assessment } from '../../engine/model/assessment.ts';
import { type Call, callsOf, type Rating } from '../calls.ts';
import { lockedAt } from '../locked-at.ts';
import { actEvent } from './acts.ts';
import { changeFrom } from './change.ts';
import type { AssessmentEvent, Entered, EnteredRating, History, HistoryEvent, Life } from './model.ts';
import { trendsOf } from './trends.ts';

/** @returns the history. @param withSuperseded whether revisions that were put right are told too */
export function historyOf(life: Life, withSuperseded: boolean): History {
  const { prospect, records, log, hidden, rubrics } = life;
  const oldestFirst = [...records].sort((a, b) => order(lockedAt(a), lockedAt(b)) || order(a.id, b.id));
  const calls = callsOf(oldestFirst);
  const counting = calls.map(({ counts }) => counts);
  const visible = counting.filter(({ id }) => !hidden.has(id));
  const entered = calls.map((call): AssessmentEvent => {
    const { counts } = call;
    const change = hidden.has(counts.id) ? null : changeFrom(visible.slice(0, visible.indexOf(counts)), counts, rubrics.get(counts.rubric.sha256));
    return { ...enteredCall(call, hidden, withSuperseded), change };
  });
  return {
    schema: 'fit.history/1',
    prospect,
    formerly: formerNames(life),
    events: inOrder([...entered, ...log.map((entry) => actEvent(entry, life))]),
    trends: trendsOf(visible),
  };
}

function enteredCall(
  { first, seconds, consensus, counts }: Call<Assessment>,
  hidden: Life['hidden'],
  withSuperseded: boolean,
): Omit<AssessmentEvent, 'change'> {
  const entered = (rating: Rating<Assessment>): EnteredRating => ({
    ...enter(rating.newest, hidden),
    revisions: rating.superseded.length,
    superseded: withSuperseded ? rating.superseded.map((one) => enter(one, hidden)) : [],
  });
  // A call stands where it was first rated, whatever was put right later.
  const at = lockedAt(first.superseded[0] ?? first.newest);
  return { kind: 'assessment', at, rating: entered(first), seconds: seconds.map(entered), consensus: consensus && entered(consensus), counts: counts.id };
}

function enter(record: Assessment, hidden: Life['hidden']): Entered {
  const { id, rubric, assessor, follows = null, result } = record;
  const { recommendation, band, score, low, high, outOf, coverage } = result;
  return { id, at: lockedAt(record), rubric, assessor, follows, verdict: hidden.has(id) ? null : { recommendation, band, score, low, high, outOf, coverage } };
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
