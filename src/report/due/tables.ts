/** What is due as a table for spreadsheets and for other programs. */

import { csvRow } from '../../text/csv.ts';
import { oneLine, visible } from '../../text/visible.ts';
import type { DueDocument, DueItem } from './data.ts';

const COLUMNS = ['day', 'days', 'kind', 'state', 'prospect', 'key', 'assessment', 'rubric', 'question', 'text', 'owner', 'day_from', 'command'];

/** @returns a head and a row for each thing. */
export function renderDueCsv({ due }: DueDocument): string {
  return [COLUMNS, ...due.map(cellsOf)].map(csvRow).join('');
}

/** @returns a line for each thing, its fields with a tab between, in the order of the columns of the CSV. */
export function renderDuePlain({ due }: DueDocument): string {
  return due
    .map(
      (one) =>
        `${cellsOf(one)
          .map((cell) => visible(oneLine(String(cell ?? ''))))
          .join('\t')}\n`,
    )
    .join('');
}

function cellsOf(one: DueItem) {
  const { day, days, kind, state, prospect, assessment, rubric, question, text, owner, from, command } = one;
  return [day, days, kind, state, prospect.name, prospect.key, assessment, rubric, question, text, owner, from, command];
}
