/** Before a prospect is assessed again: where each condition of the last time stands. */
import type { Assessment } from '../../engine/model/assessment.ts';
import type { ConditionAct, ConditionState } from '../../engine/model/log.ts';
import { asOfNow } from '../../lifecycle/calls/carried-log.ts';
import { isOwed, type StandingCondition, standingConditions } from '../../lifecycle/conditions.ts';
import { decisionOf } from '../../lifecycle/decision.ts';
import { ulid } from '../../record/identity.ts';
import { conditionParts, counted, sentence } from '../../report/words.ts';
import type { SetUp } from '../../terminal/set-up.ts';
import { textOf, wrapLine } from '../../text/layout.ts';
import { oneLine, visible } from '../../text/visible.ts';
import { unwrap } from '../failure.ts';
import { note } from '../output/note.ts';
import { raterWords } from '../settings/who.ts';
import type { Desk } from './desk.ts';
import type { FollowedProspect } from './find.ts';

/** @returns the conditions of an assessment that are still owed; what was said of it before it was corrected counts too. */
export async function owedIn(record: Assessment, { whose, all }: FollowedProspect, { store }: Desk): Promise<readonly StandingCondition[]> {
  const log = asOfNow(unwrap(await store.log({ prospect: whose })), all);
  const decided = decisionOf(record.id, log)?.recommendation ?? record.result.recommendation;
  const reviewOn = all.find(({ id }) => id === record.id)?.reviewOn ?? null;
  // Where nothing could be recommended yet the conditions were talked about all the same.
  return decided === 'decline' ? [] : standingConditions(record, log, reviewOn).filter(({ standing }) => isOwed(standing.state));
}

/** Asks where each stands, and writes it down at once: who stops in between has lost nothing. */
export async function goThrough(
  owed: readonly StandingCondition[],
  of: string,
  { whose }: FollowedProspect,
  ask: SetUp,
  { store, io, assessor }: Desk,
): Promise<void> {
  for (const [i, one] of owed.entries()) {
    for (const line of linesFor(one, i + 1, owed.length, io.stderr.columns)) await note(line, io, false);
    const act = await askOne(one, ask);
    if (act === null) continue;
    const by = assessor === null ? null : (assessor.name ?? raterWords(assessor, '')) || null;
    const at = io.now();
    unwrap(await store.note({ id: ulid(at, io.random(10)), at: new Date(at).toISOString(), by, prospect: whose, assessment: of, act }));
  }
}

/** Beside the question, which is broken in the middle of words where it is long; and short enough to stay on a small screen with it. */
function linesFor({ title, text, owner, due, standing }: StandingCondition, number: number, count: number, columns: number | null): readonly string[] {
  const terms = conditionParts({ owner, due, check: null, ours: null, consequence: null, review: null });
  const lines = [
    `Condition ${number} of ${count} of last time: ${title}${standing.state === 'late' ? ', late' : ''}`,
    sentence(text),
    terms.map(([word, words]) => `${word}: ${words}`).join(' · '),
  ];
  return lines.flatMap((line) => wrapLine([{ style: 'plain', text: visible(oneLine(line)) }], Math.max(20, (columns ?? 80) - 1)).map(textOf));
}

async function askOne({ question }: StandingCondition, ask: SetUp): Promise<ConditionAct | null> {
  const state = await ask.choose<ConditionState | null>('How does this condition stand?', [
    { name: 'Kept', value: 'kept' },
    { name: 'Late, and still owed', value: 'late' },
    { name: 'Broken, with the reason', value: 'broken' },
    { name: 'Dropped, with the reason', value: 'dropped' },
    { name: 'Still open: it is carried on', value: 'open' },
    { name: 'Skip: it stays as it is', value: null },
  ]);
  if (state === null) return null;
  const because = state === 'broken' || state === 'dropped' ? await ask.text(`Why was it ${state}?`, { what: 'a reason' }) : null;
  return { kind: 'condition', question, state, because, due: null };
}

/** @returns a sentence about conditions that nobody can be asked about. */
export function unaskedWords(owed: readonly StandingCondition[]): readonly string[] {
  return owed.length === 0
    ? []
    : [`${counted(owed.length, 'condition')} of last time ${owed.length === 1 ? 'is' : 'are'} still open, and ${owed.length === 1 ? 'stays' : 'stay'} so.`];
}
