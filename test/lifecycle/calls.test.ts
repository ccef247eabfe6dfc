/** Assessments put together into calls. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callsOf, type Following } from '../../src/lifecycle/calls.ts';
import { runs } from '../engine/runs.ts';

type Kind = NonNullable<Following['follows']>['kind'];

function one(id: string, kind?: Kind, of = ''): Following {
  return { id, ...(kind && { follows: { kind, of } }) };
}

/** "first (superseded) + second = consensus" of each call, and which one counts. */
function drawn(all: readonly Following[]): readonly string[] {
  const rating = ({ newest, superseded }: { newest: Following; superseded: readonly Following[] }) =>
    [newest.id, ...superseded.map(({ id }) => `(${id})`)].join(' ');
  return callsOf(all).map(({ first, seconds, consensus, counts }) =>
    [rating(first), ...seconds.map((second) => `+ ${rating(second)}`), ...(consensus ? [`= ${rating(consensus)}`] : []), `counts ${counts.id}`].join(' '),
  );
}

test.each<[string, readonly Following[], readonly string[]]>([
  ['one that follows nothing is a call by itself', [one('a')], ['a counts a']],
  ['a re-assessment is another call', [one('a'), one('b', 'again', 'a')], ['a counts a', 'b counts b']],
  ['a correction stands for what it puts right', [one('a'), one('b', 'correction', 'a')], ['b (a) counts b']],
  ['a correction of a correction stands for both', [one('a'), one('b', 'correction', 'a'), one('c', 'correction', 'b')], ['c (a) (b) counts c']],
  ['a second rating stands beside the first, which counts', [one('a'), one('b', 'second-rating', 'a')], ['a + b counts a']],
  ['a consensus counts for the pair', [one('a'), one('b', 'second-rating', 'a'), one('c', 'consensus', 'a')], ['a + b = c counts c']],
  ['of several the last consensus counts', [one('a'), one('b', 'consensus', 'a'), one('c', 'consensus', 'a')], ['a = c (b) counts c']],
  [
    'a second rating of a corrected call belongs to the same call',
    [one('a'), one('b', 'correction', 'a'), one('c', 'second-rating', 'b')],
    ['b (a) + c counts b'],
  ],
  ['a second rating can be put right too', [one('a'), one('b', 'second-rating', 'a'), one('c', 'correction', 'b')], ['a + c (b) counts a']],
  ['what follows something that is gone stands by itself', [one('b', 'second-rating', 'gone')], ['b counts b']],
  ['of two that follow each other the later one follows', [one('a', 'correction', 'b'), one('b', 'correction', 'a')], ['b (a) counts b']],
])('%s', (_, all, wanted) => {
  expect(drawn(all)).toEqual(wanted);
});

test('every assessment has exactly one place, whatever follows what', () => {
  const kinds = ['again', 'correction', 'second-rating', 'consensus', undefined] as const;
  const any = fc.array(fc.record({ kind: fc.constantFrom(...kinds), of: fc.nat(12) }), { maxLength: 12 });
  const property = fc.property(any, (links) => {
    const all = links.map(({ kind, of }, i) => one(String(i), kind, String(of)));
    const places = callsOf(all).flatMap(({ first, seconds, consensus }) =>
      [first, ...seconds, ...(consensus ? [consensus] : [])].flatMap(({ newest, superseded }) => [newest.id, ...superseded.map(({ id }) => id)]),
    );
    expect(places.sort()).toEqual(all.map(({ id }) => id).sort());
  });
  fc.assert(property, runs(300));
});
