/** What the pages of `fit explain` say, case by case. */
import { describe, expect, test } from 'vitest';
import type { Firmness, Flip, Flips } from '../../../src/engine/model/explanation.ts';
import type { Advice } from '../../../src/engine/model/rubric.ts';
import type { ExplanationDocument } from '../../../src/report/explanation/document.ts';
import { renderExplanation } from '../../../src/report/explanation/render.ts';
import { widthOf } from '../../../src/text/layout.ts';
import { HOSTILE } from '../../text/hostile.ts';
import { EMPTY, FULL, INCOMPLETE, KNOCKED_OUT, RICH, withTexts } from '../support.ts';
import { changeOf, documentOf, sectionOf, whatIfOf } from './support.ts';

const BASE = documentOf(RICH);

describe('what would change it', () => {
  const one = (by: Flip['by'], question: string): Flip => ({ by, changes: [changeOf(question, 4, 2)], recommendation: 'decline', score: 40 });

  function wayOf(recommendation: Advice, flips: Partial<Flips>, way: 'For the better' | 'For the worse') {
    const document: ExplanationDocument = {
      ...BASE,
      result: { ...BASE.result, recommendation },
      flips: { better: [], worse: [], searched: 3, ...flips },
    };
    return sectionOf(document, way);
  }

  test.each<[string, Advice, Partial<Flips>, 'For the better' | 'For the worse', string]>([
    ['from the best there is', 'accept', {}, 'For the better', 'Nothing is better than accept.'],
    ['from the worst there is', 'decline', {}, 'For the worse', 'Nothing is worse than decline.'],
    ['where up to three changes do not do', 'conditional', {}, 'For the better', 'No change of up to three answers makes it better.'],
    ['where no more than two were tried', 'conditional', { searched: 2 }, 'For the worse', 'No change of up to two answers makes it worse.'],
    ['where no more than one was tried', 'conditional', { searched: 1 }, 'For the worse', 'No change of one answer makes it worse.'],
  ])('%s', (_, recommendation, flips, way, said) => {
    expect(wayOf(recommendation, flips, way)).toEqual([said]);
  });

  test('those who can bring it about stand apart, in one order', () => {
    const worse = (['nobody', 'both', 'us', 'them'] as const).map((by) => one(by, by));
    expect(wayOf('conditional', { worse }, 'For the worse').filter((line) => line.startsWith('**'))).toEqual([
      '**What they can change**: 1 way',
      '**What we can change**: 1 way',
      '**What takes both of us**: 1 way',
      '**What nobody can change**: 1 way',
    ]);
  });

  test('one change says from which answer to which, and what it gives', () => {
    expect(wayOf('conditional', { worse: [one('them', 'q')] }, 'For the worse')[1]).toBe(
      '- **Title of q**: 4 · anchor 4 → 2 · anchor 2 (gives decline, score 40)',
    );
  });

  test('several changes stand under what they give together', () => {
    const both: Flip = { by: 'them', changes: [changeOf('a', 1, 2), changeOf('b', 2, 4)], recommendation: 'accept', score: null };
    expect(wayOf('conditional', { better: [both] }, 'For the better')).toEqual([
      '**What they can change**: 1 way',
      '- These two together (give accept)',
      '  - **Title of a**: 1 · anchor 1 → 2 · anchor 2',
      '  - **Title of b**: 2 · anchor 2 → 4 · anchor 4',
    ]);
  });

  test.each([
    ['them', 7, 5, 'and 2 more'],
    ['nobody', 7, 2, 'and 5 more'],
  ] as const)('of what is %s’s to change %d ways are %d told and the others counted', (by, all, told, rest) => {
    const lines = wayOf('conditional', { worse: Array.from({ length: all }, (_, i) => one(by, `q${i}`)) }, 'For the worse');
    expect([lines.filter((line) => line.startsWith('- ')).length, lines.at(-1)]).toEqual([told, rest]);
  });

  test('nothing is tried while nothing is recommended', () => {
    expect(sectionOf(documentOf(INCOMPLETE), 'What would change it')).toEqual(['Nothing is recommended yet: first come the answers that are open.']);
  });

  test.each([
    [3, 'The fewest answers that have to be others; what is open stays open.'],
    [2, 'The fewest answers that have to be others; what is open stays open. No more than two at a time were tried, because larger sets are too many.'],
  ])('up to %d changes at a time: the section says so where that is not all', (searched, said) => {
    expect(sectionOf({ ...BASE, flips: { better: [], worse: [], searched } }, 'What would change it')).toEqual([said]);
  });

  test('what is too large to try is said to be', () => {
    const document = { ...BASE, flips: { better: [], worse: [], searched: 0 } };
    expect(sectionOf(document, 'What would change it')).toEqual(['This was not tried: the rubric is too large.']);
  });
});

