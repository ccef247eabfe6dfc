/** The one short line that waits for an answer. */
import { aheadWords } from '../ahead.ts';
import { choicesOf, takesSeveral } from '../choices.ts';
import { itemAt, type Model, offerOf, type Purpose } from '../model.ts';
import { isKept } from '../screens/question.ts';
import { isTyped, wantedOf } from '../typed.ts';
import { isUnfinished, standingText } from './unfinished.ts';

/** @returns what can be typed now, as short as can be. */
export function promptOf(model: Model): string {
  if (model.trouble?.atLock) return 'Enter tries again, b goes back to the review, w writes all answers to a file, q quits; the draft is kept:';
  if (model.trouble !== null) return 'Enter tries again, w writes all answers to a file, q quits without this one:';
  const { screen } = model;
  switch (screen.kind) {
    case 'question':
    case 'help':
      return questionPrompt(model);
    case 'typing':
      return isUnfinished(model) ? unfinishedPrompt(screen.purpose) : typingPrompt(model, screen.purpose);
    case 'second-look':
      return 'Answer 1 or 2, or s for later (? for help):';
    case 'jump':
      return 'Number, id or a few letters of a question (Enter alone goes back):';
    case 'review':
      return model.handsBack
        ? 'l is done, a number goes to that question, b goes back (? for help):'
        : 'l locks, a number goes to that question, b goes back (? for help):';
    case 'enough':
      return `${aheadWords(model)
        .ways.map(([key]) => key)
        .join(', ')} or b for back (? for help):`;
    case 'lock':
      return 'Answer 1 or 2:';
  }
}

/** @returns the range of answers to choose from: `1 to 5`, `1 or 2`. */
export function rangeOf(model: Model): string {
  const keys = choicesOf(itemAt(model)).map(({ key }) => key);
  if (keys.length < 3) return keys.join(' or ');
  return `${keys[0]} to ${keys.at(-1)}`;
}

function questionPrompt(model: Model): string {
  const item = itemAt(model);
  if (isKept(model)) return keptPrompt(model);
  if (item.form.kind === 'text') return 'A command (? for help), or Enter alone to type the answer:';
  if (isTyped(item)) return `Type ${wantedOf(item)}, or a letter (? for help):`;
  if (takesSeveral(item)) return `All numbers that apply with blanks between them, 0 for none, or a letter (? for help):`;
  return `Answer ${rangeOf(model)}, or a letter (? for help):`;
}

/** Enter alone is an answer here. */
function keptPrompt(model: Model): string {
  const item = itemAt(model);
  if (isTyped(item)) return `Enter alone keeps it, or type ${wantedOf(item)}, or a letter (? for help):`;
  const other = takesSeveral(item) ? 'type all numbers that apply, 0 for none' : `answer ${rangeOf(model)}`;
  return `Enter alone keeps it, or ${other}, or a letter (? for help):`;
}

function typingPrompt(model: Model, purpose: Purpose): string {
  switch (purpose) {
    case 'value':
      if (offerOf(model, itemAt(model)) !== null) return `Type ${wantedOf(itemAt(model))} (Enter alone for commands, twice keeps it):`;
      return `Type ${wantedOf(itemAt(model))} (Enter alone for commands):`;
    case 'note':
      return 'Note, what was said or done (Enter alone leaves it):';
    case 'reason':
      return 'Why it does not apply (Enter alone goes back):';
    case 'evidence':
      return standingText(model) === ''
        ? 'Evidence, what was said or done, needed here (Enter alone goes back):'
        : 'Enter alone takes the note, another line takes its place, the word back goes back:';
  }
}

function unfinishedPrompt(purpose: Purpose): string {
  return purpose === 'note'
    ? 'Enter alone keeps it, more words are added to it, the word drop drops it:'
    : 'Enter alone keeps it, another line takes its place, the word drop drops it:';
}
