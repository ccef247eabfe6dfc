/** Keys while a question is on the screen. */
import type { DraftAnswer } from '../../engine/model/draft.ts';
import { type Choice, choiceAt, choicesOf, digitsOf, takesSeveral } from '../choices.ts';
import { type Input, keyOf } from '../input.ts';
import { type Command, commandOf } from '../keys.ts';
import { entryOf, isOpen, itemAt, type Model, offerOf, pickedOf, prefilledOf } from '../model.ts';
import { answer, type Step, say, still, turnConfidence, undo } from '../noting.ts';
import { askableIn, nextWords } from '../review.ts';
import type { Item } from '../script.ts';
import { textField, typeIn } from '../text-field.ts';
import { isTyped, wantedOf } from '../typed.ts';
import { isUnconfirmed } from '../unconfirmed.ts';
import { goTo, onward, toNext, toPrevious, toReview, typedText } from '../walk.ts';

/** @returns what an input does to a question. */
export function pressQuestion(model: Model, input: Input): Step {
  if (input.kind === 'paste') return pasted(model, input.text);
  const key = keyOf(input);
  if (input.kind === 'character' && isAnswerKey(model, key)) return pressAnswer(model, key);
  const command = commandOf(key);
  if (command) return perform(model, command);
  return pressKey(model, key) ?? say(model, `Nothing is on ${key === ' ' ? 'Space' : key}. ? tells the keys.`);
}

/** @returns what a command does to the question that is asked. */
export function perform(model: Model, command: Command): Step {
  return COMMANDS[command]({ ...model, notice: null });
}

const COMMANDS: Readonly<Record<Command, (model: Model) => Step>> = {
  unknown: (model) => answer(model, { state: 'unknown' }),
  refused: (model) => answer(model, { state: 'refused' }),
  'not-applicable': (model) =>
    itemAt(model).permitsNotApplicable ? typing(model, 'reason', '') : say(model, 'The rubric has no “not applicable” here; u says that it is not known.'),
  skip: (model) => still(onward(model, { text: `${itemAt(model).title}: left ${isOpen(model, itemAt(model)) ? 'open' : 'as it is'}.`, tone: 'plain' })),
  next: (model) => still(toNext(model)),
  back: (model) => still(toPrevious(model)),
  undo,
  note: (model) => (itemAt(model).question === null ? say(model, 'Facts carry no note.') : typing(model, 'note', entryOf(model, itemAt(model).id)?.note ?? '')),
  confidence: (model) => (itemAt(model).question === null ? say(model, 'Facts carry no confidence.') : turnConfidence(model)),
  jump: (model) => still({ ...model, screen: { kind: 'jump', field: textField(''), cursor: 0 } }),
  'ask-next': askNext,
  review: (model) => still(toReview(model)),
  help: (model) => still({ ...model, screen: { kind: 'help', offset: 0 } }),
  hide: (model) => still({ ...model, hidden: !model.hidden }),
  quit: (model) => ({ ...still(model), end: 'quit' }),
};

/** @returns the interview with a text to type. */
export function typing(model: Model, purpose: 'note' | 'value' | 'reason' | 'evidence', text: string): Step {
  return still({ ...model, notice: null, screen: { kind: 'typing', purpose, field: textField(text) } });
}

/** Goes to the open question that can still change the most. */
function askNext(model: Model): Step {
  const open = askableIn(model);
  const first = open.find(({ id }) => id !== itemAt(model).id || model.screen.kind === 'review') ?? open[0];
  return first === undefined ? say(model, 'No question is open.', 'plain') : still(goTo(model, model.script.indexOf(first), nextWords(model, first)));
}

/** A paste is text: it goes where text goes, and never answers. */
function pasted(model: Model, text: string): Step {
  const item = itemAt(model);
  const isValue = isTyped(item) || item.question === null;
  if (isValue && !isTyped(item)) return say(model, 'A paste is text, and this is answered by a key.');
  const note = isValue ? '' : (entryOf(model, item.id)?.note ?? '');
  const field = typeIn(textField(note === '' ? '' : `${note} `), text);
  return still({ ...model, notice: null, screen: { kind: 'typing', purpose: isValue ? 'value' : 'note', field } });
}

function isAnswerKey(model: Model, character: string): boolean {
  const item = itemAt(model);
  if (isTyped(item)) return /^[-\d]$/.test(character);
  return /^\d$/.test(character) || (character === ' ' && takesSeveral(item));
}