describe('how firm', () => {
  const FIRM: Firmness = { verdict: 'firm', tried: 49, flipped: 0, equalWeights: null, weights: [], cuts: [], ratings: 36, levels: [] };
  const linesOf = (more: Partial<Firmness>) => sectionOf({ ...BASE, firmness: { ...FIRM, ...more } }, 'How firm');
  const [weight, turn] = [{ dimension: 'd', title: 'Mindset', share: 30 }, { at: 12, recommendation: 'decline' } as const];

  test.each<[string, Partial<Firmness>, string]>([
    ['firm', {}, '**Firm**: none of 49 small changes gives another recommendation.'],
    ['firm by one', { tried: 1 }, '**Firm**: the only small change that could be tried gives no other recommendation.'],
    [
      'fragile by all there is',
      { verdict: 'fragile', tried: 1, flipped: 1 },
      '**Fragile**: the only small change that could be tried gives another recommendation.',
    ],
    ['fragile by one', { verdict: 'fragile', flipped: 1 }, '**Fragile**: 1 of 49 small changes gives another recommendation.'],
    ['fragile by several', { verdict: 'fragile', flipped: 3 }, '**Fragile**: 3 of 49 small changes give another recommendation.'],
  ])('%s', (_, more, said) => {
    expect(linesOf(more)[0]).toBe(said);
  });

  test.each<[string, Partial<Firmness>, string]>([
    [
      'equal weights that give the same',
      { equalWeights: { recommendation: BASE.result.recommendation, score: 68.1 } },
      `**With the same weight for every question**: ${BASE.result.recommendation} as well, score 68.1.`,
    ],
    [
      'equal weights that give something else',
      { equalWeights: { recommendation: 'incomplete', score: null } },
      '**With the same weight for every question**: nothing yet.',
    ],
    [
      'shares that turn nothing',
      { weights: [{ ...weight, down: null, up: null }] },
      '**Shares of the dimensions**: whatever the share of one of them, from 1 to 99 per cent, the others in proportion, the recommendation stays.',
    ],
    ['shares that turn it', { weights: [{ ...weight, down: turn, up: null }] }, '| Mindset | 30% | decline at 12% | nowhere |'],
    [
      'cuts that turn nothing',
      { cuts: [{ band: 'accept', from: 70, turn: null }] },
      '**Cuts of the bands**: none of them, shifted between its neighbours, turns it.',
    ],
    ['a cut that turns it', { cuts: [{ band: 'accept', from: 70, turn }] }, '- **Cut of accept**: 70 → 12 (gives decline)'],
    ['no rating that turns it', {}, '**Ratings one level off**: none turns it.'],
    [
      'a rating that turns it',
      { levels: [{ question: 'q', title: 'Respect', from: 3, to: 2, recommendation: 'decline' }] },
      '- **Respect**: 3 → 2 (gives decline)',
    ],
  ])('%s', (_, more, said) => {
    expect(linesOf(more)).toContain(said);
  });

  test('of ratings nothing is said where none could be tried', () => {
    expect(linesOf({ ratings: 0 }).join()).not.toContain('Ratings');
  });

  test('where there was nothing to try, nothing is called firm', () => {
    expect(linesOf({ tried: 0 })).toEqual(['No small change could be tried, so nothing tells how firm this is.']);
  });

  test('nothing is firm while nothing is recommended', () => {
    expect(sectionOf(documentOf(INCOMPLETE), 'How firm')).toEqual(['Nothing is recommended yet, so nothing can be firm.']);
  });
});

