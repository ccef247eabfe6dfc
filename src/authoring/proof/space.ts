/**
 * The answer sets that an interview can end with, and boxes of them.
 *
 * The whole space: every question that is asked is rated with a value of its form, a knock-out it meets confirmed or not; or it is
 * not applicable, where the rubric permits that; or it is open, refused or merely unknown. Complete answer sets are those of
 * it in which nothing is open and every knock-out is confirmed.
 */
import { permitsNotApplicable } from '../../engine/ask.ts';
import type { Plan, QuestionPlan } from '../../engine/compile/plan.ts';
import type { Cell } from '../../engine/compile/values.ts';
import { extreme, split } from '../../engine/complete/box.ts';
import { type Reach, reachOf } from '../../engine/complete/reach.ts';
import { MAYBE_REFUSED, NOT_APPLICABLE, NOT_ASKED, OPEN, RATED } from '../../engine/logic/judge.ts';
import type { Rubric } from '../../engine/model/rubric.ts';

/** What one question may be in a box, once it is asked. */
export interface Field {
  /** The values it may be rated with; `null` when it is not rated. */
  readonly cell: Cell | null;
  /** `NOT_APPLICABLE`, `OPEN`, both, or neither. */
  readonly blanks: number;
  /** Whether it is refused while it is open, and confirmed while it meets its knock-out: 0 no, 1 yes, 2 either. */
  readonly refused: number;
  readonly confirmed: number;
}

/** A box of answer sets: a field by question. */
export type Box = readonly Field[];

/** Which answer sets are looked through. */
export type Extent = 'complete' | 'whole';

/** @returns the box of all answer sets of this extent. */
export function spaceOf(plan: Plan, extent: Extent): Box {
  const whole = extent === 'whole';
  const refusable = asksWhetherRefused(plan.rubric);
  return plan.questions.map(
    ({ whole: cell, question, knockout }): Field => ({
      cell,
      blanks: (permitsNotApplicable(plan.rubric, question) ? NOT_APPLICABLE : 0) | (whole ? OPEN : 0),
      refused: whole && refusable.has(question.id) ? MAYBE_REFUSED : 0,
      confirmed: whole && knockout !== null ? 2 : 1,
    }),
  );
}

/** Whether a question was refused or is merely unknown is all the same, unless a condition asks. */
function asksWhetherRefused({ dimensions, rules, decision }: Rubric): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { kind, state, question } = value as Readonly<Record<string, unknown>>;
    if (kind === 'state' && state === 'refused') found.add(question as string);
    for (const part of Object.values(value)) look(part);
  };
  look([dimensions.flatMap(({ questions }) => questions.map(({ when }) => when)), rules.map(({ when }) => when), decision.bands.map(({ when }) => when)]);
  return found;
}

/** @returns everything that the answer sets in the box come to, or more. */
export function reachIn(plan: Plan, box: Box): Reach {
  const asked = box.map(({ cell, blanks }) => (cell === null ? 0 : RATED) | blanks);
  return reachOf(
    plan,
    box.map(({ cell }) => cell),
    { asked, refused: box.map(({ refused }) => refused) },
  );
}

/**
 * @returns the same of the completions of the answer sets in the box.
 * @param side what is open in all of them is completed with its best (`hi`) or worst (`lo`) answer only
 */
export function completionsReach(plan: Plan, box: Box, side: 'lo' | 'hi'): Reach {
  const completed = plan.questions.map((question): Field => {
    const field = box[question.index] as Field;
    const { blanks } = field;
    const { whole } = question;
    const isOpen = field.cell === null && blanks === OPEN;
    const cell = isOpen ? extreme(question, whole, side) : blanks & OPEN ? whole : field.cell;
    return { ...field, cell, blanks: blanks & NOT_APPLICABLE };
  });
  return reachIn(plan, completed);
}

/** @returns whether something in the box may be open. */
export function mayBeOpen(box: Box, reach: Reach): boolean {
  return box.some(({ blanks }, i) => blanks & OPEN && reach.status[i] !== NOT_ASKED);
}

/** @returns questions whose knock-out may wait for confirmation. */
export function unconfirmedIn(box: Box): ReadonlySet<number> {
  return new Set(box.flatMap(({ confirmed }, i) => (confirmed === 1 ? [] : [i])));
}

/**
 * @returns smaller fields that together hold the same, or `null` when there is nothing to split.
 * @param within also along a line of points between two places where something changes
 */
export function splitField(question: QuestionPlan, field: Field, within: boolean): readonly Field[] | null {
  const { cell, blanks, refused, confirmed } = field;
  if (cell !== null && blanks !== 0)
    return [
      { ...field, cell: null },
      { ...field, blanks: 0 },
    ];
  if (blanks === (OPEN | NOT_APPLICABLE)) return [OPEN, NOT_APPLICABLE].map((blank) => ({ ...field, blanks: blank }));
  if (blanks === OPEN && refused === MAYBE_REFUSED) return [0, 1].map((state) => ({ ...field, refused: state }));
  const cells = cell && split(question, cell, within);
  if (cells) return cells.map((part) => ({ ...field, cell: part }));
  return cell !== null && confirmed === 2 ? [0, 1].map((state) => ({ ...field, confirmed: state })) : null;
}
