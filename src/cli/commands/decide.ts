/** `fit decide`: a named person decides. What fit recommends stays beside it, and so does what was decided before. */

import type { LogEntry } from '../../engine/model/log.ts';
import { RECOMMENDATIONS, type Recommendation } from '../../engine/model/rubric.ts';
import type { HumanDecision } from '../../engine/model/standing.ts';
import { asOfNow } from '../../lifecycle/calls/carried-log.ts';
import { standingConditions } from '../../lifecycle/conditions.ts';
import { decisionOf, goesOn, isOverride } from '../../lifecycle/decision.ts';
import { namedDay } from '../../lifecycle/named-day.ts';
import { problem } from '../../problems/problem.ts';
import { suggest } from '../../problems/suggest.ts';
import { moment } from '../../report/origin.ts';
import { recommended } from '../../report/since.ts';
import { counted, nameOf } from '../../report/words.ts';
import type { Summary } from '../../store/store.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { requireSeeable } from '../kept/blind.ts';
import { recordOf, type Shelves, withStore } from '../kept/lookup.ts';
import { enter } from '../lifecycle/enter.ts';
import { person, reason, reasonSaid } from '../lifecycle/person.ts';
import { type AssessedProspect, assessedProspect, subjectOf } from '../lifecycle/subject.ts';
import { note } from '../output/note.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0. */
export async function decide({ operands, options }: Invocation, io: Io): Promise<number> {
  const [reference = '', word = ''] = operands;
  const recommendation = decisionIn(word);
  if (recommendation === 'decline' && options['starts'] !== undefined)
    throw new Failure([problem('usage', { message: 'what is declined has no start; take --starts away' })]);
  return withStore(io, async (store) => {
    const known = await assessedProspect(reference, store);
    const one = subjectOf(reference, known);
    await requireSeeable(one, options, store, io);
    const advice = one.recommendation ?? 'incomplete';
    const by = await person('decides', options, io);
    const because = isOverride(recommendation, advice)
      ? await reason(`to decide ${recommendation} where fit recommends ${recommended(advice)}`, options, io)
      : reasonSaid(options);
    const before = decisionOf(one.id, await logNow(known, store));
    const starts = goesOn(recommendation) ? ((options['starts'] as string | undefined) ?? before?.starts ?? null) : null;
    await enter({ kind: 'decision', recommendation, because, starts }, by, one, store, io);
    const said = `fit recommends ${recommended(advice)}; ${by} decided ${recommendation} about ${nameOf(one)}.`;
    for (const line of [said, ...replaced(before), ...(await owed(one, recommendation, known, store))]) await note(line, io, options['quiet']);
    return EXIT.done;
  });
}

async function logNow({ whose, all }: AssessedProspect, store: Shelves): Promise<readonly LogEntry[]> {
  return asOfNow(unwrap(await store.log({ prospect: whose })), all);
}

function decisionIn(word: string): Recommendation {
  const found = RECOMMENDATIONS.find((one) => one === word.toLowerCase());
  if (found !== undefined) return found;
  const near = suggest(word, RECOMMENDATIONS);
  const hint = near === null ? '' : `; did you mean ${near}?`;
  throw new Failure([problem('usage', { message: `a decision is accept, conditional, defer or decline, not ${word}${hint}` })]);
}

function replaced(before: HumanDecision | null): readonly string[] {
  if (before === null) return [];
  return [`It counts in place of ${before.recommendation}, decided by ${before.by}, ${moment(before.at)}; the log keeps both.`];
}

/** What is owed from now on, and of what nobody can be reminded in time while the start is not known. */
async function owed(one: Summary, recommendation: Recommendation, known: AssessedProspect, store: Shelves): Promise<readonly string[]> {
  if (!goesOn(recommendation) || one.openConditions === 0) return [];
  const record = await recordOf(one, store);
  const conditions = standingConditions(record, await logNow(known, store), one.reviewOn);
  const waiting = conditions.filter(({ due, standing }) => standing.due?.from === 'review' && due !== null && namedDay(due, SOME_START) !== null).length;
  const are = one.openConditions === 1 ? 'is' : 'are';
  return [
    `${counted(one.openConditions, 'condition')} ${are} owed: fit condition ${one.id.slice(-6)}`,
    ...(waiting === 0
      ? []
      : [
          `${waiting} of them ${waiting === 1 ? 'has' : 'have'} no day of ${waiting === 1 ? 'its' : 'their'} own before the start is known: decide again with --starts.`,
        ]),
  ];
}

/** Any start: what it gives a day to hangs on the start. */
const SOME_START = { starts: '2000-01-01', decided: null, locked: null };
