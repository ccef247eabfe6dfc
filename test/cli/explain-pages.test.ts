/** Whole pages of `fit explain`, as they were read. */
import { describe, expect, test } from 'vitest';
import { fit, type World } from '../support/io.ts';

const page = async (name: string, args: readonly string[], world: World = {}) => {
  const [prospect = '', rubric = 'msp-mindset'] = name.split(':');
  return (await fit(['explain', `examples/${prospect}/${rubric}.yaml`, ...args], world)).out;
};

describe('on the terminal, 80 columns wide', () => {
  test.each([
    ['p2-harbour-dental', 'what both sides could change'],
    ['p3-quickfreight', 'one rule decides against the score'],
    ['p8-greenleaf-charity', 'nothing is recommended yet'],
    ['p6-corvid-media', 'fragile'],
  ])('%s: %s', async (name) => {
    await expect(await page(name, [], { columns: 80 })).toMatchFileSnapshot(`../golden/explanation/${name}.txt`);
  });

  test('what if two answers were others', async () => {
    const set = ['contact_point=4', 'respect=unknown', 'capacity=1'].flatMap((one) => ['--set', one]);
    await expect(await page('p2-harbour-dental', set, { columns: 80 })).toMatchFileSnapshot('../golden/explanation/what-if.txt');
  });
});

test('on the terminal, 40 columns wide, in ASCII', async () => {
  const narrow = await page('p6-corvid-media', [], { columns: 40, env: { LC_ALL: 'C' } });
  await expect(narrow).toMatchFileSnapshot('../golden/explanation/narrow.txt');
});

test('in Markdown', async () => {
  await expect(await page('p6-corvid-media', ['--format', 'markdown'])).toMatchFileSnapshot('../golden/explanation/p6-corvid-media.md');
});

test.each([
  ['explanation', []],
  ['what-if', ['--set', 'respect=2']],
])('as data: %s', async (name, args) => {
  const data = JSON.parse(await page('p5-stellar-fitout:msp-quick-screen', [...args, '--json']));
  await expect(`${JSON.stringify(data, null, 2)}\n`).toMatchFileSnapshot(`../golden/explanation/${name}.json`);
});
