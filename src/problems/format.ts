/** Problems in words, with the line they are about and a caret under the place. */
import { widthOf } from '../text/layout.ts';
import type { Paint } from '../text/paint.ts';
import { CATALOGUE, isAdvice } from './catalogue.ts';
import type { Place, Problem, ProblemCode } from './problem.ts';
import { ADVICE } from './wording/advice.ts';
import type { Wording } from './wording/words.ts';

/** So many are shown; the rest are counted. */
const MAX_SHOWN = 20;

/** @returns what is wrong and how to mend it, a paragraph a problem, ending with a line feed. */
export function formatProblems(problems: readonly Problem[], paint: Paint): string {
  const shown = problems.slice(0, MAX_SHOWN).map((one) => formatProblem(one, paint));
  const more = problems.length - shown.length;
  if (more > 0) shown.push(`${paint.strong(`and ${more} more ${more === 1 ? 'problem' : 'problems'}`)}\n`);
  return shown.join('');
}

/** @returns one problem: place and sentence, code frame, why it matters if it is advice, fix. */
function formatProblem({ code, args, at }: Problem, paint: Paint): string {
  const { title, fix } = CATALOGUE[code] as Wording<ProblemCode>;
  const place = at === null ? '' : `${paint.plain(placeText(at))}: `;
  const kind = isAdvice(code) ? paint.warn('advice') : paint.bad('error');
  const lines = [`${kind}: ${place}${paint.strong(title(args as never))} ${paint.faint(`(${code})`)}`, ...frame(at, paint)];
  if (isAdvice(code)) lines.push(`  ${paint.plain(ADVICE[code].because)} ${paint.faint(ADVICE[code].source)}`);
  const advice = fix(args as never);
  if (advice !== null) lines.push(`  ${paint.plain(advice)}`);
  return `${lines.join('\n')}\n`;
}

/** @returns a problem on one line, for streams: place, sentence and fix. */
export function problemLine({ code, args, at }: Problem): string {
  const { title, fix } = CATALOGUE[code] as Wording<ProblemCode>;
  const advice = fix(args as never);
  return `${at === null ? '' : `${placeText(at)}: `}${title(args as never)}${advice === null ? '' : `. ${advice}`}`;
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
