/** Parts that have another id now: told by `was`, and followed through everything that names them. */
import type { Answers, AnswerValue } from '../../engine/model/answer.ts';
import type { Comparison, Condition } from '../../engine/model/condition.ts';
import type { Option } from '../../engine/model/form.ts';
import type { Dimension, Question, Rubric } from '../../engine/model/rubric.ts';

/** Present ids by earlier ids, of those that differ. */
export type Renamed = ReadonlyMap<string, string>;

/** What has another id in the later of two rubrics. */
export interface Renames {
  readonly dimensions: Renamed;
  readonly questions: Renamed;
  readonly facts: Renamed;
  /** By present id of the question or fact. */
  readonly options: ReadonlyMap<string, Renamed>;
}

interface Part {
  readonly id: string;
  readonly was?: readonly string[];
}

/** @returns what `was` tells, in either direction: the later rubric may be the one that is given first. */
export function renamesBetween(a: Rubric, b: Rubric): Renames {
  const [earlier, later] = [questionsOf(a), questionsOf(b)];
  const questions = renamed(earlier, later);
  const facts = renamed(a.facts, b.facts);
  const options = new Map<string, Renamed>();
  for (const one of [...earlier, ...a.facts]) {
    const id = questions.get(one.id) ?? facts.get(one.id) ?? one.id;
    const other = [...later, ...b.facts].find((part) => part.id === id);
    const own = renamed(optionsOf(one.form), optionsOf(other?.form));
    if (own.size > 0) options.set(id, own);
  }
  return { dimensions: renamed(a.dimensions, b.dimensions), questions, facts, options };
}

/** @returns all questions, in the order of the file. */
export function questionsOf({ dimensions }: Rubric): readonly Question[] {
  return dimensions.flatMap(({ questions }) => questions);
}

function optionsOf(form: { readonly kind: string; readonly options?: readonly Option[] } | undefined): readonly Option[] {
  return form?.options ?? [];
}

function renamed(before: readonly Part[], after: readonly Part[]): Renamed {
  const [there, here] = [new Map(before.map((part) => [part.id, part])), new Map(after.map((part) => [part.id, part]))];
  const pairs = new Map<string, string>();
  const taken = new Set<string>();
  const pair = (old: string, present: string) => {
    if (!there.has(old) || here.has(old) || !here.has(present) || there.has(present) || pairs.has(old) || taken.has(present)) return;
    pairs.set(old, present);
    taken.add(present);
  };
  for (const { id, was = [] } of after) for (const old of was) pair(old, id);
  for (const { id, was = [] } of before) for (const old of was) pair(id, old);
  return pairs;
}

/** @returns the rubric with present ids in place of earlier ones, wherever they are named; nothing else differs. */
export function underNewIds(rubric: Rubric, renames: Renames): Rubric {
  const { dimensions, questions, facts } = renames;
  const id = (old: string) => questions.get(old) ?? old;
  const when = (condition: Condition): Condition => conditionUnder(condition, renames);
  const { order, silence } = rubric;
  return {
    ...rubric,
    ...(order && { order: order.map(id) }),
    ...(silence && { silence: silence.map((one) => (one.question === undefined ? one : { ...one, question: id(one.question) })) }),
    dimensions: rubric.dimensions.map((dimension) => dimensionUnder(dimension, renames)),
    facts: rubric.facts.map((fact) => {
      const present = facts.get(fact.id) ?? fact.id;
      const { form } = fact;
      return {
        ...fact,
        id: present,
        title: titleUnder(fact, present),
        form: form.kind === 'options' ? { ...form, options: optionsUnder(form.options, renames.options.get(present)) } : form,
      };
    }),
    rules: rubric.rules.map((rule) => ({ ...rule, when: when(rule.when) })),
    decision: { ...rubric.decision, bands: rubric.decision.bands.map((band) => (band.when === undefined ? band : { ...band, when: when(band.when) })) },
  };

  function dimensionUnder(dimension: Dimension, all: Renames): Dimension {
    const present = dimensions.get(dimension.id) ?? dimension.id;
    const of = dimension.of && Object.fromEntries(Object.entries(dimension.of).map(([member, weight]) => [id(member), weight]));
    const own = dimension.questions.map((question) => questionUnder(question, all));
    return { ...dimension, id: present, title: titleUnder(dimension, present), questions: own, ...(of && { of }) };
  }
}

/** @returns answers to the earlier rubric under present ids, of questions and of options. */
export function answersUnderNewIds(answers: Answers, { questions, options }: Renames): Answers {
  const present = Object.entries(answers).map(([old, answer]) => {
    const id = questions.get(old) ?? old;
    const own = options.get(id);
    return [id, own === undefined || answer.state !== 'rated' ? answer : { ...answer, value: valueUnderNewIds(answer.value, own) }] as const;
  });
  return Object.fromEntries(present);
}

function valueUnderNewIds(value: AnswerValue, options: Renamed): AnswerValue {
  if (typeof value === 'object') return value.map((id) => options.get(id) ?? id);
  return typeof value === 'string' ? (options.get(value) ?? value) : value;
}

/** A title that was only the id goes with it. */
function titleUnder({ id, title }: { readonly id: string; readonly title: string }, present: string): string {
  return title === id ? present : title;
}

function questionUnder(question: Question, renames: Renames): Question {
  const id = renames.questions.get(question.id) ?? question.id;
  const options = renames.options.get(id);
  const { form, when, knockout, gate, condition } = question;
  const tested = <Effect extends { readonly test: Comparison }>(effect: Effect): Effect => ({ ...effect, test: testUnder(effect.test, options) });
  return {
    ...question,
    id,
    title: titleUnder(question, id),
    form: form.kind === 'options' ? { ...form, options: optionsUnder(form.options, options) } : form,
    ...(when && { when: conditionUnder(when, renames) }),
    ...(knockout && { knockout: tested(knockout) }),
    ...(gate && { gate: tested(gate) }),
    ...(condition && { condition: tested(condition) }),
  };
}

function optionsUnder(options: readonly Option[], renamedOptions: Renamed | undefined): readonly Option[] {
  return options.map((option) => ({ ...option, id: renamedOptions?.get(option.id) ?? option.id }));
}

function testUnder<Test extends Comparison>(test: Test, options: Renamed | undefined): Test {
  if (options === undefined) return test;
  const all = (ids: readonly string[]) => ids.map((id) => options.get(id) ?? id);
  return { ...test, ...(test.is && { is: all(test.is) }), ...(test.isNot && { isNot: all(test.isNot) }) };
}

function conditionUnder(condition: Condition, renames: Renames): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'count':
      return { ...condition, of: condition.of.map((part) => conditionUnder(part, renames)) };
    case 'not':
      return { ...condition, of: conditionUnder(condition.of, renames) };
    case 'question': {
      const question = renames.questions.get(condition.question) ?? condition.question;
      return { ...condition, question, test: testUnder(condition.test, renames.options.get(question)) };
    }
    case 'state':
      return { ...condition, question: renames.questions.get(condition.question) ?? condition.question };
    case 'dimension':
      return { ...condition, dimension: renames.dimensions.get(condition.dimension) ?? condition.dimension };
    case 'score':
      return condition;
  }
}
