/** Problems in words, with the line they are about and a caret under the place. */
import { widthOf } from '../text/layout.ts';
import type { Paint } from '../text/paint.ts';
import type { Place, Problem } from './problem.ts';
import { tell } from './told.ts';

/** So many are shown where nobody asked for all; the rest are counted. */
const MAX_SHOWN = 20;

/**
 * @returns what is wrong and how to mend it, a paragraph a problem, ending with a line feed.
 * @param most how many are shown
 */
export function formatProblems(problems: readonly Problem[], paint: Paint, most: number = MAX_SHOWN): string {
  const shown = problems.slice(0, most).map((one) => formatProblem(one, paint));
  const more = problems.length - shown.length;
  if (more > 0) shown.push(`${paint.strong(`and ${more} more ${more === 1 ? 'problem' : 'problems'}`)}\n`);
  return shown.join('');
}

/** @returns one problem: place and sentence, code frame, why it matters if it is advice, fix. */
function formatProblem(problem: Problem, paint: Paint): string {
  const { code, severity, title, because, source, fix } = tell(problem);
  const { at } = problem;
  const place = at === null ? '' : `${paint.plain(placeText(at))}: `;
  const kind = severity === 'advice' ? paint.warn('advice') : paint.bad('error');
  const lines = [`${kind}: ${place}${paint.strong(title)} ${paint.faint(`(${code})`)}`, ...frame(at, paint)];
  if (because !== null) lines.push(`  ${paint.plain(because)}${source === null ? '' : ` ${paint.faint(`(${source})`)}`}`);
  if (fix !== null) lines.push(`  ${paint.plain(fix)}`);
  return `${lines.join('\n')}\n`;
}

/** @returns a problem on one line, for streams: place, sentence and fix. */
export function problemLine(problem: Problem): string {
  const { title, fix } = tell(problem);
  return `${problem.at === null ? '' : `${placeText(problem.at)}: `}${title}${fix === null ? '' : `. ${fix}`}`;
}

function placeText({ file, line, column }: Place): string {
  return [file, line, ...(column === undefined ? [] : [column])].join(':');
}

/** The line with its number, and a caret under what is meant. Tabs count as one blank, so that the caret stays true. */
function frame(at: Place | null, paint: Paint): readonly string[] {
  if (at?.source === undefined || at.column === undefined) return [];
  const number = String(at.line);
  const source = at.source.replaceAll('\t', ' ');
  const start = at.column - (at.sourceFrom ?? 1);
  const meant = source.slice(start, start + (at.length ?? 1));
  const caret = `${' '.repeat(widthOf(source.slice(0, start)))}${'^'.repeat(Math.max(1, widthOf(meant)))}`;
  return [paint.faint(`  ${number} | `) + paint.plain(source), paint.faint(`  ${' '.repeat(number.length)} | `) + paint.bad(caret)];
}
