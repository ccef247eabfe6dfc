/** Tests on the terminal: cases that do not hold side by side with what came out, then the counts and what no case reaches. */
import type { KindCoverage } from '../../authoring/cases/coverage.ts';
import type { CaseOutcome, Difference } from '../../authoring/cases/model.ts';
import { countCases, type RubricCoverage, type TestedFile, type TestReport } from '../../authoring/cases/tested.ts';
import { type Line, type Span, wrapLine } from '../../text/layout.ts';
import { blanks, type Desk, hang, MARGIN, paragraph } from '../page/desk.ts';
import { openSheet, type SheetOptions } from '../page/sheet.ts';
import { drawTable, GAP } from '../page/table.ts';
import { shortened } from '../texts.ts';
import { counted } from '../words.ts';
import { causeText, countsText, coverageText, PLURAL, shortfallText, valueText } from './words.ts';

/** Wishes about the page. */
export interface TestPageOptions extends SheetOptions {
  /** Whether cases that hold get a line too. */
  readonly verbose: boolean;
  /** Whether everything is listed that no case reaches; else only what decides. */
  readonly details: boolean;
}

/** @returns the page. Files that could not be run are named; what is wrong with them is told elsewhere. */
export function testsOnTerminal({ files, coverage, counts, shortfalls }: TestReport, options: TestPageOptions): string {
  const { desk, print } = openSheet(options);
  const total = files.length > 1 ? hang(desk, [], [desk.pen[counts.failed > 0 ? 'bad' : 'good'](`${countsText(counts)}, in ${files.length} files`)]) : [];
  const short = shortfalls.flatMap((one) => hang(desk, [], [desk.pen.bad(shortfallText(one))]));
  return print([
    ...files.flatMap((file) => fileBlocks(desk, file, options)),
    ...coverage.map((one) => coverageLines(desk, one, options.details)),
    total,
    short,
  ]);
}

function fileBlocks(desk: Desk, file: TestedFile, { verbose }: TestPageOptions): readonly (readonly Line[])[] {
  const { pen } = desk;
  const { outcomes, rubric, troubles } = file;
  const name = rubric === null ? [] : [pen.faint(` · ${rubric.id} ${rubric.version}`)];
  const head = hang(desk, [], [pen.heading(file.file), ...name]);
  if (troubles.length > 0) return [[...head, ...paragraph(desk, pen.bad(`not run: ${counted(troubles.length, 'problem')}`))]];
  const counts = countCases([file]);
  const passed = verbose ? outcomes.filter(({ differences }) => differences.length === 0).flatMap((one) => passedLines(desk, one)) : [];
  const summary = paragraph(desk, pen[counts.failed > 0 ? 'bad' : 'good'](countsText(counts)));
  return [[...head, ...summary, ...passed], ...outcomes.filter(({ differences }) => differences.length > 0).map((one) => failedLines(desk, one, file))];
}

function passedLines(desk: Desk, { case: { name }, result: { recommendation, score } }: CaseOutcome): readonly Line[] {
  const { pen, glyphs } = desk;
  const got = [recommendation, ...(score === null ? [] : [valueText(score)])].join(' ');
  return hang(desk, [blanks(MARGIN), pen.good(glyphs.tick), blanks(1)], [pen.plain(name), pen.faint(` · ${got}`)]);
}

function failedLines(desk: Desk, { case: { name, because, path }, result, differences }: CaseOutcome, file: TestedFile): readonly Line[] {
  const { pen, glyphs } = desk;
  const inner = { ...desk, width: desk.width - MARGIN };
  const place = (difference: Difference) => {
    const at = file.locate([...path, 'expect', ...difference.path], 'value');
    return at === null ? '' : `${at.line}:${at.column}`;
  };
  const table = inner.width < STACKED_BELOW ? stacked(inner, differences, place) : sideBySide(inner, differences, place);
  return [
    ...hang(desk, [blanks(MARGIN), pen.bad(glyphs.cross), blanks(1)], [pen.strong(name)]),
    ...[
      ...(because === null ? [] : paragraph(inner, pen.faint(shortened(because)))),
      ...table,
      ...paragraph(inner, pen.strong('Decided by: '), pen.plain(causeText(result))),
    ].map((line): Line => [blanks(MARGIN), ...line]),
  ];
}

/** Narrower than this three columns are no longer good to read. */
const STACKED_BELOW = 60;

type PlaceOf = (difference: Difference) => string;

function sideBySide(desk: Desk, differences: readonly Difference[], place: PlaceOf): readonly Line[] {
  const { pen } = desk;
  const [subjects, places] = [differences.map(({ subject }) => subject), differences.map(place)];
  const fixed = Math.max('what'.length, ...subjects.map((text) => text.length)) + Math.max('at'.length, ...places.map((text) => text.length));
  const room = Math.max(MIN_CELL, Math.floor((desk.width - MARGIN - fixed - 3 * GAP) / 2));
  const cell = (span: Span) => wrapLine([span], room);
  const rows = differences.map(({ expected, got }, i) => [
    ...[[[pen.plain(subjects[i] ?? '')]], cell(pen.good(valueText(expected))), cell(pen.bad(valueText(got)))],
    [[pen.faint(places[i] ?? '')]],
  ]);
  const columns = ['what', 'expected', 'got', 'at'].map((title) => ({ title, align: 'left' as const }));
  return drawTable(desk, columns, rows);
}

/** Columns that a value gets at least. */
const MIN_CELL = 12;

function stacked(desk: Desk, differences: readonly Difference[], place: PlaceOf): readonly Line[] {
  const { pen } = desk;
  const value = (lead: string, span: Span) => hang(desk, [blanks(2 * MARGIN), pen.faint(lead)], [span]);
  return differences.flatMap((difference) => [
    ...paragraph(desk, pen.plain(difference.subject), pen.faint(` ${place(difference)}`)),
    ...value('expected ', pen.good(valueText(difference.expected))),
    ...value('got      ', pen.bad(valueText(difference.got))),
  ]);
}

function coverageLines(desk: Desk, { id, version, kinds }: RubricCoverage, details: boolean): readonly Line[] {
  const { pen } = desk;
  const listed = kinds.filter(({ kind, missing }) => missing.length > 0 && (details || !BULKY.has(kind)));
  const more = kinds.some((kind) => kind.missing.length > 0 && !listed.includes(kind));
  return [
    ...hang(desk, [], [pen.heading('Reached'), pen.faint(` · ${id} ${version}`)]),
    ...paragraph(desk, pen.plain(kinds.map(coverageText).join(', '))),
    ...listed.flatMap((kind) => missingLines(desk, kind)),
    ...(more ? paragraph(desk, pen.faint('--coverage lists everything that no case reaches.')) : []),
  ];
}

/** Kinds with many parts, of which what is missing is listed only on demand. */
const BULKY: ReadonlySet<string> = new Set(['conditions', 'branches', 'answers']);

function missingLines(desk: Desk, { kind, missing }: KindCoverage): readonly Line[] {
  const { pen } = desk;
  return hang(desk, [blanks(MARGIN)], [pen.warn(`no case reaches these ${PLURAL[kind]}: `), pen.plain(missing.join(', '))]);
}
