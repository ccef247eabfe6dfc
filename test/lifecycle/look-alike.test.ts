/** Names that may mean the same prospect. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookAlikes, looksAlike } from '../../src/lifecycle/look-alike.ts';
import { runs } from '../engine/runs.ts';

describe('two names look alike', () => {
  test.each([
    ['by the legal form', 'Harbour Dental', 'Harbour Dental Ltd'],
    ['by another legal form', 'Harbour Dental GmbH', 'Harbour Dental, Inc.'],
    ['by a legal form of two words', 'Brightcart', 'Brightcart Pty. Ltd.'],
    ['by a legal form with points in it', 'Quickfreight L.L.C.', 'Quickfreight'],
    ['by a legal form with a company in it', 'Weber', 'Weber GmbH & Co. KG'],
    ['by a legal form before the name', '株式会社木村歯科', '木村歯科'],
    ['by punctuation', 'Smith & Sons', 'Smith and Sons'],
    ['by an apostrophe', "Maria's Bakery", 'Marias Bakery'],
    ['by a hyphen', 'Harbour-Dental', 'Harbour Dental'],
    ['by a blank', 'Quick Freight', 'Quickfreight'],
    ['by the order of words', 'Dental Harbour', 'Harbour Dental'],
    ['by order with a comma', 'Northfield, Accountants', 'Accountants Northfield'],
    ['by accents', 'Łódź Logistyka', 'Lodz Logistyka'],
    ['by capital letters', 'HARBOUR DENTAL', 'harbour dental'],
    ['by an article', 'The Green Leaf', 'Green Leaf'],
    ['by one letter more', 'Harbour Dental', 'Harbor Dental'],
    ['by two letters that changed places', 'Northfield Accountants', 'Northfeild Accountants'],
    ['by a spelling of the other side of the sea', 'Medical Centre Bristol', 'Medical Center Bristol'],
    ['by a letter in each of two words', 'Harbor Dentel', 'Harbour Dental'],
    ['by all of this', 'The Dental-Harbor Ltd.', 'Harbour Dental'],
  ])('%s: %s, %s', (_, one, other) => {
    expect(looksAlike(one, other)).toBe(true);
  });
});

describe('two names do not look alike', () => {
  test.each([
    ['with another first letter', 'Bay Dental', 'Bay Rental'],
    ['with another side of the compass', 'Northfield', 'Southfield'],
    ['with another short word', 'Bay Dental', 'Day Dental'],
    ['with a letter off in a word of four', 'Kent Dental', 'Kant Dental'],
    ['with two letters off in a word of seven', 'Harbour', 'Harmoor'],
    ['with three letters off', 'Northfield', 'Northumbeld'],
    ['with another number', 'Warehouse 12', 'Warehouse 13'],
    ['with a word more', 'Harbour Dental', 'Harbour Dental Bristol'],
    ['with short forms that are part of the name', 'AB Dental', 'AG Dental'],
    ['where both are legal forms only', 'The Limited', 'The Group'],
    ['where one has no letters', '!!!', 'Harbour Dental'],
  ])('%s: %s, %s', (_, one, other) => {
    expect(looksAlike(one, other)).toBe(false);
  });
});

const NAME = fc.array(fc.stringMatching(/^[A-Z][a-z]{3,9}$/), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

describe('whatever the names', () => {
  test('the order in which they are given does not matter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        expect(looksAlike(one, other)).toBe(looksAlike(other, one));
      }),
      runs(300),
    );
  });

  test('a name looks like itself with another legal form, order and case', () => {
    fc.assert(
      fc.property(NAME, fc.constantFrom('Ltd', 'Inc.', 'GmbH', 'S.A.', 'B.V.', 'AG', 'LLC'), (name, form) => {
        expect(looksAlike(name, `${name.toUpperCase().split(' ').toReversed().join(' ')}, ${form}`)).toBe(true);
      }),
      runs(300),
    );
  });

  test('a letter left out of a long word is let pass', () => {
    fc.assert(
      fc.property(NAME, fc.stringMatching(/^[A-Z][a-z]{7,11}$/), fc.nat(), (name, word, at) => {
        const place = 1 + (at % (word.length - 1));
        expect(looksAlike(`${name} ${word}`, `${name} ${word.slice(0, place)}${word.slice(place + 1)}`)).toBe(true);
      }),
      runs(300),
    );
  });

  test('words that begin otherwise never look alike', () => {
    fc.assert(
      fc.property(NAME, fc.stringMatching(/^[a-m][a-z]{3,9}$/), fc.stringMatching(/^[n-z][a-z]{3,9}$/), (name, one, other) => {
        expect(looksAlike(`${name} x${one}`, `${name} y${other}`)).toBe(false);
      }),
      runs(300),
    );
  });
});

test('of many names those are found that look alike, in their order', () => {
  const known = ['Bay Rental', 'Harbour Dental', 'Quickfreight', 'Harbor Dental Inc'].map((name) => ({ name }));
  expect(lookAlikes('Harbour Dental Ltd', known, ({ name }) => name).map(({ name }) => name)).toEqual(['Harbour Dental', 'Harbor Dental Inc']);
});
