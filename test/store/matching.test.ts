/** Which prospect of one store is which of another. */
import { expect, test } from 'vitest';
import { matchProspects } from '../../src/store/transfer/matching.ts';
import type { Outline } from '../../src/store/transfer/parcel.ts';

/** A prospect as "id name", or "id name #key"; an assessment as "prospect/id". */
function outline(prospects: readonly string[], assessments: readonly string[] = []): Outline {
  return {
    prospects: prospects.map((one) => {
      const [, id = '', name = '', key] = /^(\S+) ([^#]+?)(?: #(.*))?$/.exec(one) ?? [];
      return { id, prospect: { name, key: key ?? null, external: {} }, mergedInto: null };
    }),
    assessments: assessments.map((one) => ({ whose: one.split('/')[0] ?? '', id: one.split('/')[1] ?? '', status: 'draft', mark: null })),
    rubrics: [],
    log: [],
  };
}

test.each<[string, Outline, Outline, string]>([
  ['by its id, whatever it is called there', outline(['A Acme']), outline(['A Other', 'B Acme']), 'A'],
  ['by an assessment that both have', outline(['A Acme'], ['A/1']), outline(['B Acme', 'C Acme'], ['C/1']), 'C'],
  ['by its key, whatever it is called there', outline(['A Acme #k']), outline(['B Acme', 'C Other #K']), 'C'],
  ['by its name in another spelling', outline(['A  acme ']), outline(['B ACME']), 'B'],
  ['by its name where only one side knows a key', outline(['A Acme #k']), outline(['B Acme']), 'B'],
])('a prospect is found %s', (_, here, there, wanted) => {
  expect(matchProspects(here, there).get('A')).toBe(wanted);
});

test.each<[string, Outline, Outline]>([
  ['two there have its name', outline(['A Acme']), outline(['B Acme', 'C Acme'])],
  ['two here have its name', outline(['A Acme', 'D Acme']), outline(['B Acme'])],
  ['another key tells the two apart', outline(['A Acme #k']), outline(['B Acme #j'])],
  ['the one of its name is another one from here', outline(['A Acme', 'B Other']), outline(['B Acme'])],
])('a prospect stays one of its own where %s', (_, here, there) => {
  expect(matchProspects(here, there).get('A')).toBe('A');
});
