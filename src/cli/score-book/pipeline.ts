/** Blocks on their way: scored on this thread while the book is small, on several once it is large, and given on in their order. */
import type { Io } from '../io.ts';
import { type BookSettings, nothingScored, type Scored } from './model.ts';
import type { Place } from './read/skipper.ts';
import type { Step } from './read/source.ts';
import { type Before, createBlockScorer } from './score-block.ts';
import type { Threads } from './threads.ts';

/** Takes steps of the input and gives on what they come to. */
export interface Pipeline {
  /** Resolves when there is room for more. */
  readonly push: (step: Step, at: Place) => Promise<void>;
  readonly enough: () => number;
  /** How many bytes are enough for one block. */
  readonly most: () => number;
  /** Resolves when everything has been given on. */
  readonly end: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** To start threads takes as long as to score so many bytes alone. Whole records stay on one thread: on several their memory is not flat yet. */
const WORTH = { flat: 24 * 1024 * 1024, ndjson: Number.POSITIVE_INFINITY };

/** What a thread is given at a time, and how many blocks each may have waiting. A whole record is ten times as long as its answers. */
const BLOCK = { flat: 1024 * 1024, ndjson: 128 * 1024 };
const DEPTH = 2;

/**
 * Alone, a block is to take about so many milliseconds: what is scored is told, and can be gone on with, block by block, and open answers
 * make a record a thousand times as dear as another.
 */
const PACE = { from: 20, to: 200 };
const LEAST = 4 * 1024;

/**
 * @returns a pipeline.
 * @param size bytes of the whole input, `null` where that is not known
 * @param take is handed each block in its order
 */
export function createPipeline(
  settings: BookSettings,
  before: Before,
  size: number | null,
  io: Io,
  take: (scored: Scored, at: Place) => Promise<void>,
): Pipeline {
  const here = createBlockScorer(settings, io, before);
  const kind = settings.format === 'ndjson' ? 'ndjson' : 'flat';
  const worth = WORTH[kind];
  let [seen, table, threads] = [0, before.table, null as Threads | null];
  let last: Promise<void> = Promise.resolve();
  let fault: unknown = null;
  const waiting: Promise<void>[] = [];
  let most = 16 * 1024;

  const needsThreads = (): boolean => {
    // Names that are left out are numbered one after another, and a table takes its columns from the first record.
    if (settings.redact || (settings.format === 'csv' && table === null) || io.startsThreads !== true) return false;
    return seen >= worth || (seen > 0 && (size ?? 0) >= worth);
  };
  const score = async (step: Step): Promise<Scored> => {
    if (step.kind === 'refused') return nothingScored([{ file: step.file, line: step.line, problems: step.problems, input: null }]);
    if (step.kind === 'items') return here.items(step.items, step.file);
    seen += step.block.bytes.length;
    if (threads === null && needsThreads()) {
      const { mayThread, startThreads } = await import('./threads.ts');
      if (mayThread()) threads = startThreads({ settings, before: { table, scored: 0 } }, io);
    }
    if (threads !== null) return threads.score(step.block);
    const began = io.now();
    const scored = await here.block(step.block);
    const took = io.now() - began;
    if (took < PACE.from) most = Math.min(2 * most, BLOCK[kind]);
    else if (took > PACE.to) most = Math.max(most / 2, LEAST);
    return scored;
  };
  return {
    enough: () => (threads === null || threads.busy() < threads.size ? 1 : BLOCK[kind]),
    most: () => (threads === null ? most : Number.POSITIVE_INFINITY),
    push: async (step, at) => {
      if (fault !== null) throw fault;
      const scored = score(step);
      // It is waited for in its turn; until then nobody else hears of a fault.
      scored.catch(() => {});
      last = last.then(async () => {
        const done = await scored;
        table = done.table ?? table;
        await take(done, at);
        threads?.giveBack(done);
      });
      last.catch((error: unknown) => {
        fault ??= error;
      });
      waiting.push(last);
      const room = threads === null || step.kind !== 'block' ? 0 : threads.size * DEPTH;
      while (waiting.length > room) await waiting.shift();
    },
    end: () => last,
    stop: async () => {
      await threads?.end();
    },
  };
}
