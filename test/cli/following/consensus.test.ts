/** `fit assess --consensus` without a terminal. */
import { describe, expect, test } from 'vitest';
import { fit } from '../../support/io.ts';
import { allAt, begun, homeWith, locked } from '../support/stored.ts';
import { assess, FIRST, ratedBySales, ratedTwice, recordOf, SECOND, TODAY, valuesIn } from './support.ts';

describe('a consensus', () => {
  test('names the first rating', async () => {
    expect((await recordOf(await ratedTwice(), '--consensus', '--set', 'respect=3')).follows).toEqual({ kind: 'consensus', of: FIRST, because: null });
  });

  test('takes over what both rated alike, without any answer to give', async () => {
    const record = await recordOf(await ratedTwice(4, 4), '--consensus');
    expect(valuesIn(record)).toEqual(valuesIn({ answers: allAt(4) }));
  });

  test('leaves open what they rated differently and nobody has agreed on', async () => {
    expect(valuesIn(await recordOf(await ratedTwice(4, 2), '--consensus', '--set', 'respect=3'))).toEqual({ respect: 3 });
  });

  test('says how much is alike, and how far apart the rest is', async () => {
    const { err } = await assess(await ratedTwice(4, 2), '--consensus', '--set', 'respect=3');
    expect(err).toBe('Rated alike and taken over: 0. To agree on: 7. Two levels or more apart: 7.\n');
  });

  test('leaves both ratings as they are', async () => {
    const home = await ratedTwice();
    const shown = async () => Promise.all([FIRST, SECOND].map(async (id) => (await fit(['show', id, '--json'], { env: { FIT_HOME: home } })).out));
    const before = await shown();
    await assess(home, '--consensus', '--set', 'respect=3');
    expect(await shown()).toEqual(before);
  });

  test('is held against the newest revisions of both', async () => {
    const home = await ratedTwice(4, 2);
    const answers = Object.keys(allAt(4)).flatMap((id) => ['--set', `${id}=4`]);
    await assess(home, '--correct', SECOND, '--because', 'misread', ...answers);
    expect(valuesIn(await recordOf(home, '--consensus'))).toEqual(valuesIn({ answers: allAt(4) }));
  });
});

describe('is refused', () => {
  test('without a second rating', async () => {
    const { code, err } = await assess(await ratedBySales(), '--consensus');
    expect([code, err]).toEqual([2, 'error: there is no second rating to agree with (cannot-follow)\n  fit assess "Acme" --as ROLE makes one.\n']);
  });

  test('while one of the two is open', async () => {
    const follows = { kind: 'second-rating', of: FIRST, because: null } as const;
    const home = await homeWith(
      locked({ name: 'Acme', id: FIRST, at: TODAY }, allAt(4)),
      begun({ name: 'Acme', id: SECOND, role: 'delivery-lead', follows }, {}),
    );
    const { code, err } = await assess(home, '--consensus');
    expect([code, err.split('\n')[0]]).toEqual([2, 'error: the rating by delivery-lead is still open (cannot-follow)']);
  });

  test('where there is one: it is corrected', async () => {
    const home = await ratedTwice();
    const { id } = await recordOf(home, '--consensus', '--set', 'respect=3');
    const { code, err } = await assess(home, '--consensus', '--set', 'respect=3');
    expect([code, err]).toEqual([2, `error: these ratings have a consensus already (cannot-follow)\n  fit assess --correct ${id} puts it right.\n`]);
  });
});
