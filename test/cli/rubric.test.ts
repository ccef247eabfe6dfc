/** Rubrics listed, shown, checked; and where they are looked for. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fit } from '../support/io.ts';
import { SHIPPED_FILES } from '../support/shipped.ts';
import { folderWith } from './support/folder.ts';
import { rubricText } from './support/rubric.ts';

const SHIPPED_IDS = SHIPPED_FILES.map((file) => basename(file, '.yaml'));
const BROKEN = 'fit: 1\nid: broken\nversion: 1.0.0\ntitle: Broken\ndimensions: []\ndecission: {}\n';

/** A folder that holds other rubrics at each place where rubrics are looked for. */
function places(): { cwd: string; env: Record<string, string> } {
  const cwd = folderWith({
    'named/one.yaml': rubricText('one'),
    'also/two.yaml': rubricText('two'),
    '.fit/rubrics/three.yaml': rubricText('three'),
    'home/rubrics/four.yaml': rubricText('four'),
  });
  return { cwd, env: { FIT_RUBRICS: `named:${join(cwd, 'also')}`, FIT_HOME: join(cwd, 'home') } };
}

describe('fit rubric list', () => {
  test('one line for each: id, version, title, size and where it lies', async () => {
    const { code, out, err } = await fit(['rubric', 'list']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      'hosting-saas-support  1.0.0  Hosting, platform and SaaS        14 questions, 30 minutes, shipped\n' +
        'msp-mindset           1.0.0  Managed services, discovery call  19 questions, 45 minutes, shipped\n' +
        'msp-quick-screen      1.0.0  Managed services, first call      7 questions, 15 minutes, shipped\n' +
        'partnership-fit       1.0.0  Partnership, second meeting       13 questions, 30 minutes, shipped\n' +
        'relationship-review   1.0.0  Existing customers, review        17 questions, shipped\n',
    );
  });

  test('one’s own come first: FIT_RUBRICS in its order, .fit/rubrics, the folder of the settings', async () => {
    const { out } = await fit(['rubric', 'list', '--json'], places());
    expect(JSON.parse(out).map(({ id }: { id: string }) => id)).toEqual(['one', 'two', 'three', 'four', ...SHIPPED_IDS]);
  });

  test('--json names the path of one’s own and none for what came with fit', async () => {
    const world = places();
    const { out } = await fit(['rubric', 'list', '--json'], world);
    const rows: readonly { path: string | null }[] = JSON.parse(out);
    expect([rows[0]?.path, rows.at(-1)?.path]).toEqual([join(world.cwd, 'named', 'one.yaml'), null]);
  });

  test('--json spells out what cannot be seen in a path', async () => {
    const { out } = await fit(['rubric', 'list', '--json'], { cwd: folderWith({ '.fit/rubrics/turn\u202eed.yaml': rubricText('turned') }) });
    expect([out.includes('\u202e'), out.includes('turn\\u202eed.yaml')]).toEqual([false, true]);
  });

  test('of two with the same name the nearest is listed', async () => {
    const cwd = folderWith({ '.fit/rubrics/msp-mindset.yaml': rubricText('msp-mindset', '2.0.0') });
    const { out } = await fit(['rubric', 'list', '--json'], { cwd });
    expect(JSON.parse(out).map(({ id, version }: { id: string; version: string }) => `${id} ${version}`)).toEqual([
      'msp-mindset 2.0.0',
      ...SHIPPED_IDS.filter((id) => id !== 'msp-mindset').map((id) => `${id} 1.0.0`),
    ]);
  });

  test('a file that is no rubric is told with its place and left out', async () => {
    const cwd = folderWith({ '.fit/rubrics/broken.yaml': BROKEN });
    const { code, out, err } = await fit(['rubric', 'list'], { cwd });
    expect(code).toBe(0);
    expect(err).toContain(`${join(cwd, '.fit/rubrics/broken.yaml')}:6:1: unknown key decission`);
    expect(out).not.toContain('broken');
  });

  test('other files in the folder are passed over', async () => {
    const cwd = folderWith({ '.fit/rubrics/notes.txt': 'x', '.fit/rubrics/own.test.yaml': 'x' });
    const { err } = await fit(['rubric', 'list'], { cwd });
    expect(err).toBe('');
  });
});

