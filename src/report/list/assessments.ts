/** A list of assessments, a line each. */
import type { Prospect } from '../../engine/model/assessment.ts';
import type { Advice } from '../../engine/model/rubric.ts';
import type { Line, Span } from '../../text/layout.ts';
import { alignedByPoint, decimal } from '../../text/number.ts';
import { oneLine, visible } from '../../text/visible.ts';
import { clip, type Desk, item, NAME_LINES, paragraph } from '../page/desk.ts';
import { openSheet, type SheetOptions } from '../page/sheet.ts';
import { nameOf, TONES } from '../words.ts';
import { drawColumns } from './columns.ts';

/** What a list says of one assessment. */
export interface Listed {
  readonly id: string;
  /** The part of the id that tells it from all others. */
  readonly shortId: string;
  readonly status: 'draft' | 'complete';
  readonly prospect: Prospect;
  readonly rubric: { readonly id: string; readonly version: string };
  /** RFC 3339 UTC. */
  readonly at: string | null;
  /** `null` of a draft, and of a locked one while its result is hidden. */
  readonly recommendation: Advice | null;
  readonly score: number | null;
}

/** @returns a table with a head; on narrow pages two lines an assessment. */
export function renderList(listed: readonly Listed[], options: SheetOptions = {}): string {
  const { desk, print } = openSheet(options);
  return print([table(desk, listed) ?? listed.flatMap((one) => entry(desk, one))]);
}

/** @returns a line an assessment, its fields with a tab between: whole id, time, status, recommendation, score, rubric, its version, prospect. */
export function plainList(listed: readonly Listed[]): string {
  const line = ({ id, at, status, recommendation, score, rubric, prospect }: Listed) =>
    [id, at, status, recommendation, score === null ? null : decimal(score), rubric.id, rubric.version, prospect.name]
      .map((field) => visible(oneLine(field ?? '')))
      .join('\t');
  return listed.map((one) => `${line(one)}\n`).join('');
}

function table(desk: Desk, listed: readonly Listed[]): readonly Line[] | null {
  const { pen } = desk;
  const scores = alignedByPoint(listed.map(scoreOf));
  const columns = [
    { title: 'Date', align: 'left', cells: listed.map((one) => pen.plain(dateOf(one))) },
    { title: 'Prospect', align: 'left', cells: listed.map((one) => pen.strong(nameOf(one))) },
    { title: 'Rubric', align: 'left', cells: listed.map(({ rubric }) => pen.plain(rubric.id)) },
    { title: 'Recommends', align: 'left', cells: listed.map((one) => adviceOf(desk, one)) },
    { title: 'Score', align: 'right', cells: scores.map((score) => pen.plain(score)) },
    { title: 'Id', align: 'left', cells: listed.map(({ shortId }) => pen.faint(shortId)) },
  ] as const;
  return drawColumns(desk, columns, 1);
}

function entry(desk: Desk, one: Listed): readonly Line[] {
  const { pen } = desk;
  const facts = [pen.plain(`${dateOf(one)} · `), adviceOf(desk, one), pen.plain(` ${scoreOf(one)} · ${one.rubric.id} · `), pen.faint(one.shortId)];
  return [...clip(desk, paragraph(desk, pen.strong(nameOf(one))), NAME_LINES), ...item(desk, pen.plain(' '), ...facts)];
}

/** Of a draft nothing is told that could colour the rest of the interview. */
function adviceOf({ pen }: Desk, { status, recommendation }: Listed): Span {
  if (status === 'draft') return pen.faint('draft');
  return recommendation === null ? pen.faint(HIDDEN) : pen[TONES[recommendation]](recommendation);
}

function scoreOf({ status, recommendation, score }: Listed): string {
  if (status === 'complete' && recommendation === null) return HIDDEN;
  return status === 'draft' || score === null ? '-' : decimal(score);
}

/** What stands for a result that another rater is not to know yet. */
const HIDDEN = 'hidden';

function dateOf({ at }: Listed): string {
  return at?.slice(0, 10) ?? '-';
}
