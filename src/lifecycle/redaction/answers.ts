/** Answers and facts without what somebody wrote in words of their own. */
import type { Answer, AnswerValue } from '../../engine/model/answer.ts';
import type { DraftAnswer, Entries, Entry } from '../../engine/model/draft.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import { byId, fields, kinds, REMOVED, type Rule, removed, stays } from './rules.ts';

type InState<Of, State> = Extract<Of, { readonly state: State }>;

/** The rule for answers of a record, by question. */
export const redactAnswers = byId(
  kinds<Answer, 'state'>('state', {
    rated: fields<InState<Answer, 'rated'>>({ state: stays, value: stays, evidence: removed, confidence: stays, confirmed: stays }),
    unknown: fields<InState<Answer, 'unknown'>>({ state: stays, evidence: removed }),
    refused: fields<InState<Answer, 'refused'>>({ state: stays, evidence: removed }),
    'not-applicable': fields<InState<Answer, 'not-applicable'>>({ state: stays, reason: removed }),
  }),
);

/**
 * @returns the rule for facts: numbers, yes and no, and options of the rubric stay; texts and days go.
 * @param rubric `null` where it is not at hand: then no text is taken for an option
 */
export function redactFacts(rubric: Rubric | null): Rule<Readonly<Record<string, AnswerValue>>> {
  const options = optionsOf(rubric?.facts ?? []);
  return byId((value, id) => chosen(value, options.get(id)));
}

/** @returns the rule for what was noted in a draft under the rubric. */
export function redactEntries({ facts, dimensions }: Rubric): Rule<Entries> {
  const options = optionsOf([...facts, ...dimensions.flatMap(({ questions }) => questions)]);
  return byId((entry, id) => redactEntry(options.get(id))(entry));
}

function redactEntry(options: ReadonlySet<string> | undefined): Rule<Entry> {
  const answer = kinds<DraftAnswer, 'state'>('state', {
    rated: fields<InState<DraftAnswer, 'rated'>>({ state: stays, value: (value) => chosen(value, options), confirmed: stays }),
    unknown: fields<InState<DraftAnswer, 'unknown'>>({ state: stays }),
    refused: fields<InState<DraftAnswer, 'refused'>>({ state: stays }),
    'not-applicable': fields<InState<DraftAnswer, 'not-applicable'>>({ state: stays, reason: removed }),
  });
  // Where an answer came from may be the name of a file.
  return fields<Entry>({ answer, note: removed, confidence: stays, origin: removed, prefilled: stays });
}

/** A value that was chosen stays, one that was written does not. */
function chosen(value: AnswerValue, options: ReadonlySet<string> = new Set()): AnswerValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return [value].flat().every((one) => options.has(one)) ? value : REMOVED;
}

type Asked = Rubric['facts'][number] | Rubric['dimensions'][number]['questions'][number];

function optionsOf(asked: readonly Asked[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(asked.flatMap(({ id, form }) => (form.kind === 'options' ? [[id, new Set(form.options.map((option) => option.id))] as const] : [])));
}
