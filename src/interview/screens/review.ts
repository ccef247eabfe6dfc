/** Keys on the review: look, go to a question, lock. */
import { type Input, keyOf } from '../input.ts';
import { commandOf } from '../keys.ts';
import { isAskable, type Model } from '../model.ts';
import { type Step, say, still } from '../noting.ts';
import { withoutEvidence } from '../review.ts';
import type { Item } from '../script.ts';
import { goTo, listed } from '../walk.ts';
import { perform } from './question.ts';

/** @returns what an input does to the review. */
export function pressReview(model: Model, cursor: number, input: Input): Step {
  if (input.kind === 'paste') return say(model, 'Go to a question first: Enter.');
  const key = keyOf(input);
  const items = listed(model);
  const at = (to: number): Step => still({ ...model, notice: null, screen: { kind: 'review', cursor: Math.min(items.length - 1, Math.max(0, to)) } });
  const by = MOVES[key];
  if (by !== undefined) return at(cursor + by);
  switch (key) {
    case 'enter':
      return open(model, items[cursor] ?? (items[0] as Item));
    case 'l':
      return model.handsBack ? { ...still({ ...model, notice: null }), end: 'done' } : askForLock(model);
    case 'escape':
      return still(goTo(model, model.at));
    default: {
      const command = commandOf(key);
      if (command === 'back') return still(goTo(model, model.at));
      return command !== null && PASSED_ON.has(command)
        ? perform(model, command)
        : say(model, `Nothing is on ${key} here; l ${model.handsBack ? 'is done' : 'locks'}, Enter goes to the question.`);
    }
  }
}

/** Nothing is asked before what it depends on. */
function open(model: Model, item: Item): Step {
  if (!isAskable(model, item)) return say(model, `${item.title} waits for another answer.`);
  return still(goTo(model, model.script.indexOf(item)));
}

const MOVES: Readonly<Record<string, number>> = { up: -1, k: -1, down: 1, j: 1, pageup: -8, pagedown: 8, home: -Infinity, end: Infinity };

const PASSED_ON: ReadonlySet<string> = new Set(['undo', 'quit', 'hide', 'jump', 'ask-next']);

/** @returns the question whether to lock; first of all the evidence that an answer needs which decides alone. */
export function askForLock(model: Model): Step {
  const [missing] = withoutEvidence(model).filter(({ needed }) => needed);
  if (missing === undefined) return still({ ...model, notice: null, screen: { kind: 'lock' } });
  return still(goTo(model, model.script.indexOf(missing.item), { text: 'This answer needs its evidence before the lock: n writes it.', tone: 'attention' }));
}

/** @returns what an input does where the lock is asked for once more. */
export function pressLock(model: Model, input: Input): Step {
  const key = keyOf(input);
  if (key === '1' || key === 'y') return { ...still({ ...model, notice: null }), end: 'lock' };
  if (key === 'escape' || key === '2' || key === 'b' || key === 'r') return perform(model, 'review');
  if (key === 'q') return perform(model, 'quit');
  return say(model, '1 locks, Esc goes back.');
}
