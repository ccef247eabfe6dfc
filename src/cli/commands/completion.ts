/** `fit completion`: the script that completes fit in a shell. */

import { problem } from '../../problems/problem.ts';
import { suggest } from '../../problems/suggest.ts';
import { scriptOf } from '../completion/scripts.ts';
import { SHELLS, type Shell } from '../completion/shells.ts';
import { EXIT, Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import type { Invocation } from '../program/declaration.ts';

/** Prints the script and touches nothing: where it is read from is the user's own file. */
export async function completion({ operands: [named = ''] }: Invocation, io: Io): Promise<number> {
  const shell = SHELLS.find((one) => one === named.toLowerCase()) ?? ALSO_CALLED[named.toLowerCase()];
  if (shell === undefined) {
    const meant = suggest(named, SHELLS);
    throw new Failure([
      problem('usage', { message: `there is no script for ${named}: ${SHELLS.join(', ')}${meant === null ? '' : `; did you mean ${meant}?`}` }),
    ]);
  }
  await io.stdout.write(scriptOf(shell, io));
  return EXIT.done;
}

const ALSO_CALLED: Readonly<Record<string, Shell>> = { pwsh: 'powershell' };
