/** `fit assess --as ROLE` without a terminal: which call is rated, and whether its result is shown. */
import { describe, expect, test } from 'vitest';
import { fit } from '../../support/io.ts';
import { allAt, begun, homeWith, idOf, keptIn, locked } from '../support/stored.ts';
import { assess, FIRST, LONG_AGO, ratedBySales, ratedTwice, recordOf, SECOND, TODAY } from './support.ts';

const SET = ['--set', 'respect=2'] as const;
const SALES_DRAFT = () => homeWith(begun({ name: 'Acme', id: FIRST, at: TODAY, changed: TODAY }, { respect: { answer: { state: 'rated', value: 5 } } }));

describe('a second rating', () => {
  test('names the first, and its rater', async () => {
    const { follows, assessor } = await recordOf(await ratedBySales(), '--as', 'delivery-lead', '--by', 'Kim', ...SET);
    expect([follows, assessor]).toEqual([
      { kind: 'second-rating', of: FIRST, because: null },
      { name: 'Kim', role: 'delivery-lead' },
    ]);
  });

  test('is one under the rubric of the first', async () => {
    expect((await recordOf(await ratedBySales(), '--as', 'delivery-lead', ...SET)).rubric.id).toBe('msp-quick-screen');
  });

  test('holds nothing of the first', async () => {
    expect((await recordOf(await ratedBySales(), '--as', 'delivery-lead', ...SET)).answers).toEqual({ respect: { state: 'rated', value: 2 } });
  });

  test('names the way to the differences once both are locked', async () => {
    const { err } = await assess(await ratedBySales(), '--as', 'delivery-lead', ...SET);
    expect(err).toContain('Both ratings are locked. Where they differ: fit raters "Acme"\n');
  });

  test.each([['--json'], ['--format', 'markdown'], []])('of a first that is still open is locked, and prints no result: %s', async (...format) => {
    const home = await SALES_DRAFT();
    const { code, out, err } = await assess(home, '--as', 'delivery-lead', '--exit-code', ...SET, ...format);
    expect([code, out, err.split('\n').at(-2)]).toEqual([0, '', 'Saved and locked. The result shows once sales has locked too.']);
    expect(await keptIn(home)).toEqual(['complete Acme', 'draft Acme']);
  });

  test('writes no file where there is no result to write', async () => {
    const { code, err } = await assess(await SALES_DRAFT(), '--as', 'delivery-lead', ...SET, '-o', '/nonexistent/report');
    expect([code, err]).toEqual([0, expect.stringContaining('Saved and locked.')]);
  });

  test('by a third person names the first too', async () => {
    const record = await recordOf(await ratedTwice(), '--as', 'owner', ...SET);
    expect(record.follows).toEqual({ kind: 'second-rating', of: FIRST, because: null });
  });

  test('names the newest revision of what was corrected', async () => {
    const follows = { kind: 'correction', of: FIRST, because: 'a slip' } as const;
    const home = await homeWith(locked({ name: 'Acme', id: FIRST }, allAt(4)), locked({ name: 'Acme', id: SECOND, follows }, allAt(5)));
    expect((await recordOf(home, '--as', 'delivery-lead', ...SET)).follows?.of).toBe(SECOND);
  });
});

