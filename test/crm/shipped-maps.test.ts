/** The maps that come with fit: each can be read as it is, and what it writes of a real record fits the CRM. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ReadMap, readMap } from '../../src/crm/map/read.ts';
import { rowOf } from '../../src/crm/rows/row.ts';
import { setupFields } from '../../src/crm/rows/setup-fields.ts';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import { createSource } from '../../src/reader/text.ts';
import { fit } from '../support/io.ts';
import { checkerOf, faultsOf } from '../support/json-schema.ts';

const FILES = readdirSync('examples/crm').filter((file) => file.endsWith('.map.yaml'));

async function mapIn(file: string): Promise<ReadMap> {
  const read = await readMap(createSource(file, readFileSync(`examples/crm/${file}`, 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** Quickfreight, whom every CRM knows by an id of its own kind. */
async function quickfreight(): Promise<Assessment> {
  const { out } = await fit(['assess', '--answers', 'examples/p3-quickfreight/msp-mindset.yaml', '--no-input', '--json']);
  const record = JSON.parse(out) as Assessment;
  return { ...record, prospect: { ...record.prospect, external: { pipedrive: '42', espocrm: '55643ca033f7ab4c5' } } };
}

describe.each(FILES)('%s', (file) => {
  test('is the map of the target that it is called after', async () => {
    const { target, map } = await mapIn(file);
    expect([`${target.name}.map.yaml`, map.object]).toEqual([file, target.object]);
  });

  test('makes a whole row of a record', async () => {
    const { target, map } = await mapIn(file);
    const { parts, row } = rowOf(await quickfreight(), { map, target });
    const written = row?.fields.map(({ to }) => to) ?? [];
    const left = map.fields.filter(({ to }) => !written.includes(to)).map(({ missing }) => missing);
    expect({ faults: parts.filter(({ does }) => does === 'fault'), left: new Set(left) }).toEqual({
      faults: [],
      left: new Set(left.length > 0 ? ['omit'] : []),
    });
  });

  test('names the record that an unknown key makes', async () => {
    const { target, map } = await mapIn(file);
    const makes = target.findsBy === 'either' && map.key !== null;
    const named = map.fields.some(({ source }) => source.kind === 'path' && source.path.text === 'prospect.name');
    expect(named || !makes).toBe(true);
  });

  test('asks an administrator for every field that is not there from the start', async () => {
    const { target, map } = await mapIn(file);
    const { requests, notes } = target.setup(setupFields(map), map);
    const asked = JSON.stringify([requests.map(({ body }) => body), notes]);
    const own = setupFields(map).filter(({ to }) => /fit/i.test(to) && to !== 'id');
    expect(own.filter(({ to }) => !asked.includes(to)).map(({ to }) => to)).toEqual([]);
  });
});

test.each(FILES.filter((file) => !file.includes('csv')))('%s writes a body that fits the schema of its target', async (file) => {
  const { target, map } = await mapIn(file);
  const { row } = rowOf(await quickfreight(), { map, target });
  const check = checkerOf(JSON.parse(readFileSync(`test/crm/schemas/${target.name}.schema.json`, 'utf8')));
  expect(faultsOf(check, JSON.parse(target.request(row === null ? [] : [row], map).body))).toEqual([]);
});
