/** Keys while a text is typed: letters are text, Enter keeps it, Escape leaves it. */
import type { Input } from '../input.ts';
import { entryOf, itemAt, type Model, type Purpose } from '../model.ts';
import { annotate, answer, confirm, type Step, say, still } from '../noting.ts';
import { edit, type TextField, textIn, typeIn } from '../text-field.ts';
import { readTyped } from '../typed.ts';
import { toNext, toPrevious, typedText } from '../walk.ts';

/** @returns what an input does to a text that is typed. */
export function pressTyping(model: Model, purpose: Purpose, field: TextField, input: Input): Step {
  const at = (next: TextField): Step => still({ ...model, notice: null, screen: { kind: 'typing', purpose, field: next } });
  if (input.kind !== 'key') return at(typeIn(field, input.text));
  switch (input.key) {
    case 'enter':
      return finish(model, purpose, textIn(field));
    case 'escape':
      return leave(model, purpose, field);
    case 'tab':
      return purpose === 'value' ? away(model, field, toNext) : at(field);
    case 'shift-tab':
      return purpose === 'value' ? away(model, field, toPrevious) : at(field);
    default:
      return emptied(model, purpose, at(edit(field, input.key) ?? field));
  }
}

/** Goes elsewhere, unless something was typed that would be lost. */
function away(model: Model, field: TextField, to: (model: Model) => Model): Step {
  const text = textIn(field);
  return text === '' || text === typedText(model, itemAt(model)) ? still(to(model)) : say(model, 'Enter keeps what was typed, Esc drops it.');
}

/** A number or date whose last character was deleted has its letters back as commands. */
function emptied(model: Model, purpose: Purpose, step: Step): Step {
  const { screen } = step.model;
  const isEmpty = screen.kind === 'typing' && textIn(screen.field) === '';
  return purpose === 'value' && isEmpty && itemAt(model).form.kind !== 'text' ? still({ ...step.model, screen: { kind: 'question' } }) : step;
}

/** A note that would be lost takes a second Escape: nothing brings it back. */
function leave(model: Model, purpose: Purpose, field: TextField): Step {
  const { screen } = model;
  const text = textIn(field).trim();
  const isLong = purpose === 'note' || purpose === 'evidence';
  const isChanged = isLong && text !== '' && text !== (entryOf(model, itemAt(model).id)?.note ?? '');
  if (isChanged && screen.kind === 'typing' && !screen.leaving)
    return say({ ...model, screen: { ...screen, leaving: true } }, 'Enter keeps this, Esc again drops it.');
  if (purpose === 'evidence') return still({ ...model, notice: null, screen: { kind: 'second-look' } });
  return still({ ...model, notice: null, screen: { kind: 'question' } });
}

function finish(model: Model, purpose: Purpose, text: string): Step {
  const trimmed = text.trim();
  switch (purpose) {
    case 'note':
      return annotate(model, text);
    case 'evidence':
      return trimmed === '' ? say(model, 'Write in a few words what was said or done.') : confirm(model, trimmed);
    case 'reason':
      return trimmed === '' ? say(model, 'Write in a few words why it does not apply.') : answer(model, { state: 'not-applicable', reason: trimmed });
    case 'value':
      return finishValue(model, text);
  }
}

function finishValue(model: Model, text: string): Step {
  const item = itemAt(model);
  if (text.trim() === '') return say(model, 'Tab leaves it open; Esc brings the keys back.');
  const typed = readTyped(item, text);
  if (typed.ok) return answer(model, { state: 'rated', value: typed.value });
  return say(model, `This takes ${typed.wanted}.${item.form.kind === 'number' && text.includes(',') ? ' Write decimals with a point.' : ''}`);
}
