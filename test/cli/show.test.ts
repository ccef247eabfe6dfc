/** One assessment out of the store. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readAssessment } from '../../src/record/read.ts';
import { fit } from '../support/io.ts';
import { HOSTILE } from '../text/hostile.ts';
import { folderWith } from './support/folder.ts';
import { allAt, begun, homeWith, idOf, locked } from './support/stored.ts';

const NOTED = {
  industry: { answer: { state: 'rated', value: 'Dental practices' }, origin: 'pre-call.yaml' },
  listed: { answer: { state: 'rated', value: false } },
  sites: { answer: { state: 'rated', value: 3 }, note: 'A fourth opens in May.' },
  channels: { answer: { state: 'rated', value: ['web', 'friend'] } },
  region: { answer: { state: 'refused' } },
  onsite: { answer: { state: 'rated', value: 'weekly' }, note: 'Server room at each site.', confidence: 'high' },
  reviews: { answer: { state: 'unknown' }, note: 'Would have to ask the office.' },
  seats: { note: 'Something over forty?' },
  tools: { answer: { state: 'not-applicable', reason: 'all on paper' } },
} as const;
let home = '';

beforeAll(async () => {
  home = await homeWith(
    locked({ name: 'Harbour Dental', id: idOf(1), key: 'hd-1', at: '2025-11-03T10:00:00.000Z' }, allAt(2)),
    locked(
      { name: 'harbour  DENTAL', id: idOf(2), at: '2025-12-03T10:00:00.000Z' },
      { ...allAt(4), respect: { state: 'rated', value: 5, evidence: 'Thanked the technician by role.', confidence: 'high' } },
    ),
    locked({ name: 'Harbour Foods', id: idOf(3) }, allAt(3)),
    locked({ name: 'Ångström Labs', id: '01KE4Z9T3W8C5V7X2K6MABC0X1' }, allAt(3)),
    begun({ name: 'Corner Practice', id: idOf(5), rubric: 'everything', changed: '2026-01-03T14:05:00.000Z' }, NOTED),
  );
});

const show = (args: readonly string[], world: Parameters<typeof fit>[1] = {}) => fit(['show', ...args], { env: { FIT_HOME: home }, ...world });

async function idShown(reference: string): Promise<string> {
  const { out } = await show([reference, '--json']);
  return out === '' ? '' : JSON.parse(out).id;
}

describe('fit show of a locked assessment', () => {
  test('prints the report with every answer and its evidence', async () => {
    const { code, out, err } = await show(['Harbour Dental']);
    expect([code, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot('../golden/stored/show-locked.txt');
  });

  test('--json prints the record on one line, as it was kept', async () => {
    const { out } = await show([idOf(1), '--json']);
    expect(out).toBe(`${JSON.stringify(locked({ name: 'Harbour Dental', id: idOf(1), key: 'hd-1', at: '2025-11-03T10:00:00.000Z' }, allAt(2)))}\n`);
  });

  test('--format markdown prints the whole record', async () => {
    expect((await show(['Harbour Dental', '--format', 'markdown'])).out).toContain('## Answers');
  });

  test('--output writes a file', async () => {
    const cwd = folderWith();
    expect(await show(['Harbour Foods', '-o', 'page.txt'], { cwd })).toEqual({ code: 0, out: '', err: 'Written to page.txt\n' });
    expect(readFileSync(join(cwd, 'page.txt'), 'utf8')).toMatch(/^Harbour Foods\n/);
  });
});

describe('fit show of a draft', () => {
  test.each([
    ['80', [], {}],
    ['50', [], { columns: 50 }],
    ['markdown', ['--format', 'markdown'], {}],
  ])('on a page of %s', async (name, args, world) => {
    const { code, out, err } = await show(['Corner Practice', ...args], world);
    expect([code, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot(`../golden/stored/show-draft-${name}.txt`);
  });

  test.each([[[]], [['--format', 'markdown']]])('%j tells no score, no band, no recommendation', async (args) => {
    const { out } = await show(['Corner Practice', ...args]);
    expect(out).not.toMatch(/score|recommend|coverage|knock|accept|conditional|decline|of 100|points/i);
  });

  test('as an HTML page it is refused: that shows a result', async () => {
    const { code, out, err } = await show(['Corner Practice', '--format', 'html']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('an HTML page shows a result, and a draft has none');
  });

  test('--json prints a record fit.assessment/1 with the status draft', async () => {
    const { out } = await show(['Corner Practice', '--json']);
    const record = JSON.parse(out);
    expect(record).toMatchObject({ id: idOf(5), status: 'draft', createdAt: '2026-01-02T03:04:05.000Z', updatedAt: '2026-01-03T14:05:00.000Z' });
    expect(readAssessment(record, () => null).ok).toBe(true);
  });

  test('--json keeps facts and answers in the order of the rubric, and a note without an answer under unknown', async () => {
    const { facts, answers } = JSON.parse((await show(['Corner Practice', '--json'])).out);
    expect(facts).toEqual({ industry: 'Dental practices', listed: false, sites: 3, channels: ['web', 'friend'] });
    expect(answers.seats).toEqual({ state: 'unknown', evidence: 'Something over forty?' });
  });

  test('that is newer than a locked assessment names that one', async () => {
    const world = {
      env: { FIT_HOME: await homeWith(locked({ name: 'Acme', id: idOf(1), at: '2025-11-03T10:00:00.000Z' }), begun({ name: 'Acme', id: idOf(2) })) },
    };
    expect((await fit(['show', 'Acme'], world)).err).toBe(`Locked before, 2025-11-03: fit show ${idOf(1)}\n`);
  });

  test('one without an answer shows what is open', async () => {
    const { out } = await fit(['show', 'Acme'], { env: { FIT_HOME: await homeWith(begun({ name: 'Acme', id: idOf(1) })) } });
    expect(out).toContain('0 of 7 answered');
  });

  test.each(Object.entries(HOSTILE))('%s in a note cannot steer the terminal', async (_, note) => {
    const entries = { respect: { answer: { state: 'rated', value: 4 }, note } } as const;
    const { out } = await fit(['show', 'Acme'], { env: { FIT_HOME: await homeWith(begun({ name: 'Acme', id: idOf(1) }, entries)) } });
    expect(out).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
  });
});

describe('an assessment is found', () => {
  test.each([
    ['by its name, the newest of the prospect', 'Harbour Dental', idOf(2)],
    ['in any case', 'HARBOUR DENTAL', idOf(2)],
    ['with any blanks', '  harbour \t dental ', idOf(2)],
    ['in any Unicode form', 'A\u030angstro\u0308m Labs', '01KE4Z9T3W8C5V7X2K6MABC0X1'],
    ['by a part of the name that only one has', 'foods', idOf(3)],
    ['by the key, the newest of the prospect', 'hd-1', idOf(2)],
    ['by the whole id', idOf(1), idOf(1)],
    ['by the end of the id', '000001', idOf(1)],
    ['by a longer end', 'M000001', idOf(1)],
    ['in small letters', 'mabc0x1', '01KE4Z9T3W8C5V7X2K6MABC0X1'],
    ['with an O for a zero and an L for a one', 'mabcoxl', '01KE4Z9T3W8C5V7X2K6MABC0X1'],
    ['by a beginning that only one has', '01KE4Z9T3W8C5V7X2K6MA', '01KE4Z9T3W8C5V7X2K6MABC0X1'],
  ])('%s', async (_, reference, id) => {
    expect(await idShown(reference)).toBe(id);
  });
});

describe('what is not found is told with exit 2', () => {
  test.each<[string, string]>([
    ['Harbor Dental', 'no assessment is known as Harbor Dental (assessment-missing)\n  Did you mean Harbour Dental?\n'],
    ['Zebra', 'no assessment is known as Zebra (assessment-missing)\n  fit list --status all shows what there is.\n'],
    ['harbour', 'harbour may be Harbour Foods or Harbour Dental (assessment-ambiguous)\n  Write more of the name, or the id that fit list shows.\n'],
    ['00001', 'no assessment is known as 00001 (assessment-missing)\n  fit list --status all shows what there is.\n'],
    ['01KE4Z9T3W8C5V7X2K6M', 'may be 01KE4Z9T3W8C5V7X2K6M000005 (Corner Practice), '],
    [' ', 'name a prospect, or the id of an assessment'],
  ])('%j', async (reference, message) => {
    const { code, out, err } = await show([reference]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  test('in an empty store it says how to begin', async () => {
    const { code, err } = await fit(['show', 'Acme'], { env: { FIT_HOME: folderWith() } });
    expect([code, err]).toEqual([2, 'error: no assessment is known as Acme (assessment-missing)\n  Nothing has been assessed yet; fit assess begins.\n']);
  });

  test('a long name is cut', async () => {
    expect((await show(['x'.repeat(5000)])).err.length).toBeLessThan(250);
  });
});