describe('which call', () => {
  test('an assessment of more than 14 days ago is another one, and the message says how to mean it', async () => {
    const { out, err } = await assess(await ratedBySales(LONG_AGO), '--as', 'delivery-lead', '--json', ...SET);
    expect([JSON.parse(out).follows, err]).toEqual([
      undefined,
      `The last rating by sales is 215 days old and taken for another call; --of ${FIRST} rates the same one.\n`,
    ]);
  });

  test.each([
    ['2025-12-19T09:00:00.000Z', true],
    ['2025-12-18T09:00:00.000Z', false],
  ])('one locked at %s is the same: %s', async (at, isSame) => {
    expect((await recordOf(await ratedBySales(at), '--as', 'delivery-lead', ...SET)).follows !== undefined).toBe(isSame);
  });

  test('--of means an older one', async () => {
    expect((await recordOf(await ratedBySales(LONG_AGO), '--as', 'delivery-lead', '--of', FIRST.slice(-6), ...SET)).follows?.of).toBe(FIRST);
  });

  test('--of refuses what is another prospect’s', async () => {
    const home = await homeWith(locked({ name: 'Acme', id: idOf(1) }, allAt(4)), locked({ name: 'Beta', id: idOf(2) }, allAt(4)));
    const { code, err } = await assess(home, '--as', 'delivery-lead', '--of', idOf(2), ...SET);
    expect([code, err.split('\n')[0]]).toEqual([2, `error: ${idOf(2)} is no assessment of Acme with this rubric (cannot-follow)`]);
  });

  test('two of the last days have to be told apart', async () => {
    const home = await homeWith(
      locked({ name: 'Acme', id: idOf(1), at: TODAY }, allAt(4)),
      locked({ name: 'Acme', id: idOf(2), at: TODAY, rubric: 'msp-mindset' }, { respect: { state: 'rated', value: 4 } }),
    );
    const { code, err } = await assess(home, '--as', 'delivery-lead', ...SET);
    expect([code, err]).toEqual([2, expect.stringContaining(`which call is rated? Name one with --of: ${idOf(2)} (2026-01-02, rated by sales); ${idOf(1)}`)]);
  });

  test('a rubric that is named tells them apart', async () => {
    const home = await homeWith(
      locked({ name: 'Acme', id: idOf(1), at: TODAY }, allAt(4)),
      locked({ name: 'Acme', id: idOf(2), at: TODAY, rubric: 'msp-mindset' }, { respect: { state: 'rated', value: 4 } }),
    );
    expect((await recordOf(home, '--as', 'delivery-lead', '--rubric', 'msp-quick-screen', ...SET)).follows?.of).toBe(idOf(1));
  });

  test.each(['sales', 'Sales ', 'SALES'])('what the same role has rated is no second rating: %s', async (role) => {
    expect((await recordOf(await ratedBySales(), '--as', role, ...SET)).follows).toBeUndefined();
  });

  test('a prospect whom nobody has assessed is assessed like any other', async () => {
    const { out } = await fit(['assess', 'New', '--no-input', '--json', '--as', 'delivery-lead', ...SET], { env: { FIT_HOME: await ratedBySales() } });
    expect(JSON.parse(out)).toMatchObject({ prospect: { name: 'New' }, assessor: { role: 'delivery-lead' } });
  });

  test('the role of the environment makes no second rating by itself', async () => {
    const env = { FIT_HOME: await ratedBySales(), FIT_ROLE: 'delivery-lead' };
    const { out } = await fit(['assess', 'Acme', '--no-input', '--json', ...SET], { env });
    expect(JSON.parse(out).follows).toBeUndefined();
  });
});

describe('is refused', () => {
  test('to who has rated the call already', async () => {
    const { code, err } = await assess(await ratedTwice(), '--as', 'delivery-lead', ...SET);
    expect([code, err]).toEqual([
      2,
      `error: delivery-lead has rated this call already (cannot-follow)\n  See it with fit show ${SECOND}; --correct puts it right, --again looks at the prospect anew.\n`,
    ]);
  });

  test('while the same rater has a draft of it', async () => {
    const follows = { kind: 'second-rating', of: FIRST, because: null } as const;
    const home = await homeWith(
      locked({ name: 'Acme', id: FIRST, at: TODAY }, allAt(4)),
      begun({ name: 'Acme', id: SECOND, role: 'delivery-lead', follows }, {}),
    );
    const { code, err } = await assess(home, '--as', 'delivery-lead', ...SET);
    expect([code, err]).toEqual([2, expect.stringContaining('Go on with fit assess "Acme" --as delivery-lead or remove it')]);
  });
});
