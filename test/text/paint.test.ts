import { describe, expect, test } from 'vitest';
import { GLYPHS } from '../../src/text/glyphs.ts';
import { widthOf } from '../../src/text/layout.ts';
import { createPaint, type Style } from '../../src/text/paint.ts';
import { visible } from '../../src/text/visible.ts';
import { HOSTILE } from './hostile.ts';

const STYLES: readonly Style[] = ['plain', 'strong', 'faint', 'heading', 'good', 'warn', 'bad', 'note'];
const SIXTEEN_COLOURS = new RegExp(`${'\x1b'}\\[(?:1|2|22|3[0-7]|39|9[0-7])m`, 'g');

describe.each(STYLES)('%s', (style) => {
  test.each(Object.entries(HOSTILE))('shows %s and nothing else', (_, text) => {
    expect(createPaint({ colour: 0, glyphs: 'unicode' })[style](text)).toBe(visible(text));
    expect(createPaint({ colour: 3, glyphs: 'unicode' })[style](text).replace(SIXTEEN_COLOURS, '')).toBe(visible(text));
    expect(createPaint({ colour: 0, glyphs: 'ascii' })[style](text)).toMatch(/^[\x20-\x7e]*$/);
  });
});

test('colour is added from level 1 on', () => {
  expect(createPaint({ colour: 1, glyphs: 'unicode' }).bad('no')).toBe('\x1b[31mno\x1b[39m');
});

test('both sets have the same signs, one column wide, and ASCII is ASCII', () => {
  expect(Object.keys(GLYPHS.ascii)).toEqual(Object.keys(GLYPHS.unicode));
  for (const [name, sign] of [...Object.entries(GLYPHS.unicode), ...Object.entries(GLYPHS.ascii)]) {
    if (name !== 'ellipsis') expect(widthOf(sign)).toBe(name === 'levels' ? 8 : 1);
    expect(visible(sign)).toBe(sign);
  }
  expect(Object.values(GLYPHS.ascii).join('')).toMatch(/^[\x20-\x7e]*$/);
});
