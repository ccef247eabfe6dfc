/** Pairs of small rubrics, the second of which may be any other text of the first, and what was noted under the first. */
import fc from 'fast-check';
import type { AnswerValue } from '../../../src/engine/model/answer.ts';
import type { DraftAnswer, Entries, Entry } from '../../../src/engine/model/draft.ts';
import type { FactForm, Option, QuestionForm } from '../../../src/engine/model/form.ts';
import type { Fact, Question, Rubric } from '../../../src/engine/model/rubric.ts';
import { rubricIn, withQuestions } from '../../rubric/support.ts';

/** Two texts of a rubric, and what stands under the first. */
export interface Versions {
  readonly from: Rubric;
  readonly to: Rubric;
  readonly entries: Entries;
}

const BASE = rubricIn(withQuestions('- { id: base, ask: Base?, levels: { 1: No, 2: Yes } }', 'facts: [{ id: fact, ask: Fact?, text: true }]'));
const [DIMENSION] = BASE.dimensions;
const [QUESTION] = DIMENSION?.questions ?? [];
const [FACT] = BASE.facts;

const ids = fc.constantFrom('a', 'b', 'c', 'd');
const was = fc.option(fc.uniqueArray(ids, { minLength: 1, maxLength: 2 }), { nil: undefined, freq: 2 });

const options: fc.Arbitrary<readonly Option[]> = fc
  .uniqueArray(fc.record({ id: ids, label: fc.constantFrom('One', 'Two', 'Three'), earlier: was }), { selector: ({ id }) => id, minLength: 2, maxLength: 4 })
  .map((all) => all.map(({ id, label, earlier }) => ({ id, label, ...(earlier !== undefined && { was: earlier }) })));

const levels = fc
  .record({ first: fc.integer({ min: 0, max: 2 }), count: fc.integer({ min: 2, max: 4 }), word: fc.constantFrom('level', 'step') })
  .map(({ first, count, word }) => Array.from({ length: count }, (_, i) => ({ level: first + i, text: `${word} ${first + i}`, points: i })));

const limits = fc.record({ min: fc.constantFrom(0, 1, 2.5), max: fc.constantFrom(3, 7.5), unit: fc.constantFrom('people', 'sites') });

const forms: fc.Arbitrary<QuestionForm> = fc.oneof(
  levels.map((all): QuestionForm => ({ kind: 'levels', levels: all })),
  fc.record({ options, several: fc.boolean() }).map((form): QuestionForm => ({ kind: 'options', ...form })),
  fc.constant<QuestionForm>({ kind: 'yes-no', yes: 1, no: 0 }),
  limits.map((form): QuestionForm => ({ kind: 'number', ...form })),
);

const factForms: fc.Arbitrary<FactForm> = fc.oneof(
  fc.constantFrom<FactForm>({ kind: 'text' }, { kind: 'date' }, { kind: 'yes-no' }),
  fc.record({ options, several: fc.boolean() }).map((form): FactForm => ({ kind: 'options', ...form })),
  limits.map((form): FactForm => ({ kind: 'number', ...form })),
);

const about = { id: ids, earlier: was, ask: fc.constantFrom('How?', 'Why?') };
const questions: fc.Arbitrary<Question> = fc.record({ ...about, form: forms, permits: fc.boolean() }).map(({ id, earlier, ask, form, permits }) => ({
  ...(QUESTION as Question),
  id,
  title: id.toUpperCase(),
  ask,
  form,
  ...(earlier !== undefined && { was: earlier }),
  ...(permits && { notApplicable: 'leave-out' as const }),
}));
const facts: fc.Arbitrary<Fact> = fc
  .record({ ...about, form: factForms })
  .map(({ id, earlier, ask, form }) => ({ ...(FACT as Fact), id, title: id.toUpperCase(), ask, form, ...(earlier !== undefined && { was: earlier }) }));

const rubrics: fc.Arbitrary<Rubric> = fc
  .record({
    asked: fc.uniqueArray(questions, { selector: ({ id }) => id, minLength: 1, maxLength: 4 }),
    known: fc.uniqueArray(facts, { selector: ({ id }) => id, maxLength: 2 }),
  })
  .map(({ asked, known }) => ({
    ...BASE,
    dimensions: BASE.dimensions.map((one) => ({ ...one, questions: asked })),
    // An id is that of a question or of a fact, not of both.
    facts: known.filter(({ id }) => !asked.some((question) => question.id === id)),
  }));

function valueFor(form: QuestionForm | FactForm): fc.Arbitrary<AnswerValue> {
  switch (form.kind) {
    case 'levels':
      return fc.constantFrom(...form.levels.map(({ level }) => level));
    case 'options': {
      const all = form.options.map(({ id }) => id);
      return form.several ? fc.uniqueArray(fc.constantFrom(...all)) : fc.constantFrom(...all);
    }
    case 'yes-no':
      return fc.boolean();
    case 'number':
      return fc.constantFrom(form.min ?? 0, 3, form.max ?? 3);
    case 'date':
      return fc.constantFrom('2024-02-29', '2001-01-01');
    case 'text':
      return fc.constantFrom('bakery', 'a', '2024-02-29', '3');
  }
}

function answerOf({ form, notApplicable }: { readonly form: QuestionForm | FactForm; readonly notApplicable?: unknown }): fc.Arbitrary<DraftAnswer> {
  const value = valueFor(form).map((given): DraftAnswer => ({ state: 'rated', value: given }));
  const states = fc.constantFrom<DraftAnswer>({ state: 'unknown' }, { state: 'refused' });
  const none = fc.constant<DraftAnswer>({ state: 'not-applicable', reason: 'new' });
  return notApplicable === undefined ? fc.oneof({ arbitrary: value, weight: 4 }, states) : fc.oneof({ arbitrary: value, weight: 4 }, states, none);
}

function entryOf(item: Question | Fact): fc.Arbitrary<Entry> {
  const more = { note: fc.constantFrom('They said so.', 'Seen.'), confidence: fc.constantFrom('low', 'high'), origin: fc.constant('a file') };
  return fc.record({ answer: answerOf(item), ...more }, { requiredKeys: [] }) as fc.Arbitrary<Entry>;
}

/** @returns two rubrics, and entries that fit the first. */
export function versions(): fc.Arbitrary<Versions> {
  return fc.tuple(rubrics, rubrics).chain(([from, to]) => {
    const items = [...from.dimensions.flatMap((one) => one.questions), ...from.facts];
    const noted = fc.record(Object.fromEntries(items.map((item) => [item.id, entryOf(item)])), { requiredKeys: [] });
    return noted.map((entries) => ({ from, to, entries: entries as Entries }));
  });
}