describe('fit rubric show', () => {
  const world = places();

  test.each<[string, readonly string[], string]>([
    ['the default', [], 'Managed services, discovery call'],
    ['an id', ['msp-quick-screen'], 'Managed services, first call'],
    ['id@version', ['msp-quick-screen@1.0.0'], 'Managed services, first call'],
    ['a path', ['./named/one.yaml'], 'The rubric one'],
    ['a folder of FIT_RUBRICS, from here', ['one'], 'The rubric one'],
    ['a folder of FIT_RUBRICS, absolute', ['two'], 'The rubric two'],
    ['.fit/rubrics here', ['three'], 'The rubric three'],
    ['rubrics in FIT_HOME', ['four'], 'The rubric four'],
  ])('%s', async (_what, operands, title) => {
    const { code, out } = await fit(['rubric', 'show', ...operands], world);
    expect([code, out.split('\n')[0]]).toEqual([0, title]);
  });

  test('FIT_RUBRIC is the rubric when none is named', async () => {
    const { out } = await fit(['rubric', 'show'], { env: { FIT_RUBRIC: 'msp-quick-screen' } });
    expect(out).toMatch(/^Managed services, first call\n/);
  });

  test('an empty FIT_RUBRIC is as good as none', async () => {
    const { out } = await fit(['rubric', 'show'], { env: { FIT_RUBRIC: '' } });
    expect(out).toMatch(/^Managed services, discovery call\n/);
  });

  test.each([
    ['markdown', '# Managed services, first call'],
    ['json', '{'],
  ])('--format %s', async (format, first) => {
    const { code, out } = await fit(['rubric', 'show', 'msp-quick-screen', '--format', format]);
    expect([code, out.startsWith(first)]).toEqual([0, true]);
  });

  test('of a rubric that is not valid all problems are told, exit 3', async () => {
    const cwd = folderWith({ 'broken.yaml': BROKEN });
    const { code, out, err } = await fit(['rubric', 'show', 'broken.yaml'], { cwd });
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('broken.yaml:6:1: unknown key decission');
  });
});

