/** Lines while a text is typed: the line is the text, Enter alone leaves it. */
import type { Input } from '../input.ts';
import type { Model, Purpose } from '../model.ts';
import { emptied, entered, type Heard, key, press, replaced, tell, tried } from './heard.ts';
import { helpLines } from './help.ts';
import { isUnfinished, standingText } from './unfinished.ts';

/** @returns what a line comes to as a text. */
export function hearTyping(model: Model, purpose: Purpose, typed: string): Heard {
  if (typed === '?') return tell('The line that you type now is taken as the text.', ...helpLines(model));
  if (isUnfinished(model)) return hearUnfinished(model, purpose, typed);
  if (purpose === 'evidence' && standingText(model) !== '') return hearOffered(model, typed);
  if (typed === '') return press(key('escape'));
  if (purpose !== 'note') return kept(model, replaced(typed));
  return kept(model, entered(standingText(model) === '' ? typed : ` ${typed}`));
}

/** A note that is offered as evidence. */
function hearOffered(model: Model, typed: string): Heard {
  if (typed.toLowerCase() === 'back') return press(key('escape'));
  return typed === '' ? press(key('enter')) : kept(model, replaced(typed));
}

/** A text that was being typed when the last interview stopped is not lost by a slip. */
function hearUnfinished(model: Model, purpose: Purpose, typed: string): Heard {
  if (typed.toLowerCase() === 'drop') return press(...emptied(), key('escape'));
  if (typed === '') return kept(model, [key('enter')]);
  return kept(model, purpose === 'note' ? entered(` ${typed}`) : replaced(typed));
}

/** The presses, or what is wrong with the text. */
function kept(model: Model, inputs: readonly Input[]): Heard {
  const after = tried(model, inputs);
  return after.screen.kind === 'typing' && after.at === model.at && after.notice !== null ? tell(after.notice.text) : press(...inputs);
}
