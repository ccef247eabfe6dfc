/** Lines of the log without names and reasons: what was done and when stays. */
import type { Act, ConditionAct, DecisionAct, LogEntry, MergeAct, OutcomeAct, OutcomeFacts, RenameAct, RevealAct, UndoAct } from '../../engine/model/log.ts';
import { fields, kinds, type Rule, removed, stays, unnamed } from './rules.ts';

const facts = fields<OutcomeFacts>({ customer: stays, rate: stays, baseline: stays, conduct: stays, goal: stays });

const redactAct = kinds<Act, 'kind'>('kind', {
  decision: fields<DecisionAct>({ kind: stays, recommendation: stays, because: removed, starts: stays }),
  condition: fields<ConditionAct>({ kind: stays, question: stays, state: stays, because: removed, due: stays }),
  outcome: fields<OutcomeAct>({ kind: stays, facts, on: stays, note: removed }),
  reveal: fields<RevealAct>({ kind: stays }),
  rename: fields<RenameAct>({ kind: stays, from: removed, to: removed }),
  merge: fields<MergeAct>({ kind: stays, into: stays }),
  undo: fields<UndoAct>({ kind: stays, entry: stays }),
});

/** Rebuilds a line of the log from what may stay. */
export const redactLogEntry: Rule<LogEntry> = fields<LogEntry>({
  id: stays,
  at: stays,
  by: unnamed,
  prospect: stays,
  assessment: stays,
  act: redactAct,
});
