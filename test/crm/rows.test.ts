/** A record through a map: exact values, and a reason for every record that cannot go. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, cutText } from '../../src/crm/rows/text.ts';
import { readTime } from '../../src/crm/rows/time.ts';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import { runs } from '../engine/runs.ts';
import { converted, mapWith, RECORD, through, withFact, withScore } from './support.ts';

const HUBSPOT = 'target: hubspot\nkey: { to: fit_key, from: prospect.key }';

describe('a number', () => {
  test.each([
    [0.1 + 0.2, 2, 0.3],
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [-2.5, 0, -2],
    [-0.04, 1, 0],
    [1e21, 2, 1e21],
    [1e-300, 6, 0],
    [1.7976931348623157e308, 0, 1.7976931348623157e308],
  ])('%s is rounded to %s decimals as the decimal that it prints as', async (score, round, value) => {
    expect((await converted(`from: result.score, type: number, round: ${round}`, withScore(score))).value).toStrictEqual({ type: 'number', value });
  });

  test('has no sign where it is zero', async () => {
    expect((await converted('from: result.score, type: number', withScore(-0))).value).toStrictEqual({ type: 'number', value: 0 });
  });

  test('is plain digits as a text', async () => {
    expect((await converted('from: result.score, type: text', withScore(1e-7))).value).toEqual({ type: 'text', value: '0.0000001' });
  });
});

describe('a text', () => {
  test('loses control characters, and keeps line feeds and tabs', () => {
    expect(cleanText('a\u0000b\u001b[31mc\td\r\ne\rf\u0085g\u007f')).toBe('ab[31mc\td\ne\nfg');
  });

  test('gets a sign in the place of half a character', () => {
    expect(cleanText('a\ud800b')).toBe('a\ufffdb');
  });

  test.each([
    ['abcdef', 4, 'abc…'],
    ['abcd', 4, 'abcd'],
    ['ab😀😀', 5, 'ab😀…'],
    ['ab😀😀', 4, 'ab…'],
    ['e\u0301e\u0301e\u0301', 4, 'e\u0301…'],
    ['👩‍👩‍👧‍👦x', 6, '…'],
  ])('%s of which %s units fit is cut between characters: %s', (text, limit, cut) => {
    expect(cutText(text, limit)).toBe(cut);
  });

  test('is never longer than its limit, and whole where it fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), fc.integer({ min: 1, max: 60 }), (text, limit) => {
        const cut = cutText(text, limit);
        expect(cut.length).toBeLessThanOrEqual(limit);
        if (text.length <= limit) expect(cut).toBe(text);
      }),
      runs(500),
    );
  });

  test('of a list is put together by join', async () => {
    const record = { ...RECORD, result: { ...RECORD.result, flags: ['a', 'b'] } };
    expect((await converted('from: result.flags, type: text, join: " / "', record)).value).toEqual({ type: 'text', value: 'a / b' });
  });

  test('in which nothing can be seen counts as missing', async () => {
    expect((await converted('from: facts.fact, type: text', withFact(' \u0000\n'))).does).toBe('omit');
  });
});

describe('a time', () => {
  test.each([
    ['2026-11-22T09:30:00Z', '2026-11-22T09:30:00.000Z'],
    ['2026-11-22T09:30:00.123456Z', '2026-11-22T09:30:00.123Z'],
    ['2026-01-01T00:30:00+01:00', '2025-12-31T23:30:00.000Z'],
    ['2024-02-28T23:30:00-01:30', '2024-02-29T01:00:00.000Z'],
    ['2026-11-22T09:30:00', null],
    ['2026-02-30T09:30:00Z', null],
    ['2026-11-22', null],
    ['9999-12-31T23:59:00-01:00', null],
  ])('%s is %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  test('is the day that it is in UTC, as a date', async () => {
    const record = { ...RECORD, updatedAt: '2026-01-01T00:30:00+01:00' };
    expect((await converted('from: updatedAt, type: date', record)).value).toEqual({ type: 'date', value: '2025-12-31' });
  });

  test('is midnight of a day', async () => {
    expect((await converted('from: facts.fact, type: datetime', withFact('2026-03-01'))).value).toEqual({
      type: 'datetime',
      value: '2026-03-01T00:00:00.000Z',
    });
  });
});

describe('several values', () => {
  test('have their names in the CRM, each once', async () => {
    const field = 'from: facts.fact, type: multi, values: { a: X, b: X, c: Y }';
    expect((await converted(field, withFact(['a', 'b', 'c']))).value).toEqual({ type: 'multi', value: ['X', 'Y'] });
  });

  test('that hold none count as missing', async () => {
    expect((await converted('from: facts.fact, type: multi', withFact([]))).does).toBe('omit');
  });
});

describe('what is not there', () => {
  test.each([
    ['omit', 'omit'],
    ['null', 'clear'],
    ['error', 'fault'],
  ])('with missing: %s does %s', async (missing, does) => {
    expect((await converted(`from: facts.other, type: text, missing: ${missing}`, RECORD)).does).toBe(does);
  });

  test('is also what an id leads to that the record does not have', async () => {
    const { fault } = await converted('from: "result.questions[nowhere].score", type: number, missing: error', RECORD);
    expect(fault).toBe('the record holds nothing at result.questions[nowhere].score');
  });
});

describe('what a field cannot hold keeps the record back', () => {
  test.each([
    ['type: number', 'high', '"high" is no number'],
    ['type: bool', 'yes', '"yes" is neither true nor false'],
    ['type: date', '31.1.2026', '"31.1.2026" is no day such as 2026-11-22'],
    ['type: datetime', 'now', '"now" is no time such as 2026-11-22T09:30:00Z'],
    ['type: enum, values: { a: A }', 'b', 'values does not say what the CRM calls "b"'],
    ['type: number', ['1', '2'], 'there are 2 values, and the type number holds one'],
  ])('{ %s } and %j', async (type, fact, reason) => {
    expect((await converted(`from: facts.fact, ${type}`, withFact(fact))).fault).toBe(reason);
  });

  test('as does one that the CRM itself refuses', async () => {
    const { fault } = await converted('from: facts.fact, type: multi', withFact(['a;b']), HUBSPOT);
    expect(fault).toBe('a ; parts the values of a list from each other');
  });
});

describe('a key', () => {
  const keyed = (key: string | null) => ({ ...RECORD, prospect: { ...RECORD.prospect, key } });

  test('has no blanks at its ends', async () => {
    const map = await mapWith(['to: a, const: 1'], HUBSPOT);
    expect(through(map, keyed(' acme \n')).row?.key).toEqual({ to: 'fit_key', value: 'acme' });
  });

  test.each([null, '', ' \t'])('that is %j keeps the record back', async (key) => {
    const map = await mapWith(['to: a, const: 1'], HUBSPOT);
    expect(through(map, keyed(key)).row).toBeNull();
  });

  test('may be missing where the target looks for nothing', async () => {
    const map = await mapWith(['to: a, const: 1'], 'target: webhook\nkey: { to: key, from: prospect.key }');
    expect(through(map, keyed(null)).row?.key).toBeNull();
  });
});

describe('a prospect that has another name now', () => {
  const renamed: Assessment = { ...RECORD, nowCalled: 'Harbour Group' };

  test('goes out under it, so that no old name is written over it', async () => {
    const map = await mapWith(['to: name, from: prospect.name, type: text']);
    expect(through(map, renamed).row?.fields).toEqual([{ to: 'name', value: { type: 'text', value: 'Harbour Group' } }]);
  });

  test('is found by what it was found by before', async () => {
    const map = await mapWith(['to: a, const: 1'], 'target: hubspot\nkey: { to: fit_key, from: prospect.name }');
    expect(through(map, renamed).row?.key?.value).toBe(RECORD.prospect.name);
  });
});

test('a field that is only read does not go out', async () => {
  const map = await mapWith(['to: a, from: facts.fact, type: text, use: prefill', 'to: b, const: 1']);
  expect(through(map, withFact('x')).row?.fields.map(({ to }) => to)).toEqual(['b']);
});

test('a record goes out whole where the map has no fields', async () => {
  const { map, target } = await mapWith(['to: a, const: 1']);
  expect(through({ map: { ...map, fields: [] }, target }).row?.whole).toBe(RECORD);
});
