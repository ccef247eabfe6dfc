/** Answers given under one text of a rubric, under another: parts are known by their ids, and by the ids that `was` names. */
import { permitsNotApplicable } from './ask.ts';
import type { Answer, Answers, AnswerValue } from './model/answer.ts';
import { isDate } from './model/date.ts';
import type { FactForm, Option, QuestionForm } from './model/form.ts';
import { isNumberFor } from './model/number.ts';
import type { Question, Rubric } from './model/rubric.ts';

/** An answer that has no place under the other text. */
export interface Lost {
  /** Id under the earlier text. */
  readonly question: string;
  readonly title: string;
  /** Not asked any more; asked with another kind of answer; the answer cannot be given any more. */
  readonly why: 'removed' | 'kind' | 'value' | 'not-applicable';
}

/** What became of the answers. */
export interface Carried {
  readonly answers: Answers;
  /** What was answered and is open now, or not asked any more. */
  readonly lost: readonly Lost[];
}

/** Carries one answer set after another between the same two texts. */
export type Carrier = (answers: Answers) => Carried;

/** @returns a carrier. A part that both texts have keeps what is its own; of several that became one the first that was answered counts. */
export function createCarrier(from: Rubric, to: Rubric): Carrier {
  const [before, asked] = [questionsById(from), questionsById(to)];
  const targets = [...asked.values()].map((question) => ({
    question,
    permits: permitsNotApplicable(to, question),
    sources: sourcesOf(question, before, asked),
  }));
  const used = new Set(targets.flatMap(({ sources }) => sources.map(({ id }) => id)));
  const removed = [...before.values()].filter(({ id }) => !used.has(id));
  return (answers) => {
    const carried: Record<string, Answer> = {};
    const lost: Lost[] = [];
    for (const { question, permits, sources } of targets) {
      const [source, ...others] = sources.filter(({ id }) => Object.hasOwn(answers, id));
      for (const { id, title } of others) if (isGiven(answers, id)) lost.push({ question: id, title, why: 'removed' });
      if (source === undefined) continue;
      const answer = answers[source.id] as Answer;
      const taken = answerUnder(question, permits, source, answer);
      if (typeof taken === 'string') lost.push({ question: source.id, title: source.title, why: taken });
      else carried[question.id] = taken;
    }
    for (const { id, title } of removed) if (isGiven(answers, id)) lost.push({ question: id, title, why: 'removed' });
    return { answers: carried, lost };
  };
}

/** @returns by the id of a question under the earlier text the id of the first that takes its answers under the other; without those that nobody takes. */
export function successorsOf(from: Rubric, to: Rubric): ReadonlyMap<string, string> {
  const [before, asked] = [questionsById(from), questionsById(to)];
  const pairs = [...asked.values()].flatMap((question) => sourcesOf(question, before, asked).map(({ id }) => [id, question.id] as const));
  return new Map(pairs.reverse());
}

type Questions = ReadonlyMap<string, Question>;

function questionsById({ dimensions }: Rubric): Questions {
  return new Map(dimensions.flatMap(({ questions }) => questions.map((question) => [question.id, question] as const)));
}

function isGiven(answers: Answers, id: string): boolean {
  const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
  return answer?.state === 'rated' || answer?.state === 'not-applicable';
}

/** Questions whose answer may stand: itself, and those that `was` names in either text. */
function sourcesOf({ id, was = [] }: Question, before: Questions, asked: Questions): readonly Question[] {
  const own = before.get(id);
  const named = was.flatMap((old) => (asked.has(old) ? [] : (before.get(old) ?? [])));
  if (own !== undefined) return [own, ...named];
  if (named.length > 0) return named;
  return [...before.values()].filter((old) => old.was?.includes(id) && !asked.has(old.id));
}

function answerUnder(question: Question, permits: boolean, source: Question, answer: Answer): Answer | Lost['why'] {
  if (answer.state === 'not-applicable') return permits ? answer : 'not-applicable';
  if (answer.state !== 'rated') return answer;
  if (source.form.kind !== question.form.kind) return 'kind';
  const value = valueUnder(question.form, source.form, answer.value);
  if (value === null) return 'value';
  return value === answer.value ? answer : { ...answer, value };
}

/** @returns the value as `form` takes it, `null` where it does not. Both forms are of one kind. @param from the form it was given in */
export function valueUnder(form: QuestionForm | FactForm, from: QuestionForm | FactForm | null, value: AnswerValue): AnswerValue | null {
  switch (form.kind) {
    case 'levels':
      return form.levels.some(({ level }) => level === value) ? value : null;
    case 'yes-no':
      return typeof value === 'boolean' ? value : null;
    case 'options':
      return optionsUnder(form, from?.kind === 'options' ? from.options : [], value);
    case 'number':
      return isNumberFor(form, value) ? value : null;
    case 'date':
      return isDate(value) ? value : null;
    case 'text':
      return typeof value === 'string' ? value : null;
  }
}

/** Two that are one now are chosen once. */
function optionsUnder(
  { options, several }: { readonly options: readonly Option[]; readonly several: boolean },
  from: readonly Option[],
  value: AnswerValue,
): AnswerValue | null {
  const present = (id: AnswerValue) =>
    (
      options.find((one) => one.id === id) ??
      options.find(({ was }) => was?.includes(String(id))) ??
      options.find((one) => from.some((old) => old.id === id && old.was?.includes(one.id)))
    )?.id;
  if (typeof value !== 'object') return several ? null : (present(value) ?? null);
  const known = value.flatMap((id) => present(id) ?? []);
  if (!several || known.length < value.length) return null;
  const once = [...new Set(known)];
  return once.length === value.length && once.every((id, i) => id === value[i]) ? value : once;
}
