/** Lists: the newest first, narrowed by state, name, key and beginning of the id. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { AssessmentStore, Cursor, Filter, Page, Summary } from '../../src/store/store.ts';
import { at, draftOf, got, idOf, rated, recordOf, rubricOf, storeIn, tempFolder } from './support.ts';

let store: AssessmentStore;

/** Three drafts and a record, touched in the order 2, 4 (the record), 1, 3. */
beforeEach(async () => {
  store = await storeIn(tempFolder());
  await store.begin(draftOf(1, { prospect: { name: 'Café  Nord', key: 'CRM-17', external: {} }, at: at(1) }));
  await store.begin(draftOf(2, { prospect: { name: 'Straße & Söhne', key: null, external: {} }, at: at(2) }));
  await store.begin(draftOf(3, { prospect: { name: 'Cafe Nord', key: 'crm-18', external: {} }, at: at(3) }));
  await store.complete(recordOf(4, { createdAt: at(4), updatedAt: at(4) }), rubricOf());
  await store.append(idOf(1), 's', 0, [rated('one', 1)], at(5));
  await store.append(idOf(3), 's', 0, [rated('one', 1)], at(6));
});

const numbers = async (filter: Filter) => got(await store.list(filter)).map(({ id }) => Number(id.slice(-2)));

test.each<[string, Filter, readonly number[]]>([
  ['everything, what was touched last first', {}, [3, 1, 4, 2]],
  ['drafts', { status: 'draft' }, [3, 1, 2]],
  ['records', { status: 'complete' }, [4]],
  ['as many as are wanted', { limit: 2 }, [3, 1]],
  ['none where none are wanted', { limit: 0 }, []],
  ['a name in capitals with single blanks', { prospect: 'CAFÉ NORD' }, [1]],
  ['a name with its accents apart', { prospect: ' Cafe\u0301 nord ' }, [1]],
  ['a name without its accents, which is another', { prospect: 'cafe nord' }, [3]],
  ['a name in full-width letters', { prospect: '\uff23\uff21\uff26\uff25 nord' }, [3]],
  ['a name with what means something to a database', { prospect: "%' OR 1=1 --" }, []],
  ['a key', { prospect: 'CRM-17' }, [1]],
  ['a key in small letters', { prospect: 'crm-17' }, [1]],
  ['the beginning of an id', { idPrefix: idOf(2) }, [2]],
  ['the beginning of an id in small letters', { idPrefix: idOf(2).slice(0, 12).toLowerCase() }, [3, 1, 4, 2]],
  ['nothing by the end of an id', { idPrefix: '2' }, []],
  ['what all wishes together leave', { status: 'draft', prospect: 'cafe nord', idPrefix: '01', limit: 5 }, [3]],
])('a list holds %s', async (_, filter, expected) => {
  expect(await numbers(filter)).toEqual(expected);
});

describe('a line of the list says', () => {
  test('of a record what it came to', async () => {
    const { prospect, result, answers, facts } = recordOf(4);
    const { id, version, title } = rubricOf().rubric;
    expect(got(await store.list({ status: 'complete' }))).toEqual([
      {
        id: idOf(4),
        status: 'complete',
        prospect,
        whose: idOf(4),
        assessor: recordOf(4).assessor,
        follows: null,
        rubric: { id, version, title, sha256: rubricOf().sha256 },
        createdAt: at(4),
        updatedAt: at(4),
        answered: Object.keys(answers).length + Object.keys(facts).length,
        recommendation: result.recommendation,
        band: result.band,
        score: result.score,
        decided: null,
        openConditions: result.conditions.length,
        reviewOn: null,
        removeOn: null,
      },
    ]);
  });

  test('of a draft that it came to nothing yet', async () => {
    expect(got(await store.list({ idPrefix: idOf(2) }))[0]).toMatchObject({ status: 'draft', answered: 0, recommendation: null, band: null, score: null });
  });
});

test.each([
  ['an answer', [rated('one', 1)], 1],
  ['two answers to one question', [rated('one', 1), rated('one', 2)], 1],
  ['an answer that was taken away', [rated('one', 1), { item: 'one', entry: null, undoes: true as const }], 0],
  ['an answer that came back', [rated('one', 1), { item: 'one', entry: null }, rated('one', 2)], 1],
  ['a note without answer', [{ item: 'one', entry: { note: 'said so' } }], 0],
  [
    'unknown and refused',
    [
      { item: 'one', entry: { answer: { state: 'unknown' as const } } },
      { item: 'two', entry: { answer: { state: 'refused' as const } } },
    ],
    2,
  ],
])('of a draft with %s the list counts what has an answer', async (_, changes, answered) => {
  await store.begin(draftOf(9, { changes: changes.slice(0, 1) }));
  await store.append(idOf(9), 's', 1, changes.slice(1), at(9));
  expect(got(await store.list({ idPrefix: idOf(9) }))[0]?.answered).toBe(answered);
});

/** Every page of a list, one after the other. */
async function inPages(filter: Filter): Promise<readonly (readonly Summary[])[]> {
  const pages: (readonly Summary[])[] = [];
  for (let from: Cursor | null = null, isLast = false; !isLast; isLast = from === null) {
    const page: Page<Summary> = got(await store.summaries(filter, from));
    pages.push(page.records);
    from = page.next;
  }
  return pages;
}

describe('a list in pages', () => {
  test('holds what the whole list holds, in its order, though many were touched in the same minute', async () => {
    for (let i = 10; i < 1020; i++) await store.begin(draftOf(i, { at: at(i % 3) }));
    const pages = await inPages({ status: 'draft' });
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flat()).toEqual(got(await store.list({ status: 'draft' })));
  });

  test('is narrowed like the whole list', async () => {
    expect((await inPages({ prospect: 'crm-17' })).flat().map(({ id }) => id)).toEqual([idOf(1)]);
  });
});

test('a list by how they follow holds those alone, whatever a reason says', async () => {
  await store.begin(draftOf(8, { follows: { kind: 'correction', of: idOf(4), because: 'typing' } }));
  await store.begin(draftOf(9, { follows: { kind: 'again', of: idOf(4), because: '"kind":"correction"' } }));
  expect(got(await store.list({ follows: ['correction', 'second-rating'] })).map(({ id }) => id)).toEqual([idOf(8)]);
});

test.each([
  ['the least where that tells them apart', 2, 2],
  ['more where it does not', 1, 3],
])('the end of an id is %s', async (_, least, expected) => {
  for (const number of [13, 113]) if (least === 1) await store.begin(draftOf(number));
  expect(got(await store.idEnd(least))).toBe(expected);
});