function pressAnswer(model: Model, key: string): Step {
  const item = itemAt(model);
  if (isTyped(item)) return typing(model, 'value', key);
  const choices = choicesOf(item);
  if (key === ' ') return toggle(model, choices[model.cursor ?? -1]);
  if (key === '0' && takesSeveral(item)) return answer(model, { state: 'rated', value: [] });
  const choice = choiceAt(item, key);
  return takesSeveral(item) ? toggle(model, choice) : choose(model, choice);
}

function choose(model: Model, choice: Choice | undefined): Step {
  return choice === undefined ? say(model, howToAnswer(model)) : answer(model, { state: 'rated', value: choice.value });
}

function toggle(model: Model, choice: Choice | undefined): Step {
  if (choice === undefined) return say(model, howToAnswer(model));
  const id = String(choice.value);
  const picked = pickedOf(model);
  return still({ ...model, notice: null, picked: picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id] });
}

function pressKey(model: Model, key: string): Step | null {
  switch (key) {
    case 'up':
    case 'k':
      return moveCursor(model, -1);
    case 'down':
    case 'j':
      return moveCursor(model, 1);
    case 'enter':
      return take(model);
    case 'escape':
      return still({ ...model, notice: null, cursor: null, picked: null });
    default:
      return null;
  }
}

function moveCursor(model: Model, by: number): Step {
  const choices = choicesOf(itemAt(model));
  if (choices.length === 0) return say(model, howToAnswer(model));
  const from = model.cursor ?? standingAt(model, choices) ?? (by > 0 ? -1 : choices.length);
  return still({ ...model, notice: null, cursor: Math.min(choices.length - 1, Math.max(0, from + by)) });
}

function standingAt(model: Model, choices: readonly Choice[]): number | null {
  const given = entryOf(model, itemAt(model).id)?.answer;
  const at = given?.state === 'rated' ? choices.findIndex(({ value }) => value === given.value) : -1;
  return at === -1 ? null : at;
}

/** @returns the offered answer that no arrow points at, and Enter keeps all the same; `null` where there is none, or it was left. */
function unpointed(model: Model, item: Item): DraftAnswer | null {
  const offer = offerOf(model, item);
  if (offer?.state !== 'rated' || isTyped(item)) return offer;
  return takesSeveral(item) && model.picked?.length === 0 && String(offer.value) === '' ? offer : null;
}

/** @returns whether Enter keeps the answer that is offered, or confirms the one that came prefilled. */
export function isKept(model: Model): boolean {
  const item = itemAt(model);
  if (isToConfirm(model)) return true;
  const offer = offerOf(model, item);
  if (offer?.state !== 'rated' || unpointed(model, item) !== null) return offer !== null;
  const pointed = takesSeveral(item) ? model.picked : choicesOf(item)[model.cursor ?? -1]?.value;
  return JSON.stringify(pointed) === JSON.stringify(offer.value);
}

/** Whether a prefilled answer stands there, and nothing else was pointed at. */
function isToConfirm(model: Model): boolean {
  return prefilledOf(model, itemAt(model)) !== null && model.cursor === null && model.picked === null;
}

/** Enter takes what the cursor is on or what was chosen; it never answers by itself. */
function take(model: Model): Step {
  const item = itemAt(model);
  const choices = choicesOf(item);
  if (takesSeveral(item) && model.picked !== null && model.picked.length > 0) {
    return answer(model, { state: 'rated', value: choices.map(({ value }) => String(value)).filter((id) => model.picked?.includes(id)) });
  }
  if (!takesSeveral(item) && model.cursor !== null) return choose(model, choices[model.cursor]);
  if (item.form.kind === 'text') return typing(model, 'value', typedText(model, item));
  const offer = unpointed(model, item) ?? (isToConfirm(model) ? prefilledOf(model, item) : null);
  if (offer !== null) return answer(model, offer);
  if (isUnconfirmed(model, item)) return still({ ...model, notice: null, screen: { kind: 'second-look' } });
  return isOpen(model, item) || model.picked !== null ? say(model, howToAnswer(model)) : still(toNext(model));
}

/** @returns which keys answer the question that is asked, as a sentence. */
function howToAnswer(model: Model): string {
  const item = itemAt(model);
  if (isTyped(item)) return `Type ${wantedOf(item)}, then Enter; u is unknown, s leaves it open.`;
  const { digits, isAll } = digitsOf(item);
  const keys = `${digits}${isAll ? '' : ' or the arrows'}`;
  if (takesSeveral(item)) return `Choose with ${keys}${isAll ? '' : ' and Space'}, then Enter; 0 is none of these, s leaves it open.`;
  return `Press ${keys}${isAll ? '' : ' and Enter'}; u is unknown, s leaves it open.`;
}
