/** Foreign texts change what a page for others says, never what it is made of. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../src/engine/model/assessment.ts';
import type { Rubric } from '../../../src/engine/model/rubric.ts';
import { LETTER_FORMATS } from '../../../src/report/letter/formats.ts';
import { renderForOthers } from '../../../src/report/letter/render.ts';
import { visible } from '../../../src/text/visible.ts';
import { HOSTILE } from '../../text/hostile.ts';
import { structureOf, text } from '../markup.ts';
import { answersOf, MINDSET, recordOf } from './support.ts';

const RECORD = recordOf(
  MINDSET,
  answersOf(MINDSET, 4, { contact_point: { state: 'rated', value: 2 }, value_frame: { state: 'unknown' }, standard_stack: { state: 'rated', value: 3 } }),
);

/** Every text that a page may take over, put through `change`. */
function withWords(change: (words: string) => string): { readonly assessment: Assessment; readonly rubric: Rubric } {
  const dimensions = MINDSET.dimensions.map((dimension) => ({
    ...dimension,
    questions: dimension.questions.map(({ ask, probes, condition, ...question }) => ({
      ...question,
      ask: change(ask),
      probes: probes.map(change),
      ...(condition && {
        condition: { ...condition, text: change('So'), due: change('now'), check: change('list'), ours: change('we'), consequence: change('then') },
      }),
    })),
  }));
  const expectations = [{ topic: change('Doors'), what: change('Closed'), who: change('All') }];
  const { accept = '', conditional = '' } = MINDSET.letter ?? {};
  return {
    assessment: { ...RECORD, prospect: { ...RECORD.prospect, name: change('Harbour') } },
    rubric: { ...MINDSET, dimensions, expectations, letter: { accept: change(accept), conditional: change(conditional) } },
  };
}

/** A word and a colon in front of a question keep it off the page. */
const isForThem = (nasty: string) => !/^\p{L}+:/u.test(nasty);

const tagsOf = (page: string) => page.slice(page.indexOf('<body>')).match(/<\/?[a-z][^>]*>/g);

describe.each(LETTER_FORMATS)('%s', (format) => {
  const render = (medium: 'markdown' | 'html', change: (words: string) => string) => {
    const { assessment, rubric } = withWords(change);
    return renderForOthers(format, assessment, rubric, medium);
  };

  test('is the same Markdown document with any texts in it', () => {
    const plain = structureOf(render('markdown', (words) => `a ${words}`));
    fc.assert(
      fc.property(text.filter(isForThem), (nasty) => {
        expect(structureOf(render('markdown', (words) => `${nasty} ${words}`))).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });

  test.each(['markdown', 'html'] as const)('spells out in %s what steers or hides', (medium) => {
    for (const nasty of Object.values(HOSTILE)) {
      const page = render(medium, (words) => `${nasty} ${words}`);
      expect(visible(page, 'block')).toBe(page);
    }
  });

  test('has no tag in HTML that a text has brought', () => {
    const plain = tagsOf(render('html', (words) => `a ${words}`))?.filter((tag) => !/<\/?(mark|div class)/.test(tag));
    for (const nasty of ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onfocus='alert(1)", '</main></body>', '<!--', '&lt;b&gt;']) {
      expect(tagsOf(render('html', (words) => `${nasty} ${words}`))?.filter((tag) => !/<\/?(mark|div class)/.test(tag))).toEqual(plain);
    }
  });

  test('runs no script and asks no network', () => {
    const page = render('html', (words) => words);
    expect(page).toContain('default-src &#39;none&#39;');
    expect(page).not.toMatch(/<script|<link|<img|src=|href=|style="/);
  });
});
