/** Changes become entries, entries become answers, and the other way round. */
import type { Answer, Answers, Facts } from '../engine/model/answer.ts';
import type { Change, DraftAnswer, Entries, Entry } from '../engine/model/draft.ts';
import type { Rubric } from '../engine/model/rubric.ts';

/** How to take one change back: what stood there before. */
export interface Undo {
  readonly item: string;
  readonly before: Entry | null;
}

/** A draft as it stands, and how it can be taken back. */
export interface Folded {
  readonly entries: Entries;
  /** The last change last. */
  readonly undo: readonly Undo[];
}

/** @returns what stands after all changes, in their order. */
export function foldChanges(changes: readonly Change[]): Folded {
  const entries = new Map<string, Entry>();
  const undo: Undo[] = [];
  for (const { item, entry, undoes } of changes) {
    // The last of this item: another session may have noted something else in between, or taken back the same.
    const last = undoes ? undo.findLastIndex((one) => one.item === item) : -1;
    if (last !== -1) undo.splice(last, 1);
    if (!undoes && !isFilledIn(entry, entries.get(item))) undo.push({ item, before: entries.get(item) ?? null });
    if (entry === null) entries.delete(item);
    else entries.set(item, entry);
  }
  return { entries: Object.fromEntries(entries), undo };
}

/** What came prefilled was done by no key, and no key takes it back; nor what is fresher and came in its place. */
function isFilledIn(entry: Entry | null, before: Entry | undefined): boolean {
  if (before === undefined) return entry?.origin !== undefined;
  return entry?.prefilled === true && before.prefilled === true;
}

/** Answers and facts in the form of a record. */
export interface Collected {
  readonly answers: Answers;
  readonly facts: Facts;
}

/** @returns where the answers come from that nobody has confirmed, by id, in the order of the rubric. */
export function originsOf(entries: Entries, rubric: Rubric): Readonly<Record<string, string>> {
  const ids = [...rubric.facts, ...rubric.dimensions.flatMap(({ questions }) => questions)].map(({ id }) => id);
  return Object.fromEntries(
    ids.flatMap((id) => {
      const { answer, origin, prefilled: isBare } = own(entries, id) ?? {};
      return answer !== undefined && origin !== undefined && isBare ? [[id, origin] as const] : [];
    }),
  );
}

/** What is noted down as prefilled. */
interface Source extends Collected {
  /** Where single ones come from that nobody has confirmed, by id. */
  readonly origins?: Readonly<Record<string, string>>;
}

/** @returns the answers among the entries, in the order of the rubric. A note without an answer stands under `unknown`: it was talked about, and not found out. */
export function answersOf(entries: Entries, rubric: Rubric): Collected {
  const answers = rubric.dimensions.flatMap(({ questions }) => questions.flatMap(({ id }) => pair(id, answerOf(own(entries, id)))));
  const facts = rubric.facts.flatMap(({ id }) => pair(id, factOf(own(entries, id))));
  return { answers: Object.fromEntries(answers), facts: Object.fromEntries(facts) };
}

function own(entries: Entries, id: string): Entry | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined;
}

function pair<Value>(id: string, value: Value | null): readonly (readonly [string, Value])[] {
  return value === null ? [] : [[id, value]];
}

function answerOf(entry: Entry | undefined): Answer | null {
  if (entry === undefined) return null;
  const { answer, note, confidence } = entry;
  const evidence = note === undefined ? {} : { evidence: note };
  if (answer === undefined) return note === undefined ? null : { state: 'unknown', ...evidence };
  if (answer.state === 'not-applicable') return note === undefined ? answer : { ...answer, reason: `${answer.reason} (${note})` };
  if (answer.state !== 'rated') return { state: answer.state, ...evidence };
  const { state, value, confirmed } = answer;
  return { state, value, ...evidence, ...(confidence !== undefined && { confidence }), ...(confirmed && { confirmed }) };
}

function factOf(entry: Entry | undefined) {
  return entry?.answer?.state === 'rated' ? entry.answer.value : null;
}

/** @returns changes that note answers and facts down as prefilled. `origin` says where they come from; what came out of a system keeps saying so. */
export function prefilled({ answers, facts, origins = {} }: Source, origin: string): readonly Change[] {
  const from = (id: string) => (Object.hasOwn(origins, id) ? { origin: origins[id] ?? origin, prefilled: true as const } : { origin });
  const noted = Object.entries(answers).map(([item, answer]): Change => ({ item, entry: { ...entryOf(answer), ...from(item) } }));
  const known = Object.entries(facts).map(([item, value]): Change => ({ item, entry: { answer: { state: 'rated', value }, ...from(item) } }));
  return [...known, ...noted];
}

function entryOf(answer: Answer): Entry {
  if (answer.state === 'not-applicable') return { answer };
  const note = answer.evidence === undefined ? {} : { note: answer.evidence };
  if (answer.state !== 'rated') return { answer: { state: answer.state }, ...note };
  const { value, confidence, confirmed } = answer;
  const rated: DraftAnswer = { state: 'rated', value, ...(confirmed && { confirmed }) };
  return { answer: rated, ...note, ...(confidence !== undefined && { confidence }) };
}
