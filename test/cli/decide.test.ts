/** What a person decides, beside what fit recommends. */
import { beforeEach, describe, expect, test } from 'vitest';
import { type Book, bookOf, following, HARBOUR, NORTHFIELD } from './support/book.ts';
import { begun, idOf, locked } from './support/stored.ts';

let book: Book;

beforeEach(async () => {
  book = await bookOf();
});

const BECAUSE = ['--because', 'Their new manager came from a customer of ours'];
const decisionOf = async (name: string) => ((await book.json(['show', name, '--json'])) as typeof HARBOUR).decision;

describe('fit decide', () => {
  test('keeps who decided what, and says it beside the recommendation', async () => {
    const { code, out, err } = await book.run(['decide', 'Northfield', 'accept']);
    expect([code, out, err]).toEqual([0, '', 'fit recommends accept; Kim decided accept about Northfield Accountants.\n']);
    expect(await decisionOf('Northfield')).toEqual({ recommendation: 'accept', by: 'Kim', because: null, at: '2026-01-02T03:04:05.000Z' });
  });

  test('takes the name from --by before that of FIT_NAME', async () => {
    await book.run(['decide', 'Northfield', 'accept', '--by', 'Jan Maas']);
    expect(await decisionOf('Northfield')).toMatchObject({ by: 'Jan Maas' });
  });

  test('is refused without a name where nobody can be asked', async () => {
    const { code, err } = await book.run(['decide', 'Northfield', 'accept'], { env: { FIT_NAME: '' } });
    expect([code, err]).toEqual([2, 'error: it is not said who decides (person-missing)\n  Add --by NAME, or set FIT_NAME.\n']);
  });

  test('keeps the start, and counts the days of conditions from it', async () => {
    const { err } = await book.run(['decide', 'Harbour', 'conditional', '--starts', '2026-03-01']);
    expect(err).toBe('fit recommends conditional; Kim decided conditional about Harbour Dental.\n2 conditions are owed: fit condition 000001\n');
    expect(await decisionOf('Harbour')).toMatchObject({ starts: '2026-03-01' });
  });

  test('says how many conditions have no day of their own without a start', async () => {
    const { err } = await book.run(['decide', 'Harbour', 'conditional']);
    expect(err).toContain('1 of them has no day of its own before the start is known: decide again with --starts.\n');
  });

  test.each([
    ['declined', 'a decision is accept, conditional, defer or decline, not declined; did you mean decline?'],
    ['yes', 'a decision is accept, conditional, defer or decline, not yes'],
  ])('%s is no decision', async (word, message) => {
    expect(await book.run(['decide', 'Harbour', word])).toEqual({ code: 2, out: '', err: `error: ${message} (usage)\n` });
  });

  test('what is declined has no start', async () => {
    expect((await book.run(['decide', 'Harbour', 'decline', '--starts', '2026-03-01', ...BECAUSE])).err).toContain('what is declined has no start');
  });

  test('a start is a day of the calendar', async () => {
    expect((await book.run(['decide', 'Harbour', 'accept', '--starts', '2026-02-30'])).err).toContain('It is a day such as 2026-05-01.');
  });
});

describe('an override', () => {
  test.each([
    ['another decision than the recommendation', 'Harbour', 'accept', 'to decide accept where fit recommends conditional'],
    ['any decision where nothing could be recommended', 'GreenLeaf', 'decline', 'to decide decline where fit recommends nothing yet'],
  ])('%s needs a reason', async (_, name, word, what) => {
    const { code, err } = await book.run(['decide', name, word]);
    expect([code, err.split('\n')[0]]).toEqual([2, `error: ${what} takes a reason (reason-missing)`]);
    expect(await decisionOf(name)).toBeNull();
  });

  test('an empty reason is none', async () => {
    expect((await book.run(['decide', 'Harbour', 'accept', '--because', ' '])).err).toContain('--because takes a text of 1 to 2000 characters');
  });

  test('stands on the page beside the recommendation, with its reason', async () => {
    await book.run(['decide', 'Harbour', 'accept', ...BECAUSE]);
    const page = (await book.run(['report', 'Harbour'])).out.replace(/\n┃ /g, ' ');
    expect(page).toContain('fit recommends CONDITIONAL');
    expect(page).toContain(
      'Kim decided ACCEPT, 2026-01-02 03:04 UTC, where fit recommends conditional. Because: Their new manager came from a customer of ours.',
    );
  });

  test('leaves the result of the record as it was locked', async () => {
    await book.run(['decide', 'Northfield', 'decline', ...BECAUSE]);
    expect(((await book.json(['show', 'Northfield', '--json'])) as typeof HARBOUR).result).toEqual(NORTHFIELD.result);
  });
});

