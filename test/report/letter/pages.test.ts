/** The sentences of pages for others. */
import { describe, expect, test } from 'vitest';
import EN from '../../../src/authoring/lint/words/en.json' with { type: 'json' };
import { find } from '../../../src/authoring/lint/words/find.ts';
import { RECOMMENDATIONS } from '../../../src/engine/model/rubric.ts';
import { agendaSheet } from '../../../src/report/letter/agenda.ts';
import type { LetterContent, Point } from '../../../src/report/letter/content.ts';
import { expectationsSheet } from '../../../src/report/letter/expectations.ts';
import { letterSheet } from '../../../src/report/letter/letter.ts';
import { sheetInMarkdown } from '../../../src/report/letter/markdown.ts';
import { pointText } from '../../../src/report/letter/points.ts';
import { ROWS } from '../../../src/report/letter/rows.ts';

const POINT: Point = {
  text: 'So that new colleagues can work on day one, the office lead tells us five days before',
  owner: 'office lead',
  due: 'from the start date',
  check: 'the last five starters',
  ours: 'we have the place ready the day before',
  consequence: 'with less notice we start the next day',
  review: 'day 90',
};

const LETTER: LetterContent = { advice: 'accept', name: 'Harbour', language: 'en', points: [], reason: null, isFinal: false, isScreen: false, asks: [] };
const letter = (more: Partial<LetterContent>) => sheetInMarkdown(letterSheet({ ...LETTER, ...more }));

describe('a point', () => {
  test('says what they do, what we do, how both see it, and what holds until then', () => {
    expect(pointText(POINT)).toBe(
      'So that new colleagues can work on day one, the office lead tells us five days before (from the start date). ' +
        'We have the place ready the day before. How we check it: the last five starters. With less notice we start the next day. We look at it together: day 90.',
    );
  });

  test('leaves out what the rubric does not say', () => {
    expect(pointText({ text: 'Name one contact' })).toBe('Name one contact.');
  });

  test('names who does it where its text does not', () => {
    expect(pointText({ text: 'Sign the plan.', owner: 'budget holder', due: 'by month 3' })).toBe('Sign the plan (budget holder, by month 3).');
  });

  test('says a day once', () => {
    expect(pointText({ text: 'Name one contact', check: 'the list of day 90', review: 'day 90' })).toBe(
      'Name one contact. How we check it: the list of day 90.',
    );
  });
});

describe('a letter', () => {
  test('of conditions has them in their order', () => {
    expect(letter({ advice: 'conditional', points: [{ text: 'First' }, { text: 'Second' }] })).toContain('1. First.\n2. Second.');
  });

  test('of conditions leaves room for them where none is due', () => {
    expect(letter({ advice: 'conditional' })).toContain('[The points:');
  });

  test('of conditions after a first call names no terms: nothing is signed yet', () => {
    expect(letter({ advice: 'conditional', isScreen: true, points: [{ text: 'First' }] })).not.toContain('First');
  });

  test('of conditions says that we want to go on, where the reason is that of a cause', () => {
    expect(letter({ advice: 'conditional', reason: { text: 'Nights come first', about: 'cause' } })).toContain(
      'We would like to go on with you. Nights come first.\n',
    );
  });

  test('that declines says so in one clear sentence before the reason', () => {
    expect(letter({ advice: 'decline', reason: { text: 'Ours ends at six.', about: 'cause' } })).toContain(
      'we are not the right provider for you. Ours ends at six.\n',
    );
  });

  test('that declines for good holds no door open', () => {
    const page = letter({ advice: 'decline', isFinal: true, reason: { text: 'We decided not to make an offer.', about: 'cause' } });
    expect(page).not.toMatch(/at present|next step|change our answer/);
  });

  test.each([
    [0, '[the two or three topics that are left] better.'],
    [1, 'one point better:\n\n- How?'],
    [3, 'three points better:\n\n- How?\n- How?\n- How?'],
  ])('that asks for a second talk names what is left: %i', (count, words) => {
    expect(letter({ advice: 'incomplete', asks: Array.from({ length: count }, () => 'How?') })).toContain(words);
  });

  test('leaves room for a name that is not there', () => {
    expect(letter({ name: '' })).toContain('To [name of the person], [name of the company]\n');
  });

  test.each([...RECOMMENDATIONS, 'incomplete' as const])('%s has no word of ours that would hurt, and none of how we judge', (advice) => {
    const page = letter({ advice, points: [{ text: 'Name one contact' }] });
    expect(find(EN.letter, page)).toEqual([]);
    expect(page).not.toMatch(/score|level|flag|band|gate|weak|knock|points? of \d|rank|other prospects|recommend/i);
  });

  test('has no figure of its own but the length of a talk', () => {
    const pages = [...RECOMMENDATIONS, 'incomplete' as const].map((advice) => letter({ advice }));
    expect(pages.join('\n').match(/\d+/g)).toEqual(['20']);
  });
});

describe('the sheet of mutual expectations', () => {
  const page = sheetInMarkdown(expectationsSheet({ name: 'Harbour', language: 'en', points: [POINT], rows: ROWS }));

  test('begins with what this match needs', () => {
    expect(page.indexOf('| Point 1 | Office lead | So that new colleagues')).toBeLessThan(page.indexOf('| Requests |'));
    expect(page).toContain('| Point 1 |');
  });

  test('has the same columns in every row', () => {
    const widths = page
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) => line.split(' | ').length);
    expect(new Set(widths.slice(0, -4))).toEqual(new Set([7]));
  });

  test('has no word of ours that would hurt', () => {
    expect(find(EN.letter, page)).toEqual([]);
  });

  test('has a place where each side signs', () => {
    expect(page).toContain('| For Harbour | For [our company] |');
  });
});

describe('the agenda', () => {
  const asked = { ask: 'How?', probes: ['Since when?'] };
  const agenda = (more: object) => sheetInMarkdown(agendaSheet({ name: 'Harbour', language: 'en', points: [], minutes: 45, open: [], again: [], ...more }));

  test('asks in the words of the rubric, with what helps to go on', () => {
    expect(agenda({ open: [asked] })).toContain('## What we would like to ask\n\n1. How?\n   - Since when?\n');
  });

  test('has no heading without something under it', () => {
    expect(agenda({})).not.toMatch(/ask\n|come back|agree\n/);
  });

  test('says how long it takes', () => {
    expect([agenda({}), agenda({ minutes: null })].map((page) => /45 minutes at most|\[length\]/.exec(page)?.[0])).toEqual(['45 minutes at most', '[length]']);
  });
});
