/** The assessments of a history as runs of points: those of one rubric, broken where a score begins to mean something else. */
import type { BandRow } from '../../../engine/model/assessment.ts';
import { majorOf } from '../../../lifecycle/comparable.ts';
import type { AssessmentEvent, Entered, History, Verdict } from '../../../lifecycle/history/model.ts';
import { dayOf, scoreWords, verdictWords } from '../../history/outline.ts';
import { TONES } from '../../words.ts';
import type { Ground, Run, TimedPoint } from '../charts/line.ts';
import { type Scale, scaleFor } from '../charts/picture.ts';

/** An assessment of which the result may be seen, with the one that counts in it. */
export interface Counted {
  readonly event: AssessmentEvent;
  readonly entered: Entered;
  readonly verdict: Verdict;
}

/** All that was assessed with one rubric. */
export interface RubricCourse {
  readonly id: string;
  readonly title: string;
  readonly counted: readonly Counted[];
  readonly runs: readonly Run[];
  readonly scale: Scale;
}

/** @returns the rating of a call that counts. */
export function countingIn({ counts, rating, seconds, consensus }: AssessmentEvent): Entered {
  return [rating, ...seconds, ...(consensus === null ? [] : [consensus])].find(({ id }) => id === counts) ?? rating;
}

/** @returns the courses, that of the rubric used last first. */
export function coursesOf({ events }: History): readonly RubricCourse[] {
  const groups = new Map<string, Counted[]>();
  for (const event of events) {
    if (event.kind === 'act') continue;
    const entered = countingIn(event);
    if (entered.verdict === null) continue;
    const group = groups.get(entered.rubric.id) ?? [];
    // Set anew, so that the one used last stands last.
    groups.delete(entered.rubric.id);
    groups.set(entered.rubric.id, [...group, { event, entered, verdict: entered.verdict }]);
  }
  return [...groups.values()].reverse().map(courseOf);
}

function courseOf(counted: readonly Counted[]): RubricCourse {
  const verdicts = counted.map(({ verdict }) => verdict);
  const numbers = verdicts.flatMap(({ score, low, high, bands }) => [score, low, high, ...bands.map(({ from }) => from)]);
  const isPercent = verdicts.every(({ outOf }) => outOf === 100);
  const { rubric } = (counted.at(-1) as Counted).entered;
  return { id: rubric.id, title: rubric.title, counted, runs: runsOf(counted), scale: scaleFor(numbers, isPercent) };
}

function runsOf(counted: readonly Counted[]): readonly Run[] {
  const runs: Counted[][] = [];
  for (const one of counted) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && majorOf(last.entered.rubric) === majorOf(one.entered.rubric)) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs.map((run) => ({
    label: `version ${majorOf((run[0] as Counted).entered.rubric)}`,
    points: run.map(pointOf),
    grounds: groundsOf((run.at(-1) as Counted).verdict.bands),
  }));
}

function pointOf({ event: { change }, entered: { at }, verdict }: Counted): TimedPoint {
  const { score, low, high } = verdict;
  const trend = change?.kind === 'compared' ? change.score.trend : null;
  return { day: at?.slice(0, 10) ?? null, score, low, high, trend, told: `${dayOf(at)}: ${verdictWords(verdict)}, score ${scoreWords(verdict)}` };
}

/** Of rows that begin at one place the first is taken, as the engine does. */
function groundsOf(bands: readonly BandRow[]): readonly Ground[] {
  const rows = bands.flatMap(({ word, from, inPlay, recommendation }) => (inPlay && from !== null ? [{ word, from, tone: TONES[recommendation] }] : []));
  return rows.filter(({ from }, i) => rows.findIndex((row) => row.from === from) === i).sort((a, b) => a.from - b.from);
}
