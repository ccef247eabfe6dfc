/** Where a record comes from, in the same words in every format: who, when, with which rubric. */
import type { Assessment } from '../engine/model/assessment.ts';
import { followingWords } from './following.ts';

/** @returns where the report comes from: rater and times, rubric, and what its numbers are worth. */
export function origin(assessment: Assessment): readonly string[] {
  const { createdAt, updatedAt, rubric, id, tool } = assessment;
  const changed = updatedAt === createdAt ? null : updatedAt;
  const times = [createdAt && moment(createdAt), changed && `changed ${moment(changed)}`].filter(Boolean);
  const following = followingWords(assessment);
  return [
    ...(following === null ? [] : [following]),
    `Rated by ${[rater(assessment), ...times].join(', ')}`,
    `Rubric ${rubric.id} ${rubric.version}, ${rubric.adapted ? 'adapted to our own cases' : 'not yet adapted to our own cases'}`,
    'Cuts are judgement, not yet checked against outcomes',
    `Assessment ${id}, fit ${tool.version}`,
  ];
}

/** @returns where an answer or a fact comes from that nobody has confirmed; `null` for what somebody has answered. */
export function prefilledFrom({ origins = {} }: Pick<Assessment, 'origins'>, id: string): string | null {
  return Object.hasOwn(origins, id) ? `from ${origins[id]}, confirmed by nobody` : null;
}

/** @returns who assessed. */
export function rater({ assessor }: Pick<Assessment, 'assessor'>): string {
  return [assessor?.name, assessor?.role].filter(Boolean).join(', ') || 'a person who is not named';
}

/** @returns "2026-03-01 10:00 UTC" of an RFC 3339 time; anything else as it stands. */
export function moment(time: string): string {
  const [, date, clock] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)[^Z]*Z$/.exec(time) ?? [];
  return date ? `${date} ${clock} UTC` : time;
}
