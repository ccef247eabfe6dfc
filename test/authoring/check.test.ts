/** Whatever a rubric looks like: if it is valid it is looked at, and what is said of it has a place in it. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRubric } from '../../src/authoring/check.ts';
import { decodeText } from '../../src/reader/text.ts';
import { parseWritten } from '../../src/rubric/parse.ts';
import { runs } from '../engine/runs.ts';
import { editedRubrics } from '../rubric/mutations.ts';
import { adviceIn, checkedIn, filesIn } from './support.ts';

describe('an edited rubric', () => {
  test('gets advice with places inside it, in the order of the file, and nothing is thrown', () => {
    let advised = 0;
    fc.assert(
      fc.property(editedRubrics(), (text) => {
        const source = decodeText(new TextEncoder().encode(text), 'test.yaml');
        const written = source.ok ? parseWritten(source.value) : source;
        if (!written.ok) return;
        const lines = text.split('\n');
        const places = checkRubric(written.value).advice.map(({ at }) => at);
        advised += places.length;
        for (const at of places) expect(at?.column ?? 0).toBeLessThanOrEqual((lines[(at?.line ?? 0) - 1] ?? '').length + 1);
        expect(places.map((at) => at?.line ?? 0)).toEqual(places.map((at) => at?.line ?? 0).sort((a, b) => a - b));
      }),
      runs(250),
    );
    expect(advised).toBeGreaterThan(0);
  });
});

describe.each(filesIn('test/fixtures/sound'))('$name', ({ text, name }) => {
  test('gets no advice', () => {
    expect(checkedIn(text, name).advice).toEqual([]);
  });
});

describe('the language of the words', () => {
  const german = readFileSync('test/fixtures/sound/german.yaml', 'utf8');

  test.each([
    ['the tag, region left aside', 'language: en-GB', { known: true, language: 'en' }],
    ['the tag in capitals', 'language: EN', { known: true, language: 'en' }],
    ['a tag without words', 'language: de-CH', { known: false, language: 'de' }],
    ['no tag and texts that read like no known language', '', { known: false, language: null }],
  ])('%s', (_, line, wording) => {
    expect(checkedIn(german.replace('language: de-CH', line)).wording).toEqual(wording);
  });

  test('without a tag is the one the texts read like', () => {
    const english = readFileSync('test/fixtures/advice/jargon.yaml', 'utf8').replace('language: en\n', '');
    expect(adviceIn(english).map((one) => one.split(' ')[0])).toEqual(['jargon']);
  });
});
