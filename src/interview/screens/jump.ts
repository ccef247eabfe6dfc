/** Keys while somebody types where to go. */
import type { Input } from '../input.ts';
import type { Model } from '../model.ts';
import { type Step, still } from '../noting.ts';
import { edit, type TextField, textIn, typeIn } from '../text-field.ts';
import { goTo, matching } from '../walk.ts';

/** @returns what an input does to the search for a question. */
export function pressJump(model: Model, field: TextField, cursor: number, input: Input): Step {
  const at = (next: TextField, to: number): Step => still({ ...model, notice: null, screen: { kind: 'jump', field: next, cursor: to } });
  if (input.kind !== 'key') return at(typeIn(field, input.text.replace(/\s+/g, ' ')), 0);
  const found = matching(model, textIn(field));
  switch (input.key) {
    case 'enter': {
      const item = found[cursor];
      return still(item === undefined ? model : goTo(model, model.script.indexOf(item)));
    }
    case 'escape':
      return still({ ...model, notice: null, screen: { kind: 'question' } });
    case 'up':
      return at(field, Math.max(0, cursor - 1));
    case 'down':
      return at(field, Math.max(0, Math.min(found.length - 1, cursor + 1)));
    default:
      return at(edit(field, input.key) ?? field, 0);
  }
}
