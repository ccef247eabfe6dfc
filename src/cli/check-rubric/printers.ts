/** Checked rubrics told to people, to programs, and to GitHub. */
import { githubLine } from '../../problems/github.ts';
import type { Outcome, Problem } from '../../problems/problem.ts';
import { tell } from '../../problems/told.ts';
import { safeJson } from '../../report/json.ts';
import { proofData } from '../../report/proof/data.ts';
import { counted } from '../../report/words.ts';
import type { Io } from '../io.ts';
import { note } from '../output/note.ts';
import { formatOf, optionsFor } from '../output/printing.ts';
import { type ColourFlag, tellProblems } from '../output/tell.ts';
import type { CheckedRubric } from './check-file.ts';

/** The name and version of the JSON document; within it fields are only added. */
const SCHEMA = 'fit.rubric-check/1';

/** One reference of the command line and what came of it. */
export interface CheckedFile {
  /** As it was typed. */
  readonly reference: string;
  readonly outcome: Outcome<CheckedRubric>;
}

/** Takes checked files one by one and prints them in its own form. */
export interface Printer {
  take(file: CheckedFile): Promise<void>;
  end(): Promise<void>;
}

type Options = Readonly<Record<string, unknown>>;

/** Every form. A new one is one line here. */
const PRINTERS: Readonly<Record<'terminal' | 'json' | 'github', (options: Options, io: Io) => Printer>> = {
  terminal: terminalPrinter,
  json: jsonPrinter,
  github: githubPrinter,
};

/** @returns the printer that `--format` or `--json` names. */
export function printerFor(options: Options, io: Io): Printer {
  return PRINTERS[formatOf<keyof typeof PRINTERS>(options)](options, io);
}

function problemsOf({ outcome }: CheckedFile): readonly Problem[] {
  return outcome.ok ? outcome.value.advice : outcome.problems;
}

/** Problems on standard error, proofs on standard output, each file as soon as it was looked at. Advice is no error: `--quiet` leaves it out unless it decides. */
function terminalPrinter(options: Options, io: Io): Printer {
  const { quiet, strict, color } = options;
  return {
    async take(file) {
      const { reference, outcome } = file;
      const isHeard = !outcome.ok || !quiet || strict === true;
      if (isHeard) await tellProblems(problemsOf(file), io, color as ColourFlag, Infinity);
      if (!outcome.ok) return;
      await note(`${reference}: ${summary(outcome.value)}`, io, quiet);
      if (!quiet) await printProof(outcome.value, options, io);
    },
    async end() {},
  };
}

async function printProof({ id, version, proof }: CheckedRubric, options: Options, io: Io): Promise<void> {
  const { renderProofTerminal } = await import('../../report/proof/terminal.ts');
  await io.stdout.write(`${renderProofTerminal(`${id} ${version}`, proof, optionsFor(options, io))}\n`);
}

/** One document on standard output. */
function jsonPrinter(_options: Options, io: Io): Printer {
  const files: object[] = [];
  return {
    async take(file) {
      files.push(fileAsJson(file));
    },
    async end() {
      await io.stdout.write(safeJson({ schema: SCHEMA, files }, false));
    },
  };
}

function fileAsJson(file: CheckedFile): object {
  const { reference, outcome } = file;
  const problems = problemsOf(file).map(tell);
  if (!outcome.ok) return { file: reference, valid: false, rubric: null, problems, silenced: 0, wording: null, proof: null };
  const { id, version, questions, dimensions, silenced, wording, proof } = outcome.value;
  return { file: reference, valid: true, rubric: { id, version, questions, dimensions }, problems, silenced, wording, proof: proofData(proof) };
}

/** A workflow command a problem, on standard output, where GitHub reads them. */
function githubPrinter(_options: Options, io: Io): Printer {
  return {
    async take(file) {
      const lines = problemsOf(file).map(githubLine);
      if (lines.length > 0) await io.stdout.write(lines.join(''));
    },
    async end() {},
  };
}

function summary({ id, version, questions, dimensions, advice, silenced, wording }: CheckedRubric): string {
  const parts = [
    `${id} ${version} is valid, ${counted(questions, 'question')} in ${counted(dimensions, 'dimension')}`,
    advice.length === 0 ? 'no advice' : `${counted(advice.length, 'piece')} of advice`,
    ...(silenced > 0 ? [`${silenced} silenced`] : []),
    ...(wording.known ? [] : [`wording not looked at: ${wording.language === null ? 'language is not said' : `no words for ${wording.language}`}`]),
  ];
  return parts.join(', ');
}
