/** A second look at an answer that decides alone. Its words stay harmless: the screen may be shared. */
import { type Input, keyOf } from '../input.ts';
import { commandOf } from '../keys.ts';
import { entryOf, itemAt, type Model } from '../model.ts';
import { type Step, say, still } from '../noting.ts';
import { onward } from '../walk.ts';
import { perform, typing } from './question.ts';

/** @returns what an input does to the second look. */
export function pressSecondLook(model: Model, input: Input): Step {
  if (input.kind === 'paste') return say(model, HOW);
  const key = keyOf(input);
  switch (key) {
    case '1':
    case 'y':
      return confirmed(model);
    case '2':
    case 'escape':
      return still({
        ...model,
        screen: { kind: 'question' },
        notice: { text: 'Choose again.', tone: 'plain' },
      });
    case 's':
      return still(onward(model, { text: `${itemAt(model).title}: the second look is left for later.`, tone: 'plain' }));
    default: {
      const command = commandOf(key);
      return command !== null && PASSED_ON.has(command) ? perform(model, command) : say(model, HOW);
    }
  }
}

const HOW = '1 says that it is so, 2 chooses again, s leaves it for later.';

const PASSED_ON: ReadonlySet<string> = new Set(['undo', 'quit', 'hide', 'back', 'review', 'ask-next']);

/** The evidence is looked at in any case: one key held too long must not decide. */
function confirmed(model: Model): Step {
  return typing(model, 'evidence', entryOf(model, itemAt(model).id)?.note ?? '');
}
