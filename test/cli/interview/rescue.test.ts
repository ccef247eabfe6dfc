/** All answers in a file, where the store cannot be written to. */
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Entries } from '../../../src/engine/model/draft.ts';
import { answersOf } from '../../../src/interview/entries.ts';
import { FORMS } from '../../interview/support/rubrics.ts';
import { fit } from '../../support/io.ts';
import { folderWith } from '../support/folder.ts';
import { fakeStore, keeperOf } from './support/fake.ts';

const ENTRIES: Entries = {
  industry: { answer: { state: 'rated', value: 'bakery: "bread"' } },
  founded: { answer: { state: 'rated', value: '2001-02-03' } },
  listed: { answer: { state: 'rated', value: false } },
  respect: { answer: { state: 'rated', value: 1, confirmed: true }, note: 'Shouted.', confidence: 'high', origin: 'a file' },
  onsite: { answer: { state: 'rated', value: 'weekly' } },
  tools: { answer: { state: 'rated', value: [] } },
  seats: { answer: { state: 'unknown' }, note: 'They count\non Friday.' },
  leaving: { answer: { state: 'not-applicable', reason: 'no provider before' } },
  conduct: { note: 'A note alone.' },
};
const FORMS_YAML = readFileSync('test/interview/support/rubrics.ts', 'utf8').split('rubricIn(`')[1]?.split('`)')[0] ?? '';

/** Rescues into a folder. @returns what was said, and the file. */
async function rescued(cwd: string) {
  const said = await keeperOf(
    fakeStore(),
    { prospect: { name: 'Acme & Söhne', key: 'acme', external: { crm: '12' } }, assessor: { name: 'Kim', role: null } },
    cwd,
  ).rescue(ENTRIES);
  return { said, path: /in (\S.*); fit assess/.exec(said)?.[1] ?? '' };
}

describe('a rescue', () => {
  test('writes one file, here, that only its user can read', async () => {
    const cwd = folderWith();
    const { path } = await rescued(cwd);
    expect([readdirSync(cwd).map((name) => join(cwd, name)), statSync(path).mode & 0o777]).toEqual([[path], 0o600]);
  });

  test('goes to the folder for temporary files where nothing can be written here', async () => {
    const { path, said } = await rescued('/nonexistent/folder');
    rmSync(path);
    expect([dirname(path), said]).toEqual([dirname(folderWith()), expect.stringContaining(`--answers "${path}"`)]);
  });

  test('writes over nothing', async () => {
    const cwd = folderWith();
    const { path } = await rescued(cwd);
    const before = readFileSync(path, 'utf8');
    const { path: other } = await rescued(cwd);
    rmSync(other);
    expect([other === path, readFileSync(path, 'utf8') === before]).toEqual([false, true]);
  });

  test('is taken by --answers: the record has every answer', async () => {
    const cwd = folderWith({ '.fit/rubrics/forms.yaml': FORMS_YAML });
    const { path } = await rescued(cwd);
    const { code, out, err } = await fit(['assess', '--answers', relative(cwd, path), '--no-input', '--json'], { cwd });
    const { answers, facts } = answersOf(ENTRIES, FORMS);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      prospect: { name: 'Acme & Söhne', key: 'acme', external: { crm: '12' } },
      assessor: { name: 'Kim', role: null },
      answers,
      facts,
    });
  });

  test('names a path with blanks so that it can be copied', async () => {
    const cwd = join(folderWith({ 'my notes/.keep': '' }), 'my notes');
    const { said, path } = await rescued(cwd);
    expect(said).toContain(`--answers "${path}"`);
  });
});
