/** Interviews that can go on, in a list. */
import { beforeAll, describe, expect, test } from 'vitest';
import { fit } from '../support/io.ts';
import { folderWith } from './support/folder.ts';
import { begun, homeWith, idOf, locked } from './support/stored.ts';

const RATED = { answer: { state: 'rated', value: 4 } } as const;
let home = '';

beforeAll(async () => {
  home = await homeWith(
    locked({ name: 'Northfield Accountants', id: idOf(1) }),
    begun({ name: 'Harbour Dental', id: idOf(2), changed: '2026-01-03T14:05:00.000Z' }, { respect: RATED, footprint: { note: 'Two sites.' } }),
    begun(
      { name: 'Everything', id: idOf(3), rubric: 'everything', changed: '2026-01-04T09:00:00.000Z' },
      { onsite: { answer: { state: 'rated', value: 'weekly' } } },
    ),
    begun({ name: "O'Neill & `Söhne` $HOME", id: idOf(4), at: '2026-01-05T09:00:00.000Z' }),
    begun({ name: '--force', id: idOf(5), changed: '2026-01-06T09:00:00.000Z' }, { respect: { answer: { state: 'refused' } } }),
    begun({ name: 'hidden \u202e\x1b[31m', id: idOf(6), at: '2026-01-07T09:00:00.000Z' }),
    begun({ name: '株式会社'.repeat(60), id: idOf(7), at: '2026-01-08T09:00:00.000Z' }),
  );
});

const drafts = (args: readonly string[] = [], world: Parameters<typeof fit>[1] = {}) => fit(['drafts', ...args], { env: { FIT_HOME: home }, ...world });

describe('fit drafts', () => {
  test.each([
    ['80', {}],
    ['50', { columns: 50 }],
    ['colour', { tty: true, columns: 80 }],
  ])('on a page of %s', async (name, world) => {
    const { code, out, err } = await drafts([], world);
    expect([code, err]).toEqual([0, '']);
    await expect(out.replaceAll('\x1b', '<ESC>')).toMatchFileSnapshot(`../golden/stored/drafts-${name}.txt`);
  });

  test('locked ones do not come', async () => {
    expect((await drafts()).out).not.toContain('Northfield');
  });

  test('a note without an answer does not count as one', async () => {
    expect((await drafts()).out).toMatch(/Harbour Dental +msp-quick-screen +1 of 7 /);
  });

  test('a refusal counts as an answer', async () => {
    expect((await drafts()).out).toMatch(/--force +msp-quick-screen +1 of 7 /);
  });

  test('counts what is asked after the answers so far', async () => {
    const rated = await homeWith(begun({ name: 'A', id: idOf(1), rubric: 'everything' }, { onsite: { answer: { state: 'rated', value: 'none' } } }));
    const [some, others] = [await drafts(['--json']), await fit(['drafts', '--json'], { env: { FIT_HOME: rated } })];
    const askedIn = (out: string, name: string) => JSON.parse(out).find(({ prospect }: { prospect: { name: string } }) => prospect.name === name).asked;
    expect(askedIn(some.out, 'Everything')).toBeGreaterThan(askedIn(others.out, 'A'));
  });

  test('--json is a list with the progress of each', async () => {
    const [, , , , , last] = JSON.parse((await drafts(['--json'])).out);
    expect(last).toEqual({
      id: idOf(2),
      status: 'draft',
      prospect: { name: 'Harbour Dental', key: null, external: {} },
      rubric: { id: 'msp-quick-screen', version: '1.0.0', title: 'Managed services, first call' },
      createdAt: '2026-01-02T03:04:05.000Z',
      updatedAt: '2026-01-03T14:05:00.000Z',
      answered: 1,
      asked: 7,
    });
  });

  test('nothing of the result is told', async () => {
    const { out } = await drafts(['--json']);
    expect(out).not.toMatch(/score|band|recommend/);
  });

  test.each([[[]], [['--json']]])('without drafts fit drafts %j ends well', async (args) => {
    const { code, out, err } = await fit(['drafts', ...args], { env: { FIT_HOME: folderWith() } });
    expect({ code, said: out + err }).toEqual({ code: 0, said: args.length === 0 ? 'No open drafts. Begin one with: fit assess "Harbour Dental"\n' : '[]\n' });
  });
});

describe('the command that goes on is safe to copy', () => {
  test.each([
    ['Harbour Dental', 'fit assess "Harbour Dental"'],
    ["O'Neill & `Söhne` $HOME", "fit assess 'O'\\''Neill & `Söhne` $HOME'"],
    ['--force', 'fit assess -- "--force"'],
    ['100% "good"', 'fit assess \'100% "good"\''],
    ['hidden \u202e\x1b[31m', `fit assess ${idOf(1)}`],
    ['株式会社'.repeat(60), `fit assess ${idOf(1)}`],
    [' ', `fit assess ${idOf(1)}`],
  ])('of %j', async (name, command) => {
    const { out } = await fit(['drafts'], { env: { FIT_HOME: await homeWith(begun({ name, id: idOf(1) })) } });
    expect(out.split('\n').at(-2)?.trim()).toBe(command);
  });
});