describe('what spoke for and against', () => {
  const [part] = BASE.strengths;
  const NONE = { ...BASE, strengths: [], weaknesses: [] };

  test('nothing in the middle: where all lies there, that is said', () => {
    expect(sectionOf(NONE, 'What spoke for and against')).toEqual(['No answer is clearly strong or clearly weak.']);
  });

  test('five of more are told, and the others counted', () => {
    const many = { ...NONE, strengths: Array.from({ length: 7 }, () => ({ ...(part as NonNullable<typeof part>), evidence: null })) };
    const lines = sectionOf(many, 'For');
    expect([lines.length, lines.at(-1)]).toEqual([6, 'and 2 more']);
  });
});

test('where fewer points are better, the points say so', () => {
  const [low, high] = [
    { word: 'low', recommendation: 'accept', from: 0, inPlay: true },
    { word: 'high', recommendation: 'decline', from: 50, inPlay: true },
  ] as const;
  const rising = { ...BASE, result: { ...BASE.result, bands: [high, low] } };
  expect(sectionOf(rising, 'Why')).toContain(
    'Points, question by question; they add up to the score, of which fewer are better, and lost is what the answer with the most would add.',
  );
});

describe('what is open', () => {
  test('is told in the order of the result, with what it can still bring and the words to ask', () => {
    const document = documentOf(INCOMPLETE);
    const lines = sectionOf(document, 'What is open');
    const [first] = document.open;
    expect(lines.filter((line) => /^\d\. /.test(line)).map((line) => /\*\*(.+?)\*\*/.exec(line)?.[1])).toEqual(document.result.open.map(({ title }) => title));
    expect(lines[2]).toBe(`   - ask: “${first?.ask}”`);
  });

  test('tells what was refused from what was not reached', () => {
    expect(sectionOf(documentOf(INCOMPLETE), 'What is open').filter((line) => line.endsWith('(asked and not answered)'))).toHaveLength(1);
  });

  test('beyond five only the titles stand there', () => {
    const [first] = documentOf(INCOMPLETE).open;
    const open = Array.from({ length: 7 }, (_, i) => ({ ...(first as NonNullable<typeof first>), title: `Open ${i + 1}` }));
    expect(sectionOf({ ...BASE, open }, 'What is open').at(-1)).toBe('**After these**: Open 6 and Open 7.');
  });

  test('a settled recommendation names what is open, without words to ask what changes nothing', () => {
    const { open, result } = documentOf(INCOMPLETE);
    const settled = { ...BASE, open, result: { ...result, recommendation: 'decline', settled: true } as const };
    const titles = open.map(({ title }) => title);
    expect(sectionOf(settled, 'What is open')).toEqual([
      'Nothing that is open can change the recommendation any more.',
      `**Open**: ${titles.slice(0, -1).join(', ')} and ${titles.at(-1)}.`,
    ]);
  });

  test('an answer that waits for its confirmation comes before every question', () => {
    const unconfirmed = documentOf({ ...INCOMPLETE, answers: { ...INCOMPLETE.answers, security_baseline: { state: 'rated', value: 1 } } });
    expect(sectionOf(unconfirmed, 'What is open')[0]).toBe('**To confirm first**: Accepts protective rules.');
  });

  test('nothing: that is said too', () => {
    expect(sectionOf(documentOf(KNOCKED_OUT), 'What is open')).toEqual(['Nothing: every question that counts has an answer.']);
  });
});

