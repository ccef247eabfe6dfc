/** Lists of assessments, read from summary columns alone. */
import type { Prospect } from '../engine/model/assessment.ts';
import type { Advice } from '../engine/model/rubric.ts';
import type { Cell, Connection, Row } from './driver.ts';
import { fold } from './fold.ts';
import { number, optionalNumber, optionalText, parse, text, texts } from './rows.ts';
import type { Filter, Summary } from './store.ts';

/** @returns the assessments that the filter lets through, the newest first. */
export function list(db: Connection, filter: Filter): readonly Summary[] {
  const conditions = conditionsOf(filter);
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.map(([sql]) => sql).join(' AND ')}`;
  const rows = db.all(
    `SELECT ${texts('assessment.id', 'status', 'prospect', 'version', 'title', 'sha256', 'created_at', 'updated_at', 'recommendation', 'band')},
       CAST(rubric.id AS BLOB) AS rubric_id, answered, score
     FROM assessment JOIN rubric ON rubric.key = assessment.rubric ${where}
     ORDER BY updated_at DESC, assessment.key DESC LIMIT ?`,
    ...conditions.flatMap(([, ...values]) => values),
    filter.limit ?? -1,
  );
  return rows.map(summaryOf);
}

/** Each condition with its values. */
function conditionsOf({ status, prospect, idPrefix }: Filter): readonly (readonly [string, ...Cell[]])[] {
  const conditions: [string, ...Cell[]][] = [];
  if (status !== undefined) conditions.push(['status = ?', status]);
  if (prospect !== undefined) conditions.push(['(name = ? OR code = ?)', fold(prospect), fold(prospect)]);
  // Ids are capitals and digits; people type small letters too.
  if (idPrefix !== undefined) conditions.push(['substr(assessment.id, 1, ?) = ?', idPrefix.length, idPrefix.toUpperCase()]);
  return conditions;
}

function summaryOf(row: Row): Summary {
  return {
    id: text(row, 'id'),
    status: text(row, 'status') as Summary['status'],
    prospect: parse(text(row, 'prospect')) as Prospect,
    rubric: { id: text(row, 'rubric_id'), version: text(row, 'version'), title: text(row, 'title'), sha256: text(row, 'sha256') },
    createdAt: optionalText(row, 'created_at'),
    updatedAt: optionalText(row, 'updated_at'),
    answered: number(row, 'answered'),
    recommendation: optionalText(row, 'recommendation') as Advice | null,
    band: optionalText(row, 'band'),
    score: optionalNumber(row, 'score'),
  };
}
