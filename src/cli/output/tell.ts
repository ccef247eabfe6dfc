/** What is said on standard error. */
import { formatProblems } from '../../problems/format.ts';
import type { Problem } from '../../problems/problem.ts';
import { colourLevel } from '../../text/colour.ts';
import { glyphsFor } from '../../text/glyphs.ts';
import { createPaint, type Paint } from '../../text/paint.ts';
import type { Io, Output } from '../io.ts';

/** A colour wish as the command line gives it: commander turns `--no-color` into `false`. */
export type ColourFlag = 'auto' | 'always' | 'never' | false | undefined;

/** @returns a paint for one of the streams. */
export function paintFor(stream: Output, io: Io, flag?: ColourFlag): Paint {
  return createPaint({ colour: colourLevel({ flag: flag === false ? 'never' : flag, env: io.env, stream }), glyphs: glyphsFor(io.env) });
}

/** Tells problems on standard error; the first twenty unless `most` says otherwise. */
export async function tellProblems(problems: readonly Problem[], io: Io, flag?: ColourFlag, most?: number): Promise<void> {
  const { isTTY, columns } = io.stderr;
  const shown = { ...(most !== undefined && { most }), ...(isTTY && columns !== null && { width: columns }) };
  await io.stderr.write(formatProblems(problems, paintFor(io.stderr, io, flag), shown));
}

/** The command line as it is read. */
type Options = Readonly<Record<string, unknown>>;

/** Tells problems in the colour that is wished for, and with `--redact` without the words of anybody's answers. */
export async function tellAsWished(problems: readonly Problem[], options: Options, io: Io): Promise<void> {
  const { redact, color, map, rubric } = options;
  const shown = redact === true ? (await import('./unquoted.ts')).unquoted(problems, [map, rubric]) : problems;
  await tellProblems(shown, io, color as ColourFlag);
}
