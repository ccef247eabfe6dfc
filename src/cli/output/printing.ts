/** Records printed as reports, where and how the options say. */
import type { Assessment } from '../../engine/model/assessment.ts';
import { problem } from '../../problems/problem.ts';
import { type Format, type ReportFormat, rendererFor } from '../../report/render.ts';
import type { ReportOptions } from '../../report/renderer.ts';
import { colourLevel } from '../../text/colour.ts';
import { glyphsFor } from '../../text/glyphs.ts';
import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { pickFor } from './picking.ts';
import { intoSink } from './sink.ts';
import type { ColourFlag } from './tell.ts';

/**
 * Prints one report after another, in the format that `--format` or `--json` names.
 * @param wishes what the command wishes beyond what the options say
 */
export async function printReports(
  assessments: readonly Assessment[],
  options: Readonly<Record<string, unknown>>,
  io: Io,
  wishes: Pick<ReportOptions, 'answers' | 'rubric'> = {},
): Promise<void> {
  const picked = await pickFor(options);
  if (picked !== null) return picked.print(assessments, options, io);
  const format = formatOf<ReportFormat>(options);
  const render = await rendererFor(format);
  const texts: string[] = [];
  const page = format === 'html' ? await wishesOfPage(assessments, wishes, io) : {};
  for (const assessment of assessments) {
    const rubric = format === 'flat' ? await wishesOfFlat(assessment, wishes, io) : {};
    texts.push(render(assessment, { ...optionsFor(options, io), ...wishes, ...page, ...rubric }));
  }
  await printText(() => texts.join(format === 'json' || format === 'flat' ? '' : '\n'), options, io);
}

/** The keys of a flat record follow from its rubric, which says what facts there may be. */
async function wishesOfFlat(assessment: Assessment, { rubric: known }: Pick<ReportOptions, 'rubric'>, io: Io): Promise<Pick<ReportOptions, 'rubric'>> {
  const { rubricAtHand } = await import('../find-rubric/rubric-of-record.ts');
  const rubric = known ?? (await rubricAtHand(assessment, io));
  return rubric === null ? {} : { rubric };
}

/** @returns what an HTML page needs besides its record. Throws a `Failure` for several records: a page is of one. */
async function wishesOfPage(assessments: readonly Assessment[], wishes: Pick<ReportOptions, 'rubric'>, io: Io): Promise<ReportOptions> {
  const [one, ...others] = assessments;
  if (one === undefined || others.length > 0)
    throw new Failure([
      problem('usage', { message: `an HTML page is of one assessment, and these are ${assessments.length}: name one, or take --format markdown` }),
    ]);
  const { pageWishes } = await import('./page-wishes.ts');
  return pageWishes(one, wishes, io);
}

/** Prints one text where `--output` says. It is made only once there is a place for it. */
export async function printText(make: () => string, options: Readonly<Record<string, unknown>>, io: Io): Promise<void> {
  await intoSink(options, io, (write) => write(make()));
}

/** @returns the format that `--json` or `--format` names, one of those that the command declares. */
export function formatOf<Named extends string = Format>(options: Readonly<Record<string, unknown>>): Named | 'json' | 'terminal' {
  return options['json'] === true ? 'json' : ((options['format'] as Named | undefined) ?? 'terminal');
}

/** A file is read by anything, so it gets no colour unless that is asked for. */
export function optionsFor(options: Readonly<Record<string, unknown>>, io: Io): ReportOptions {
  const flag = options['color'] as ColourFlag;
  const toFile = typeof options['output'] === 'string' && options['output'] !== '-';
  const stream = toFile ? { isTTY: false } : io.stdout;
  return {
    width: io.stdout.columns ?? 80,
    colour: colourLevel({ flag: flag === false ? 'never' : flag, env: io.env, stream }),
    glyphs: glyphsFor(io.env),
  };
}
