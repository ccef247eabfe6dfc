/** Ratings that are one level off, each alone. */
import type { Plan, QuestionPlan } from '../../compile/plan.ts';
import type { LevelError } from '../../model/explanation.ts';
import type { Advice } from '../../model/rubric.ts';
import type { Trial } from '../flips/trial.ts';

/** One rating that was tried one level off, and what comes out. */
export interface Rating extends Omit<LevelError, 'recommendation'> {
  readonly advice: Advice;
}

/** @returns every rating on an anchored scale one level down and one level up; other answers are facts, not judgements. */
export function ratingErrors(plan: Plan, trial: Trial): readonly Rating[] {
  return trial.rated.flatMap((index) => {
    const { question, cells } = plan.questions[index] as QuestionPlan;
    const cell = trial.cellOf(index);
    if (question.form.kind !== 'levels' || cell.kind !== 'choice') return [];
    const { levels } = question.form;
    return [cell.from - 1, cell.from + 1].flatMap((place): readonly Rating[] => {
      const [from, to, other] = [levels[cell.from], levels[place], cells[place]];
      if (from === undefined || to === undefined || other === undefined) return [];
      const advice = trial.score([{ question: index, cell: other }]).recommendation;
      return [{ question: question.id, title: question.title, from: from.level, to: to.level, advice }];
    });
  });
}
