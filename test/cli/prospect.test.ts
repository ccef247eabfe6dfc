/** Prospects listed, renamed, merged, and all of it taken back. */
import { beforeEach, describe, expect, test } from 'vitest';
import { widthOf } from '../../src/text/layout.ts';
import { fit } from '../support/io.ts';
import { allAt, begun, homeWith, idOf, locked } from './support/stored.ts';

let home = '';
beforeEach(async () => {
  home = await homeWith(
    locked({ name: 'Harbour Dental', id: idOf(1), at: '2025-11-04T10:00:00.000Z', key: 'hd-1' }, allAt(4)),
    locked({ name: 'Harbor Dental Ltd', id: idOf(2), at: '2025-11-05T10:00:00.000Z' }, allAt(3)),
    begun({ name: 'Harbor Dental Ltd', id: idOf(3), at: '2025-11-06T10:00:00.000Z' }),
    locked({ name: 'Quickfreight', id: idOf(4), at: '2025-11-07T10:00:00.000Z' }, allAt(1)),
  );
});

const run = (...args: readonly string[]) => fit(args, { env: { FIT_HOME: home } });
const prospect = (...args: readonly string[]) => run('prospect', ...args);
const names = async () => (await prospect('list', '--format', 'plain')).out.split('\n').flatMap((line) => line.split('\t')[1] ?? []);
const shown = async (name: string) => (await run('history', name)).out.split('\n')[0];

describe('fit prospect list', () => {
  test('lists everybody by name', async () => {
    expect(await names()).toEqual(['Harbor Dental Ltd', 'Harbour Dental', 'Quickfreight']);
  });

  test.each([
    ['80', 80],
    ['40', 40],
  ])('on a page of %s', async (name, columns) => {
    await prospect('merge', 'Harbor Dental Ltd', 'Harbour Dental', '--force');
    const { out } = await fit(['prospect', 'list'], { env: { FIT_HOME: home }, columns });
    expect(out.split('\n').filter((line) => widthOf(line) > columns)).toEqual([]);
    await expect(out).toMatchFileSnapshot(`../golden/stored/prospects-${name}.txt`);
  });

  test('as JSON is fit.prospects/1 with every name', async () => {
    await prospect('rename', 'Quickfreight', 'Quick Freight');
    const { schema, prospects } = JSON.parse((await prospect('list', '--json')).out);
    expect(schema).toBe('fit.prospects/1');
    expect(prospects.at(-1)).toMatchObject({
      id: idOf(4),
      name: 'Quick Freight',
      alsoCalled: ['Quickfreight'],
      assessments: 1,
      drafts: 0,
      recommendation: 'incomplete',
    });
  });

  test('as CSV has a header and a row each', async () => {
    const { out } = await prospect('list', '--format', 'csv');
    expect(out.split('\r\n').slice(0, 2)).toEqual([
      'id,name,key,assessments,drafts,last_at,recommendation,decided,also_called,external',
      `${idOf(2)},Harbor Dental Ltd,,1,1,2025-11-06T10:00:00.000Z,conditional,,,`,
    ]);
  });

  test('with --redact names nobody', async () => {
    await prospect('rename', 'Quickfreight', 'Quick Freight');
    expect((await prospect('list', '--redact', '--json')).out).not.toMatch(/Quick|Harb|hd-1/);
  });

  test('of nobody says how to begin', async () => {
    const { code, err } = await fit(['prospect', 'list'], { env: { FIT_HOME: await homeWith() } });
    expect([code, err]).toEqual([0, 'No prospects yet. Begin with the first: fit assess "Harbour Dental"\n']);
  });
});

describe('fit prospect rename', () => {
  test('gives another name, and says how to take it back', async () => {
    expect(await prospect('rename', 'Quickfreight', 'Quick Freight GmbH')).toEqual({
      code: 0,
      out: '',
      err: 'Quickfreight is called Quick Freight GmbH from now on; both names lead to it.\nTo take it back: fit prospect undo "Quick Freight GmbH"\n',
    });
    expect(await names()).toContain('Quick Freight GmbH');
  });

  test('keeps the earlier name leading to it, one that nothing was assessed under included', async () => {
    await prospect('rename', 'Quickfreight', 'Quick Freight');
    await prospect('rename', 'Quick Freight', 'QF');
    expect(await Promise.all(['Quickfreight', 'Quick Freight', 'QF'].map(shown))).toEqual(['QF', 'QF', 'QF'].map(() => expect.stringContaining('QF')));
  });

  test('keeps the record as it was locked', async () => {
    await prospect('rename', 'Quickfreight', 'QF');
    expect(JSON.parse((await run('show', 'QF', '--json')).out).prospect.name).toBe('Quickfreight');
  });

  test.each([
    ['show', 'terminal', 'Quickfreight\nnow called QF\nManaged services'],
    ['report', 'terminal', 'Quickfreight\nnow called QF\nManaged services'],
    ['report', 'markdown', '# Quickfreight\n\nnow called QF\n\nManaged services'],
  ])('is said by fit %s as %s under the name that was locked', async (command, format, head) => {
    await prospect('rename', 'Quickfreight', 'QF');
    expect((await run(command, 'QF', '--format', format)).out.startsWith(head)).toBe(true);
  });

  test('is in the record as fit show --json prints it, beside the name that was locked', async () => {
    await prospect('rename', 'Quickfreight', 'QF');
    expect(JSON.parse((await run('show', 'QF', '--json')).out)).toMatchObject({ prospect: { name: 'Quickfreight' }, nowCalled: 'QF' });
  });

  test('refuses the name of another one, and names the command that makes them one', async () => {
    const { code, err } = await prospect('rename', 'Quickfreight', 'harbour dental');
    expect(code).toBe(2);
    expect(err).toContain('If the two are one: fit prospect merge "Quickfreight" "Harbour Dental".');
  });

  test('does nothing where it is called so already', async () => {
    expect(await prospect('rename', 'Quickfreight', 'Quickfreight')).toEqual({ code: 0, out: '', err: 'It is called Quickfreight already.\n' });
  });

  test.each([['  '], ['x'.repeat(301)]])('refuses a name that is none', async (name) => {
    expect((await prospect('rename', 'Quickfreight', name)).code).toBe(2);
  });

  test('takes whole names only', async () => {
    const { code, err } = await prospect('rename', 'quickf', 'QF');
    expect([code, err]).toEqual([2, expect.stringContaining('Did you mean Quickfreight?')]);
  });
});

