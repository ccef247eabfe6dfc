/** What is told of a book on a terminal. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fit } from '../../support/io.ts';

const RECORD = '{"prospect":"A","answers":{"respect":4}}\n';

/** The lines that stay on the screen, of a book that comes in these pieces. */
async function linesOf(pieces: AsyncGenerator<Uint8Array>): Promise<readonly string[]> {
  const stdin = Object.assign(pieces, { isTTY: false });
  const { err } = await fit(['score', '-', '--rubric', 'msp-quick-screen', '--format', 'flat'], { stdin, tty: true, env: { NO_COLOR: '1' } });
  return err.split('\n').map((line) => line.split('\r').at(-1) ?? '');
}

async function* piecesOf(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}

async function* brokenOff(): AsyncGenerator<Uint8Array> {
  yield* piecesOf(RECORD, RECORD);
  throw new Error('the machine goes down');
}

describe('the line of progress', () => {
  test('is taken away before a problem is told', async () => {
    const [first] = await linesOf(piecesOf(RECORD, 'no json\n', RECORD));
    expect(first).toMatch(/^error: /);
  });

  test('is taken away before a fault is told', async () => {
    const [first] = await linesOf(brokenOff());
    expect(first).toMatch(/^fit: this is a bug/);
  });

  test('is taken away before it is said that the book was stopped', async () => {
    const stops: (() => void)[] = [];
    const onStop = (work: () => void) => {
      stops.push(work);
      return () => {};
    };
    async function* stopped(): AsyncGenerator<Uint8Array> {
      yield* piecesOf(RECORD, RECORD);
      for (const stop of stops) stop();
    }
    const cwd = mkdtempSync(join(tmpdir(), 'fit-told-'));
    const stdin = Object.assign(stopped(), { isTTY: false });
    const args = ['score', '-', '--rubric', 'msp-quick-screen', '--format', 'flat', '-o', 'out', '--resume'];
    const { err } = await fit(args, { stdin, cwd, tty: true, env: { NO_COLOR: '1' }, onStop });
    rmSync(cwd, { recursive: true });
    expect(err).toMatch(/scored\r +\rStopped; the same command goes on\n/);
  });

  test('is taken away at the end', async () => {
    expect(await linesOf(piecesOf(RECORD, RECORD))).toEqual(['2 scored in 0.0 s, 2 incomplete', '']);
  });
});
