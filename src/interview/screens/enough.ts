/** Keys where a decisive interview has no question left to ask by itself. Digits do nothing: who answers fast must not lock by it. */
import { aheadOf } from '../course.ts';
import { type Input, keyOf } from '../input.ts';
import { commandOf } from '../keys.ts';
import type { Course, Model } from '../model.ts';
import { type Step, say, still } from '../noting.ts';
import { goOn, goTo, toFirstOpen } from '../walk.ts';
import { perform } from './question.ts';
import { askForLock } from './review.ts';

/** @returns what an input does where it is said what lies ahead. */
export function pressEnough(model: Model, input: Input): Step {
  const { course } = model;
  if (course === null || input.kind === 'paste') return say(model, HOW);
  const key = keyOf(input);
  switch (key) {
    case 'l':
      return askForLock(model);
    case 'e':
      return still(askAgain(model, course));
    case 's':
      return still(goOn(model, course));
    case 'escape':
      return still(goTo(model, model.at));
    default: {
      const command = commandOf(key);
      if (command === 'back') return still(goTo(model, model.at));
      return command !== null && PASSED_ON.has(command) ? perform(model, command) : say(model, HOW);
    }
  }
}

const HOW = 'l asks for the lock, e asks on, r reviews, q saves and quits.';

const PASSED_ON: ReadonlySet<string> = new Set(['undo', 'quit', 'hide', 'jump', 'review']);

/** What was left can be asked once more; what is settled is asked on for its own sake. */
function askAgain(model: Model, course: Course): Model {
  const { kind, items } = aheadOf(model);
  const [first] = items;
  if (kind === 'settled') return goOn(model, course);
  if (kind !== 'second-look' || first === undefined) return toFirstOpen({ ...model, course: { ...course, passed: [] } });
  return { ...goTo(model, model.script.indexOf(first)), screen: { kind: 'second-look' } };
}