describe('fit prospect merge', () => {
  test('counts everything as the other, and says what that is', async () => {
    const { code, err } = await prospect('merge', 'Harbor Dental Ltd', 'Harbour Dental', '--force');
    expect([code, err]).toEqual([
      0,
      '1 assessment and 1 draft of Harbor Dental Ltd now count as Harbour Dental; both names lead there.\nTo take it back: fit prospect undo "Harbour Dental"\n',
    ]);
    expect(await names()).toEqual(['Harbour Dental', 'Quickfreight']);
    expect((await run('list', '--plain', '--status', 'all')).out.match(/\tHarbour Dental\t/g)).toHaveLength(3);
  });

  test('is refused without a terminal to ask on', async () => {
    const { code, err } = await prospect('merge', 'Harbor Dental Ltd', 'Harbour Dental');
    expect([code, err]).toEqual([2, expect.stringContaining('without a terminal to ask on, merging takes --force')]);
    expect(await names()).toHaveLength(3);
  });

  test('of one with itself does nothing', async () => {
    expect((await prospect('merge', 'Harbour Dental', 'hd-1')).err).toBe('Harbour Dental is one prospect already.\n');
  });
});

describe('fit prospect undo', () => {
  test('takes the last back, and then the one before', async () => {
    await prospect('rename', 'Harbor Dental Ltd', 'Harbor Dental');
    await prospect('merge', 'Harbor Dental', 'Harbour Dental', '--force');
    expect((await prospect('undo', 'Harbour Dental')).err).toBe('Taken back: Harbor Dental is a prospect of its own again.\n');
    expect((await prospect('undo', 'Harbor Dental')).err).toBe('Taken back: Harbor Dental is called Harbor Dental Ltd again.\n');
    expect(await names()).toEqual(['Harbor Dental Ltd', 'Harbour Dental', 'Quickfreight']);
  });

  test('finds the merged one by its own name', async () => {
    await prospect('merge', 'Harbor Dental Ltd', 'Harbour Dental', '--force');
    expect((await prospect('undo', 'Harbor Dental Ltd')).code).toBe(0);
  });

  test('of what was never changed is refused', async () => {
    const { code, err } = await prospect('undo', 'Quickfreight');
    expect([code, err]).toEqual([2, expect.stringContaining('(prospect-unchanged)')]);
  });
});

describe('a prospect is found', () => {
  beforeEach(async () => {
    const outside = locked({ name: 'Northfield', id: idOf(5), at: '2025-11-08T10:00:00.000Z', key: 'n-1' }, allAt(4));
    home = await homeWith(
      { ...outside, prospect: { ...outside.prospect, external: { hubspot: '90210' } } },
      locked({ name: 'Northfield', id: idOf(6), at: '2025-11-09T10:00:00.000Z', key: 'n-2' }, allAt(3)),
    );
  });

  test.each([
    ['by its key', 'N-2', idOf(6)],
    ['by an id it has elsewhere', '90210', idOf(5)],
  ])('%s', async (_, reference, id) => {
    expect(JSON.parse((await run('show', reference, '--json')).out).id).toBe(id);
  });

  test.each([
    ['show', ['show', 'Northfield']],
    ['a part of it to history', ['history', 'northf']],
    ['rm', ['rm', 'Northfield', '--force']],
    ['rename', ['prospect', 'rename', 'Northfield', 'N']],
  ])('by a name that two have only with its key: given to %s', async (_, args) => {
    const { code, err } = await run(...args);
    expect([code, err]).toEqual([2, expect.stringMatching(/Northfield \(n-2\) or Northfield \(n-1\)/)]);
  });
});
