/** Random answer forms. */
import type { Level, LevelsForm, NumberForm, OptionsForm, PointsRow, QuestionForm, YesNoForm } from '../../../src/engine/model/form.ts';
import { anyNumber, type Dice, perhaps, several } from './dice.ts';
import type { Profile } from './profile.ts';

/** @returns a form of any kind. */
export function anyForm(dice: Dice, profile: Profile): QuestionForm {
  switch (dice.roll(0, 7)) {
    case 0:
    case 1:
    case 2:
      return levelsForm(dice, profile);
    case 3:
      return optionsForm(dice);
    case 4:
      return severalForm(dice);
    case 5:
      return yesNoForm(dice);
    default:
      return numberForm(dice);
  }
}

/** The form that always fits. */
export function plainForm(): LevelsForm {
  return { kind: 'levels', levels: [1, 2, 3].map((level) => ({ level, text: `level ${level}`, points: level })) };
}

function anyFlag(dice: Dice): { flag?: string } {
  return perhaps(dice, 12, () => ({ flag: dice.pick(['flag_a', 'flag_b', 'flag_c', 'flag_d']) }));
}

function levelsForm(dice: Dice, profile: Profile): LevelsForm {
  const first = dice.pick([1, 1, 0, 3]);
  const count = dice.roll(2, 5);
  const style = profile.rising ? 'own' : dice.pick(['own', 'own', 'falling', 'rising', 'any'] as const);
  let climbed = dice.roll(0, 5);
  const levels = Array.from({ length: count }, (_, i): Level => {
    const level = first + i;
    climbed += dice.roll(1, 30) / dice.pick([1, 1, 10]);
    const points = { own: level, falling: count - i, rising: Math.round(climbed * 10) / 10, any: style === 'any' ? anyNumber(dice) : 0 }[style];
    return { level, text: `level ${level}`, points, ...anyFlag(dice) };
  });
  return { kind: 'levels', levels };
}

function optionsForm(dice: Dice): OptionsForm {
  const scored = !dice.chance(15);
  const options = several(dice, 2, 4, (i) => ({
    id: `o${i + 1}`,
    label: `Option ${i + 1}`,
    ...(scored ? { points: anyNumber(dice) } : {}),
    ...anyFlag(dice),
  }));
  return { kind: 'options', options, several: false };
}

function severalForm(dice: Dice): OptionsForm {
  const { options } = optionsForm(dice);
  const scored = options.every((option) => option.points !== undefined);
  return { kind: 'options', options, several: true, ...(scored ? perhaps(dice, 50, () => ({ cap: dice.pick([10, 5, 100, 0, 7.5]) })) : {}) };
}

function yesNoForm(dice: Dice): YesNoForm {
  return dice.chance(20) ? { kind: 'yes-no' } : { kind: 'yes-no', yes: dice.pick([100, 1, 0]) + dice.roll(0, 3), no: anyNumber(dice) };
}

function numberForm(dice: Dice): NumberForm {
  const min = dice.pick([0, 1, -10, 0.5, 2.8]);
  const max = min + dice.pick([10, 100, 1, 7, 0.2]);
  const unit = perhaps(dice, 30, () => ({ unit: 'people' }));
  switch (dice.roll(0, 4)) {
    case 0:
      return { kind: 'number', ...unit, min, max: tidy(max) };
    case 1:
      return { kind: 'number', ...unit, ...(dice.chance(50) ? { min } : {}), ...(dice.chance(50) ? { max: tidy(max) } : {}) };
    case 2:
      return { kind: 'number', ...unit, min, max: tidy(max), points: { from: anyNumber(dice), to: anyNumber(dice) } };
    default:
      return { kind: 'number', ...unit, ...perhaps(dice, 50, () => ({ min })), ...perhaps(dice, 50, () => ({ max: tidy(max) })), points: rows(dice, min) };
  }
}

/** Rows whose edges rise from above `min`; the last may lie beyond the number's own end. */
function rows(dice: Dice, min: number): readonly PointsRow[] {
  let edge = min;
  const edged = several(dice, 1, 3, (): PointsRow => {
    edge = tidy(edge + dice.pick([1, 5, 0.1, 2.8, 3]));
    return { ...(dice.chance(50) ? { atMost: edge } : { below: edge }), points: anyNumber(dice) };
  });
  return [...edged, { points: anyNumber(dice) }];
}

/** @returns the number without the dust of binary sums. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
