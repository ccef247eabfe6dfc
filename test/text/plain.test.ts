/** What is taken for plain is left alone by every rule about text, and is one column wide. */
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { isPlain } from '../../src/text/plain.ts';
import { visible } from '../../src/text/visible.ts';

const PLAIN = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(isPlain);
const graphemes = (text: string) => [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);

test('there are some, and a row of them is plain too', () => {
  expect(PLAIN.length).toBeGreaterThan(700);
  expect(isPlain(PLAIN.join(''))).toBe(true);
});

test.each(['\u00ad', '\u0301', '\u200b', '\u200d', '\u202e', '\u2028', '\u2066', '\ufeff', '\n', '\t', '\u001b', '\u0085', '日', '😀', 'क', '\ud800'])(
  '%j is not',
  (text) => {
    expect(isPlain(text)).toBe(false);
  },
);

test('each is one column wide', () => {
  expect(PLAIN.filter((character) => stringWidth(character) !== 1)).toEqual([]);
});

test('each is visible as it stands', () => {
  // Whether a character is visible is asked together with one that is not plain, so that the full rule is applied.
  expect(PLAIN.filter((character) => visible(`${character}\u0001`) !== `${character}\\x01`)).toEqual([]);
});

test('each stands alone beside any other', () => {
  expect(graphemes(PLAIN.join(''))).toEqual(PLAIN);
});