describe('an id', () => {
  test('that is not there is a usage error that says where was looked', async () => {
    const { code, err } = await fit(['rubric', 'show', 'zzz'], { cwd: '/nowhere', env: { XDG_CONFIG_HOME: '/settings' } });
    expect(code).toBe(2);
    expect(err).toContain('there is no rubric zzz');
    expect(err).toContain('Looked in /nowhere/.fit/rubrics or /settings/fit/rubrics');
  });

  test.each<[string, Record<string, string>, string]>([
    ['FIT_HOME moves everything', { FIT_HOME: '/moved', XDG_CONFIG_HOME: '/settings' }, '/moved/rubrics'],
    ['a relative FIT_HOME is passed over', { FIT_HOME: 'moved', XDG_CONFIG_HOME: '/settings' }, '/settings/fit/rubrics'],
    ['a relative XDG_CONFIG_HOME is passed over', { XDG_CONFIG_HOME: 'settings', HOME: '/home/kim' }, '/home/kim/.config/fit/rubrics'],
  ])('CFG-2 %s', async (_title, env, folder) => {
    const { err } = await fit(['rubric', 'show', 'zzz'], { env });
    expect(err).toContain(folder);
  });

  test('in a version that is not there names those that are', async () => {
    const cwd = folderWith({ '.fit/rubrics/msp-mindset.yaml': rubricText('msp-mindset', '2.0.0') });
    const { code, err } = await fit(['rubric', 'show', 'msp-mindset@3.0.0'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('msp-mindset is here in version 2.0.0 and 1.0.0 only');
  });

  test('in a version finds that version behind a nearer one', async () => {
    const cwd = folderWith({ '.fit/rubrics/msp-mindset.yaml': rubricText('msp-mindset', '2.0.0') });
    const { out } = await fit(['rubric', 'show', 'msp-mindset@1.0.0'], { cwd });
    expect(out).toMatch(/^Managed services, discovery call\n/);
  });
});

describe('fit rubric check', () => {
  test('says on standard error what is valid', async () => {
    const { code, err } = await fit(['rubric', 'check', 'msp-quick-screen', 'rubrics/msp-mindset.yaml']);
    expect(code).toBe(0);
    expect(err).toBe(
      'msp-quick-screen: msp-quick-screen 1.0.0 is valid, 7 questions in 3 dimensions, no advice\nrubrics/msp-mindset.yaml: msp-mindset 1.0.0 is valid, 19 questions in 6 dimensions, no advice\n',
    );
  });

  test('--quiet says nothing of what is valid', async () => {
    expect(await fit(['rubric', 'check', '-q', 'msp-mindset'])).toEqual({ code: 0, out: '', err: '' });
  });

  test('one question in one dimension', async () => {
    const cwd = folderWith({ 'own.yaml': rubricText('own') });
    expect((await fit(['rubric', 'check', 'own.yaml'], { cwd })).err).toMatch(
      /\nown\.yaml: own 1\.0\.0 is valid, 1 question in 1 dimension, \d pieces of advice\n$/,
    );
  });

  test('goes on after a file that is not valid, and exits with the worst code', async () => {
    const cwd = folderWith({ 'broken.yaml': BROKEN, 'own.yaml': rubricText('own') });
    const { code, err } = await fit(['rubric', 'check', 'broken.yaml', 'nowhere.yaml', 'own.yaml'], { cwd });
    expect(code).toBe(4);
    expect(err).toContain('broken.yaml:6:1:');
    expect(err).toContain('there is no file nowhere.yaml');
    expect(err).toContain('own.yaml: own 1.0.0 is valid');
  });

  test('passes over test files, which *.yaml brings along', async () => {
    const { code, err } = await fit(['rubric', 'check', 'rubrics/msp-mindset.test.yaml', 'rubrics/msp-mindset.yaml']);
    expect(code).toBe(0);
    expect(err.split('\n')[0]).toBe('rubrics/msp-mindset.test.yaml: passed over, it holds cases; fit rubric test runs them');
  });

  test('a path is called as it was typed', async () => {
    const cwd = folderWith({ 'sub/broken.yaml': BROKEN });
    const { err } = await fit(['rubric', 'check', './sub/../sub/broken.yaml'], { cwd });
    expect(err).toContain('error: ./sub/../sub/broken.yaml:6:1:');
  });

  test('a folder is not a rubric, exit 4', async () => {
    const cwd = folderWith();
    mkdirSync(join(cwd, 'x.yaml'));
    const { code, err } = await fit(['rubric', 'check', 'x.yaml'], { cwd });
    expect(code).toBe(4);
    expect(err).toContain('x.yaml is a folder, not a regular file');
  });

  test('a file over 1 MiB is refused before it is read', async () => {
    const cwd = folderWith();
    writeFileSync(join(cwd, 'big.yaml'), `${rubricText('big')}${'#'.repeat(1024 * 1024)}\n`);
    const { code, err } = await fit(['rubric', 'check', 'big.yaml'], { cwd });
    expect(code).toBe(3);
    expect(err).toContain('the limit is 1 MiB');
  });
});

describe('fit rubric schema', () => {
  test('prints a JSON Schema and nothing else', async () => {
    const { code, out, err } = await fit(['rubric', 'schema']);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ $schema: expect.stringContaining('json-schema.org'), properties: { fit: {}, decision: {} } });
  });
});
