/** The answers one can choose from: levels, options, yes and no. */
import type { AnswerValue } from '../engine/model/answer.ts';
import type { Item } from './script.ts';

/** One answer to choose. */
export interface Choice {
  /** What stands before it: the level's number, else its place from 1. */
  readonly key: string;
  readonly label: string;
  /** A level's number, an option's id, or true for yes. */
  readonly value: number | string | boolean;
}

/** @returns the answers to choose from, in the order of the file; none for a number, a date or a text. */
export function choicesOf({ form }: Pick<Item, 'form'>): readonly Choice[] {
  switch (form.kind) {
    case 'levels':
      return form.levels.map(({ level, text }) => ({ key: String(level), label: text, value: level }));
    case 'options':
      return form.options.map(({ id, label }, i) => ({ key: String(i + 1), label, value: id }));
    case 'yes-no':
      return [
        { key: '1', label: 'Yes', value: true },
        { key: '2', label: 'No', value: false },
      ];
    default:
      return [];
  }
}

/** @returns whether several of the answers may be chosen. */
export function takesSeveral({ form }: Pick<Item, 'form'>): boolean {
  return form.kind === 'options' && form.several;
}

/** @returns the choice that a digit takes; 0 is the tenth where nothing is numbered 0 and one answer is taken. */
export function choiceAt(item: Pick<Item, 'form'>, digit: string): Choice | undefined {
  const choices = choicesOf(item);
  return choices.find(({ key }) => key === digit) ?? (digit === '0' && !takesSeveral(item) ? choices.find(({ key }) => key === '10') : undefined);
}

/** @returns the digits that take a choice, as told to the user, and whether some are left that only the arrows reach. */
export function digitsOf(item: Pick<Item, 'form'>): { readonly digits: string; readonly isAll: boolean } {
  const reached = choicesOf(item).filter(({ key }) => key.length === 1);
  const digits = `${reached[0]?.key}-${reached.at(-1)?.key}`;
  const isTenth = choiceAt(item, '0')?.key === '10';
  const left = choicesOf(item).length - reached.length - (isTenth ? 1 : 0);
  return { digits: isTenth ? `${digits}, 0` : digits, isAll: left === 0 };
}

/** @returns the value in the words of the rubric. */
export function labelOf(item: Pick<Item, 'form'>, value: AnswerValue): string {
  if (typeof value === 'object') return value.length === 0 ? 'none of these' : value.map((id) => labelOfOne(item, id)).join(', ');
  return labelOfOne(item, value);
}

/** @returns the value as short as it can be said: a level's number, an option's label. */
export function shortOf(item: Pick<Item, 'form'>, value: AnswerValue): string {
  return item.form.kind === 'levels' ? String(value) : labelOf(item, value);
}

function labelOfOne(item: Pick<Item, 'form'>, value: number | string | boolean): string {
  const choice = choicesOf(item).find((one) => one.value === value);
  if (choice) return choice.label;
  const unit = item.form.kind === 'number' && item.form.unit ? ` ${item.form.unit}` : '';
  return `${value}${unit}`;
}
