/** The order in which questions are asked, where it is not that of the file. */
import type { Condition } from '../../engine/model/condition.ts';
import type { Dimension } from '../../engine/model/rubric.ts';
import type { Names } from './names.ts';
import type { Report } from './report.ts';

/** Reports ids that are not known or stand twice, and a question before one that its `when` reads. */
export function checkAskingOrder(order: readonly string[], dimensions: readonly Dimension[], names: Names, report: Report): void {
  const conditions = new Map(dimensions.flatMap(({ questions }) => questions.map(({ id, when }) => [id, when] as const)));
  const asked = new Set<string>();
  order.forEach((id, i) => {
    const path = ['order', i];
    if (!names.questions.has(id)) report.addUnknown(id, 'question', names.questions.keys(), path);
    else if (asked.has(id)) report.add('listed-twice', { id }, path);
    else {
      const when = conditions.get(id);
      const needs = when && questionsIn(when).find((one) => !asked.has(one));
      if (needs !== undefined) report.add('asked-too-early', { id, needs }, path);
    }
    asked.add(id);
  });
}

function questionsIn(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'question':
    case 'state':
      return [condition.question];
    case 'not':
      return questionsIn(condition.of);
    case 'all':
    case 'any':
    case 'count':
      return condition.of.flatMap(questionsIn);
    default:
      return [];
  }
}
