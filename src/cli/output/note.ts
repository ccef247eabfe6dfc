/** Notes on standard error: how things went. Plain, so that nothing dear needs to be loaded for them. */
import { visible } from '../../text/visible.ts';
import type { Io } from '../io.ts';

/** Says how things went, unless asked to be quiet. */
export async function note(text: string, io: Io, quiet: unknown): Promise<void> {
  if (!quiet) await io.stderr.write(`${visible(text)}\n`);
}
