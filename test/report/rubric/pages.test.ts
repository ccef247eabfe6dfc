import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Question, Rubric } from '../../../src/engine/model/rubric.ts';
import { escapeMarkdown } from '../../../src/report/escape-markdown.ts';
import { FORMATS } from '../../../src/report/render.ts';
import { comparisonWords } from '../../../src/report/rubric/answers.ts';
import { renderRubricMarkdown } from '../../../src/report/rubric/markdown.ts';
import { renderRubric, rubricRendererFor } from '../../../src/report/rubric/render.ts';
import { renderRubricTerminal } from '../../../src/report/rubric/terminal.ts';
import { HOSTILE } from '../../text/hostile.ts';
import { MARKUP, structureOf, text } from '../markup.ts';
import { EVERYTHING, RUBRICS, withTexts } from './support.ts';

const OWN_COLOURS = new RegExp(`${'\x1b'}\\[(?:1|2|22|3[1236]|39)m`, 'g');
const UNSEEN = /[\p{Cc}\p{Cs}\p{Co}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;
/** More of a long text shows nothing new. */
const ENOUGH = 150;
const SHORT_HOSTILE = Object.values(HOSTILE).filter(({ length }) => length < 1000);

function expectFit(page: string, width: number): void {
  for (const line of page.split('\n')) {
    expect(stringWidth(line)).toBeLessThanOrEqual(width);
    expect(line).not.toMatch(/ $/);
  }
}

/** The words of a page without its layout. */
function flowing(page: string): string {
  return page.replace(/\s+/g, ' ');
}

function questionsOf({ dimensions }: Rubric): readonly Question[] {
  return dimensions.flatMap(({ questions }) => questions);
}

/** Everything that a seller or a manager looks for on the page. */
function mustStand(rubric: Rubric): readonly string[] {
  return [
    rubric.title,
    ...questionsOf(rubric).flatMap((question) => [
      question.title,
      `“${question.ask}”`,
      ...question.probes,
      ...(question.form.kind === 'levels' ? question.form.levels.map((level) => level.text) : []),
      ...(question.form.kind === 'options' ? question.form.options.map(({ label }) => label) : []),
      ...(question.listenFor === undefined ? [] : [question.listenFor]),
      ...(question.condition === undefined ? [] : [question.condition.text]),
    ]),
    ...rubric.dimensions.flatMap(({ title, because = '', minimum }) => [title, because, minimum?.because ?? '']),
    ...rubric.facts.flatMap(({ title, ask }) => [title, ask]),
    ...rubric.rules.flatMap(({ id, because = '' }) => [id, because]),
    ...rubric.decision.bands.map(({ word }) => word),
    ...Object.values(rubric.letter ?? {}),
    ...(rubric.expectations ?? []).flatMap((row) => Object.values(row)),
    ...(rubric.silence ?? []).flatMap(({ code, because }) => [code, because]),
  ];
}

describe.each(Object.entries(RUBRICS))('%s', (_, rubric) => {
  test.each(FORMATS)('%s ends with one line feed, is the same again, and leaves the rubric as it was', async (format) => {
    const before = JSON.stringify(rubric);
    const page = await renderRubric(format, rubric);
    expect(page).toMatch(/[^\n]\n$/);
    expect(await renderRubric(format, JSON.parse(before) as Rubric)).toBe(page);
    expect(JSON.stringify(rubric)).toBe(before);
    expect(page).not.toMatch(/NaN|undefined|Infinity|-0\b|\[object|null/);
  });

  test.each([40, 57, 60, 80, 100, 200])('fits into %i columns, with and without colour, in Unicode and in ASCII', (width) => {
    for (const glyphs of ['unicode', 'ascii'] as const) {
      const page = renderRubricTerminal(rubric, { width, glyphs });
      expectFit(page, Math.min(width, 100));
      expect(page).not.toContain('\x1b');
      expect(renderRubricTerminal(rubric, { width, glyphs, colour: 1 }).replace(OWN_COLOURS, '')).toBe(page);
      if (glyphs === 'ascii') expect(page).toMatch(/^[\n\x20-\x7e]*$/);
    }
  });

  test('every question, level, option, rule, band and reason stands on the page', () => {
    const [terminal, markdown] = [flowing(renderRubricTerminal(rubric)), renderRubricMarkdown(rubric)];
    for (const words of mustStand(rubric)) {
      expect(terminal).toContain(words);
      expect(markdown).toContain(escapeMarkdown(words));
    }
  });

  test('every knock-out stands in the first step and under its question', () => {
    const page = flowing(renderRubricTerminal(rubric));
    const [, firstStep] = /1 Knock-outs:(.*?)2 (?:Our own side|Incomplete):/.exec(page) ?? [];
    for (const { title, form, knockout } of questionsOf(rubric)) {
      if (knockout === undefined) continue;
      expect(firstStep).toContain(`✗ ${title}: ${comparisonWords(form, knockout.test)}`);
      expect(page).toContain(`✗ Knock-out: ${comparisonWords(form, knockout.test)}`);
    }
  });

  test('JSON is the rubric itself', async () => {
    const json = await renderRubric('json', rubric);
    expect(json).toBe(`${JSON.stringify(rubric, null, 2)}\n`);
  });
});

test('a rubric with nothing but what it must have has no empty sections', async () => {
  const { fit, id, version, title, scoring, decision, dimensions } = EVERYTHING;
  const [dimension] = dimensions as [Rubric['dimensions'][number]];
  const [question] = dimension.questions as [Question];
  const bare: Rubric = {
    ...{ fit, id, version, title, facts: [], rules: [], scoring: { method: 'weighted-mean', decimals: 1 } },
    dimensions: [{ id: 'd', title: 'D', weight: 1, method: scoring.method, questions: [{ ...question, weight: 1, source: 'asked' }] }],
    decision: { bands: decision.bands.slice(1, 2).map((band) => ({ ...band, from: 0 })), conditions: { lower: true } },
  };
  const headings = (await renderRubric('terminal', bare)).split('\n').filter((line) => /^[A-Z]/.test(line));
  expect(headings).toEqual([title, 'How it decides', 'D · d', 'About this rubric']);
});

describe.each(Object.entries(HOSTILE))('%s in every text and every id', (_, own) => {
  const rubric = withTexts(EVERYTHING, (before) => before + own.slice(0, ENOUGH), true);

  test('nothing that steers or hides gets through, in any format', async () => {
    for (const format of FORMATS) expect((await rubricRendererFor(format))(rubric).replaceAll('\n', '')).not.toMatch(UNSEEN);
  });

  test.each([40, 100])('fits into %i columns and leaves nothing but our own colours', (width) => {
    const page = renderRubricTerminal(rubric, { width });
    expectFit(page, width);
    expect(renderRubricTerminal(rubric, { width, colour: 1 }).replace(OWN_COLOURS, '')).toBe(page);
  });

  test('JSON gives it back', async () => {
    expect(JSON.parse(await renderRubric('json', rubric))).toEqual(rubric);
  });
});

test.each(Object.entries(HOSTILE).filter(([, { length }]) => length < 60))('%s forges no line', (_, own) => {
  const headings = (change: (text: string) => string) => {
    const page = renderRubricTerminal(withTexts(EVERYTHING, change), { width: 100 });
    return page.split('\n').filter((line) => /^\S/.test(line)).length;
  };
  expect(headings(() => own)).toBe(headings(() => 'text'));
});

test('any text fits', () => {
  const mixture = fc.array(fc.oneof(fc.constantFrom(...SHORT_HOSTILE), fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(mixture, fc.integer({ min: 40, max: 110 }), fc.constantFrom('unicode' as const, 'ascii' as const), (parts, width, glyphs) => {
      const page = renderRubricTerminal(
        withTexts(EVERYTHING, () => parts.join(' ')),
        { width, glyphs },
      );
      expectFit(page, width);
      expect(page.replaceAll('\n', '')).not.toMatch(UNSEEN);
    }),
    { numRuns: 30 },
  );
});

describe('Markdown', () => {
  const harmless = structureOf(renderRubricMarkdown(withTexts(EVERYTHING, () => 'harmless words')));
  const harmlessIds = structureOf(renderRubricMarkdown(withTexts(EVERYTHING, () => 'harmless words', true)));

  test.each(MARKUP)('%j changes nothing', (own) => {
    expect(structureOf(renderRubricMarkdown(withTexts(EVERYTHING, () => own)))).toEqual(harmless);
    expect(structureOf(renderRubricMarkdown(withTexts(EVERYTHING, () => own, true)))).toEqual(harmlessIds);
    expect(structureOf(renderRubricMarkdown(withTexts(EVERYTHING, () => `a ${own} b ${own}`)))).toEqual(harmless);
  });

  test.each(Object.entries(HOSTILE).filter(([, { length }]) => length < 1000))('%s changes nothing', (_, own) => {
    expect(structureOf(renderRubricMarkdown(withTexts(EVERYTHING, () => own)))).toEqual(harmless);
  });

  test('no text changes anything', () => {
    fc.assert(
      fc.property(text, (own) => {
        expect(structureOf(renderRubricMarkdown(withTexts(EVERYTHING, () => own)))).toEqual(harmless);
      }),
      { numRuns: 200 },
    );
  });

  test('there is no HTML, no link and no code in it', () => {
    for (const rubric of Object.values(RUBRICS)) {
      const types = JSON.stringify(structureOf(renderRubricMarkdown(rubric)));
      for (const type of ['html', 'link', 'image', 'code', 'codespan', 'hr', 'def', 'table']) expect(types).not.toContain(`"${type}"`);
    }
  });
});
