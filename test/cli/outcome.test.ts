/** What became of customers. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import { type Book, bookOf, NORTHFIELD } from './support/book.ts';
import { allAt, idOf, locked } from './support/stored.ts';

let book: Book;

beforeEach(async () => {
  book = await bookOf();
  await book.run(['decide', 'Northfield', 'accept', '--by', 'Jan Maas', '--starts', '2026-02-01']);
});

const FOUR = ['customer', 'rate', 'baseline', 'conduct'].flatMap((fact) => ['--fact', `${fact}=yes`]);
const YEAR_OVER = { at: '2027-02-01T10:00:00Z' };
const outcome = (args: readonly string[], world = YEAR_OVER) => book.run(['outcome', 'Northfield', ...args], world);
const known = async (world = YEAR_OVER) => ((await book.json(['show', 'Northfield', '--json'], world)) as Assessment).outcome;

describe('fit outcome', () => {
  test('takes facts down, and says what they come to', async () => {
    const { code, out, err } = await outcome(FOUR);
    expect([code, out]).toEqual([0, '']);
    expect(err).toBe(
      'Noted about Northfield Accountants:\n' +
        '  still a customer, or left by plan: yes, 2027-02-01\n' +
        '  effective rate at or above the floor: yes, 2027-02-01\n' +
        '  protection baseline kept for at least 95%: yes, 2027-02-01\n' +
        '  no breach of conduct upheld: yes, 2027-02-01\n' +
        '  the outcome they want is on track: not yet known\n' +
        'Outcome: good.\n',
    );
  });

  test('adds up what is entered on several days', async () => {
    await outcome(FOUR.slice(0, 4));
    expect((await outcome(FOUR.slice(4), { at: '2027-03-01T10:00:00Z' })).err).toContain('Outcome: good.\n');
  });

  test('says nothing of good or not on the day before twelve months are over', async () => {
    const { err } = await outcome(FOUR, { at: '2027-01-31T23:59:59Z' });
    expect(err).toMatch(/The twelve months are over on 2027-02-01; until then nothing is made of the facts\.\n$/);
    expect(await known({ at: '2027-01-31T23:59:59Z' })).toMatchObject({ good: null });
  });

  test('is not good where two facts fail', async () => {
    expect((await outcome(['--fact', 'rate=no', '--fact', 'customer=no'])).err).toContain('Outcome: not good.\n');
  });

  test('stands in the record that is printed, and on its page', async () => {
    await outcome(['--fact', 'rate=no', '--note', 'Many visits in August', '--on', '2026-09-01']);
    expect(await known()).toEqual({
      since: '2026-02-01',
      due: '2027-02-01',
      facts: { rate: { holds: false, on: '2026-09-01', by: 'Kim', note: 'Many visits in August' } },
      good: null,
    });
    expect((await book.run(['report', 'Northfield'], YEAR_OVER)).out).toContain('Outcome: not yet known\n');
  });

  test('shows no score, recommendation or band on the way', async () => {
    const { err } = await outcome(FOUR);
    const { recommendation, band, score } = NORTHFIELD.result;
    expect([recommendation, band, String(score), 'recommend', 'score'].filter((word) => word !== null && err.includes(word))).toEqual([]);
  });
});

describe('who enters an outcome', () => {
  test.each([
    ['decided', 'Jan Maas'],
    ['decided, in other letters', 'JAN MAAS'],
    ['assessed', 'sales'],
  ])('is warned who %s', async (_, name) => {
    const { code, err } = await outcome([...FOUR, '--by', name]);
    expect([code, err]).toEqual([0, expect.stringContaining(`${name} has assessed this prospect or decided about it.`)]);
  });

  test('is not warned who did neither', async () => {
    expect((await outcome(FOUR)).err).not.toContain('has assessed');
  });

  test('has a name', async () => {
    expect(await book.run(['outcome', 'Northfield', ...FOUR], { ...YEAR_OVER, env: { FIT_NAME: '' } })).toMatchObject({
      code: 2,
      err: expect.stringContaining('it is not said who enters the outcome (person-missing)'),
    });
  });
});

describe('an outcome is refused', () => {
  test.each(['Quickfreight', 'GreenLeaf'])('for %s, who was not accepted: no word of the result', async (name) => {
    const { code, err } = await book.run(['outcome', name, ...FOUR]);
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/^error: no outcome is recorded for .*: only customers who were accepted have one \(outcome-nobody\)\n/),
    ]);
    expect(err).not.toMatch(/decline|incomplete|\d/);
  });

  test('for a day that is still to come', async () => {
    expect((await outcome([...FOUR, '--on', '2027-02-02'])).err).toContain('2027-02-02 is still to come; an outcome is of a day that has been');
  });

  test('without facts where nobody can be asked', async () => {
    expect(await outcome([])).toMatchObject({ code: 2, err: expect.stringContaining('Say it with --fact customer=yes,') });
  });

  test.each(['profit=yes', 'customer', 'customer=true', 'customer=maybe'])('for %s, which is no fact', async (fact) => {
    expect(await outcome(['--fact', fact])).toMatchObject({ code: 2, err: expect.stringContaining('It is one of customer, rate, baseline, conduct, goal') });
  });
});

test('a customer who was left at a later review still has an outcome', async () => {
  const [first, review] = [
    locked({ name: 'Acme', id: idOf(1), at: '2026-01-02T09:00:00.000Z' }, allAt(5)),
    locked({ name: 'Acme', id: idOf(2), at: '2026-08-02T09:00:00.000Z' }, allAt(2)),
  ];
  book = await bookOf(first, review);
  await book.run(['decide', idOf(1), 'accept', '--starts', '2026-02-01', '--because', 'As agreed']);
  await book.run(['decide', idOf(2), 'decline', '--because', 'As agreed']);
  expect(await book.run(['outcome', 'Acme', '--fact', 'customer=no'], YEAR_OVER)).toMatchObject({ code: 0 });
});
