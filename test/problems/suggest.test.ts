import { expect, test } from 'vitest';
import { suggest } from '../../src/problems/suggest.ts';

const WORDS = ['recommend', 'from', 'as', 'when', 'at-most', 'accept', 'decline'];

test.each([
  ['recomend', 'recommend'],
  ['atmost', 'at-most'],
  ['wen', 'when'],
  ['acccept', 'accept'],
  ['form', 'from'],
  ['declien', 'decline'],
  ['AS', 'as'],
  ['at_most', 'at-most'],
  ['atMost', 'at-most'],
  ['At Most', 'at-most'],
])('%s was meant as %s', (word, meant) => {
  expect(suggest(word, WORDS)).toBe(meant);
});

test.each([['is'], ['x'], [''], ['colour'], ['for'], ['constructor']])('%j was meant as none of them', (word) => {
  expect(suggest(word, WORDS)).toBeNull();
});

test('the nearest of several is taken', () => {
  expect(suggest('accep', ['except', 'accept'])).toBe('accept');
});

test('without candidates there is none', () => {
  expect(suggest('recommend', [])).toBeNull();
});
