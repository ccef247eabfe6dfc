/** `fit config path`: where the settings are written. */
import { EXIT } from '../failure.ts';
import type { Io } from '../io.ts';
import type { Invocation } from '../program/declaration.ts';
import { levelsOf } from '../settings/settings.ts';

/** Prints the path, whether a file is there or not. */
export async function configPath({ options }: Invocation, io: Io): Promise<number> {
  const [project, user] = levelsOf(io);
  await io.stdout.write(`${(options['project'] === true ? project : user).file}\n`);
  return EXIT.done;
}
