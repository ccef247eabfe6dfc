/** What a typed line means on the screen that is there: always the same presses that the full screen takes. */
import { itemAt, type Model } from '../model.ts';
import { isKept } from '../screens/question.ts';
import { commandIn } from './commands.ts';
import { hearQuestion, order } from './hear-question.ts';
import { hearTyping } from './hear-typing.ts';
import { character, type Heard, key, noneFits, press, REPEAT, replaced, tell, tried } from './heard.ts';
import { helpLines } from './help.ts';

/** @returns what a line comes to; a line is without its end. */
export function hear(model: Model, line: string): Heard {
  const typed = line.replace(/\t/g, ' ').trim();
  if (typed.includes('\ufffd'))
    return tell('Some letters could not be read, so nothing was noted. Type the line again without accents, or set the terminal to UTF-8.');
  // Keys such as the arrows leave them in a line.
  if (/\p{Cc}/u.test(typed)) return tell('The line holds keys that are no letters, such as arrows, so nothing was done. Type it again.');
  if (model.trouble !== null) return hearTrouble(typed.toLowerCase(), model.trouble.atLock === true);
  const { screen } = model;
  if (screen.kind === 'typing') return hearTyping(model, screen.purpose, typed);
  if (typed === '') return hearNothing(model);
  if (typed === '?' || typed.toLowerCase() === 'help') return tell(...helpLines(model));
  switch (screen.kind) {
    case 'second-look':
      return hearSecondLook(model, typed);
    case 'jump':
      return hearJump(model, typed);
    case 'review':
      return hearReview(model, typed);
    case 'enough':
      return hearEnough(model, typed);
    case 'lock':
      return hearLock(typed.toLowerCase());
    default:
      return hearQuestion(model, typed);
  }
}

/** Enter alone: out of a search, into a text, the answer that is offered, and everywhere else the screen once more. */
function hearNothing(model: Model): Heard {
  if (model.screen.kind === 'jump') return press(key('escape'));
  if (model.screen.kind !== 'question') return REPEAT;
  if (itemAt(model).form.kind === 'text') return press(key('enter'), ...(isKept(model) ? [key('enter')] : []));
  return isKept(model) ? press(key('enter')) : REPEAT;
}

function hearTrouble(typed: string, atLock: boolean): Heard {
  if (typed === '' || typed === 'r' || typed === 'retry') return press(key('enter'));
  if (typed === 'w' || typed === 'write') return press(character('w'));
  if (typed === 'q' || typed === 'quit') return press(character('q'));
  if (atLock && (typed === 'b' || typed === 'back')) return press(key('escape'));
  return tell('The answer before this is not saved yet, so this line was not taken. Press Enter to try again.');
}

const SECOND_LOOK: ReadonlyMap<string, string> = new Map(Object.entries({ '1': '1', y: '1', yes: '1', '2': '2', no: '2', s: 's', skip: 's', later: 's' }));

function hearSecondLook(model: Model, typed: string): Heard {
  const pressed = SECOND_LOOK.get(typed.toLowerCase());
  if (pressed !== undefined) return press(character(pressed));
  const ordered = commandIn(typed);
  const isTaken = ordered !== null && ['undo', 'quit', 'back', 'review', 'ask-next'].includes(ordered.command);
  return isTaken ? order(model, ordered) : tell('Type 1 if it is so, 2 to choose again, or s to leave it for later.');
}

function hearJump(model: Model, typed: string): Heard {
  // What an earlier line left in the field goes first.
  const inputs = replaced(typed);
  return tried(model, inputs).screen.kind === 'jump' ? tell(noneFits(typed)) : press(...inputs);
}

const ON_REVIEW: ReadonlySet<string> = new Set(['jump', 'ask-next', 'undo', 'quit']);

function hearReview(model: Model, typed: string): Heard {
  if (/^\d+$/.test(typed)) return order(model, { command: 'jump', rest: typed });
  if (typed.toLowerCase() === 'l') return press(character('l'));
  const ordered = commandIn(typed);
  if (ordered?.command === 'lock') return press(character('l'));
  if (ordered?.command === 'review') return REPEAT;
  // Back to the question that was asked last, not to the one before it.
  if (ordered?.command === 'back') return press(key('escape'));
  if (ordered !== null && ON_REVIEW.has(ordered.command)) return order(model, ordered);
  return tell(`To answer or note, go to the question first: type its number. l ${model.handsBack ? 'is done' : 'locks'}, b goes back.`);
}

const ON_ENOUGH: ReadonlySet<string> = new Set(['ask-next', 'skip', 'jump', 'review', 'undo', 'quit', 'back']);

function hearEnough(model: Model, typed: string): Heard {
  const ordered = commandIn(typed);
  if (typed.toLowerCase() === 'l' || ordered?.command === 'lock') return press(character('l'));
  if (ordered !== null && ON_ENOUGH.has(ordered.command)) return order(model, ordered);
  return tell('Type l to lock, e to ask on, b to go back, or q to save and quit.');
}

/** The one step that cannot be taken back: `l` once more is not enough. */
function hearLock(typed: string): Heard {
  if (typed === '1' || typed === 'y' || typed === 'yes') return press(character('1'));
  if (['2', 'n', 'no', 'b', 'back', 'r', 'review'].includes(typed)) return press(character('2'));
  if (typed === 'q' || typed === 'quit') return press(character('q'));
  return tell('Type 1 to lock, 2 to go back to the review, or q to save and quit.');
}
