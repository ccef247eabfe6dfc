/** Large hostile texts. What is asserted is what they come to; a hang fails by the time limit of tests. */
import { describe, expect, test } from 'vitest';
import { BIG, HONEST } from './support/big.ts';
import { readYaml, summary, utf8 } from './support/corpus.ts';

describe('large and hostile', () => {
  test.each(BIG)('$name: $expected', ({ make, expected }) => {
    expect(summary(readYaml(utf8(make())))).toBe(expected);
  });
});

describe('large and honest', () => {
  test.each(HONEST)('$name reads', ({ make, entries }) => {
    const outcome = readYaml(utf8(make()));
    expect(outcome.ok && (outcome.value[0] as { items: unknown[] }).items.length).toBe(entries);
  });
});
