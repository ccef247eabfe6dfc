/** `fit export`: what goes out, what does not, and why. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { TARGET_NAMES } from '../../src/crm/targets/table.ts';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import { fit, type Ran } from '../support/io.ts';
import { folderWith } from './support/folder.ts';
import { ratedBy, ratingBy } from './support/rated.ts';
import { homeWith, idOf, logIn } from './support/stored.ts';

const TEXT = readFileSync('examples/crm/record.json', 'utf8');
const RECORD = JSON.parse(TEXT) as Assessment;
const keyed = (key: string | null, name = 'Acme'): Assessment => ({ ...RECORD, prospect: { ...RECORD.prospect, key, name } });
const lines = (records: readonly unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');
const MAP = 'map: fit.map/1\ntarget: hubspot\nkey: { to: fit_key, from: prospect.key }\nfields:\n  - { to: fit_name, from: prospect.name, type: text }\n';

let folder = '';
beforeAll(() => {
  folder = folderWith({ 'record.json': TEXT, 'crm.map.yaml': MAP, 'bad.map.yaml': MAP.replace('hubspot', 'hubspt'), 'many.ndjson': many(250) });
});

function many(count: number): string {
  return lines(Array.from({ length: count }, (_, i) => keyed(`key-${i}`)));
}

const run = (args: readonly string[], stdin?: string, home?: string): Promise<Ran> =>
  fit(['export', ...args], { cwd: folder, ...(stdin !== undefined && { stdin }), ...(home !== undefined && { env: { FIT_HOME: home, FIT_NAME: 'Kim' } }) });

/** The keys of every body, a list a body. */
const keysIn = (out: string): readonly (readonly string[])[] =>
  out
    .trimEnd()
    .split('\n')
    .map((body) => (JSON.parse(body) as { inputs: readonly { id: string }[] }).inputs.map(({ id }) => id));

describe('records', () => {
  test('of a file go through a map, and come out as one body', async () => {
    const { code, out } = await run(['record.json', '--map', 'crm.map.yaml']);
    const input = { idProperty: 'fit_key', id: RECORD.prospect.key, objectWriteTraceId: RECORD.id, properties: { fit_name: RECORD.prospect.name } };
    expect([code, JSON.parse(out)]).toEqual([0, { inputs: [input] }]);
  });

  test('of standard input go out too, as many bodies as it takes, one a line', async () => {
    const { out } = await run(['-', '--map', 'crm.map.yaml'], many(250));
    expect(keysIn(out).map((keys) => keys.length)).toEqual([100, 100, 50]);
  });

  test('with the same key never stand in one request, so that the last one wins', async () => {
    const { out } = await run(['-', '--map', 'crm.map.yaml'], lines([keyed('a'), keyed('b'), keyed('A'), keyed('c')]));
    expect(keysIn(out)).toEqual([
      ['a', 'b'],
      ['A', 'c'],
    ]);
  });

  test('that come twice give the same bytes', async () => {
    const first = await run(['many.ndjson', '--map', 'crm.map.yaml']);
    expect((await run(['many.ndjson', '--map', 'crm.map.yaml'])).out).toBe(first.out);
  });

  test('that cannot go out are told with field and reason, and the others go out', async () => {
    const { code, out, err } = await run(['-', '--map', 'crm.map.yaml'], lines([keyed('a'), keyed(' '), keyed('c')]));
    expect([code, keysIn(out)]).toEqual([3, [['a', 'c']]]);
    expect(err).toContain('(standard input):2: Acme (');
    expect(err).toContain('does not go out, for fit_key: the record holds nothing at prospect.key');
  });

  test('that are drafts are refused', async () => {
    const { code, out, err } = await run(['-', '--map', 'crm.map.yaml'], lines([{ ...RECORD, status: 'draft' }, keyed('b')]));
    expect([code, keysIn(out), err.includes('only what is locked goes out')]).toEqual([3, [['b']], true]);
  });

  test('that did not come are missed as records', async () => {
    const { code, out, err } = await run(['-', '--map', 'crm.map.yaml'], '');
    expect([code, out, err.split('\n')[0]]).toEqual([3, '', 'error: (standard input):1: the file is empty, a record was expected (empty-file)']);
  });

  test('that are none are told with their line, and the others go out', async () => {
    const { code, out, err } = await run(['-', '--map', 'crm.map.yaml'], `{"a":1}\n${lines([keyed('b')])}`);
    expect([code, keysIn(out), err.includes('(standard input):1')]).toEqual([3, [['b']], true]);
  });
});

