/** Statuses in the words of the record. */
import type { QuestionPlan } from '../compile/plan.ts';
import { NOT_APPLICABLE, NOT_ASKED, RATED, WAITING } from '../logic/judge.ts';
import type { QuestionState } from '../model/assessment.ts';
import { REFUSED, type Sheet, UNKNOWN } from '../score/sheet.ts';
import type { Standing } from '../score/standing.ts';

/** @returns the state of one question. */
export function stateOf({ index }: QuestionPlan, sheet: Sheet, standing: Standing): QuestionState {
  switch (standing.status[index]) {
    case RATED:
      return 'rated';
    case NOT_APPLICABLE:
      return 'not-applicable';
    case NOT_ASKED:
      return 'not-asked';
    case WAITING:
      return 'waiting';
    default:
      return sheet.state[index] === UNKNOWN ? 'unknown' : sheet.state[index] === REFUSED ? 'refused' : 'absent';
  }
}
