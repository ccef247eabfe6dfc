/** The first line of a CSV file held against the rubric of all its rows, before any of them is read. */
import { type Problem, problem } from '../../../problems/problem.ts';
import { defaultRubric, loadRubric } from '../../find-rubric/rubrics.ts';
import type { Io } from '../../io.ts';
import type { BookSettings, CsvHeader } from '../model.ts';
import { columnsOf } from './columns.ts';

/** @returns everything that is wrong with the columns; where each row may name its rubric, unknown ones are a matter of the rows. */
export async function wrongHeader({ columns }: CsvHeader, file: string, { rubric, ignoresColumns }: BookSettings, io: Io): Promise<readonly Problem[]> {
  const source = await loadRubric(rubric ?? defaultRubric(io), io, io.cwd);
  if (!source.ok) return source.problems;
  const at = { file, line: 1 };
  const found = columnsOf(columns, source.value.rubric);
  const name = (place: number) => columns[place]?.trim() ?? '';
  const twice = found.twice.map(({ place, first }) =>
    problem('csv-syntax', { reason: `the columns ${name(first)} and ${name(place)} stand for the same`, fix: 'Rename one, or delete it.' }, at),
  );
  const isOfRows = columns.some((column) => column.trim().toLowerCase() === 'rubric');
  const unknown =
    ignoresColumns || isOfRows ? [] : found.unknown.map(({ place, ...meant }) => problem('unknown-column', { column: name(place), ...meant }, at));
  return [...twice, ...unknown];
}
