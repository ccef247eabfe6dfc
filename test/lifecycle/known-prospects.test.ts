/** Prospects with every name that leads to them, and what can be taken back. */
import { describe, expect, test } from 'vitest';
import type { Act, LogEntry } from '../../src/engine/model/log.ts';
import { knownProspects } from '../../src/lifecycle/known-prospects.ts';
import { lastStanding } from '../../src/lifecycle/prospect-log.ts';

const entry = (id: string, prospect: string, act: Act): LogEntry => ({ id, at: '2026-01-02T03:04:05.000Z', by: null, prospect, assessment: null, act });
const rename = (id: string, from: string, to: string, prospect = 'a') => entry(id, prospect, { kind: 'rename', from, to });
const merge = (id: string, prospect = 'a') => entry(id, prospect, { kind: 'merge', into: 'b' });
const undo = (id: string, of: string) => entry(id, 'a', { kind: 'undo', entry: of });

const stored = (id: string, name: string, mergedInto: string | null = null) => ({ id, prospect: { name, key: null, external: {} }, mergedInto });
const kept = (id: string, whose: string, status: 'draft' | 'complete' = 'complete') => ({ id, whose, status, follows: null });

describe('the last that stands', () => {
  test.each([
    ['is none of an empty log', [], null],
    ['is the last renaming', [rename('1', 'x', 'y'), rename('2', 'y', 'z')], '2'],
    ['is a merger after it', [rename('1', 'x', 'y'), merge('2')], '2'],
    ['is the one before what was taken back', [rename('1', 'x', 'y'), merge('2'), undo('3', '2')], '1'],
    ['is none once all was taken back', [rename('1', 'x', 'y'), undo('2', '1')], null],
    ['is what was done after something was taken back', [rename('1', 'x', 'y'), undo('2', '1'), rename('3', 'x', 'z')], '3'],
  ])('%s', (_, log, id) => {
    expect(lastStanding(log)?.id ?? null).toBe(id);
  });
});

describe('a known prospect', () => {
  test('has the names it had, and those of what turned out to be it', () => {
    const [only] = knownProspects(
      [stored('a', 'Harbor', 'b'), stored('b', 'Harbour')],
      [],
      [rename('1', 'Harbr', 'Harbor'), rename('2', 'Port', 'Harbour', 'b')],
    );
    expect(only).toMatchObject({ id: 'b', alsoCalled: ['Harbr', 'Harbor', 'Port'], merged: ['a'] });
  });

  test('has no name twice, and not its own', () => {
    const [only] = knownProspects([stored('a', 'Port')], [], [rename('1', 'Port', 'Harbour'), rename('2', 'Harbour', 'Port'), rename('3', 'Port', 'Port')]);
    expect(only?.alsoCalled).toEqual(['Harbour']);
  });

  test('stands at the end of several mergers', () => {
    const known = knownProspects([stored('a', 'A', 'b'), stored('b', 'B', 'c'), stored('c', 'C')], [], []);
    expect(known.map(({ id, alsoCalled }) => [id, alsoCalled])).toEqual([['c', ['A', 'B']]]);
  });

  test('has its newest assessment that counts beside everything that is kept', () => {
    const [only] = knownProspects([stored('a', 'A')], [kept('3', 'a', 'draft'), kept('2', 'a'), kept('1', 'a')], []);
    expect([only?.newest?.id, only?.all.map(({ id }) => id)]).toEqual(['2', ['3', '2', '1']]);
  });
});
