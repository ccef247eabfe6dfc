/** How far long work is, told on standard error where somebody waits at a terminal. */
import type { Io } from '../io.ts';

/** One line that is written over again and again, and taken away before anything else is said. */
export interface Progress {
  /** @param how far the work is, in a few words; the same words again are not written again */
  readonly tell: (how: string) => void;
  /** Takes the line away; it may be told on after that. */
  readonly end: () => Promise<void>;
}

/** @returns a line of progress; silent without a terminal and with `--quiet`. */
export function progressOn(io: Io, quiet: unknown): Progress {
  let shown = '';
  const isTold = io.stderr.isTTY && !quiet;
  return {
    tell: (how) => {
      if (!isTold || how === shown) return;
      const rest = ' '.repeat(Math.max(0, shown.length - how.length));
      shown = how;
      void io.stderr.write(`\r${how}${rest}`);
    },
    end: async () => {
      const { length } = shown;
      shown = '';
      if (length > 0) await io.stderr.write(`\r${' '.repeat(length)}\r`);
    },
  };
}
