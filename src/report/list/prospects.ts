/** A list of prospects, a line each. */
import type { Advice, Recommendation } from '../../engine/model/rubric.ts';
import { type CsvCell, csvRow } from '../../text/csv.ts';
import type { Line } from '../../text/layout.ts';
import { oneLine, visible } from '../../text/visible.ts';
import { clip, type Desk, item, NAME_LINES, paragraph } from '../page/desk.ts';
import { openSheet, type SheetOptions } from '../page/sheet.ts';
import { counted, nameOf } from '../words.ts';
import { drawColumns, type ListColumn } from './columns.ts';

/** What a list says of one prospect. */
export interface ListedProspect {
  /** That of its first assessment. */
  readonly id: string;
  readonly name: string;
  readonly key: string | null;
  readonly external: Readonly<Record<string, string>>;
  /** Other names that lead to it. */
  readonly alsoCalled: readonly string[];
  /** Ids of those that turned out to be this one. */
  readonly merged: readonly string[];
  readonly assessments: number;
  readonly drafts: number;
  /** When something was last locked or noted, RFC 3339 UTC. */
  readonly lastAt: string | null;
  /** Of the newest assessment that counts; `null` without one, and while it is hidden. */
  readonly recommendation: Advice | null;
  readonly decided: Recommendation | null;
}

/** @returns a table with a head, under each prospect its other names; on narrow pages the same without columns. */
export function renderProspects(listed: readonly ListedProspect[], options: SheetOptions = {}): string {
  const { desk, print } = openSheet(options);
  const rows = table(desk, listed);
  const [head, ...drawn] = rows ?? [];
  const lines = listed.flatMap((one, i) => [...(rows === null ? entry(desk, one) : [drawn[i] ?? []]), ...otherNames(desk, one)]);
  return print([[...(head === undefined ? [] : [head]), ...lines]]);
}

function table(desk: Desk, listed: readonly ListedProspect[]): readonly Line[] | null {
  const { pen } = desk;
  const column = (title: string, align: ListColumn['align'], cell: (one: ListedProspect) => string): ListColumn => ({
    title,
    align,
    cells: listed.map((one) => pen.plain(cell(one))),
  });
  const columns: readonly ListColumn[] = [
    { title: 'Prospect', align: 'left', cells: listed.map((one) => pen.strong(nameOf({ prospect: one }))) },
    ...(listed.some(({ key }) => key !== null) ? [column('Key', 'left', ({ key }) => key ?? '-')] : []),
    column('Assessed', 'right', ({ assessments }) => String(assessments)),
    ...(listed.some(({ drafts }) => drafts > 0) ? [column('Drafts', 'right', ({ drafts }) => String(drafts))] : []),
    column('Last', 'left', dateOf),
    column('Recommends', 'left', ({ recommendation }) => recommendation ?? '-'),
    ...(listed.some(({ decided }) => decided !== null) ? [column('Decided', 'left', ({ decided }) => decided ?? '-')] : []),
  ];
  return drawColumns(desk, columns, [{ column: 0, least: 14 }, ...(listed.some(({ key }) => key !== null) ? [{ column: 1, least: 8 }] : [])]);
}

function entry(desk: Desk, one: ListedProspect): readonly Line[] {
  const { pen } = desk;
  const facts = [
    ...(one.key === null ? [] : [one.key]),
    counted(one.assessments, 'assessment'),
    ...(one.drafts === 0 ? [] : [counted(one.drafts, 'draft')]),
    dateOf(one),
    ...(one.recommendation === null ? [] : [one.recommendation]),
    ...(one.decided === null ? [] : [`decided ${one.decided}`]),
  ];
  return [...clip(desk, paragraph(desk, pen.strong(nameOf({ prospect: one }))), NAME_LINES), ...item(desk, pen.plain(' '), pen.plain(facts.join(' · ')))];
}

function otherNames(desk: Desk, { alsoCalled }: ListedProspect): readonly Line[] {
  return alsoCalled.length === 0 ? [] : clip(desk, paragraph(desk, desk.pen.faint(`also ${alsoCalled.join(', ')}`)), NAME_LINES);
}

function dateOf({ lastAt }: ListedProspect): string {
  return lastAt?.slice(0, 10) ?? '-';
}

/** Names of the fields in plain lists and in CSV. New ones come at the end. */
const FIELDS = ['id', 'name', 'key', 'assessments', 'drafts', 'last_at', 'recommendation', 'decided', 'also_called', 'external'] as const;

function fieldsOf({ id, name, key, assessments, drafts, lastAt, recommendation, decided, alsoCalled, external }: ListedProspect): readonly CsvCell[] {
  const outside = Object.entries(external).map(([system, own]) => `${system}=${own}`);
  return [id, name, key, assessments, drafts, lastAt, recommendation, decided, alsoCalled.join('; '), outside.join('; ')];
}

/** @returns a line a prospect, its fields with a tab between. */
export function plainProspects(listed: readonly ListedProspect[]): string {
  return listed
    .map(
      (one) =>
        `${fieldsOf(one)
          .map((field) => visible(oneLine(String(field ?? ''))))
          .join('\t')}\n`,
    )
    .join('');
}

/** @returns the same fields as CSV, with a header. */
export function csvProspects(listed: readonly ListedProspect[]): string {
  return [FIELDS, ...listed.map(fieldsOf)].map(csvRow).join('');
}
