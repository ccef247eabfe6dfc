/** The band that a score falls into. */
import type { Band, Rubric } from '../../../src/engine/model/rubric.ts';
import { judge, type Sight } from './condition.ts';
import { exactly, type Fraction, less } from './fraction.ts';

/** @returns the row of the score; `null` where none is left, or where an undecided `when` could change which it is. */
export function bandOf(rubric: Rubric, score: Fraction, sight: Sight): Band | null {
  const rows = rubric.decision.bands.filter((row) => row.from !== undefined);
  const verdicts = rows.map((row) => ({ row, stands: row.when === undefined ? true : judge(row.when, sight) }));
  const sure = verdicts.filter(({ stands }) => stands === true).map(({ row }) => row);
  const perhaps = verdicts.filter(({ stands }) => stands === 'undecided').map(({ row }) => row);
  const taken = choices(perhaps).map((chosen) =>
    rowOf(
      rows.filter((row) => sure.includes(row) || chosen.includes(row)),
      score,
    ),
  );
  return new Set(taken).size === 1 ? (taken[0] ?? null) : null;
}

/** Every way to keep or strike the undecided rows. */
function choices(rows: readonly Band[]): readonly (readonly Band[])[] {
  const [first, ...rest] = rows;
  if (first === undefined) return [[]];
  const without = choices(rest);
  return [...without, ...without.map((chosen) => [first, ...chosen])];
}

/** The highest `from` that is not above the score, else the lowest `from`; of equal ones the first. */
function rowOf(rows: readonly Band[], score: Fraction): Band | null {
  const cut = (row: Band): Fraction => exactly(row.from ?? Number.NaN);
  const below = rows.filter((row) => !less(score, cut(row)));
  if (below.length > 0) return below.reduce((found, row) => (less(cut(found), cut(row)) ? row : found));
  return rows.reduce<Band | null>((found, row) => (found === null || less(cut(row), cut(found)) ? row : found), null);
}
