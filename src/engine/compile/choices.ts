/** The values of a question that is answered by choosing: levels, options, yes and no. */
import { type Rational, rational } from '../exact/rational.ts';
import type { QuestionForm } from '../model/form.ts';

/** One thing to choose. */
export interface Choice {
  /** The answer in its text form, and as answers give it. */
  readonly key: string;
  readonly value: string | number | boolean;
  /** A level's number, for comparisons. */
  readonly number?: number;
  readonly points?: Rational;
  readonly flag?: string;
}

/** All choices of a question in file order, and where each stands. */
export interface Choices {
  readonly list: readonly Choice[];
  readonly several: boolean;
  /** By text form, as conditions name it (R27). */
  readonly index: ReadonlyMap<string, number>;
}

/** @returns the choices of a form, or `null` for a number. */
export function choicesOf(form: QuestionForm): Choices | null {
  const list = listChoices(form);
  if (list === null) return null;
  return { list, several: form.kind === 'options' && form.several, index: new Map(list.map(({ key }, i) => [key, i])) };
}

function listChoices(form: QuestionForm): readonly Choice[] | null {
  switch (form.kind) {
    case 'levels':
      return form.levels.map(({ level, points, flag }) => choice(String(level), level, points, flag, level));
    case 'options':
      return form.options.map(({ id, points, flag }) => choice(id, id, points, flag));
    case 'yes-no':
      return [choice('yes', true, form.yes), choice('no', false, form.no)];
    case 'number':
      return null;
  }
}

function choice(key: string, value: Choice['value'], points?: number, flag?: string, number?: number): Choice {
  return {
    key,
    value,
    ...(number !== undefined && { number }),
    ...(points !== undefined && { points: rational(points) }),
    ...(flag !== undefined && { flag }),
  };
}
