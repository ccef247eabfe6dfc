/** `fit export` by a map with placeholders: where a CRM gives every account field keys of its own, no map is right for two. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import { fit } from '../support/io.ts';
import { folderWith } from './support/folder.ts';

const RECORD = JSON.parse(readFileSync('examples/crm/record.json', 'utf8')) as Assessment;
const KNOWN = JSON.stringify({ ...RECORD, prospect: { ...RECORD.prospect, external: { pipedrive: '42' } } });
const OWN = 'map: fit.map/1\ntarget: pipedrive\nrecord-id: { from: prospect.external.pipedrive }\nfields:\n';
const field = (key: string, more = '') => `  - { to: "${key.padStart(40, '0')}", from: result.score, type: number${more} }\n`;
const KEY = '8f'.repeat(20);

const exported = (args: readonly string[], fields = '') =>
  fit(['export', 'record.json', ...args], { cwd: folderWith({ 'record.json': KNOWN, 'own.yaml': OWN + fields }) });

test.each([
  ['as a body', []],
  ['as commands', ['--print', 'curl']],
  ['to be looked at', ['--check']],
])('the map that came with fit does not go out %s, and the file to copy is named, with what to put in', async (_, args) => {
  const { code, out, err } = await exported(['--to', 'pipedrive', ...args]);
  const file = err.match(/^error: (.*):\d+:\d+: /)?.[1] ?? '';
  const told = ['11 in this map are placeholders (map-placeholder)', '--map', '--print setup'].filter((words) => err.includes(words));
  expect([code, out, told.length]).toEqual([3, '', 3]);
  expect(readFileSync(file, 'utf8')).toBe(readFileSync('examples/crm/pipedrive.map.yaml', 'utf8'));
});

test('a map of your own is refused where the first placeholder stands that was left over', async () => {
  const { code, out, err } = await exported(['--map', 'own.yaml'], field(KEY) + field('3'));
  expect([code, out, err.split(': ')[1], err.includes(`${'3'.padStart(40, '0')} in this map is a placeholder`)]).toEqual([3, '', 'own.yaml:6:11', true]);
});

test.each([
  ['once every key is one of the account', field(KEY)],
  ['where nothing would be written to the placeholder', field(KEY) + field('3', ', use: prefill')],
])('a map of your own goes out %s', async (_, fields) => {
  const { code, out } = await exported(['--map', 'own.yaml'], fields);
  expect([code, JSON.parse(out)]).toEqual([0, { custom_fields: { [KEY]: RECORD.result.score } }]);
});
