/** One input, one step: the whole behaviour of the interview, pure. */
import type { Change } from '../engine/model/draft.ts';
import type { Input } from './input.ts';
import { type Beginning, emptyModel, itemAt, type Model } from './model.ts';
import { applied, isUnconfirmed, type Step } from './noting.ts';
import { pressHelp } from './screens/help.ts';
import { pressJump } from './screens/jump.ts';
import { pressQuestion } from './screens/question.ts';
import { pressLock, pressReview } from './screens/review.ts';
import { pressSecondLook } from './screens/second-look.ts';
import { pressTyping } from './screens/typing.ts';
import { textField } from './text-field.ts';
import { goTo, toFirstOpen } from './walk.ts';

/** @returns the interview at its first open question, or at the text that was being typed when it was left. */
export function begin(beginning: Beginning): Model {
  const model = emptyModel(beginning);
  const { typing } = beginning;
  const count = Object.keys(model.entries).length;
  const at = typing === null ? -1 : model.script.findIndex(({ id }) => id === typing.item);
  if (typing === null || at === -1) {
    const first = toFirstOpen(model);
    const where = first.screen.kind === 'review' ? 'nothing is open' : 'this is the next open question';
    return { ...first, notice: count === 0 ? null : { text: `${count} noted before; ${where}.`, tone: 'plain' } };
  }
  const purpose = typing.field;
  const there = goTo(model, at, { text: 'This was being typed when the interview stopped. Enter keeps it, Esc drops it.', tone: 'attention' });
  return { ...there, screen: { kind: 'typing', purpose, field: textField(typing.text) } };
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
    case 'lock':
      return pressLock(model, input);
  }
}

/** @returns the model with what other sessions have noted in the meantime; a text that is being typed stays. */
export function merge(model: Model, others: readonly Change[]): Model {
  if (others.length === 0) return model;
  const merged = others.reduce((now, change) => applied(now, change), model);
  // What was to be looked at again may be another answer now.
  const isOver = merged.screen.kind === 'second-look' && !isUnconfirmed(merged, itemAt(merged));
  const titles = [...new Set(others.map(({ item }) => model.script.find(({ id }) => id === item)?.title ?? item))];
  return { ...(isOver ? goTo(merged, merged.at) : merged), notice: { text: `Noted in another terminal: ${titles.join(', ')}.`, tone: 'attention' } };
}
