/** A prospect that looks like one who is known is asked about, and never taken for it silently. */
import { describe, expect, test } from 'vitest';
import { settleProspect } from '../../src/cli/prospects/look-alike.ts';
import type { Assessment, Prospect } from '../../src/engine/model/assessment.ts';
import { good } from '../../src/problems/problem.ts';
import { fold } from '../../src/store/fold.ts';
import type { StoredProspect, Summary } from '../../src/store/store.ts';
import type { SetUp } from '../../src/terminal/set-up.ts';
import { fit } from '../support/io.ts';
import { allAt, homeWith, idOf, keptIn, locked } from './support/stored.ts';

const who = (name: string, key: string | null = null): Prospect => ({ name, key, external: {} });

/** Shelves on which these are known, each assessed once. */
function shelfWith(...known: readonly Prospect[]) {
  const prospects = known.map((prospect, i): StoredProspect => ({ id: idOf(i), prospect, mergedInto: null }));
  const all = prospects.map(
    ({ id, prospect }) => ({ id, whose: id, status: 'complete', prospect, follows: null, updatedAt: '2025-11-04T10:00:00.000Z' }) as Summary,
  );
  const isCalled = (prospect: Prospect, wanted: string) => [prospect.name, prospect.key ?? ''].some((own) => fold(own) === fold(wanted));
  return {
    prospects: async () => good(prospects),
    list: async ({ prospect }: { readonly prospect?: string }) => good(all.filter((one) => prospect === undefined || isCalled(one.prospect, prospect))),
    log: async () => good([]),
  };
}

/** Answers with the option at a place, and keeps what was asked. */
function answering(place: number) {
  const asked: string[] = [];
  const setUp: SetUp = {
    text: async () => '',
    choose: async (message, options) => {
      asked.push(message, ...options.map(({ name, description }) => `${name} (${description})`));
      const option = options[place];
      if (option === undefined) throw new Error(`there is no option ${place}`);
      return option.value;
    },
  };
  return { asked, setUp };
}

describe('on a terminal', () => {
  test('it is asked, with what is known of the other', async () => {
    const { asked, setUp } = answering(0);
    await settleProspect(who('Harbor Dental Ltd'), shelfWith(who('Harbour Dental', 'hd-1')), setUp);
    expect(asked).toEqual([
      'Is Harbor Dental Ltd known already?',
      'The same: Harbour Dental (key hd-1, last noted 2025-11-04)',
      'Another one, called Harbor Dental Ltd (they stay apart; fit prospect merge can make them one later)',
    ]);
  });

  test('the same is assessed under its own name and key', async () => {
    expect(await settleProspect(who('Harbor Dental Ltd'), shelfWith(who('Harbour Dental', 'hd-1')), answering(0).setUp)).toEqual(who('Harbour Dental', 'hd-1'));
  });

  test('another one stays what it is', async () => {
    expect(await settleProspect(who('Harbor Dental Ltd'), shelfWith(who('Harbour Dental')), answering(1).setUp)).toEqual(who('Harbor Dental Ltd'));
  });

  test('of two with the same name it is asked which one', async () => {
    const { asked, setUp } = answering(1);
    expect(await settleProspect(who('Northfield'), shelfWith(who('Northfield', 'n-1'), who('Northfield', 'n-2')), setUp)).toEqual(who('Northfield', 'n-2'));
    expect(asked[0]).toBe('2 prospects are called Northfield. Which one?');
  });

  test.each([
    ['where nobody is known', who('Harbor Dental'), []],
    ['where the very name is known', who('harbour dental'), [who('Harbour Dental'), who('Harbor Dental')]],
    ['where the key is known', who('Harbor Dental', 'hd-1'), [who('Harbour Dental', 'hd-1')]],
    ['where the keys differ', who('Harbor Dental', 'hd-2'), [who('Harbour Dental', 'hd-1')]],
    ['where no name looks alike', who('Bay Dental'), [who('Bay Rental')]],
  ])('nothing is asked %s', async (_, prospect, known) => {
    const { asked, setUp } = answering(0);
    expect([await settleProspect(prospect, shelfWith(...known), setUp), asked]).toEqual([prospect, []]);
  });
});

describe('without a terminal', () => {
  const harbour = (): Assessment => locked({ name: 'Harbour Dental', id: idOf(1) }, allAt(4));
  const assess = (home: string, name: string, ...more: readonly string[]) =>
    fit(['assess', name, '--rubric', 'msp-quick-screen', '--set', 'respect=4', '--no-input', '--json', ...more], { env: { FIT_HOME: home } });

  test('nothing is merged, and the look-alike is named with the command', async () => {
    const home = await homeWith(harbour());
    const { code, err } = await assess(home, 'Harbor Dental Ltd');
    expect([code, err]).toEqual([
      0,
      'Harbor Dental Ltd looks like Harbour Dental, who is known; they are kept apart. If they are one: fit prospect merge "Harbor Dental Ltd" "Harbour Dental"\n',
    ]);
    expect(await keptIn(home)).toEqual(expect.arrayContaining(['complete Harbor Dental Ltd', 'complete Harbour Dental']));
  });

  test('the same name is one prospect without a word', async () => {
    expect((await assess(await homeWith(harbour()), 'HARBOUR  dental')).err).toBe('');
  });

  test('of several with the name it is said what tells them apart', async () => {
    const two = ['n-1', 'n-2'].map((key, i) => locked({ name: 'Northfield', id: idOf(i + 1), key }, allAt(4)));
    const { code, err } = await assess(await homeWith(...two), 'Northfield');
    expect([code, err]).toEqual([0, expect.stringMatching(/^2 prospects are called Northfield; without a key this counts as one more\. /)]);
  });

  test('--quiet says nothing', async () => {
    expect((await assess(await homeWith(harbour()), 'Harbor Dental', '-q')).err).toBe('');
  });

  test('the first of all is nobody’s look-alike', async () => {
    expect((await assess(await homeWith(), 'Harbor Dental')).err).toBe('');
  });
});
