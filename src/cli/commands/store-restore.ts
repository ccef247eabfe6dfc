/** `fit store restore`: what a backup holds, in the place of what the store holds. */
import { resolve } from 'node:path';
import { problem } from '../../problems/problem.ts';
import type { Exchange } from '../../store/sqlite/care/restore.ts';
import { confirm } from '../../terminal/confirm.ts';
import { visible } from '../../text/visible.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import { isThere, otherKindAt } from '../input/files.ts';
import { canAsk } from '../interview/terminal.ts';
import type { Io } from '../io.ts';
import { careOfFile, contentsWords } from '../kept/store-care.ts';
import { findStore } from '../kept/store-place.ts';
import { fillServer } from '../manage-store/fill-server.ts';
import { note } from '../output/note.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0, also when the answer is no: then nothing is changed. */
export async function storeRestore({ operands, options }: Invocation, io: Io): Promise<number> {
  const [file = ''] = operands;
  const backup = resolve(io.cwd, file);
  if (!isThere(backup)) throw new Failure([problem('file-missing', { file })]);
  const kind = otherKindAt(backup);
  if (kind !== null) throw new Failure([problem('file-not-regular', { file, kind })]);
  const place = unwrap(await findStore(io));
  if (place.kind === 'server') {
    await note(`Restored ${contentsWords(await fillServer(place, backup, options['quiet'], io))} from ${file}.`, io, options['quiet']);
    return EXIT.done;
  }
  const care = await careOfFile(place.folder, io);
  const isWanted = async (exchange: Exchange) => options['force'] === true || ask(exchange, file, io);
  const restored = unwrap(await care.restore(backup, isWanted));
  if (restored === null) await note('Nothing was changed.', io, options['quiet']);
  else {
    await note(`Restored ${contentsWords(restored.backup)} from ${file}.`, io, options['quiet']);
    if (restored.comeBack > 0) await note(`Of them ${removed(restored.comeBack)}`, io, options['quiet']);
    if (restored.aside !== null) await note(`What the store held before lies in ${restored.aside}`, io, options['quiet']);
  }
  return EXIT.done;
}

/** Who had something removed has to hear that it is there again. */
function removed(count: number): string {
  return count === 1
    ? 'one was not in the store any more: look whether it had been removed.'
    : `${count} were not in the store any more: look whether they had been removed.`;
}

async function ask({ backup, present, comeBack, goAway }: Exchange, file: string, io: Io): Promise<boolean> {
  if (!canAsk(io))
    throw new Failure([
      problem('usage', {
        message: `${contentsWords(present)} would be exchanged for ${contentsWords(backup)}; without a terminal to ask on that takes --force`,
      }),
    ]);
  const lines = [
    `The backup holds ${contentsWords(backup)}${lately(backup)}; ${comeBack} of them not in the store now.`,
    `The store holds ${contentsWords(present)}${lately(present)}; ${goAway} of them not in the backup. It is set aside.`,
  ];
  await io.stderr.write(`${lines.join('\n')}\n`);
  return confirm(visible(`Put ${file} in the place of the store?`), io);
}

function lately({ newest }: Exchange['backup']): string {
  return newest === null ? '' : `, the last of ${newest.slice(0, 10)}`;
}