describe('what if', () => {
  test('of several options the page says how many come together, for a long list is cut short', () => {
    const several = { ...changeOf('q', 1, 2), to: ['a', 'b', 'c'], toLabel: 'A, b, c' };
    const flip: Flip = { by: 'them', changes: [several], recommendation: 'decline', score: null };
    const document = { ...BASE, flips: { better: [], worse: [flip], searched: 3 } };
    expect(sectionOf(document, 'For the worse')[1]).toBe('- **Title of q**: 1 · anchor 1 → 3 together: A, b, c (gives decline)');
  });

  test('another recommendation is marked, with the cause before it', () => {
    const lines = sectionOf(whatIfOf(RICH, { security_baseline: { state: 'rated', value: 1, confirmed: true } }), 'Then');
    expect(lines[0]).toMatch(/^fit recommends DECLINE — /);
    expect(lines.slice(1, 3)).toEqual([`- **Recommendation**: ${RICH.result.recommendation} → decline`, expect.stringMatching(/^ {2}- \*\*Before\*\*: /)]);
  });

  test('a tenth that rounding moves to another answer is no change of that answer', () => {
    const lines = sectionOf(whatIfOf(RICH, { contact_point: { state: 'rated', value: 3 } }), 'Points that move');
    expect(lines.filter((line) => line.includes('the same answer'))).toEqual([]);
  });

  test.each([
    ['not found out', { state: 'unknown' }, 'not yet known'],
    ['refused', { state: 'refused' }, 'asked and not answered'],
    ['not applicable', { state: 'not-applicable', reason: 'none' }, 'not applicable'],
  ] as const)('an answer that is %s is told in these words', (_, answer, words) => {
    const [line = ''] = sectionOf(whatIfOf(RICH, { contact_point: answer }), 'What if');
    expect(line.split(' → ')[1]).toBe(words);
  });

  test('an answer of the others that counts for more is told from one that is changed', () => {
    const lines = sectionOf(whatIfOf(RICH, { contact_point: { state: 'unknown' } }), 'Points that move');
    const asides = lines.slice(1).map((line) => /Single point|Contact/i.test(line) || line.endsWith('(the same answer, with another share)'));
    expect(asides).not.toContain(false);
  });
});

describe('any record', () => {
  const RECORDS = { RICH, INCOMPLETE, KNOCKED_OUT, FULL };
  const hostile = Object.values(HOSTILE).filter(({ length }) => length < 60);

  test.each(Object.entries(RECORDS))('%s: hostile texts neither leave the page nor steer the terminal', (_, record) => {
    let at = 0;
    const nasty = withTexts(record, (text) => `${text} ${hostile[at++ % hostile.length]}`);
    const document = { ...documentOf(record), prospect: nasty.prospect, result: nasty.result, assessor: nasty.assessor };
    const lines = renderExplanation('terminal', document, { width: 60 }).split('\n');
    expect(lines.filter((line) => widthOf(line) > 60 || /[\p{Cc}\p{Cf}]/u.test(line))).toEqual([]);
  });

  test.each([40, 80, 100])('ASCII stays ASCII at %d columns', (width) => {
    expect(renderExplanation('terminal', documentOf(INCOMPLETE), { width, glyphs: 'ascii' })).toMatch(/^[\n -~]*$/);
  });

  test('a record without anything in it has a page', () => {
    const document = { ...documentOf(INCOMPLETE), prospect: EMPTY.prospect, result: EMPTY.result, ledger: [], strengths: [], open: [] };
    expect(renderExplanation('terminal', document)).toMatch(/^Prospect without a name\n/);
  });

  test('its data stand in one order', () => {
    expect(Object.keys(JSON.parse(renderExplanation('json', BASE)))).toEqual([
      ...['schema', 'id', 'status', 'updatedAt', 'prospect', 'assessor', 'rubric', 'tool', 'recorded', 'result', 'ledger'],
      ...['strengths', 'weaknesses', 'flips', 'firmness', 'open'],
    ]);
  });
});
