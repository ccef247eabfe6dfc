/** A thread that scores blocks of a book. It has an entry of its own in the build. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Io } from '../io.ts';
import type { Block, BookSettings } from './model.ts';
import { type Before, type BlockScorer, createBlockScorer } from './score-block.ts';

/** What a thread is started with. */
export interface ThreadData {
  readonly settings: BookSettings;
  readonly before: Before;
  readonly io: Pick<Io, 'env' | 'cwd' | 'platform' | 'version' | 'shipped'>;
}

/** A thread writes nothing and asks nobody; what it has to say goes back with its block. */
function ioOfThread(io: ThreadData['io']): Io {
  const silent = { isTTY: false, columns: null, write: async () => {} };
  const none = async function* (): AsyncGenerator<Uint8Array> {};
  return {
    ...io,
    stdin: Object.assign(none(), { isTTY: false }),
    stdout: silent,
    stderr: silent,
    host: { name: '', pid: 0, uid: null, isAlive: () => false },
    now: () => 0,
    random: (size) => new Uint8Array(size),
    terminal: () => {
      throw new Error('a thread has no terminal');
    },
    onStop: () => () => {},
  };
}

/** A block to score. */
export interface Asked {
  readonly number: number;
  readonly block: Block;
  /** Memory of a block that has been written. */
  readonly spare: ArrayBuffer | null;
}

async function answer(scorer: BlockScorer, { block, number, spare }: Asked): Promise<void> {
  try {
    const scored = await scorer.block(block, spare);
    parentPort?.postMessage({ number, scored }, [scored.data.buffer]);
  } catch (error) {
    parentPort?.postMessage({ number, fault: error });
  }
}

if (parentPort !== null) {
  const { settings, before, io } = workerData as ThreadData;
  const scorer = createBlockScorer(settings, ioOfThread(io), before);
  // One after another: a scorer collects for one block at a time.
  let last = Promise.resolve();
  parentPort.on('message', (asked: Asked) => {
    last = last.then(() => answer(scorer, asked));
  });
}
