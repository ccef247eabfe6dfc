/** What is said of a book on standard error: what was refused, how far it is, what it came to. */
import { ADVICE } from '../../../engine/model/rubric.ts';
import { problemLine } from '../../../problems/format.ts';
import { safeJson } from '../../../report/json.ts';
import { Failure } from '../../failure.ts';
import type { Io } from '../../io.ts';
import { note } from '../../output/note.ts';
import { progressOn } from '../../output/progress.ts';
import { type ColourFlag, tellProblems } from '../../output/tell.ts';
import type { Refused, Scored } from '../model.ts';

/** What a book has come to so far. */
export interface Sum {
  readonly scored: number;
  readonly refused: number;
  readonly advice: Readonly<Record<string, number>>;
  /** The worst exit code of what was refused. */
  readonly code: number;
}

/** @returns the sum with one block more. */
export function withBlock(sum: Sum, { scored, refused, advice }: Scored): Sum {
  const all = { ...sum.advice };
  for (const [word, count] of Object.entries(advice)) all[word] = (all[word] ?? 0) + count;
  const codes = refused.map(({ problems }) => new Failure(problems).exitCode);
  return { scored: sum.scored + scored, refused: sum.refused + refused.length, advice: all, code: codes.reduce((a, b) => Math.max(a, b), sum.code) };
}

/** So many refused records are told one by one; in a book of a million nobody reads on. */
const TOLD = 20;

/** Tells how a book goes. */
export interface Teller {
  readonly block: (scored: Scored, sum: Sum) => Promise<void>;
  /** Takes away what is told of the way, however it ended. */
  readonly stop: () => Promise<void>;
  readonly end: (sum: Sum) => Promise<void>;
}

/** How it is told. */
export interface Telling {
  readonly quiet: unknown;
  readonly color: ColourFlag;
  /** Where everything that is refused is kept, if anywhere. */
  readonly errors: string | null;
  /** Whether a sum is told at the end, of however few records. */
  readonly always: boolean;
}

/** @returns what tells. @param total bytes of the input, where they are known */
export function createTeller({ quiet, color, errors, always }: Telling, io: Io): Teller {
  const progress = progressOn(io, quiet);
  const began = io.now();
  const noted = new Set<string>();
  let told = 0;
  return {
    block: async ({ refused, notes }, sum) => {
      if (notes.length > 0 || (refused.length > 0 && told < TOLD)) await progress.end();
      for (const text of notes) {
        if (quiet || noted.has(text)) continue;
        noted.add(text);
        await io.stderr.write(text);
      }
      for (const { problems } of refused.slice(0, Math.max(0, TOLD - told))) await tellProblems(problems, io, color);
      told += refused.length;
      progress.tell(`${grouped(sum.scored)} scored${sum.refused > 0 ? `, ${grouped(sum.refused)} refused` : ''}`);
    },
    stop: progress.end,
    end: async (sum) => {
      if (told > TOLD)
        await note(`${grouped(told - TOLD)} more were refused; ${errors === null ? '--errors FILE keeps them all' : `all are in ${errors}`}`, io, false);
      if (always || sum.scored + sum.refused !== 1) await note(summary(sum, (io.now() - began) / 1000), io, quiet);
    },
  };
}

function summary({ scored, refused, advice }: Sum, seconds: number): string {
  const words = ADVICE.flatMap((word) => (advice[word] ? [`${grouped(advice[word])} ${word}`] : []));
  return [`${grouped(scored)} scored in ${seconds.toFixed(1)} s`, ...words, ...(refused > 0 ? [`${grouped(refused)} refused`] : [])].join(', ');
}

/** Digits in groups of three, the same everywhere. */
function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}

/** @returns refused records as NDJSON: where each stood, what is wrong, and how it came, to be mended and scored again. */
export function refusedLines(refused: readonly Refused[]): string {
  return refused
    .map(({ file, line, problems, input }) => {
      const codes = problems.map(({ code }) => code);
      return safeJson({ file, line, reasons: problems.map(problemLine), codes, input }, false);
    })
    .join('');
}
