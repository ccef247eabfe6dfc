/** `fit assess --gate` without a terminal: one answer in somebody else's assessment. */
import { describe, expect, test } from 'vitest';
import { fit } from '../../support/io.ts';
import { begun, homeWith, idOf, keptIn, locked } from '../support/stored.ts';
import { assess, FIRST, ratedBySales, recordOf, TODAY, valuesIn } from './support.ts';

const ABOUT = { name: 'Acme', id: FIRST, at: TODAY, changed: TODAY, rubric: 'msp-mindset' } as const;
const GATE = ['--gate', '--as', 'delivery-lead'] as const;
const drafted = () => homeWith(begun(ABOUT, { respect: { answer: { state: 'rated', value: 5 }, note: 'Kind.' } }));
const lockedFull = () =>
  homeWith(locked(ABOUT, { respect: { state: 'rated', value: 5, evidence: 'Kind.' }, capacity: { state: 'unknown', evidence: 'Ask Kim.' } }));

describe('in a draft', () => {
  test('is noted there, with who answered; nothing is printed, and the draft stays open', async () => {
    const home = await drafted();
    const { code, out, err } = await assess(home, ...GATE, '--set', 'capacity=4');
    expect([code, out, err]).toEqual([
      0,
      '',
      'Only the gate is asked; it goes into the draft of 2026-01-02 by sales.\nNoted in the draft of Acme, which stays open for its own rater.\n',
    ]);
    expect(await keptIn(home)).toEqual(['draft Acme']);
  });

  test('stands beside what was noted there', async () => {
    const home = await drafted();
    await assess(home, ...GATE, '--set', 'capacity=4');
    const { out } = await fit(['show', FIRST, '--json'], { env: { FIT_HOME: home } });
    expect([valuesIn(JSON.parse(out)), JSON.parse(out).assessor]).toEqual([
      { respect: 5, capacity: 4 },
      { name: null, role: 'sales' },
    ]);
  });

  test('is told in the draft as the answer of who gave it', async () => {
    const home = await drafted();
    await assess(home, ...GATE, '--set', 'capacity=4');
    expect((await fit(['show', FIRST], { env: { FIT_HOME: home } })).out).toContain('delivery-lead');
  });
});

describe('in what is locked', () => {
  test('makes a correction that says who answered what', async () => {
    const record = await recordOf(await lockedFull(), ...GATE, '--set', 'capacity=4');
    expect([record.follows, record.assessor]).toEqual([
      { kind: 'correction', of: FIRST, because: 'delivery-lead answered Our capacity' },
      { name: null, role: 'sales' },
    ]);
  });

  test('keeps all other answers, and the note of the gate', async () => {
    const record = await recordOf(await lockedFull(), ...GATE, '--set', 'capacity=4');
    expect(record.answers).toEqual({ respect: { state: 'rated', value: 5, evidence: 'Kind.' }, capacity: { state: 'rated', value: 4, evidence: 'Ask Kim.' } });
  });

  test('takes the reason that is given', async () => {
    const record = await recordOf(await lockedFull(), ...GATE, '--because', 'the plan has changed', '--set', 'capacity=1');
    expect(record.follows?.because).toBe('the plan has changed');
  });

  test('is named by who answers where no role is', async () => {
    const record = await recordOf(await lockedFull(), '--gate', '--by', 'Kim', '--set', 'capacity=4');
    expect(record.follows?.because).toBe('Kim answered Our capacity');
  });
});

describe('is refused', () => {
  test('for any other question', async () => {
    const home = await drafted();
    const { code, err } = await assess(home, ...GATE, '--set', 'respect=1');
    expect([code, err]).toEqual([2, 'error: respect is no gate (cannot-follow)\n  Asked here: capacity.\n']);
  });

  test('where the rubric has none', async () => {
    const { code, err } = await assess(await ratedBySales(), ...GATE, '--set', 'capacity=4');
    expect([code, err.split('\n')[0]]).toEqual([2, 'error: Managed services, first call has no gate (cannot-follow)']);
  });

  test('for a prospect whom nobody has assessed', async () => {
    const home = await homeWith(locked({ ...ABOUT, name: 'Beta', id: idOf(2) }));
    expect((await assess(home, ...GATE, '--set', 'capacity=4')).err).toMatch(/^error: no assessment is known as Acme/);
  });
});
