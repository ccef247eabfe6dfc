/** Threads that score blocks side by side. */
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Io } from '../io.ts';
import type { Block, Scored } from './model.ts';
import type { Asked, ThreadData } from './worker.ts';

/** Threads with their work. */
export interface Threads {
  /** How many blocks are on their way. */
  readonly busy: () => number;
  readonly size: number;
  readonly score: (block: Block) => Promise<Scored>;
  /** Takes back the memory of a block that has been written. */
  readonly giveBack: (scored: Scored) => void;
  readonly end: () => Promise<void>;
}

/** More than so many were not measured, and the reading and writing is one thread's work. */
const MOST = 4;

/** How a block of a thread ended. */
interface Answer {
  readonly number: number;
  readonly scored?: Scored;
  readonly fault?: unknown;
}

/** @returns whether it is worth starting threads on this machine at all. */
export function mayThread(): boolean {
  return availableParallelism() > 1;
}

/** @returns threads, one for each core. */
export function startThreads(data: Omit<ThreadData, 'io'>, io: Io): Threads {
  const size = Math.min(MOST, availableParallelism());
  const { env, cwd, platform, version, shipped } = io;
  const workerData: ThreadData = { ...data, io: { env: { ...env }, cwd, platform, version, shipped } };
  // The chunks of the program lie beside the folder of its rubrics.
  const entry = join(dirname(shipped), 'cli-score-book-worker.cjs');
  const workers = Array.from({ length: size }, () => ({ worker: new Worker(entry, { workerData }), busy: 0 }));
  const waiting = new Map<number, { readonly done: (scored: Scored) => void; readonly failed: (error: unknown) => void }>();
  const spares: ArrayBuffer[] = [];
  let number = 0;
  for (const one of workers) {
    one.worker.on('message', ({ number: of, scored, fault }: Answer) => {
      one.busy--;
      const asked = waiting.get(of);
      waiting.delete(of);
      if (scored) asked?.done(scored);
      else asked?.failed(fault);
    });
    one.worker.on('error', (error) => {
      for (const { failed } of waiting.values()) failed(error);
    });
  }
  return {
    size,
    busy: () => waiting.size,
    score: (block) =>
      new Promise((done, failed) => {
        const [least] = [...workers].sort((a, b) => a.busy - b.busy);
        if (least === undefined) return;
        least.busy++;
        waiting.set(++number, { done, failed });
        const bytes = own(block.bytes);
        const spare = spares.pop() ?? null;
        least.worker.postMessage({ number, block: { ...block, bytes }, spare } satisfies Asked, spare === null ? [bytes.buffer] : [bytes.buffer, spare]);
      }),
    giveBack: ({ data }) => {
      if (data.length > 0) spares.push(data.buffer);
    },
    end: async () => {
      await Promise.all(workers.map(({ worker }) => worker.terminate()));
    },
  };
}

/** Bytes that can be given away: few may stand in memory that all share. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength > Buffer.poolSize ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}
