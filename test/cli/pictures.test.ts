/** `--format html` of the commands that look at more than one assessment. */
import { beforeAll, describe, expect, test } from 'vitest';
import { fit } from '../support/io.ts';
import { ratedBy, ratingBy } from './support/rated.ts';
import { homeWith } from './support/stored.ts';

let home = '';
let blind = '';
const inHome = (...args: readonly string[]) => fit([...args, '--format', 'html'], { env: { FIT_HOME: home } });

beforeAll(async () => {
  home = await homeWith(
    ratedBy({ name: 'Harbour Dental', number: 1, role: 'sales', levels: '2222222' }),
    ratedBy({ name: 'Harbour Dental', number: 2, role: 'sales', levels: '4444444', follows: ['again', 1] }),
  );
  blind = await homeWith(
    ratedBy({ name: 'Harbour Dental', number: 1, role: 'sales', levels: '3333333' }),
    ratedBy({ name: 'Harbour Dental', number: 2, role: 'sales', levels: '4444444', follows: ['again', 1] }),
    ratingBy({ name: 'Harbour Dental', number: 3, role: 'delivery lead', follows: ['second-rating', 2] }),
  );
});

describe.each([
  ['history', ['history', 'Harbour Dental'], '<h2>Score over time</h2>'],
  ['compare', ['compare', 'Harbour Dental'], '<h2>Dimensions</h2>'],
  ['portfolio', ['portfolio'], '<h2>fit recommends</h2>'],
] as const)('fit %s', (_, args, part) => {
  test('prints one page', async () => {
    const { code, out } = await inHome(...args);
    expect([code, out.startsWith('<!doctype html>'), out.endsWith('</html>\n'), out.includes(part)]).toEqual([0, true, true, true]);
  });

  test('names nobody where it is redacted', async () => {
    const { code, out } = await inHome(...args, '--redact');
    expect([code, out.includes('Harbour')]).toEqual([0, false]);
  });
});

test('fit history draws no result that is hidden while somebody else still rates the same call', async () => {
  const { out } = await fit(['history', 'Harbour Dental', '--format', 'html'], { env: { FIT_HOME: blind } });
  expect([out.includes('the result is hidden'), out.includes('<td>75</td>')]).toEqual([true, false]);
});

test('fit compare draws nothing of a result that is hidden', async () => {
  const { code, out } = await fit(['compare', 'Harbour Dental', '--format', 'html'], { env: { FIT_HOME: blind } });
  expect([code, out]).toEqual([2, '']);
});
