/** Single answer sets out of a box, made of values that an answer can have. */
import type { Plan, QuestionPlan } from '../../engine/compile/plan.ts';
import type { Cell, NumberCell } from '../../engine/compile/values.ts';
import { extreme, samples } from '../../engine/complete/box.ts';
import { exactly, NOT_APPLICABLE } from '../../engine/logic/judge.ts';
import { isNumberFor } from '../../engine/model/number.ts';
import { ANSWERED, DECLARED_NOT_APPLICABLE, emptySheet, REFUSED, type Sheet, UNKNOWN } from '../../engine/score/sheet.ts';
import type { Box, Field } from './space.ts';

/** One answer as a sheet holds it. */
export interface Entry {
  readonly state: number;
  readonly cell: Cell | null;
  readonly confirmed: number;
}

/** @returns a sheet of these entries. */
export function sheetWith(plan: Plan, entries: readonly Entry[]): Sheet {
  const sheet = emptySheet(plan);
  entries.forEach((entry, i) => {
    setEntry(sheet, i, entry);
  });
  return sheet;
}

/** Writes one entry into a sheet. */
export function setEntry(sheet: Sheet, question: number, { state, cell, confirmed }: Entry): void {
  sheet.state[question] = state;
  sheet.cell[question] = cell;
  sheet.confirmed[question] = confirmed;
}

/** @returns the entries of a sheet. */
export function entriesOf(sheet: Sheet): Entry[] {
  return [...sheet.state].map((state, i) => ({ state, cell: sheet.cell[i] ?? null, confirmed: sheet.confirmed[i] as number }));
}

/** @returns the entries worth trying for a field: values from few points to many, then blanks. */
export function entriesIn(question: QuestionPlan, field: Field): readonly Entry[] {
  const cells = field.cell === null ? [] : valuesIn(question, field.cell);
  const states = field.confirmed === 2 && field.cell !== null ? [1, 0] : [field.confirmed];
  const rated = states.flatMap((confirmed) => cells.map((cell): Entry => ({ state: ANSWERED, cell, confirmed })));
  return [...rated, ...blankEntries(field)];
}

function blankEntries({ blanks, refused }: Field): readonly Entry[] {
  const entry = (state: number): Entry => ({ state, cell: null, confirmed: 0 });
  return [
    ...(blanks & NOT_APPLICABLE ? [entry(DECLARED_NOT_APPLICABLE)] : []),
    ...(blanks & ~NOT_APPLICABLE ? [...(refused === 1 ? [] : [entry(UNKNOWN)]), ...(refused === 0 ? [] : [entry(REFUSED)])] : []),
  ];
}

/** Every choice; options one by one and in a few groups; a number at and beside every place where something changes. */
function valuesIn(question: QuestionPlan, cell: Cell): readonly Cell[] {
  const single =
    cell.kind === 'several' ? cell.chosen.flatMap((state, i): Cell[] => (state === 2 ? [{ kind: 'several', chosen: only(cell.chosen, i) }] : [])) : [];
  return [...samples(question, cell), ...single].flatMap((one) => answerable(question, cell, one) ?? []);
}

function only(chosen: readonly (0 | 1 | 2)[], option: number): readonly (0 | 1)[] {
  return chosen.map((state, i) => (state === 2 ? (i === option ? 1 : 0) : state));
}

/**
 * @returns the answer set of the box in which every question is rated as well (`hi`) or badly (`lo`) as it can be, or blank where
 * it cannot be rated; `null` where a number of the box cannot be written as an answer.
 */
export function cornerOf(plan: Plan, box: Box, side: 'lo' | 'hi'): Sheet | null {
  const sheet = emptySheet(plan);
  for (const question of plan.questions) {
    const field = box[question.index] as Field;
    const [blank] = blankEntries(field);
    const cell = field.cell && answerable(question, field.cell, extreme(question, field.cell, side));
    if (field.cell !== null && cell === null) return null;
    setEntry(sheet, question.index, cell ? { state: ANSWERED, cell, confirmed: field.confirmed > 0 ? 1 : 0 } : (blank as Entry));
  }
  return sheet;
}

/** @returns whether the field holds no answer at all: a single number that nobody can write. */
export function isEmpty({ question }: QuestionPlan, { cell, blanks }: Field): boolean {
  return cell?.kind === 'number' && question.form.kind === 'number' && blanks === 0 && cell.lo === cell.hi && !isNumberFor(question.form, cell.lo);
}

/** @returns the value as an answer can have it, or one beside it; `null` where none was found in the cell. */
function answerable({ question }: QuestionPlan, within: Cell, value: Cell): Cell | null {
  if (value.kind !== 'number' || question.form.kind !== 'number') return value;
  const { form } = question;
  const isAnswer = (n: number): boolean => isNumberFor(form, n);
  const tidy = Number(value.lo.toPrecision(15));
  if (isAnswer(value.lo)) return value;
  return isAnswer(tidy) && isInside(within as NumberCell, tidy) ? exactly(tidy) : null;
}

function isInside({ lo, hi, loOpen, hiOpen }: NumberCell, n: number): boolean {
  return (n > lo || (n === lo && !loOpen)) && (n < hi || (n === hi && !hiOpen));
}
