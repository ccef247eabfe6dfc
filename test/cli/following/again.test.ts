/** `fit assess --again` without a terminal: it names what it follows, and copies nothing of it. */
import { describe, expect, test } from 'vitest';
import { fit } from '../../support/io.ts';
import { allAt, begun, homeWith, idOf, keptIn, locked } from '../support/stored.ts';
import { assess, FIRST, LONG_AGO, ratedBySales, ratedTwice, recordOf, SECOND, TODAY, valuesIn } from './support.ts';

describe('a re-assessment', () => {
  test('names the last one, and holds the new answers alone', async () => {
    const record = await recordOf(await ratedBySales(), '--again', '--set', 'respect=5');
    expect([record.follows, valuesIn(record)]).toEqual([{ kind: 'again', of: FIRST, because: null }, { respect: 5 }]);
  });

  test('is one under the same rubric, though no rubric is named', async () => {
    expect((await recordOf(await ratedBySales(), '--again', '--set', 'respect=5')).rubric.id).toBe('msp-quick-screen');
  });

  test('keeps the prospect that is meant, by a part of its name', async () => {
    const home = await homeWith(locked({ name: 'Harbour Dental', id: FIRST, key: 'crm-7' }, allAt(4)));
    const { out } = await fit(['assess', 'harbour', '--again', '--no-input', '--json', '--set', 'respect=5'], { env: { FIT_HOME: home } });
    expect(JSON.parse(out)).toMatchObject({ prospect: { name: 'Harbour Dental', key: 'crm-7' } });
  });

  test('says in the report what it follows', async () => {
    const { out } = await assess(await ratedBySales(), '--again', '--set', 'respect=5');
    expect(out).toContain(`Re-assessment after ${FIRST}`);
  });

  test('that was made blind says so', async () => {
    const { out } = await assess(await ratedBySales(), '--again', '--blind', '--set', 'respect=5');
    expect(out.replace(/\s+/g, ' ')).toContain(`Re-assessment after ${FIRST}, rated blind, to test the rating`);
  });

  test('tells which conditions nobody was asked about', async () => {
    const home = await homeWith(locked({ name: 'Acme', id: FIRST, at: TODAY }, { ...allAt(4), leaving_reason: { state: 'rated', value: 2 } }));
    const { err } = await assess(home, '--again', '--set', 'respect=5');
    expect(err).toBe('Again after the assessment of 2026-01-02.\n1 condition of last time is still open, and stays so.\n');
  });
});

describe('follows', () => {
  const again = { kind: 'again', of: idOf(1), because: null } as const;

  test('the newest of several', async () => {
    const home = await homeWith(
      locked({ name: 'Acme', id: idOf(1), at: LONG_AGO }, allAt(4)),
      locked({ name: 'Acme', id: idOf(2), at: TODAY, follows: again }, allAt(4)),
    );
    expect((await recordOf(home, '--again', '--set', 'respect=5')).follows?.of).toBe(idOf(2));
  });

  test('the correction of what was corrected', async () => {
    const follows = { kind: 'correction', of: FIRST, because: 'a slip' } as const;
    const home = await homeWith(locked({ name: 'Acme', id: FIRST }, allAt(4)), locked({ name: 'Acme', id: SECOND, follows }, allAt(5)));
    expect((await recordOf(home, '--again', '--set', 'respect=5')).follows?.of).toBe(SECOND);
  });

  test('the first of two ratings that nobody has agreed on', async () => {
    expect((await recordOf(await ratedTwice(), '--again', '--set', 'respect=5')).follows?.of).toBe(FIRST);
  });

  test('what two raters agreed on', async () => {
    const home = await ratedTwice();
    const { id } = await recordOf(home, '--consensus', '--set', 'respect=4');
    expect((await recordOf(home, '--again', '--set', 'respect=5')).follows?.of).toBe(id);
  });

  test('the last one with the rubric that is named', async () => {
    const home = await homeWith(
      locked({ name: 'Acme', id: idOf(1), at: LONG_AGO, rubric: 'relationship-review' }, { conduct_log: { state: 'rated', value: 5 } }),
      locked({ name: 'Acme', id: idOf(2), at: TODAY }, allAt(4)),
    );
    const record = await recordOf(home, '--again', '--rubric', 'relationship-review', '--set', 'conduct_log=5');
    expect([record.follows?.of, record.rubric.id]).toEqual([idOf(1), 'relationship-review']);
  });
});

describe('the first of its kind', () => {
  test('follows nothing, and says so', async () => {
    const { out, err } = await assess(await ratedBySales(), '--again', '--rubric', 'relationship-review', '--set', 'conduct_log=5', '--json');
    expect([JSON.parse(out).follows, err]).toEqual([undefined, 'Acme has no locked assessment with relationship-review yet; this is the first.\n']);
  });

  test('is that of a prospect whom nobody knows', async () => {
    const { out } = await fit(['assess', 'Zed & Sons', '--again', '--no-input', '--json', '--set', 'respect=4'], { env: { FIT_HOME: await ratedBySales() } });
    expect(JSON.parse(out)).toMatchObject({ prospect: { name: 'Zed & Sons' } });
  });

  test('is not begun for a name that is one letter off', async () => {
    const home = await ratedBySales();
    const { code, err } = await fit(['assess', 'Acne', '--again', '--no-input', '--set', 'respect=4'], { env: { FIT_HOME: home } });
    expect([code, err.includes('Did you mean Acme?'), await keptIn(home)]).toEqual([2, true, ['complete Acme']]);
  });
});

describe('is refused', () => {
  test('while one of two ratings is open: the old answers would tell how the other has rated', async () => {
    const follows = { kind: 'second-rating', of: FIRST, because: null } as const;
    const home = await homeWith(locked({ name: 'Acme', id: FIRST }, allAt(4)), begun({ name: 'Acme', id: SECOND, role: 'delivery-lead', follows }, {}));
    const { code, err } = await assess(home, '--again', '--set', 'respect=5');
    expect([code, err.split('\n')[0]]).toEqual([2, 'error: the rating by delivery-lead of the last call is still open (cannot-follow)']);
  });

  test('while one is being made: the message names the way on', async () => {
    const home = await homeWith(
      locked({ name: 'Acme', id: FIRST }, allAt(4)),
      begun({ name: 'Acme', id: SECOND, follows: { kind: 'again', of: FIRST, because: null } }, {}),
    );
    const { code, err } = await assess(home, '--again', '--set', 'respect=5');
    expect([code, err]).toEqual([2, `error: a draft of it is open (cannot-follow)\n  Go on with fit assess "Acme" or remove it with fit rm ${SECOND}.\n`]);
  });

  test('for answers under another rubric', async () => {
    const { code, err } = await assess(await ratedBySales(), '--again', '--set', 'value_frame=5');
    expect([code, err.split('\n')[0]]).toEqual([3, 'error: the rubric has no question value_frame (unknown-answer)']);
  });
});
