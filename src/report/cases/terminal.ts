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

/** Lines that stand together. */
type Lines = readonly Line[];

/** @returns the page. Files that could not be run are named; what is wrong with them is told elsewhere. */
export function testsOnTerminal(report: TestReport, options: TestPageOptions): string {
  const { desk, print } = openSheet(options);
  const { files, coverage, counts, shortfalls } = report;
  const blocks = files.flatMap((file) => fileBlocks(desk, file, reachedAfter(file, report), options));
  const isMore = !options.details && coverage.some(({ kinds }) => kinds.some(({ kind, missing }) => BULKY.has(kind) && missing.length > 0));
  return print([
    ...blocks,
    isMore ? hang(desk, [], [desk.pen.faint('--coverage lists everything that no case reaches.')]) : [],
    files.length > 1 ? hang(desk, [], [desk.pen[counts.failed > 0 ? 'bad' : 'good'](`${countsText(counts)}, in ${files.length} files`)]) : [],
    shortfalls.flatMap((one) => hang(desk, [], [desk.pen.bad(shortfallText(one))])),
  ]);
}

/** What the cases of a rubric reach is told after the last file that has some. */
function reachedAfter(file: TestedFile, { files, coverage }: TestReport): RubricCoverage | null {
  const last = files.findLast(({ rubricFile, outcomes }) => rubricFile === file.rubricFile && outcomes.length > 0);
  return last === file ? (coverage.find((one) => one.file === file.rubricFile) ?? null) : null;
}

function fileBlocks(desk: Desk, file: TestedFile, reached: RubricCoverage | null, { verbose, details }: TestPageOptions): readonly Lines[] {
  const { pen } = desk;
  const { outcomes, rubric, troubles } = file;
  const name = rubric === null ? [] : [pen.faint(` · ${rubric.id} ${rubric.version}`)];
  const head = hang(desk, [], [pen.heading(file.file), ...name]);
  if (troubles.length > 0) return [[...head, ...paragraph(desk, pen.bad(`not run: ${counted(troubles.length, 'problem')}`))]];
  const counts = countCases([file]);
  const passed = verbose ? outcomes.filter(({ differences }) => differences.length === 0).flatMap((one) => passedLines(desk, one)) : [];
  const summary = paragraph(desk, pen[counts.failed > 0 ? 'bad' : 'good'](countsText(counts)));
  const failed = outcomes.filter(({ differences }) => differences.length > 0).map((one) => failedLines(desk, one, file));
  const under = reached === null ? [] : reachedLines(desk, reached, details);
  return failed.length === 0 ? [[...head, ...summary, ...passed, ...under]] : [[...head, ...summary, ...passed], ...failed, under];
}

function passedLines(desk: Desk, { case: { name }, result: { recommendation, score } }: CaseOutcome): Lines {
  const { pen, glyphs } = desk;
  const got = [recommendation, ...(score === null ? [] : [valueText(score)])].join(' ');
  return hang(desk, [blanks(MARGIN), pen.good(glyphs.tick), blanks(1)], [pen.plain(name), pen.faint(` · ${got}`)]);
}

function failedLines(desk: Desk, { case: { name, because, path }, result, differences }: CaseOutcome, file: TestedFile): Lines {
  const { pen, glyphs } = desk;
  const inner = { ...desk, width: desk.width - MARGIN };
  const place = (difference: Difference) => {
    const at = file.locate([...path, 'expect', ...difference.path], 'value');
    return `${at?.line}:${at?.column}`;
  };
  const body = [
    ...(because === null ? [] : paragraph(inner, pen.faint(shortened(because)))),
    ...(inner.width < STACKED_BELOW ? stacked(inner, differences, place) : sideBySide(inner, differences, place)),
    ...paragraph(inner, pen.strong('Decided by: '), pen.plain(causeText(result))),
  ];
  return [...hang(desk, [blanks(MARGIN), pen.bad(glyphs.cross), blanks(1)], [pen.strong(name)]), ...body.map((line): Line => [blanks(MARGIN), ...line])];
}

/** Narrower than this columns are no longer good to read. */
const STACKED_BELOW = 60;

type PlaceOf = (difference: Difference) => string;

function sideBySide(desk: Desk, differences: readonly Difference[], place: PlaceOf): Lines {
  const { pen } = desk;
  const longest = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length));
  const fixed = longest(['what', ...differences.map(({ subject }) => subject)]) + longest(['at', ...differences.map(place)]);
  const room = Math.max(LEAST_CELL, Math.floor((desk.width - MARGIN - fixed - 3 * GAP) / 2));
  const cell = (span: Span) => wrapLine([span], room);
  const rows = differences.map((one) => [
    [[pen.plain(one.subject)]],
    cell(pen.good(valueText(one.expected))),
    cell(pen.bad(valueText(one.got))),
    [[pen.faint(place(one))]],
  ]);
  const columns = ['what', 'expected', 'got', 'at'].map((title) => ({ title, align: 'left' as const }));
  return drawTable(desk, columns, rows);
}

/** Columns that a value gets at least. */
const LEAST_CELL = 12;

function stacked(desk: Desk, differences: readonly Difference[], place: PlaceOf): Lines {
  const { pen } = desk;
  const value = (word: string, span: Span) => hang(desk, [blanks(2 * MARGIN), pen.faint(word), blanks('expected '.length - word.length)], [span]);
  return differences.flatMap((one) => [
    ...paragraph(desk, pen.plain(one.subject), pen.faint(` ${place(one)}`)),
    ...value('expected', pen.good(valueText(one.expected))),
    ...value('got', pen.bad(valueText(one.got))),
  ]);
}

function reachedLines(desk: Desk, { kinds }: RubricCoverage, details: boolean): Lines {
  const { pen } = desk;
  const listed = kinds.filter(({ kind, missing }) => missing.length > 0 && (details || !BULKY.has(kind)));
  return [...paragraph(desk, pen.plain(`reached: ${kinds.map(coverageText).join(', ')}`)), ...listed.flatMap((kind) => missingLines(desk, kind))];
}

/** Kinds with many parts, of which what is missing is listed only on demand. */
const BULKY: ReadonlySet<string> = new Set(['conditions', 'branches', 'answers']);

function missingLines(desk: Desk, { kind, missing }: KindCoverage): Lines {
  const { pen } = desk;
  return hang(
    desk,
    [blanks(MARGIN)],
    [pen.warn(`no case reaches these ${PLURAL[kind]}: `), pen.plain(kind === 'answers' ? byQuestion(missing) : missing.join(', '))],
  );
}

/** "rhythm 2, 3; loaves below 10": a question's id stands once. */
function byQuestion(missing: readonly string[]): string {
  const questions = new Map<string, string[]>();
  for (const part of missing) {
    const [id = '', ...value] = part.split(' ');
    questions.set(id, [...(questions.get(id) ?? []), value.join(' ')]);
  }
  return [...questions].map(([id, values]) => `${id} ${values.join(', ')}`).join('; ');
}
