/** One input, one step: the whole behaviour of the interview, pure. */
import type { Change } from '../engine/model/draft.ts';
import { newCourse } from './course.ts';
import type { Undo } from './entries.ts';
import type { Input } from './input.ts';
import { type Beginning, emptyModel, itemAt, type Model } from './model.ts';
import { applied, type Step } from './noting.ts';
import { pressEnough } from './screens/enough.ts';
import { pressHelp } from './screens/help.ts';
import { pressJump } from './screens/jump.ts';
import { pressQuestion } from './screens/question.ts';
import { pressLock, pressReview } from './screens/review.ts';
import { pressSecondLook } from './screens/second-look.ts';
import { pressTyping } from './screens/typing.ts';
import { textField } from './text-field.ts';
import { isUnconfirmed } from './unconfirmed.ts';
import { goTo, toFirstOpen, toReview } from './walk.ts';

/** @returns the interview at its first open question, or at the text that was being typed when it was left; a correction at its review. */
export function begin(beginning: Beginning): Model {
  const empty = emptyModel(beginning);
  const model: Model = beginning.decisive ? { ...empty, course: newCourse(empty) } : empty;
  const { typing } = beginning;
  const words = beginning.part === undefined ? notedWords(model) : [];
  const at = typing === null ? -1 : model.script.findIndex(({ id }) => id === typing.item);
  if (beginning.corrects && at === -1) return toReview(model, { text: 'Go to the answer that is to be put right: Enter.', tone: 'plain' });
  if (typing === null || at === -1) {
    const first = toFirstOpen(model);
    return { ...first, notice: words.length === 0 ? null : { text: `${words.join(', ')}${whereWords(first)}.`, tone: 'plain' } };
  }
  const purpose = typing.field;
  const there = goTo(model, at, { text: 'This was being typed when the interview stopped. Enter keeps it, Esc twice drops it.', tone: 'attention' });
  return { ...there, screen: { kind: 'typing', purpose, field: textField(typing.text) } };
}

/** What was noted before, and what nobody has noted. */
function notedWords({ entries }: Model): readonly string[] {
  const all = Object.values(entries);
  const found = all.filter(({ prefilled }) => prefilled).length;
  const noted = all.length - found;
  return [...(noted > 0 ? [`${noted} noted before`] : []), ...(found > 0 ? [`${found} prefilled`] : [])];
}

function whereWords({ screen }: Model): string {
  if (screen.kind === 'enough') return '';
  return screen.kind === 'review' ? '; nothing is open' : '; this is the next open question';
}

/** @returns what an input does. */
export function update(model: Model, input: Input): Step {
  const { screen } = model;
  if (input.kind === 'key' && input.key === 'ctrl-d') return { model, changes: [], end: 'quit' };
  switch (screen.kind) {
    case 'question':
      return pressQuestion(model, input);
    case 'typing':
      return pressTyping(model, screen.purpose, screen.field, input);
    case 'second-look':
      return pressSecondLook(model, input);
    case 'help':
      return pressHelp(model, screen.offset, input);
    case 'jump':
      return pressJump(model, screen.field, screen.cursor, input);
    case 'review':
      return pressReview(model, screen.cursor, input);
    case 'enough':
      return pressEnough(model, input);
    case 'lock':
      return pressLock(model, input);
  }
}

/**
 * @returns the model with what other sessions have noted since this one looked last; a text that is being typed stays.
 * @param own what this session has just noted: that stands, and what the others said of the same is what comes back with undo
 */
export function merge(model: Model, others: readonly Change[], own: readonly Change[] = []): Model {
  if (others.length === 0) return model;
  const isOwn = ({ item }: Pick<Change, 'item'>) => own.some((change) => change.item === item);
  const theirs = others.filter((change) => !isOwn(change));
  const undo: readonly Undo[] = model.undo.flatMap((step, i) => {
    const before = others.findLast(({ item }) => item === step.item);
    if (before === undefined) return [step];
    // What somebody else has noted is not ours to take back, and is not lost when ours is.
    return isOwn(step) && i === model.undo.findLastIndex(({ item }) => item === step.item) ? [{ item: step.item, before: before.entry }] : [];
  });
  const merged = theirs.reduce<Model>((now, change) => applied(now, change), { ...model, undo });
  // What was to be looked at again may be another answer now.
  const isOver = merged.screen.kind === 'second-look' && !isUnconfirmed(merged, itemAt(merged));
  return { ...(isOver ? goTo(merged, merged.at) : merged), notice: { text: noticeOf(model, others, isOwn), tone: 'attention' } };
}

function noticeOf({ script }: Model, others: readonly Change[], isOwn: (change: Change) => boolean): string {
  const titles = (changes: readonly Change[]) => [...new Set(changes.map(({ item }) => script.find(({ id }) => id === item)?.title ?? item))].join(', ');
  const [theirs, both] = [others.filter((change) => !isOwn(change)), others.filter(isOwn)];
  const told = [
    theirs.length > 0 ? `Noted in another terminal: ${titles(theirs)}.` : '',
    both.length > 0 ? `Answered in another terminal too: ${titles(both)}; yours counts, z brings theirs.` : '',
  ];
  return told.filter((sentence) => sentence !== '').join(' ');
}
