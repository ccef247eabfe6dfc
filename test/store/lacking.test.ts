/** Which changes one copy of a draft has and another lacks. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lacking, type Told } from '../../src/store/transfer/lacking.ts';
import { runs } from '../engine/runs.ts';

const told = (...changes: readonly string[]): readonly Told[] => changes.map((one) => ({ session: one.slice(0, -1).replace('-', ''), body: one.slice(-1) }));

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  ['what both have is not lacked, in whatever order sessions came', ['a1', 'b2'], ['b2', 'a1'], []],
  ['what another session said with the same words is lacked', ['a1'], ['b1'], ['a1']],
  ['what one session said twice counts twice', ['a1', 'a2', 'a1'], ['a1'], ['a2', 'a1']],
  ['where the session is not known here, the words count', ['-1', '-2'], ['a1'], ['-2']],
  ['where the session is not known there, the words count', ['a1', 'b1'], ['-1'], ['b1']],
])('%s', (_, here, there, wanted) => {
  expect(lacking(told(...here), told(...there))).toEqual(told(...wanted));
});

test('whoever has taken what he lacked lacks nothing, and neither does the other', () => {
  const change = fc.record({ session: fc.constantFrom('', 'a', 'b'), body: fc.constantFrom('1', '2') });
  const changes = fc.array(change, { maxLength: 8 });
  fc.assert(
    fc.property(changes, changes, (here, there) => {
      const both = [...there, ...lacking(here, there)];
      expect(lacking(here, both)).toEqual([]);
      const back = [...here, ...lacking(both, here)];
      expect([lacking(both, back), lacking(back, both)]).toEqual([[], []]);
    }),
    runs(500),
  );
});
