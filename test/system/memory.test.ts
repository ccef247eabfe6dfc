/** Books longer than memory. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { book } from './support/book.ts';
import { shell } from './support/processes.ts';

/** A process that writes down its own peak of memory, in KiB, when it ends. */
const METER = `process.on('exit', () => require('node:fs').writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)));`;

async function peakOf(records: number): Promise<{ peak: number; lines: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'fit-'));
  writeFileSync(join(folder, 'meter.cjs'), METER);
  const env = { NODE_OPTIONS: '--require ./meter.cjs', PEAK_FILE: join(folder, 'peak') };
  const { out, err } = await shell('fit score - --quiet | wc -l', { stdin: book(records), cwd: folder, env, seconds: 300 });
  expect(err).toBe('');
  return { peak: Number(readFileSync(env.PEAK_FILE, 'utf8')), lines: out.trim() };
}

test('100,000 records take hardly more memory than 10,000', async () => {
  const small = await peakOf(10_000);
  const large = await peakOf(100_000);
  expect([small.lines, large.lines]).toEqual(['10000', '100000']);
  expect(large.peak / small.peak).toBeLessThan(1.25);
}, 600_000);
