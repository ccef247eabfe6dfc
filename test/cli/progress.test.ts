import { describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { progressOn } from '../../src/cli/output/progress.ts';

/** What is written to standard error while work is told of. */
async function written(isTTY: boolean, quiet: boolean, ...told: readonly string[]): Promise<string> {
  const pieces: string[] = [];
  const stderr = { isTTY, columns: 80, write: async (piece: string) => void pieces.push(piece) };
  const progress = progressOn({ stderr } as unknown as Io, quiet);
  for (const how of told) progress.tell(how);
  await progress.end();
  return pieces.join('');
}

describe('progress on a terminal', () => {
  test('stands on one line, is written when it changes, and is gone at the end', async () => {
    expect(await written(true, false, 'Counting: 9', 'Counting: 9', 'Counting: 10')).toBe(`\rCounting: 9\rCounting: 10\r${' '.repeat(12)}\r`);
  });

  test('leaves nothing of a longer line before it', async () => {
    expect(await written(true, false, 'Counting: 10', 'Done')).toBe(`\rCounting: 10\rDone${' '.repeat(8)}\r    \r`);
  });

  test('that nothing was told of leaves nothing', async () => {
    expect(await written(true, false)).toBe('');
  });
});

test.each([
  ['into a pipe', false, false],
  ['with --quiet', true, true],
])('%s nothing is told', async (_, isTTY, quiet) => {
  expect(await written(isTTY, quiet, 'Counting: 9')).toBe('');
});