describe('the map', () => {
  test.each(TARGET_NAMES)('of %s came with fit', async (target) => {
    const { code, err } = await run(['--to', target, '--print', 'setup'], '');
    expect([code, err]).toEqual([0, '']);
  });

  test('that is wrong is told with its place before anything goes out', async () => {
    const { code, out, err } = await run(['record.json', '--map', 'bad.map.yaml']);
    expect([code, out, err.includes('bad.map.yaml:2:9')]).toEqual([3, '', true]);
  });

  test.each([
    ['that is not there', ['--map', 'none.yaml'], 4, 'none.yaml'],
    ['that nobody names', [], 2, 'name a map with --map, or a target with --to'],
    ['for another target than --to', ['--map', 'crm.map.yaml', '--to', 'csv'], 2, '--to says csv, and the map crm.map.yaml is for hubspot'],
    ['for an object that can be none', ['--map', 'crm.map.yaml', '--object', 'a/b'], 2, '--object is the name of an object'],
  ])('%s ends the command', async (_, args, wanted, said) => {
    const { code, out, err } = await run(['record.json', ...args]);
    expect([code, out, err.includes(said)]).toEqual([wanted, '', true]);
  });

  test('is for the object that --object names', async () => {
    const { out } = await run(['record.json', '--map', 'crm.map.yaml', '--object', '2-77', '--print', 'request']);
    expect(JSON.parse(out).path).toBe('/crm/objects/2026-03/2-77/batch/upsert');
  });
});

describe('--print', () => {
  test('request holds the body as it is, with everything around it but a token', async () => {
    const body = await run(['record.json', '--map', 'crm.map.yaml']);
    const { out } = await run(['record.json', '--map', 'crm.map.yaml', '--print', 'request']);
    expect(out).toBe(
      `{"method":"POST","path":"/crm/objects/2026-03/companies/batch/upsert","headers":{"Content-Type":"application/json"},"body":${body.out.trimEnd()}}\n`,
    );
  });

  test('curl is one command a request', async () => {
    const { out } = await run(['many.ndjson', '--map', 'crm.map.yaml', '--print', 'curl']);
    expect(out.match(/^curl -sS --fail-with-body --retry 5 -H @auth\.txt .* "\$BASE_URL\/crm\/objects\/.*" <<'FIT'$/gm)).toHaveLength(3);
  });

  test('setup says what an administrator has to make, and reads no record', async () => {
    const { code, out } = await run(['--map', 'crm.map.yaml', '--print', 'setup']);
    expect([code, out.match(/"\$BASE_URL.*"/g)]).toEqual([
      0,
      ['"$BASE_URL/crm/properties/2026-03/companies/groups"', '"$BASE_URL/crm/properties/2026-03/companies/batch/create"'],
    ]);
  });

  test('curl is refused where a file is made', async () => {
    const { code, out, err } = await run(['record.json', '--to', 'csv', '--print', 'curl']);
    expect([code, out, err.includes('csv makes a file and no request')]).toEqual([2, '', true]);
  });
});

describe('--check', () => {
  test('shows what every field would get, and nothing else', async () => {
    const { code, out, err } = await run(['record.json', '--map', 'crm.map.yaml', '--check']);
    const page = `${RECORD.prospect.name} (${RECORD.id})\n  field     value           problem\n  fit_key   harbour-dental\n  fit_name  Harbour Dental\n`;
    expect([code, out, err]).toEqual([0, page, '']);
  });

  test('ends with 3 where a record could not go out, with the problem beside the field', async () => {
    const { code, out } = await run(['-', '--map', 'crm.map.yaml', '--check'], lines([keyed(null)]));
    expect([code, out.split('\n')[2]?.replace(/ +/g, ' ')]).toEqual([3, ' fit_key the record holds nothing at prospect.key, by which the CRM would find it']);
  });
});

