/** Passes over the part of the input that was scored before, and makes sure that it is the same. */
import type { Hash } from 'node:crypto';
import type { CsvHeader } from '../model.ts';
import type { Mark } from '../write/outlet.ts';
import { cannot } from '../write/resumable.ts';
import type { Step } from './source.ts';

/** How far the input is. */
export type Place = Pick<Mark, 'bytes' | 'steps' | 'sha256'>;

/** Counts what goes by, and keeps back what is known. */
export interface Skipper {
  readonly skip: (steps: AsyncIterable<Step>) => AsyncGenerator<Step>;
  /** Where the input is behind the last step. */
  readonly at: () => Place;
  /** Throws a `Failure` when the input ended before it came to where it was left. */
  readonly end: () => void;
}

/** @returns a skipper. @param hash of all records so far; `null` where nobody asks for it */
export function createSkipper(left: Place | null, hash: Hash | null): Skipper {
  let [bytes, steps] = [0, 0];
  let header: CsvHeader | null = null;
  let isThere = left === null;
  const pass = (part: Uint8Array) => {
    bytes += part.length;
    hash?.update(part);
  };
  /** Without it the same cells would be answers to other questions. */
  const passHeader = (own: CsvHeader | null) => {
    if (own !== null && own !== header) hash?.update(JSON.stringify(own));
    header = own;
  };
  const sum = () => hash?.copy().digest('hex') ?? null;
  const arrive = () => {
    if (isThere || left === null || bytes < left.bytes || steps < left.steps) return;
    if (bytes > left.bytes || sum() !== left.sha256) throw cannot('the input begins otherwise than when it was left');
    isThere = true;
  };
  async function* skip(all: AsyncIterable<Step>): AsyncGenerator<Step> {
    for await (const step of all) {
      arrive();
      if (step.kind === 'block') passHeader(step.block.header);
      const wanted = isThere || left === null ? step : behind(step, left.bytes - bytes);
      if (step.kind === 'block') pass(step.block.bytes.subarray(0, step.block.bytes.length - (wanted?.kind === 'block' ? wanted.block.bytes.length : 0)));
      if (wanted === null) {
        if (step.kind !== 'block') countWhole(step);
        continue;
      }
      if (!isThere) arrive();
      if (!isThere) throw cannot('the input has become another since it was left');
      if (wanted.kind === 'block') pass(wanted.block.bytes);
      else countWhole(wanted);
      yield wanted;
    }
    arrive();
  }
  const countWhole = (step: Step) => {
    steps++;
    if (step.kind === 'items') pass(step.bytes);
  };
  return {
    skip,
    at: () => ({ bytes, steps, sha256: sum() }),
    end: () => {
      if (!isThere) throw cannot('the input ends before the place where it was left');
    },
  };
}

/** What of a step lies behind so many bytes; `null` for nothing. */
function behind(step: Step, known: number): Step | null {
  if (step.kind !== 'block') return null;
  const { block } = step;
  if (block.bytes.length <= known) return null;
  const rest = block.bytes.subarray(known);
  let lines = 0;
  for (let at = block.bytes.indexOf(LF); at !== -1 && at < known; at = block.bytes.indexOf(LF, at + 1)) lines++;
  return { kind: 'block', block: { ...block, line: block.line + lines, bytes: rest } };
}

const LF = 0x0a;
