/** Every file of this repository that is made from its source, never by hand: `npm run generate` writes them. */
import { existsSync, readFileSync } from 'node:fs';
import { caseFileJsonSchema } from '../../src/authoring/cases/json-schema.ts';
import { mapJsonSchema } from '../../src/crm/map/json-schema.ts';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import { assessmentJsonSchema } from '../../src/record/json-schema.ts';
import { rubricJsonSchema } from '../../src/rubric/json-schema.ts';
import { referenceCases } from './cases.ts';
import { withFieldTable } from './field-table.ts';
import { fit, type Ran } from './io.ts';
import { madeRecords } from './records.ts';

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
  () => [{ path: 'examples/crm/fit-assessment.schema.json', text: assessmentJsonSchema() }],
  () => [{ path: 'examples/crm/fit-map.schema.json', text: mapJsonSchema() }],
  crmExample,
  exampleReports,
];

/** A record to build against, and the table of its fields; examples are its own, or those of the others. */
async function crmExample(): Promise<readonly GeneratedFile[]> {
  const made = await madeRecords(presentVersion());
  const [example, ...others] = ['conditions', 'outcome', 'correction'].map((name) => made.find((one) => one.name === name)?.record as Assessment);
  const records = [example as Assessment, ...others, ...made.map(({ record }) => record)];
  const page = readFileSync('examples/crm/README.md', 'utf8');
  return [
    { path: 'examples/crm/record.json', text: `${JSON.stringify(example, null, 2)}\n` },
    { path: 'examples/crm/README.md', text: withFieldTable(page, JSON.parse(assessmentJsonSchema()), records) },
  ];
}

/** The page of every reference case. The record is scored, not assessed, so that no time stands in it. */
async function exampleReports(): Promise<readonly GeneratedFile[]> {
  const version = presentVersion();
  return Promise.all(
    referenceCases().map(async ({ answers, report }) => {
      const { out: record } = await done(['score', answers], { version });
      const { out: text } = await done(['report', '-', '--format', 'markdown'], { stdin: record });
      return { path: report, text };
    }),
  );
}

function presentVersion(): string {
  return (JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }).version;
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

/** @returns the records by which the present version is remembered. Throws where it has some: what was released is never made anew. */
export async function releaseRecords(): Promise<readonly GeneratedFile[]> {
  const folder = `test/fixtures/records/${presentVersion()}`;
  if (existsSync(folder)) throw new Error(`${folder} is there already: what a release has made is never made anew`);
  const made = await madeRecords(presentVersion());
  return made.map(({ name, record }) => ({ path: `${folder}/${name}.json`, text: `${JSON.stringify(record, null, 2)}\n` }));
}