test('CSV has its heading once, also where nothing comes', async () => {
  const head = 'Prospect,Key,Recommendation';
  const rows = (out: string) => out.split('\r\n').filter((line) => line.startsWith(head)).length;
  expect([rows((await run(['many.ndjson', '--to', 'csv'])).out), rows((await run(['-', '--to', 'csv'], lines([{ ...RECORD, status: 'draft' }]))).out)]).toEqual(
    [1, 1],
  );
});

test('a file that is there is not written over', async () => {
  const { code, err } = await run(['record.json', '--map', 'crm.map.yaml', '-o', 'record.json']);
  expect([code, err.includes('(file-exists)'), readFileSync(join(folder, 'record.json'), 'utf8')]).toEqual([2, true, TEXT]);
});

test('ARG-7 on a terminal it does not wait for records, and says what to name', async () => {
  const { code, err } = await run(['--map', 'crm.map.yaml']);
  expect([code, err.includes('nothing to export: name a prospect')]).toEqual([2, true]);
});

test('--redact sends no name and no note, and still what the CRM finds its record by', async () => {
  const { out } = await run(['record.json', '--map', 'crm.map.yaml', '--redact']);
  expect((JSON.parse(out) as { inputs: unknown }).inputs).toEqual([
    { idProperty: 'fit_key', id: RECORD.prospect.key, objectWriteTraceId: expect.any(String), properties: {} },
  ]);
});

describe('what is kept', () => {
  const named = (ran: Ran) => [...ran.out.matchAll(/"fit_name":"(.*?)"/g)].map(([, name]) => name);
  const STORED =
    'map: fit.map/1\ntarget: webhook\nfields:\n  - { to: fit_name, from: prospect.name, type: text }\n  - { to: decided, from: decision.recommendation, type: text }\n';
  const args = ['--map', 'stored.map.yaml'];
  let [place, home] = ['', ''];
  const kept = (...more: readonly string[]) => fit(['export', ...args, ...more], { cwd: place, env: { FIT_HOME: home, FIT_NAME: 'Kim' } });
  beforeAll(async () => {
    place = folderWith({ 'stored.map.yaml': STORED });
    home = await homeWith(
      ratedBy({ name: 'Harbour Dental', number: 1, role: 'sales', levels: '4444444' }),
      ratedBy({ name: 'Quickfreight', number: 2, role: 'sales', levels: '4441444' }),
      ratingBy({ name: 'Harbour Dental', number: 9, role: 'delivery-lead', follows: ['second-rating', 1] }),
    );
  });

  test('goes out by name, as it stands now', async () => {
    await fit(['decide', 'Quickfreight', 'accept', '--because', 'they asked', '--by', 'Kim'], { env: { FIT_HOME: home }, at: '2030-01-01T00:00:00Z' });
    const { code, out } = await kept('Quickfreight');
    expect([code, out.includes('"data":{"fit_name":"Quickfreight","decided":"accept"}')]).toEqual([0, true]);
  });

  test('goes out with --since where it was decided since, though it was locked before', async () => {
    const { code, out } = await kept('--since', '2029-12-31');
    expect([code, named({ code, out, err: '' })]).toEqual([0, ['Quickfreight']]);
  });

  test('is left out with --since where nothing became of it', async () => {
    const { code, out, err } = await kept('--since', '2030-01-01T00:00:01Z');
    expect([code, out, err]).toEqual([0, '', 'Nothing was locked, decided or noted since 2030-01-01T00:00:01Z.\n']);
  });

  test('is refused while a second rating is open', async () => {
    const { code, out, err } = await kept('Harbour Dental');
    expect([code, out, err.includes('(rating-hidden)')]).toEqual([2, '', true]);
  });

  test('is left out of --since while a second rating is open, and that is said', async () => {
    const ran = await kept('--since', '2020-01-01');
    expect([named(ran), ran.err.includes('1 result is hidden (Harbour Dental)')]).toEqual([['Quickfreight'], true]);
  });

  test('goes out all the same with --reveal, and the log keeps who looked', async () => {
    const ran = await kept('--since', '2020-01-01', '--reveal');
    const looks = (await logIn(home)).filter(({ act }) => act.kind === 'reveal');
    expect([named(ran).length, looks.map(({ by, assessment }) => [by, assessment])]).toEqual([2, [['Kim', idOf(1)]]]);
  });

  test('is not asked for by name together with --since', async () => {
    expect((await kept('Quickfreight', '--since', '7d')).code).toBe(2);
  });
});
