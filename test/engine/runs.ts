/** How often properties are tried. */
import type { Parameters } from 'fast-check';

/** @returns settings for so many runs, times `FIT_RUNS`, and an endless time for long ones. */
export function runs<T>(count: number): Parameters<T> {
  return { numRuns: Math.ceil(count * Number(process.env['FIT_RUNS'] ?? 1)) };
}
