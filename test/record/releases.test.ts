/**
 * What released versions have printed, against today's `fit`: every record is read, shown and explained, fits today's schema, and no field
 * of it has gone. At a release `npm run generate:records` adds the folder of its version.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FIELDS, fieldPath } from '../../src/record/fields.ts';
import { releaseRecords } from '../support/generated.ts';
import { fit } from '../support/io.ts';
import { checkerOf, faultsOf } from '../support/json-schema.ts';
import { madeRecords } from '../support/records.ts';

const FOLDER = 'test/fixtures/records';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
const accepts = checkerOf(JSON.parse(readFileSync('examples/crm/fit-assessment.schema.json', 'utf8')));
const today = new Map((await madeRecords(version)).map(({ name, record }) => [name, record]));

const releases = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const FILES = releases.flatMap((release) =>
  readdirSync(`${FOLDER}/${release}`).map((file) => ({ name: file.replace('.json', ''), path: `${FOLDER}/${release}/${file}` })),
);

function read(path: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(path, 'utf8'));
}

test('the present version has its records; if not, run npm run generate:records', () => {
  expect(existsSync(`${FOLDER}/${version}`)).toBe(true);
});

test('the records of a version are made once', async () => {
  await expect(releaseRecords()).rejects.toThrow('what a release has made is never made anew');
});

test('together they have every field there is', () => {
  const seen = new Set([...today.values()].flatMap((record) => [...kindsIn(record).keys()]));
  expect(Object.keys(FIELDS).filter((path) => !seen.has(path))).toEqual([]);
});

describe.each(FILES)('$path', ({ name, path }) => {
  test.each(['terminal', 'markdown', 'html', 'flat'])('is reported as %s', async (format) => {
    const { code, out, err } = await fit(['report', path, '--format', format]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain((read(path)['prospect'] as { readonly name: string }).name);
  });

  test('is handed on whole', async () => {
    const { out } = await fit(['report', path, '--format', 'json']);
    expect(JSON.parse(out)).toEqual(read(path));
  });

  test('is explained, or the rubric is named that this takes', async () => {
    const { code, err } = await fit(['explain', path]);
    expect(code === 0 ? '' : err).toMatch(/^$|\(record-rubric\)\n/);
  });

  test('goes out to other programs once it is locked', async () => {
    const { code, out, err } = await fit(['export', path, '--to', 'webhook']);
    if (read(path)['status'] === 'draft') expect([code, out, err]).toEqual([3, '', expect.stringContaining('only what is locked goes out')]);
    else expect([code, err, JSON.parse(out).data.id]).toEqual([0, '', read(path)['id']]);
  });

  test('fits the schema of today', () => {
    expect(faultsOf(accepts, read(path))).toEqual([]);
  });

  test('OUT-7 today a record of the same story has every field of it, of the same kind', () => {
    const now = kindsIn(today.get(name));
    const gone = [...kindsIn(read(path))].filter(([field, kinds]) => [...kinds].some((kind) => now.get(field)?.has(kind) !== true));
    expect(gone.map(([field, kinds]) => `${field} ${[...kinds]}`)).toEqual([]);
  });
});

/** What kinds of values a record has under each path; keys of its own stand as in `FIELDS`. */
function kindsIn(value: unknown, path = '', found: Map<string, Set<string>> = new Map()): ReadonlyMap<string, ReadonlySet<string>> {
  const below = (name: string) => (path === '' ? name : `${path}.${OPEN.get(path) ?? name}`);
  if (path !== '') found.set(fieldPath(path), (found.get(fieldPath(path)) ?? new Set()).add(kindOf(value)));
  if (Array.isArray(value)) for (const entry of value) kindsIn(entry, `${path}[*]`, found);
  else if (value !== null && typeof value === 'object') for (const [name, one] of Object.entries(value)) kindsIn(one, below(name), found);
  return found;
}

/** Maps whose keys are not ours to name. */
const OPEN: ReadonlyMap<string, string> = new Map([
  ['facts', 'ID'],
  ['answers', 'ID'],
  ['origins', 'ID'],
  ['prospect.external', 'SYSTEM'],
]);

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
}
