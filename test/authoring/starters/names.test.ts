/** Ids that are made of names, and titles that are made of ids. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idFrom, isId, titleFrom } from '../../../src/authoring/starters/names.ts';
import { runs } from '../../engine/runs.ts';

describe('an id', () => {
  test.each<[string, string | null]>([
    ['ours', 'ours'],
    ['Kunden-Prüfung Süd', 'kunden-pruefung-sued'],
    ['Größe', 'groesse'],
    ['Ångström & Søn', 'aangstroem-soen'],
    ['Évaluation été', 'evaluation-ete'],
    ['24/7 desk', 'desk'],
    ['Bids (2026)', 'bids-2026'],
    ['a_b', 'a_b'],
    ['北海道', null],
    ['42', null],
    ['', null],
  ])('of “%s” is %s', (name, id) => {
    expect(idFrom(name)).toBe(id);
  });

  test('of any text is one that a rubric can have, or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const id = idFrom(name);
        return id === null || isId(id);
      }),
      runs(500),
    );
  });

  test('stays what it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z0-9]{0,30}(-[a-z0-9]{1,8}){0,3}$/), (id) => idFrom(id) === id),
      runs(300),
    );
  });
});

describe('a title', () => {
  test.each([
    ['harbour-dental', 'Harbour dental'],
    ['our_own', 'Our own'],
    ['Kunden-Prüfung Süd', 'Kunden-Prüfung Süd'],
  ])('of %s is “%s”', (name, title) => {
    expect(titleFrom(name)).toBe(title);
  });
});
