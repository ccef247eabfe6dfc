/** A list of assessments, a line each. */
import type { Assessor, Follows, Prospect } from '../../engine/model/assessment.ts';
import type { Advice, Recommendation } from '../../engine/model/rubric.ts';
import { isOverridden } from '../../lifecycle/listing.ts';
import { type CsvCell, csvRow } from '../../text/csv.ts';
import type { Line, Span } from '../../text/layout.ts';
import { alignedByPoint, decimal } from '../../text/number.ts';
import { oneLine, visible } from '../../text/visible.ts';
import { clip, type Desk, item, NAME_LINES, paragraph } from '../page/desk.ts';
import { openSheet, type SheetOptions } from '../page/sheet.ts';
import { counted, nameOf, TONES } from '../words.ts';
import { cellsOf, drawColumns, type ListColumn } from './columns.ts';

/** What a list says of one assessment. */
export interface Listed {
  readonly id: string;
  /** The part of the id that tells it from all others. */
  readonly shortId: string;
  readonly status: 'draft' | 'complete';
  readonly prospect: Prospect;
  readonly assessor: Assessor | null;
  readonly follows: Pick<Follows, 'kind' | 'of'> | null;
  readonly rubric: { readonly id: string; readonly version: string };
  /** RFC 3339 UTC. */
  readonly at: string | null;
  /** `null` of a draft, and of a locked one while its result is hidden. */
  readonly recommendation: Advice | null;
  readonly score: number | null;
  readonly decided: Recommendation | null;
  readonly openConditions: number;
  /** YYYY-MM-DD. */
  readonly reviewOn: string | null;
}

/** Columns that stand in the table only where they were asked about. */
export interface ListWishes {
  readonly conditions?: boolean;
  readonly due?: boolean;
}

/** @returns a table with a head; on narrow pages two lines an assessment. */
export function renderList(listed: readonly Listed[], options: SheetOptions = {}, wishes: ListWishes = {}): string {
  const { desk, print } = openSheet(options);
  const legend = listed.some(isOverridden) ? [[desk.pen.faint(`${desk.glyphs.attention} decided otherwise than fit recommends`)]] : [];
  return print([[...(table(desk, listed, wishes) ?? listed.flatMap((one) => entry(desk, one, wishes))), ...legend]]);
}

/** Names of the fields in plain lists and in CSV. New ones come at the end. */
const FIELDS = [
  ...(['id', 'updated_at', 'status', 'recommendation', 'score', 'rubric', 'version', 'prospect', 'decided', 'override'] as const),
  ...(['open_conditions', 'review_on', 'rater_role', 'rater_name', 'prospect_key', 'follows', 'follows_id'] as const),
];

function fieldsOf(one: Listed): readonly CsvCell[] {
  const { id, at, status, recommendation, score, rubric, prospect, decided, openConditions, reviewOn, assessor, follows } = one;
  return [
    ...[id, at, status, recommendation, score, rubric.id, rubric.version, prospect.name, decided, isOverridden(one) ? 'override' : null],
    ...[status === 'draft' ? null : openConditions, reviewOn, assessor?.role ?? null, assessor?.name ?? null, prospect.key],
    ...[follows?.kind ?? null, follows?.of ?? null],
  ];
}

/** @returns a line an assessment, its fields with a tab between. */
export function plainList(listed: readonly Listed[]): string {
  const plain = (field: CsvCell) => (typeof field === 'number' ? decimal(field) : visible(oneLine(String(field ?? ''))));
  return listed.map((one) => `${fieldsOf(one).map(plain).join('\t')}\n`).join('');
}

/** @returns the first row of a list as CSV. */
export function csvHead(): string {
  return csvRow(FIELDS);
}

/** @returns a row an assessment, with the same fields as the plain list. */
export function csvList(listed: readonly Listed[]): string {
  return listed.map((one) => csvRow(fieldsOf(one))).join('');
}

function table(desk: Desk, listed: readonly Listed[], wishes: ListWishes): readonly Line[] | null {
  return drawColumns(desk, columnsOf(desk, listed, wishes), [
    { column: 1, least: 14 },
    { column: 2, least: 8 },
  ]);
}

function columnsOf(desk: Desk, listed: readonly Listed[], { conditions = false, due = false }: ListWishes): readonly ListColumn[] {
  const { pen } = desk;
  const scores = alignedByPoint(listed.map(scoreOf));
  const open = listed.map(({ openConditions }) => String(openConditions));
  const left = (title: string, keyOf: (one: Listed) => string, write: (one: Listed) => Span = (one) => pen.plain(keyOf(one))): ListColumn => ({
    title,
    align: 'left',
    cells: cellsOf(listed, keyOf, write),
  });
  const right = (title: string, texts: readonly string[]): ListColumn => ({ title, align: 'right', cells: cellsOf(texts, (text) => text, pen.plain) });
  const nameKey = ({ prospect }: Listed) => prospect.name;
  const adviceKey = ({ status, recommendation }: Listed) => `${status} ${recommendation}`;
  const decisionKey = ({ decided, recommendation }: Listed) => `${decided} ${recommendation}`;
  const idKey = ({ shortId }: Listed) => shortId;
  return [
    left('Date', dateOf),
    left('Prospect', nameKey, (one) => pen.strong(nameOf(one))),
    left('Rubric', ({ rubric }) => rubric.id),
    left('Recommends', adviceKey, (one) => adviceOf(desk, one)),
    ...(listed.some(({ decided }) => decided !== null) ? [left('Decided', decisionKey, (one) => decisionOf(desk, one))] : []),
    right('Score', scores),
    ...(conditions ? [right('Open', open)] : []),
    ...(due ? [left('Review', ({ reviewOn }) => reviewOn ?? '-')] : []),
    left('Id', idKey, (one) => pen.faint(idKey(one))),
  ];
}

function entry(desk: Desk, one: Listed, { conditions = false, due = false }: ListWishes): readonly Line[] {
  const { pen } = desk;
  const facts = [
    ...[pen.plain(`${dateOf(one)} · `), adviceOf(desk, one), pen.plain(` ${scoreOf(one)} · `)],
    ...(one.decided === null ? [] : [pen.plain('decided '), decisionOf(desk, one), pen.plain(' · ')]),
    ...(conditions ? [pen.plain(`${counted(one.openConditions, 'open condition')} · `)] : []),
    ...(due && one.reviewOn !== null ? [pen.plain(`review ${one.reviewOn} · `)] : []),
    ...[pen.plain(`${one.rubric.id} · `), pen.faint(one.shortId)],
  ];
  return [...clip(desk, paragraph(desk, pen.strong(nameOf(one))), NAME_LINES), ...item(desk, pen.plain(' '), ...facts)];
}

/** Of a draft nothing is told that could colour the rest of the interview. */
function adviceOf({ pen }: Desk, { status, recommendation }: Listed): Span {
  if (status === 'draft') return pen.faint('draft');
  return recommendation === null ? pen.faint(HIDDEN) : pen[TONES[recommendation]](recommendation);
}

/** An override has a sign of its own, colour or not. */
function decisionOf({ pen, glyphs }: Desk, one: Listed): Span {
  if (one.decided === null) return pen.faint('-');
  return pen[TONES[one.decided]](isOverridden(one) ? `${glyphs.attention} ${one.decided}` : one.decided);
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
