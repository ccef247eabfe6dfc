/** What is asked, in which order. */
import { permitsNotApplicable } from '../engine/ask.ts';
import type { Condition } from '../engine/model/condition.ts';
import type { FactForm, QuestionForm } from '../engine/model/form.ts';
import type { Fact, Question, Rubric, Source } from '../engine/model/rubric.ts';

/** One thing to ask. */
export interface Item {
  readonly id: string;
  readonly title: string;
  readonly ask: string;
  readonly source: Source;
  readonly form: QuestionForm | FactForm;
  /** The dimension's title; that of all facts is `Facts`. */
  readonly group: string;
  /** `null` for a fact. */
  readonly question: Question | null;
  readonly permitsNotApplicable: boolean;
}

/** What facts are headed with. */
const FACTS = 'Facts';

/**
 * @returns everything the rubric asks: facts, then what is asked, then records, then what was observed, since conduct is
 * known only at the end. Questions that the rubric's own `order` names keep that order; nothing stands before what it depends on.
 * @param first ids of what is asked before everything else, in this order
 */
export function scriptOf(rubric: Rubric, first: readonly string[] = []): readonly Item[] {
  const questions = rubric.dimensions.flatMap((dimension) => dimension.questions.map((question) => itemOf(rubric, question, dimension.title)));
  const named = rubric.order ?? [];
  const rank = ({ id, source }: Item) => (named.includes(id) ? named.indexOf(id) : named.length + SOURCES.indexOf(source));
  const sorted = [...questions].sort((a, b) => rank(a) - rank(b));
  const usual = [...rubric.facts.map(factOf), ...afterControllers(sorted)];
  if (first.length === 0) return usual;
  const place = new Map(first.map((id, i) => [id, i]));
  const placeOf = ({ id }: Item) => place.get(id) ?? first.length;
  return afterControllers([...usual].sort((a, b) => placeOf(a) - placeOf(b)));
}

const SOURCES: readonly Source[] = ['asked', 'record', 'observed'];

function itemOf(rubric: Rubric, question: Question, group: string): Item {
  const { id, title, ask, source, form } = question;
  return { id, title, ask, source, form, group, question, permitsNotApplicable: permitsNotApplicable(rubric, question) };
}

function factOf({ id, title, ask, source, form }: Fact): Item {
  return { id, title, ask, source, form, group: FACTS, question: null, permitsNotApplicable: false };
}

function afterControllers(items: readonly Item[]): readonly Item[] {
  const waiting = new Map(items.map((item) => [item.id, item]));
  const placed: Item[] = [];
  const place = (item: Item): void => {
    if (!waiting.delete(item.id)) return;
    for (const id of questionsRead(item.question?.when)) {
      const controller = waiting.get(id);
      if (controller) place(controller);
    }
    placed.push(item);
  };
  for (const item of items) place(item);
  return placed;
}

function questionsRead(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return [];
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'count':
      return condition.of.flatMap(questionsRead);
    case 'not':
      return questionsRead(condition.of);
    case 'question':
    case 'state':
      return [condition.question];
    default:
      return [];
  }
}
