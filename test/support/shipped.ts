/** The rubrics that come with the program. */
import { readdirSync } from 'node:fs';

/** Their files, from the root of the repository, in the order of their names. */
export const SHIPPED_FILES: readonly string[] = readdirSync('rubrics')
  .filter((name) => /^[^.]+\.yaml$/.test(name))
  .sort()
  .map((name) => `rubrics/${name}`);
