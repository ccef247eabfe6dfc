/** Answers by lines: a number, several numbers, yes and no. */
import { choicesOf, takesSeveral } from '../choices.ts';
import type { Input } from '../input.ts';
import { itemAt, type Model, pickedOf } from '../model.ts';
import { character, type Heard, key, press } from './heard.ts';

/** @returns the presses that answer with the line, `null` where it is none of the answers to choose from. */
export function hearAnswer(model: Model, line: string): Heard | null {
  const item = itemAt(model);
  const keys = choicesOf(item).map((choice) => choice.key);
  if (takesSeveral(item)) return hearSeveral(model, keys, line);
  const wanted = item.form.kind === 'yes-no' ? (YES_NO.get(line.toLowerCase()) ?? line) : line;
  const at = keys.indexOf(wanted);
  return at === -1 ? null : press(...moveTo(keys, at), key('enter'));
}

const YES_NO: ReadonlyMap<string, string> = new Map([
  ['yes', '1'],
  ['y', '1'],
  ['no', '2'],
]);

function hearSeveral(model: Model, keys: readonly string[], line: string): Heard | null {
  if (line === '0') return press(character('0'));
  const typed = line.split(/[\s,;+]+|\band\b/).filter((word) => word !== '');
  if (typed.length === 0 || !typed.every((word) => keys.includes(word))) return null;
  const wanted = new Set(typed.map((word) => keys.indexOf(word)));
  const picked = new Set(pickedOf(model).map((id) => choicesOf(itemAt(model)).findIndex(({ value }) => value === id)));
  const changed = keys.flatMap((_, at) => (wanted.has(at) === picked.has(at) ? [] : [at]));
  // The same as before is an answer too: one is taken out and put in again.
  const [first = 0] = wanted;
  const toggles = changed.length === 0 ? [first, first] : changed;
  return press(...toggles.flatMap((at) => [...moveTo(keys, at), character(' ')]), key('enter'));
}

/** The arrows get to every answer, those too that no single digit stands for. */
function moveTo(keys: readonly string[], at: number): readonly Input[] {
  return [...keys.map(() => key('up')), ...keys.slice(0, at).map(() => key('down'))];
}
