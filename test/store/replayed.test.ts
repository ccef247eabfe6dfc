/** What somebody who reads all records of a rubric is given. */
import { expect, test } from 'vitest';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import type { Cursor } from '../../src/store/store.ts';
import { draftOf, got, idOf, recordOf, rubricOf, storeIn, tempFolder } from './support.ts';

test('all records under a rubric come page by page, the one locked last first, and no others', async () => {
  const store = await storeIn(tempFolder());
  for (let i = 1; i <= 150; i++) await store.complete(recordOf(i), rubricOf());
  await store.begin(draftOf(151));
  const found: string[] = [];
  let pages = 0;
  for (let from: Cursor | null = null, isLast = false; !isLast; pages++) {
    const page: { readonly records: readonly { readonly id: string }[]; readonly next: Cursor | null } = got(
      await store.recordsUnder(rubricOf().rubric.id, from),
    );
    found.push(...page.records.map(({ id }) => id));
    from = page.next;
    isLast = from === null;
  }
  expect(found).toEqual(Array.from({ length: 150 }, (_, i) => idOf(150 - i)));
  expect(pages).toBeGreaterThan(1);
  expect(got(await store.recordsUnder('another', null))).toEqual({ records: [], next: null });
});

test.each<[string, (record: Assessment) => Assessment]>([
  ['as it is written', (record) => record],
  ['with a question and a reason that are called like its result', withResultAsAnswer],
  ['with its result in front of its answers', ({ answers, ...record }) => ({ ...record, answers })],
])('of a record %s comes what was answered', async (_title, change) => {
  const store = await storeIn(tempFolder());
  const record = change(recordOf(1));
  await store.complete(record, rubricOf());
  const { id, rubric, prospect, answers } = record;
  expect(got(await store.recordsUnder(rubricOf().rubric.id, null)).records).toEqual([{ id, rubric, prospect, answers }]);
});

function withResultAsAnswer(record: Assessment): Assessment {
  const answers = { ...record.answers, result: { state: 'not-applicable', reason: ',"result":{"recommendation":' } } as const;
  return { ...record, answers: { ...answers, last: { state: 'unknown' } } };
}

test('the texts of rubrics are listed with their use, the one used last first', async () => {
  const store = await storeIn(tempFolder());
  await store.complete(recordOf(1), rubricOf());
  await store.complete(recordOf(2), rubricOf());
  await store.begin({ ...draftOf(3), rubric: rubricOf('next'), at: '2099-01-01T00:00:00.000Z' });
  expect(got(await store.rubrics()).map(({ sha256, assessments }) => [sha256, assessments])).toEqual([
    [rubricOf('next').sha256, 1],
    [rubricOf().sha256, 2],
  ]);
});
