/** Interviews that are answered as fast as they ask, and ended at random moments. More of it: node test/bench/kill-loop.mjs 1000 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

test.each([
  ['S1', 'SIGKILL', 25],
  ['I2', 'SIGTERM', 8],
  ['I3', 'close', 8],
])('%s ended by %s at %i random moments, an interview has lost no answer that it went on from, and its store opens', async (_row, way, times) => {
  const { stdout } = await run(process.execPath, ['test/bench/kill-loop.mjs', String(times), '1', way]);
  expect(stdout).toContain('losses 0');
});
