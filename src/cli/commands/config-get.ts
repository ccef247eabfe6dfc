/** `fit config get`: what holds for one setting. */
import { visible } from '../../text/visible.ts';
import { EXIT } from '../failure.ts';
import type { Io } from '../io.ts';
import { note } from '../output/note.ts';
import type { Invocation } from '../program/declaration.ts';
import { holdings } from '../settings/origin.ts';
import { settingNamed } from '../settings/write.ts';

/** Prints the value alone; nothing where none holds. */
export async function configGet({ operands: [key = ''], options }: Invocation, io: Io): Promise<number> {
  const name = settingNamed(key);
  const value = (await holdings(io)).find((one) => one.name === name)?.value ?? null;
  if (value === null) await note(`${name} is not settled.`, io, options['quiet']);
  else await io.stdout.write(`${io.stdout.isTTY ? visible(value) : value}\n`);
  return EXIT.done;
}
