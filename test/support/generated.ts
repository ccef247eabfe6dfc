/** Every file of this repository that is made from its source, never by hand: `npm run generate` writes them. */
import { readFileSync } from 'node:fs';
import { caseFileJsonSchema } from '../../src/authoring/cases/json-schema.ts';
import { rubricJsonSchema } from '../../src/rubric/json-schema.ts';
import { referenceCases } from './cases.ts';
import { fit, type Ran } from './io.ts';

/** A file and what must stand in it. */
export interface GeneratedFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** To generate another kind of file, add a function here. */
const GENERATORS: readonly (() => Promise<readonly GeneratedFile[]> | readonly GeneratedFile[])[] = [
  () => [{ path: 'rubrics/rubric.schema.json', text: rubricJsonSchema() }],
  () => [{ path: 'rubrics/rubric-test.schema.json', text: caseFileJsonSchema() }],
  exampleReports,
];

/** The page of every reference case. The record is scored, not assessed, so that no time stands in it. */
async function exampleReports(): Promise<readonly GeneratedFile[]> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
  return Promise.all(
    referenceCases().map(async ({ answers, report }) => {
      const { out: record } = await done(['score', answers], { version });
      const { out: text } = await done(['report', '-', '--format', 'markdown'], { stdin: record });
      return { path: report, text };
    }),
  );
}

async function done(...run: Parameters<typeof fit>): Promise<Ran> {
  const ran = await fit(...run);
  if (ran.code !== 0) throw new Error(`fit ${run[0].join(' ')}: exit ${ran.code}\n${ran.err}`);
  return ran;
}

/** @returns all generated files as they must be. */
export async function generatedFiles(): Promise<readonly GeneratedFile[]> {
  const parts = await Promise.all(GENERATORS.map(async (generate) => generate()));
  return parts.flat();
}