describe('a second decision', () => {
  test('counts, and says what it takes the place of', async () => {
    await book.run(['decide', 'Northfield', 'defer', ...BECAUSE]);
    const { err } = await book.run(['decide', 'Northfield', 'accept', '--by', 'Jan Maas']);
    expect(err).toContain('It counts in place of defer, decided by Kim, 2026-01-02 03:04 UTC; the log keeps both.\n');
    expect(await decisionOf('Northfield')).toMatchObject({ recommendation: 'accept', by: 'Jan Maas' });
  });

  test('writes nothing over', async () => {
    await book.run(['decide', 'Northfield', 'defer', ...BECAUSE]);
    await book.run(['decide', 'Northfield', 'accept']);
    expect((await book.run(['log', 'Northfield', '--format', 'plain'])).out.match(/\tdecided [^\t\n]*/g)).toEqual([
      '\tdecided defer. Because: Their new manager came from a customer of ours.',
      '\tdecided accept',
    ]);
  });

  test('keeps the start that was named before', async () => {
    await book.run(['decide', 'Harbour', 'conditional', '--starts', '2026-03-01']);
    await book.run(['decide', 'Harbour', 'accept', ...BECAUSE]);
    expect(await decisionOf('Harbour')).toMatchObject({ recommendation: 'accept', starts: '2026-03-01' });
  });
});

describe('what is decided about', () => {
  const corrected = following(HARBOUR, idOf(9), { kind: 'correction', of: idOf(1) }, 'A slip of the finger');

  test('is no draft', async () => {
    book = await bookOf(begun({ name: 'Harbour Dental', id: idOf(1) }));
    const { code, err } = await book.run(['decide', 'Harbour', 'accept']);
    expect([code, err]).toEqual([2, expect.stringContaining('(assessment-open)')]);
  });

  test('is the correction, where a prospect is named', async () => {
    book = await bookOf(HARBOUR, corrected);
    await book.run(['decide', 'Harbour', 'conditional']);
    const plain = (await book.run(['log', 'Harbour', '--format', 'plain'])).out;
    expect(plain).toContain(`decision\t${idOf(9)}\tdecided conditional`);
  });

  test('is not what was corrected, unless its whole id is given', async () => {
    book = await bookOf(HARBOUR, corrected);
    const { code, err } = await book.run(['decide', '000001', 'conditional']);
    expect([code, err.split('\n')[0]]).toEqual([2, `error: another assessment counts in place of ${idOf(1)}: ${idOf(9)} (assessment-uncounted)`]);
    expect((await book.run(['decide', idOf(1), 'conditional'])).code).toBe(0);
  });

  test('is not hidden: who decides has seen the result', async () => {
    const second = { ...begun({ name: 'Harbour Dental', id: idOf(9) }), follows: { kind: 'second-rating', of: idOf(1), because: null } } as const;
    book = await bookOf(HARBOUR, second);
    const { code, out, err } = await book.run(['decide', 'Harbour', 'conditional']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('(rating-hidden)');
    expect(err).not.toContain('recommends');
  });

  test('is one prospect: of two with one name the keys are told', async () => {
    book = await bookOf(locked({ name: 'Acme', key: 'acme-1', id: idOf(1) }), locked({ name: 'Acme', key: 'acme-2', id: idOf(2) }));
    const { code, err } = await book.run(['decide', 'Acme', 'decline', ...BECAUSE]);
    expect([code, err]).toEqual([2, expect.stringMatching(/acme-[12]\b.* or .*\bacme-[12]\b/)]);
  });
});
