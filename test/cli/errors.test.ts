/** How faults are told: what, where, how to mend it, and all of them at once. */
import { expect, test } from 'vitest';
import { fit } from '../support/io.ts';
import { folderWith } from './support/folder.ts';
import { rubricText } from './support/rubric.ts';

test('ERR-1 a fault says what it is and where, shows the place, and ends with what to do', async () => {
  const cwd = folderWith({ 'faulty.yaml': rubricText('faulty').replace('coverage', 'covrage') });
  const { err } = await fit(['rubric', 'check', 'faulty.yaml'], { cwd });
  const [what, place, mark, help] = err.trimEnd().split('\n');
  expect(what).toMatch(/^error: faulty\.yaml:7:\d+: unknown key covrage \(unknown-key\)$/);
  expect(place).toMatch(/^ {2}7 \| decision: /);
  expect(mark).toMatch(/^ {4}\| +\^+$/);
  expect(help).toBe('  Did you mean coverage?');
});

test.each([
  [12, 12, ''],
  [20, 20, ''],
  [21, 20, 'and 1 more problem\n'],
  [50, 20, 'and 30 more problems\n'],
])('ERR-2 of %i faults of a file %i are told at once, and how many more there are', async (faults, told, rest) => {
  const keys = Array.from({ length: faults }, (_, index) => `wrong${index}: 1\n`).join('');
  const cwd = folderWith({ 'faulty.yaml': `${rubricText('faulty')}${keys}` });
  const { err } = await fit(['rubric', 'show', './faulty.yaml'], { cwd });
  expect([err.match(/^error: \.\/faulty\.yaml:\d+:1: unknown key/gm)?.length, err.endsWith(rest)]).toEqual([told, true]);
});
