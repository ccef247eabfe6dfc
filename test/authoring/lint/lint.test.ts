/** What advice says: a file for each code, whose first lines say what is advised and where. */
import { describe, expect, test } from 'vitest';
import { ADVICE_CODES } from '../../../src/problems/catalogue.ts';
import { inShort } from '../../rubric/support.ts';
import { checkedIn, filesIn } from '../support.ts';

const ADVISED = filesIn('test/fixtures/advice');

describe('a file that could be better', () => {
  test.each(ADVISED)('$name gets exactly the advice that its first lines say', ({ name, text, expected }) => {
    expect(checkedIn(text, name).advice.map(inShort)).toEqual(expected);
  });
});

test('every advice has a file, and no file has another', () => {
  const shown = new Set(ADVISED.flatMap(({ expected }) => expected.map((one) => one.split(' ')[0])));
  expect([...shown].sort()).toEqual([...ADVICE_CODES].sort());
});
