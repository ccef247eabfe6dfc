/** What differs in questions and facts. */
import { isScored } from '../../engine/explain/shares.ts';
import type { AgreedCondition, Fact, Gate, Knockout, Question } from '../../engine/model/rubric.ts';
import type { ChangeClass, ChangePlace } from './change.ts';
import { compareForms, wasAfter } from './forms.ts';
import { type Notes, notesOn } from './notes.ts';
import type { Setting } from './setting.ts';

/** Takes down what differs between a question before and after. @param earlier the id it had, where it has another now */
export function compareQuestions(before: Question, after: Question, earlier: string | undefined, setting: Setting): void {
  const { id } = after;
  const place: ChangePlace = { part: 'question', id, title: after.title };
  const notes = notesOn(place, setting.out);
  const stakes = setting.stakes.question(id);
  if (earlier !== undefined) notes.whole('renamed', 'wording', { kind: 'word', value: earlier }, { kind: 'word', value: id });
  notes.text('title', before.title, after.title);
  const meant = setting.reworded(id, before.ask, after.ask);
  notes.value('ask', 'text', before.ask, after.ask, meant.weighs, { isJudged: meant.isJudged });
  notes.value('source', 'word', before.source, after.source, 'wording');
  notes.text('because', before.because, after.because);
  notes.value('probes', 'words', some(before.probes), some(after.probes), 'wording');
  notes.text('listen-for', before.listenFor, after.listenFor);
  notes.value('was', 'ids', wasAfter(before, earlier, after), after.was, 'wording');
  notes.value('changeable-by', 'word', before.changeableBy, after.changeableBy, 'wording');
  compareWeights(before, after, stakes, setting, notes);
  notes.value('required', 'yes-no', before.required, after.required, 'decisions-may-differ');
  notes.value('when', 'when', before.when, after.when, stakes);
  compareForms(id, before.form, after.form, stakes, setting, notes);
  notes.value('out-of', 'points', before.outOf, after.outOf, stakes);
  notes.value('unanswered', 'blank', before.unanswered, after.unanswered, stakes);
  notes.value('not-applicable', 'blank', before.notApplicable, after.notApplicable, stakes);
  compareKnockouts(before.knockout, after.knockout, notes);
  compareGates(before.gate, after.gate, notes);
  compareConditions(before.condition, after.condition, notes);
}

function some(list: readonly string[]): readonly string[] | null {
  return list.length === 0 ? null : list;
}

/** A weight matters where the question counts, and only as far as its share of the whole. A gate's is not its own. */
function compareWeights(before: Question, after: Question, stakes: ChangeClass, { weights }: Setting, notes: Notes): void {
  if (before.weight === after.weight || before.gate || after.gate) return;
  const weighed = weights.question(after.id, before.weight, after.weight);
  const isIdle = !isScored({ ...before, weight: 1 }) && !isScored({ ...after, weight: 1 });
  notes.value('weight', 'weight', weighed.before, weighed.after, weighed.isSameShare || isIdle ? 'wording' : stakes);
}

const DECIDES: ChangeClass = 'decisions-may-differ';

function compareKnockouts(before: Knockout | undefined, after: Knockout | undefined, notes: Notes): void {
  notes.value('knockout', 'test', before?.test, after?.test, DECIDES);
  if (!before || !after) return;
  notes.value('knockout.class', 'word', before.class, after.class, 'wording');
  notes.texts({ 'knockout.because': [before.because, after.because], 'knockout.letter': [before.letter, after.letter] });
}

/** A gate has no weight: to become one, or to be one no longer, changes what counts. */
function compareGates(before: Gate | undefined, after: Gate | undefined, notes: Notes): void {
  notes.value('gate', 'test', before?.test, after?.test, before && after ? DECIDES : 'scores-not-comparable');
  if (!before || !after) return;
  notes.value('gate.recommend', 'word', before.recommend, after.recommend, DECIDES);
  notes.texts({ 'gate.because': [before.because, after.because], 'gate.letter': [before.letter, after.letter] });
}

function compareConditions(before: AgreedCondition | undefined, after: AgreedCondition | undefined, notes: Notes): void {
  notes.value('condition', 'test', before?.test, after?.test, DECIDES);
  if (!before || !after) return;
  notes.texts({
    'condition.text': [before.text, after.text],
    'condition.owner': [before.owner, after.owner],
    'condition.due': [before.due, after.due],
    'condition.check': [before.check, after.check],
    'condition.ours': [before.ours, after.ours],
    'condition.consequence': [before.consequence, after.consequence],
    'condition.review': [before.review, after.review],
  });
}

/** Takes down what differs between a fact before and after. Facts decide nothing. */
export function compareFacts(before: Fact, after: Fact, earlier: string | undefined, setting: Setting): void {
  const notes = notesOn({ part: 'fact', id: after.id, title: after.title }, setting.out);
  if (earlier !== undefined) notes.whole('renamed', 'wording', { kind: 'word', value: earlier }, { kind: 'word', value: after.id });
  notes.texts({ title: [before.title, after.title], ask: [before.ask, after.ask] });
  notes.value('source', 'word', before.source, after.source, 'wording');
  notes.value('was', 'ids', wasAfter(before, earlier, after), after.was, 'wording');
  compareForms(after.id, before.form, after.form, 'wording', setting, notes);
}
