/** The ratings of one prospect's calls beside each other, as a page on the terminal. */
import type { Prospect, QuestionResult } from '../../engine/model/assessment.ts';
import type { Advice } from '../../engine/model/rubric.ts';
import type { CallDifferences, QuestionDifference } from '../../lifecycle/agreement/differences.ts';
import { type Line, widthOf } from '../../text/layout.ts';
import { decimal } from '../../text/number.ts';
import { moment } from '../origin.ts';
import { blanks, clip, type Desk, hang, item, MARGIN, NAME_LINES, paragraph } from '../page/desk.ts';
import { openSheet, type SheetOptions } from '../page/sheet.ts';
import { capital, shortened } from '../texts.ts';
import { answerWords, counted, nameOf, TONES } from '../words.ts';

/** One locked rating. */
export interface RatingShown {
  readonly id: string;
  /** The part of the id that tells it from all others. */
  readonly shortId: string;
  /** Who rated, in words. */
  readonly rater: string;
  /** RFC 3339 UTC. */
  readonly at: string | null;
  readonly recommendation: Advice;
  readonly score: number | null;
}

/** One call that two or more have rated. */
export interface CallShown {
  readonly rubric: { readonly id: string; readonly version: string; readonly title: string };
  readonly ratings: readonly RatingShown[];
  /** What the raters agreed on. */
  readonly agreed: RatingShown | null;
  /** `null` where they rated with rubrics whose answers do not mean the same. */
  readonly differences: CallDifferences | null;
}

/** A prospect and its calls. */
export interface ProspectCalls {
  readonly prospect: Prospect;
  readonly calls: readonly CallShown[];
}

/** @returns the page: what is worth talking about comes first. */
export function renderCalls({ prospect, calls }: ProspectCalls, options: SheetOptions = {}): string {
  const { desk, print } = openSheet(options);
  const title = clip(desk, hang(desk, [], [desk.pen.strong(nameOf({ prospect }))]), NAME_LINES);
  return print([title, ...calls.flatMap((call) => callBlocks(desk, call))]);
}

function callBlocks(desk: Desk, call: CallShown): readonly (readonly Line[])[] {
  const { pen } = desk;
  const { rubric, ratings, agreed, differences } = call;
  const head = [
    ...hang(desk, [], [pen.heading(rubric.title), pen.faint(` · ${rubric.id} ${rubric.version}`)]),
    ...ratings.flatMap((rating, i) => ratingLines(desk, `${i + 1}`, rating)),
    ...(agreed === null ? [] : ratingLines(desk, '=', agreed)),
  ];
  if (differences === null) return [head, paragraph(desk, pen.plain('They rated with rubrics whose answers do not mean the same, so nothing is compared.'))];
  const { far, near, oneSided, equal } = differences;
  return [
    head,
    section(desk, 'Two levels and more apart', far, (one) => besides(desk, one, ratings)),
    section(desk, 'Less apart', near, (one) => inOneLine(desk, one, ratings)),
    section(desk, 'Not rated by all', oneSided, (one) => inOneLine(desk, one, ratings)),
    [[pen.heading('Equal')], ...paragraph(desk, pen.plain(equal === 0 ? 'No question.' : `${counted(equal, 'question')}.`))],
  ];
}

function ratingLines(desk: Desk, mark: string, { rater, at, recommendation, score, shortId }: RatingShown): readonly Line[] {
  const { pen } = desk;
  const who = mark === '=' ? `agreed on, ${rater}` : rater;
  return item(
    desk,
    pen.strong(mark),
    pen.plain(`${who}${at === null ? '' : `, ${moment(at)}`}: `),
    pen[TONES[recommendation]](recommendation),
    pen.plain(score === null ? '' : ` ${decimal(score)}`),
    pen.faint(` · ${shortId}`),
  );
}

function section(desk: Desk, title: string, all: readonly QuestionDifference[], draw: (one: QuestionDifference) => readonly Line[]): readonly Line[] {
  return all.length === 0 ? [] : [[desk.pen.heading(`${title} (${all.length})`)], ...all.flatMap(draw)];
}

/** Columns that an answer and its note need beside another. */
const LEAST_COLUMN = 26;
/** Blanks between two answers. */
const GAP = 3;

/** A wide difference: answers and notes beside each other; where there is no room, under each other. */
function besides(desk: Desk, { title, apart, said }: QuestionDifference, ratings: readonly RatingShown[]): readonly Line[] {
  const { pen } = desk;
  const name = paragraph(desk, pen.strong(title), pen.warn(` · ${decimal(apart ?? 0)} levels apart`));
  const inner = desk.width - 2 * MARGIN;
  const width = Math.floor((inner - GAP * (said.length - 1)) / said.length);
  const isBeside = width >= LEAST_COLUMN;
  const cells = said.map((one, i) => answerLines({ ...desk, width: isBeside ? width : inner }, i, ratings[i]?.rater ?? '', one));
  const rows = isBeside ? sideBySide(cells, width) : cells.flat();
  return [...name, ...rows.map((row): Line => [blanks(2 * MARGIN), ...row])];
}

function answerLines(desk: Desk, index: number, rater: string, said: QuestionResult | null): readonly Line[] {
  const { pen } = desk;
  const lead = [pen.strong(String(index + 1)), blanks(1)];
  return [
    ...clip(desk, hang(desk, lead, [pen.faint(rater)]), 1),
    ...hang(desk, [blanks(2)], [pen.plain(wordsOf(said))]),
    ...hang(desk, [blanks(2)], [said?.evidence ? pen.note(`“${shortened(said.evidence)}”`) : pen.faint('no note')]),
  ];
}

function sideBySide(cells: readonly (readonly Line[])[], width: number): readonly Line[] {
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, row) =>
    cells.flatMap((cell, i): Line => {
      const line = cell[row] ?? [];
      return i === cells.length - 1 ? line : [...line, blanks(width - widthOf(line) + GAP)];
    }),
  );
}

/** A small difference: what each said in a word, in the order of the raters. */
function inOneLine(desk: Desk, { title, said }: QuestionDifference, ratings: readonly RatingShown[]): readonly Line[] {
  const { pen, glyphs } = desk;
  const words = said.map((one, i) => `${ratings[i]?.rater ?? ''} ${shortWords(one)}`).join('; ');
  return item(desk, pen.plain(glyphs.bullet), pen.strong(title), pen.plain(`: ${words}`));
}

function wordsOf(said: QuestionResult | null): string {
  return said === null ? 'not in this version of the rubric' : capital(answerWords(said));
}

/** A level by its number alone; everything else in the rubric's words. */
function shortWords(said: QuestionResult | null): string {
  return said?.state === 'rated' && typeof said.value === 'number' ? decimal(said.value) : wordsOf(said).toLowerCase();
}
