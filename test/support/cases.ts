/** The reference cases: eleven prospects, each with both shipped rubrics. Expected results were worked out by hand. */
import { readFileSync } from 'node:fs';

/** What one rubric must say about one prospect. */
export interface Expected {
  readonly recommendation: string;
  readonly band: string | null;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly coverage: number;
  readonly cause: { readonly rule: string; readonly id: string | null };
  readonly settled: boolean;
  /** Questions whose condition is due. */
  readonly conditions: readonly string[];
  readonly borderline: boolean;
  /** The score when every rated question weighs the same; of `msp-mindset` only. */
  readonly equalWeights?: number;
}

/** One prospect with one rubric. */
export interface Case {
  readonly id: string;
  readonly prospect: string;
  readonly rubric: string;
  /** Where its answers lie, and where its expected report. */
  readonly answers: string;
  readonly report: string;
  readonly expected: Expected;
}

interface Entry {
  readonly id: string;
  readonly folder: string;
  readonly prospect: string;
  readonly expected: Readonly<Record<string, Expected>>;
}

/** @returns every case, in file order. */
export function referenceCases(): readonly Case[] {
  const { cases } = JSON.parse(readFileSync('examples/cases.json', 'utf8')) as { readonly cases: readonly Entry[] };
  return cases.flatMap(({ id, folder, prospect, expected }) =>
    Object.entries(expected).map(([rubric, wanted]) => ({
      id,
      prospect,
      rubric,
      answers: `examples/${folder}/${rubric}.yaml`,
      report: `examples/${folder}/${rubric}.report.md`,
      expected: wanted,
    })),
  );
}
