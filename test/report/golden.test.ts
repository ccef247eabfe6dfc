import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import { type Format, render } from '../../src/report/render.ts';
import { HOSTILE } from '../text/hostile.ts';
import { FULL, INCOMPLETE, KNOCKED_OUT, LIVED, RICH, withTexts } from './support.ts';

/** Every text followed by a hostile one, each by another; the same texts stay the same. */
function nasty(): Assessment {
  const short = Object.values(HOSTILE).filter(({ length }) => length < 60);
  const made = new Map<string, string>();
  return withTexts(FULL, (text) => {
    const nastier = made.get(text) ?? `${text} ${short[made.size % short.length]}`;
    made.set(text, nastier);
    return nastier;
  });
}

const RECORDS: Readonly<Record<string, Assessment>> = { rich: RICH, lived: LIVED, incomplete: INCOMPLETE, 'knocked-out': KNOCKED_OUT, nasty: nasty() };
const ENDINGS: Readonly<Record<Format, string>> = { terminal: 'txt', markdown: 'md', json: 'json' };

describe.each(Object.entries(RECORDS))('%s', (name, record) => {
  test.each(Object.entries(ENDINGS) as [Format, string][])('%s', async (format, ending) => {
    const text = await render(format, record, { width: 80, answers: true, pretty: true });
    await expect(text).toMatchFileSnapshot(`../golden/report/${name}.${ending}`);
  });
});

test('rich in colour, without answers', async () => {
  const text = await render('terminal', RICH, { width: 80, colour: 1 });
  await expect(text.replaceAll('\x1b', '<ESC>')).toMatchFileSnapshot('../golden/report/rich-colour.txt');
});

test('incomplete on a narrow page in ASCII', async () => {
  await expect(await render('terminal', INCOMPLETE, { width: 40, glyphs: 'ascii' })).toMatchFileSnapshot('../golden/report/incomplete-narrow.txt');
});

test('lived on a narrow page in ASCII', async () => {
  await expect(await render('terminal', LIVED, { width: 40, glyphs: 'ascii' })).toMatchFileSnapshot('../golden/report/lived-narrow.txt');
});
