/** Ids: derived ones are the same for the same parts, those of the clock rise with it. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derivedId, sha256, ulid } from '../../src/record/identity.ts';

const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

function bytes(size: number): fc.Arbitrary<Uint8Array> {
  return fc.uint8Array({ minLength: size, maxLength: size });
}

describe('an id of the clock', () => {
  test('is the ULID of its time and its random bits', () => {
    expect(ulid(1_469_918_176_385, new Uint8Array(10))).toBe('01ARYZ6S410000000000000000');
    expect(ulid(2 ** 48 - 1, new Uint8Array(10).fill(255))).toBe('7ZZZZZZZZZZZZZZZZZZZZZZZZZ');
  });

  test('has the form of a ULID at all times', () => {
    fc.assert(fc.property(fc.nat(2 ** 48 - 1), bytes(10), (time, random) => void expect(ulid(time, random)).toMatch(ULID)));
  });

  test('sorts by time', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 48 - 2), bytes(10), bytes(10), (time, one, other) => {
        expect(ulid(time, one) < ulid(time + 1, other)).toBe(true);
      }),
    );
  });
});

describe('a derived id', () => {
  test('has the form of a ULID', () => {
    fc.assert(fc.property(fc.jsonValue(), (part) => void expect(derivedId([part])).toMatch(ULID)));
  });

  test('is the same in every version of fit', () => {
    expect(derivedId(['a', { b: [1, null] }])).toBe('1W6KFEJMG98NHGCBS6M5PDQ6CT');
  });

  test('is the same whoever hashes it', () => {
    const byNode = (text: string) => createHash('sha256').update(text).digest();
    fc.assert(fc.property(fc.jsonValue(), (part) => void expect(derivedId([part], byNode)).toBe(derivedId([part]))));
  });

  test('tells parts apart that only together read the same', () => {
    expect(derivedId(['ab', 'c'])).not.toBe(derivedId(['a', 'bc']));
  });
});

test('the hash of a text is that of its UTF-8', () => {
  expect(sha256('ä')).toBe('33e6d73fee82904c8d7afb78de1154d1e8dc2a0edb08120e63df5b9385c2d9cc');
});
