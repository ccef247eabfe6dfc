import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/report/escape-markdown.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { HOSTILE } from '../text/hostile.ts';
import { MARKUP, structureOf, text } from './markup.ts';
import { FULL, INCOMPLETE, RICH, withTexts } from './support.ts';

const HARMLESS = {
  full: structureOf(renderMarkdown(withTexts(FULL, () => 'harmless words'))),
  incomplete: structureOf(renderMarkdown(withTexts(INCOMPLETE, () => 'harmless words'))),
};

describe('structure', () => {
  test.each(MARKUP)('%j changes nothing', (own) => {
    expect(structureOf(renderMarkdown(withTexts(FULL, () => own)))).toEqual(HARMLESS.full);
    expect(structureOf(renderMarkdown(withTexts(FULL, () => `a ${own} b ${own}`)))).toEqual(HARMLESS.full);
  });

  test.each(Object.entries(HOSTILE))('%s changes nothing', (_, own) => {
    expect(structureOf(renderMarkdown(withTexts(INCOMPLETE, () => own)))).toEqual(HARMLESS.incomplete);
  });

  test('no text changes anything', () => {
    fc.assert(
      fc.property(text, (own) => {
        expect(structureOf(renderMarkdown(withTexts(FULL, () => own)))).toEqual(HARMLESS.full);
      }),
      { numRuns: 500 },
    );
  });

  test('there is no HTML and no link in it', () => {
    const types = JSON.stringify(HARMLESS);
    for (const type of ['html', 'link', 'image', 'code', 'codespan', 'blockquote', 'hr', 'def']) expect(types).not.toContain(`"${type}"`);
  });
});

describe('escapes', () => {
  test.each([
    ['Northfield Accountants, 28 people', 'Northfield Accountants, 28 people'],
    ['R&D', 'R&D'],
    ['a &lt; b', 'a \\&lt; b'],
    ['a | b', 'a \\| b'],
    ['- item', '\\- item'],
    ['well-known', 'well-known'],
    ['1. item', '1\\. item'],
    ['1.2.0', '1.2.0'],
    ['two\nlines', 'two lines'],
    ['@everyone', '@&#8203;everyone'],
    ['at @ 8:10', 'at @ 8:10'],
    ['see #12', 'see #&#8203;12'],
    ['https://a.example', 'https\\://a.example'],
    ['<b>', '\\<b\\>'],
    ['a_b', 'a\\_b'],
    ['\x1b[1m', '\\\\x1b\\[1m'],
    ['   ', ''],
  ])('%j is written %s', (own, escaped) => {
    expect(escapeMarkdown(own)).toBe(escaped);
  });

  test('what is read is what was written', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 30 }), (own) => {
        const wanted = own.replaceAll(/ +/g, ' ').trim();
        const html = marked.parseInline(escapeMarkdown(own)) as string;
        const read = html.replaceAll('\u200b', '').replaceAll(/&(?:#39|lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? '');
        expect(read).toBe(wanted);
      }),
    );
  });
});

const ENTITIES: Readonly<Record<string, string>> = { '&#39;': "'", '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

test('columns of which no row says anything are left out', () => {
  expect(renderMarkdown(RICH)).toContain('| What | Who | When | Check | Ours | Meanwhile | Review | Because of |');
  const conditions = RICH.result.conditions.map((condition) => ({ ...condition, ours: null, consequence: null, review: null }));
  expect(renderMarkdown({ ...RICH, result: { ...RICH.result, conditions } })).toContain('| What | Who | When | Check | Because of |');
});
