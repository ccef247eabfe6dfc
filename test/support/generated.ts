/** Every file of this repository that is made from its source, never by hand: `npm run generate` writes them. */
import { rubricJsonSchema } from '../../src/rubric/json-schema.ts';

/** A file and what must stand in it. */
export interface GeneratedFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** To generate another kind of file, add a function here. */
const GENERATORS: readonly (() => Promise<readonly GeneratedFile[]> | readonly GeneratedFile[])[] = [
  () => [{ path: 'rubrics/rubric.schema.json', text: rubricJsonSchema() }],
];

/** @returns all generated files as they must be. */
export async function generatedFiles(): Promise<readonly GeneratedFile[]> {
  const parts = await Promise.all(GENERATORS.map(async (generate) => generate()));
  return parts.flat();
}
