/** Lines while a question is asked: an answer, a command, or the text of a typed answer. */
import { entryOf, itemAt, type Model } from '../model.ts';
import { CONFIDENCES } from '../noting.ts';
import { textIn } from '../text-field.ts';
import { isTyped, wantedOf } from '../typed.ts';
import { matching } from '../walk.ts';
import { hearAnswer } from './answers.ts';
import { commandIn, inputFor, type Ordered } from './commands.ts';
import { character, entered, type Heard, key, noneFits, press, replaced, tell, text, tried, typed } from './heard.ts';
import { helpLines } from './help.ts';
import { rangeOf } from './prompts.ts';
import { clipped } from './words.ts';

/** @returns what a line comes to. */
export function hearQuestion(model: Model, line: string): Heard {
  const answer = hearAnswer(model, line);
  if (answer !== null) return answer;
  const ordered = commandIn(line);
  if (ordered !== null) return order(model, ordered);
  return isTyped(itemAt(model)) ? hearValue(model, line) : tell(`“${clipped(line)}” is no answer here. ${howTo(model, line)}`);
}

/** A value that does not do is not taken, and the question stays as it is. */
function hearValue(model: Model, line: string): Heard {
  const inputs = [text(line), key('enter')];
  const after = tried(model, inputs);
  const isRefused = after.at === model.at && after.screen.kind === 'typing' && textIn(after.screen.field) === line;
  return isRefused ? tell(`${after.notice?.text ?? ''} Or a letter; ? for help.`) : press(...inputs);
}

function howTo(model: Model, line: string): string {
  const words = /\s/.test(line) && itemAt(model).question !== null ? 'n in front of words notes them; ' : '';
  return `Type ${wantedOf(itemAt(model)) || rangeOf(model)}; ${words}? for help.`;
}

/** @returns the presses of a command with its words. */
export function order(model: Model, { command, rest }: Ordered): Heard {
  switch (command) {
    case 'help':
      return tell(...helpLines(model));
    case 'hide':
      return tell('What is printed stays where it is; only the terminal itself can clear it.');
    case 'note':
    case 'not-applicable':
      return rest === '' ? press(inputFor(command)) : typed(model, inputFor(command), rest);
    case 'jump':
      return rest === '' ? press(inputFor(command)) : jumpTo(model, rest);
    case 'confidence':
      return confidence(model, rest.toLowerCase());
    case 'clear':
      return clear(model);
    case 'lock':
      return press(inputFor('review'), character('l'));
    default:
      return press(inputFor(command));
  }
}

function jumpTo(model: Model, words: string): Heard {
  if (matching(model, words).length === 0) return tell(noneFits(words));
  return press(inputFor('jump'), ...entered(words));
}

function clear(model: Model): Heard {
  if (entryOf(model, itemAt(model).id)?.note === undefined) return tell('There is no note to take away.');
  return press(inputFor('note'), ...replaced(''));
}

/** The key turns it one further, as often as it takes. */
function confidence(model: Model, wanted: string): Heard {
  const turn = inputFor('confidence');
  if (wanted === '' || itemAt(model).question === null) return press(turn);
  const from = CONFIDENCES.indexOf(entryOf(model, itemAt(model).id)?.confidence ?? null);
  const to = CONFIDENCES.findIndex((confidence) => (confidence ?? 'none') === wanted);
  if (to === -1) return tell('Type c and one of low, medium, high, none.');
  const turns = (to - from + CONFIDENCES.length) % CONFIDENCES.length;
  return turns === 0 ? tell(`Confidence: ${wanted}.`) : press(...Array.from({ length: turns }, () => turn));
}
