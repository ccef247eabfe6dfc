/** Lists of assessments, read from summary columns alone. */
import type { Prospect } from '../engine/model/assessment.ts';
import type { Advice } from '../engine/model/rubric.ts';
import type { Cell, Connection } from './driver.ts';
import { damage } from './faults.ts';
import { fold } from './fold.ts';
import { parse, text } from './rows.ts';
import type { Filter, Summary } from './store.ts';

/** A row as it comes: one text for all of them costs far less than a cell for each of its columns. */
type Listed = readonly [
  ...[id: string, status: Summary['status'], rubric: number, prospect: string, createdAt: string | null, updatedAt: string | null],
  ...[answered: number, recommendation: Advice | null, band: string | null, score: number | null],
];

type Titled = readonly [key: number, id: string, version: string, title: string, sha256: string];

/** @returns the assessments that the filter lets through, the newest first. */
export function list(db: Connection, filter: Filter): readonly Summary[] {
  const conditions = conditionsOf(filter);
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.map(([sql]) => sql).join(' AND ')}`;
  const columns = 'id, status, rubric, prospect, created_at, updated_at, answered, recommendation, band, score';
  const [row = {}] = db.all(
    `SELECT CAST((SELECT json_group_array(json_array(key, id, version, title, sha256)) FROM rubric) AS BLOB) AS rubrics,
       CAST(json_group_array(json_array(${columns})) AS BLOB) AS listed
     FROM (SELECT ${columns} FROM assessment ${where} ORDER BY updated_at DESC, key DESC LIMIT ?)`,
    ...conditions.flatMap(([, ...values]) => values),
    filter.limit ?? -1,
  );
  const rubrics = new Map((parse(text(row, 'rubrics')) as readonly Titled[]).map(([key, id, version, title, sha256]) => [key, { id, version, title, sha256 }]));
  return (parse(text(row, 'listed')) as readonly Listed[]).map((one) => summaryOf(one, rubrics));
}

/** Each condition with its values. */
function conditionsOf({ status, prospect, idPrefix }: Filter): readonly (readonly [string, ...Cell[]])[] {
  const conditions: [string, ...Cell[]][] = [];
  if (status !== undefined) conditions.push(['status = ?', status]);
  if (prospect !== undefined) conditions.push(['(name = ? OR code = ?)', fold(prospect), fold(prospect)]);
  // Ids are capitals and digits; people type small letters too.
  if (idPrefix !== undefined) conditions.push(['substr(id, 1, ?) = ?', idPrefix.length, idPrefix.toUpperCase()]);
  return conditions;
}

function summaryOf(listed: Listed, rubrics: ReadonlyMap<number, Summary['rubric']>): Summary {
  const [id, status, key, prospect, createdAt, updatedAt, answered, recommendation, band, score] = listed;
  const rubric = rubrics.get(key);
  if (rubric === undefined) throw damage('rubric');
  return { id, status, prospect: parse(prospect) as Prospect, rubric, createdAt, updatedAt, answered, recommendation, band, score };
}
