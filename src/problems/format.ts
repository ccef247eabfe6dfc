/** Problems in words, with the line they are about and a caret under the place. */
import { type Line, type Span, widthOf, wrapLine } from '../text/layout.ts';
import type { Paint, Style } from '../text/paint.ts';
import { visible } from '../text/visible.ts';
import type { Place, Problem } from './problem.ts';
import { tell } from './told.ts';

/** So many are shown where nobody asked for all; the rest are counted. */
const MAX_SHOWN = 20;

/** How problems are shown. */
export interface ProblemsShown {
  /** How many are shown; the rest are counted. */
  readonly most?: number;
  /** Columns to keep within; lines stay whole when absent, for those who search them. */
  readonly width?: number;
}

/** @returns what is wrong and how to mend it, a paragraph a problem, ending with a line feed. */
export function formatProblems(problems: readonly Problem[], paint: Paint, { most = MAX_SHOWN, width = Infinity }: ProblemsShown = {}): string {
  const shown = problems.slice(0, most).map((one) => formatProblem(one, paint, width));
  const more = problems.length - shown.length;
  if (more > 0) shown.push(`${paint.strong(`and ${more} more ${more === 1 ? 'problem' : 'problems'}`)}\n`);
  return shown.join('');
}

/** @returns one problem: place and sentence, code frame, why it matters if it is advice, fix. */
function formatProblem(problem: Problem, paint: Paint, width: number): string {
  const { code, severity, title, because, source, fix } = tell(problem);
  const { at } = problem;
  const place = at === null ? '' : `: ${placeText(at)}`;
  const head = [
    span(severity === 'advice' ? 'warn' : 'bad', severity),
    span('plain', `${place}: `),
    span('strong', title),
    span('plain', ' '),
    span('faint', `(${code})`),
  ];
  const reason = because === null ? [] : [[span('plain', `${because} `), span('faint', source === null ? '' : `(${source})`)]];
  const said = [...reason, ...(fix === null ? [] : [[span('plain', fix)]])].map((line) => block(line, width, paint, MARGIN));
  return `${[block(head, width, paint), ...frame(at, paint, width), ...said].join('\n')}\n`;
}

const MARGIN = '  ';

function span(style: Style, text: string): Span {
  return { style, text: visible(text) };
}

/** A line, broken between words where a width is given; what follows stands a little to the right. */
function block(line: Line, width: number, paint: Paint, margin = ''): string {
  const rows = width === Infinity ? [line] : wrapLine(line, Math.max(LEAST_WIDTH, width) - MARGIN.length);
  return rows.map((row, i) => (i === 0 ? margin : MARGIN) + row.map(({ style, text }) => paint[style](text)).join('')).join('\n');
}

/** Narrower terminals break lines themselves. */
const LEAST_WIDTH = 30;

/**
 * Says a problem on one line. Words of the text it is about stand in it as they are: where markup is read, escape it.
 *
 * @example
 * ```ts
 * if (!rubric.ok) console.error(rubric.problems.map(problemLine).join('\n'));
 * ```
 *
 * @returns place, where one is known, sentence and fix.
 */
export function problemLine(problem: Problem): string {
  const { title, fix } = tell(problem);
  return `${problem.at === null ? '' : `${placeText(problem.at)}: `}${title}${fix === null ? '' : `. ${fix}`}`;
}

function placeText({ file, line, column }: Place): string {
  return [file, line, ...(column === undefined ? [] : [column])].join(':');
}

/** The line with its number, and a caret under what is meant; of a line that is too long the piece around it. Tabs count as one blank, so that the caret stays true. */
function frame(at: Place | null, paint: Paint, width: number): readonly string[] {
  if (at?.source === undefined || at.column === undefined) return [];
  const number = String(at.line);
  const column = at.column - (at.sourceFrom ?? 1);
  const { source, start } = pieceAround(at.source.replaceAll('\t', ' '), column, Math.max(LEAST_WIDTH, width) - number.length - '   | '.length);
  const meant = source.slice(start, start + (at.length ?? 1));
  const caret = `${' '.repeat(widthOf(source.slice(0, start)))}${'^'.repeat(Math.max(1, widthOf(meant)))}`;
  return [paint.faint(`  ${number} | `) + paint.plain(source), paint.faint(`  ${' '.repeat(number.length)} | `) + paint.bad(caret)];
}

/** Up to `room` units of the line, a third of them before the column; no character is cut in half. */
function pieceAround(source: string, column: number, room: number): { source: string; start: number } {
  if (widthOf(source) <= room) return { source, start: column };
  const isHalf = (at: number) => (source.charCodeAt(at) & 0xfc00) === 0xdc00;
  const wanted = Math.max(0, Math.min(column - Math.floor(room / 3), source.length - room));
  const from = wanted + (isHalf(wanted) ? 1 : 0);
  let to = from + room - (isHalf(from + room) ? 1 : 0);
  // A wide character takes two columns.
  while (widthOf(source.slice(from, to)) > room) to -= isHalf(to - 1) ? 2 : 1;
  return { source: source.slice(from, to), start: column - from };
}
