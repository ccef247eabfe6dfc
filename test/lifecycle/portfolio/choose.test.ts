/** Which assessments a portfolio counts. */
import { describe, expect, test } from 'vitest';
import { type Choosable, chooseCounted } from '../../../src/lifecycle/portfolio/choose.ts';

function one(id: string, about: Partial<Choosable> = {}): Choosable {
  return {
    id,
    whose: id,
    status: 'complete',
    prospect: { name: id },
    assessor: null,
    follows: null,
    rubric: { id: 'msp-mindset', version: '1.0.0' },
    createdAt: null,
    updatedAt: '2026-01-02T03:04:05.000Z',
    recommendation: 'accept',
    score: 80,
    decided: null,
    openConditions: 0,
    reviewOn: null,
    ...about,
  };
}

const WHOLE = { rubric: null, since: null, all: false };
const ids = (all: readonly Choosable[]) => all.map(({ id }) => id);

describe('a portfolio counts', () => {
  const ALL = [
    one('newest', { whose: 'harbour', rubric: { id: 'msp-quick-screen', version: '1.0.0' } }),
    one('before', { whose: 'harbour' }),
    one('old', { whose: 'quickfreight', updatedAt: '2025-01-02T03:04:05.000Z' }),
    one('draft', { status: 'draft', recommendation: null }),
  ];

  test('the newest of each prospect, and drafts apart', () => {
    const { counted, leftOut, prospects, drafts } = chooseCounted(ALL, WHOLE);
    expect([ids(counted), leftOut, prospects, drafts]).toEqual([['newest', 'old'], { replaced: 0, blind: 0, outside: 0, earlier: 1 }, 2, 1]);
  });

  test('all of each prospect where that is wished', () => {
    const { counted, prospects } = chooseCounted(ALL, { ...WHOLE, all: true });
    expect([ids(counted), prospects]).toEqual([['newest', 'before', 'old'], 2]);
  });

  test('the newest under one rubric where that is wished', () => {
    const { counted, leftOut } = chooseCounted(ALL, { ...WHOLE, rubric: 'msp-mindset' });
    expect([ids(counted), leftOut.outside]).toEqual([['before', 'old'], 1]);
  });

  test('what was locked since a day where that is wished', () => {
    expect(ids(chooseCounted(ALL, { ...WHOLE, since: '2026-01-02' }).counted)).toEqual(['newest']);
  });
});

describe('of one call a portfolio counts', () => {
  const first = one('first', { whose: 'harbour' });
  const second = one('second', { whose: 'harbour', follows: { kind: 'second-rating', of: 'first' } });

  test('the consensus instead of its pair', () => {
    const consensus = one('consensus', { whose: 'harbour', follows: { kind: 'consensus', of: 'first' } });
    const { counted, leftOut } = chooseCounted([consensus, second, first], { ...WHOLE, all: true });
    expect([ids(counted), leftOut.replaced]).toEqual([['consensus'], 2]);
  });

  test('the newest revision', () => {
    const { counted } = chooseCounted([one('put-right', { whose: 'harbour', follows: { kind: 'correction', of: 'first' } }), first], { ...WHOLE, all: true });
    expect(ids(counted)).toEqual(['put-right']);
  });

  test('nothing while a second rating is open, lest a small book tell its result', () => {
    const { counted, leftOut } = chooseCounted([{ ...second, status: 'draft', recommendation: null }, first], WHOLE);
    expect([ids(counted), leftOut.blind]).toEqual([[], 1]);
  });
});
