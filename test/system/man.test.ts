/** `man fit`, where npm puts the page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { run } from './support/processes.ts';

function page(): string {
  const folder = join(inject('prefix'), 'node_modules', 'fit-assess');
  return join(folder, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).man);
}

test('MAN-1 typesetters show it without a warning', async () => {
  const { code, out, err } = await run('groff', ['-man', '-Tutf8', '-ww', '-K', 'utf8', page()], {});
  expect([code, err]).toEqual([0, '']);
  expect(out.length).toBeGreaterThan(10_000);
});

test.each([60, 80, 120])('MAN-1 man shows it in %d columns, dashes and quotes as they are typed', async (columns) => {
  const { code, out, err } = await run('man', ['--warnings', '-l', page()], { env: { MANWIDTH: String(columns), MANPAGER: 'cat', TERM: 'dumb' } });
  expect([code, err]).toEqual([0, '']);
  // An example that is wider than the page goes on below.
  const text = out.replaceAll(/\s+/g, ' ');
  expect(text).toContain('fit assess "Harbour Dental" --json > harbour.json');
  expect(text).toContain("jq '.flips.better'");
});
