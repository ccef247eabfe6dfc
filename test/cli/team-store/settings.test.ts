/** The file of settings: what it says, and what is wrong with it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from '../../../src/cli/settings/settings.ts';
import { tempFolder } from '../../store/support.ts';
import { fit, ioOf } from '../../support/io.ts';

/** @returns what is read of a file of settings with this text; without a file for `null`. */
async function read(text: string | null) {
  const folder = tempFolder();
  if (text !== null) writeFileSync(join(folder, 'config.yaml'), text);
  return { file: join(folder, 'config.yaml'), outcome: await readSettings(ioOf({ env: { FIT_HOME: folder } })) };
}

test.each([null, '', '# nothing\n', 'store:\nname: ""\n'])('nothing is settled by %j', async (text) => {
  expect((await read(text)).outcome).toEqual({ ok: true, value: {} });
});

test('what is settled is read, with its place', async () => {
  const { file, outcome } = await read('name: Eva\nrole: delivery-lead\nstore: postgres://eva@db/fit\n');
  const [name, role, store] = ['Eva', 'delivery-lead', 'postgres://eva@db/fit'].map((text, i) => ({ text, at: { file, line: i + 1, column: [7, 7, 8][i] } }));
  expect(outcome).toEqual({ ok: true, value: { name, role, store } });
});

test.each([
  ['stroe: x\n', 'unknown-key', 1, 1],
  ['store: x\nname: 12\n', 'wrong-type', 2, 7],
  ['store: [a]\n', 'wrong-type', 1, 8],
  ['- a\n', 'wrong-root', 1, 1],
  ['store: a: b\n', 'yaml-syntax', 1, 8],
  ['store: a\nstore: b\n', 'duplicate-key', 2, 1],
])('%j is told with its place', async (text, code, line, column) => {
  const { file, outcome } = await read(text);
  expect(outcome).toMatchObject({ problems: [{ code, at: { file, line, column } }] });
});

test.each(['store: postgres://e:geheim@db/fit: x\n', 'store: postgres://e:geheim@db/fit\nstroe: 1\n', 'store: [postgres://e:geheim@db/fit]\n'])(
  'no line of %j is shown with what is wrong',
  async (text) => {
    expect(JSON.stringify((await read(text)).outcome)).not.toContain('geheim');
  },
);

test.each<[string, string, Record<string, string>, object]>([
  ['the settings', 'name: Eva\nrole: delivery-lead\n', {}, { name: 'Eva', role: 'delivery-lead' }],
  ['the environment before the settings', 'name: Eva\nrole: delivery-lead\n', { FIT_NAME: 'Ben' }, { name: 'Ben', role: 'delivery-lead' }],
])('who assesses is who %s name', async (_title, text, env, assessor) => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'config.yaml'), text);
  const args = ['assess', 'Acme', '--rubric', 'msp-quick-screen', '--set', 'respect=4', '--no-input', '--json'];
  const { out } = await fit(args, { env: { FIT_HOME: folder, ...env } });
  expect(JSON.parse(out)).toMatchObject({ assessor });
});

test('a command that keeps nothing says what is wrong with the settings, too', async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'config.yaml'), 'nam: Eva\n');
  const { code, err } = await fit(['rubric', 'list'], { env: { FIT_HOME: folder } });
  expect([code, err]).toEqual([3, expect.stringContaining('config.yaml:1:1: unknown key nam')]);
});

test('what cannot be read is told', async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'config.yaml'));
  expect(await readSettings(ioOf({ env: { FIT_HOME: folder } }))).toMatchObject({ problems: [{ code: 'file-not-regular' }] });
});
