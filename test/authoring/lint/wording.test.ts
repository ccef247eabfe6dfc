/** What is said aloud and written on a scale, sentence by sentence. False accusations are worse than misses: most of these stay silent. */
import { describe, expect, test } from 'vitest';
import { checkedIn } from '../support.ts';

const LEVELS = ['Nobody looked', 'Somebody named a fault', 'A list was written', 'One fault was mended', 'Mended and looked at again'];

/** Codes of the advice on a rubric of one question. */
function codesOn(
  question: { readonly ask?: string; readonly levels?: readonly string[]; readonly source?: string; readonly more?: string },
  language = 'en',
): readonly string[] {
  const { ask = 'Tell me about the last review.', levels = LEVELS, source = 'asked', more = 'probes: [What came of it?]' } = question;
  const text = `fit: 1
id: small
version: 1.0.0
title: Small
language: ${language}
screen: true
adapted: true
dimensions:
  - id: habits
    questions:
      - id: reviews
        source: ${source}
        ask: ${JSON.stringify(ask)}
        ${more}
        levels:
${levels.map((level, i) => `          ${i + 1}: ${JSON.stringify(level)}`).join('\n')}
decision:
  bands: [{ from: 50, recommend: accept }, { from: 0, recommend: decline }]
  coverage: 80
  costs: { wrong-accept: 3, wrong-decline: 1 }
`;
  return checkedIn(text).advice.map(({ code }) => code);
}

describe('a prompt that is left alone', () => {
  test.each([
    'Tell me about the last time an IT failure stopped people working.',
    'What did you last spend time or money on in IT before it broke?',
    'Think of the last protective measure your staff found inconvenient. What happened to it?',
    'When someone in your team needs IT help today, what path does the request take?',
    'Where and when do your people work?',
    'Describe an agreement with a supplier in which your side had duties too.',
    'What does IT cost you per person and month, all in?',
    'Which systems have to stay exactly as they are for the next year?',
    'Who took part the last time you chose a supplier of this size?',
    'What did you pay for support and licences last year?',
    'Which figure about how your business runs have you acted on lately?',
    'What stops in your business when systems are down for a day?',
    'Tell me about a rule that you and your provider agreed on.',
    'What came of the course of action you took in the end?',
    'Which plan and budget did you have for the last renewal?',
    'Who and what was affected by the last outage?',
    'What did the San Francisco office ask for last?',
    'What did your sales and marketing people ask for last?',
    'What was the will of the founder when the firm was sold?',
    'Which colour printer broke last?',
    'Which foreign sites did you connect last?',
    'What came of the last health check?',
    'Who is responsible for the orientation of new staff?',
    'What did the European Union rule change for you?',
  ])('%s', (ask) => {
    expect(codesOn({ ask })).toEqual([]);
  });
});

describe('a prompt that is told', () => {
  test.each<[string, readonly string[]]>([
    ['Do you test your backups?', ['closed-opener']],
    ['Have there been outages?', ['closed-opener']],
    ['In the last year, did you lose any data?', ['closed-opener']],
    ['Thank you. Can you restore a file?', ['closed-opener']],
    ['Who decides on IT and who pays for it?', ['double-barrelled']],
    ['Who approves an order or does anyone look at it first?', ['double-barrelled']],
    ['What did you last replace or repair?', ['double-barrelled']],
    ['How do you inform and/or train your staff?', ['double-barrelled']],
    ['Which outage was the worst? Who mended it?', ['two-questions']],
    ['How important is security to you?', ['leading-words']],
    ['Backups matter, don’t you think so?', ['leading-words']],
    ['What would you do in an outage?', ['many-hypothetical']],
    ['Imagine a fire. What happens first?', ['many-hypothetical']],
    ['What is your RPO today?', ['jargon']],
    ['Which religion do your people follow?', ['protected-trait']],
    ['Who in the team is pregnant at present?', ['protected-trait']],
    ['Who speaks with an accent?', ['protected-trait']],
    ['Which trade union are your people in?', ['protected-trait']],
  ])('%s', (ask, codes) => {
    expect(codesOn({ ask })).toEqual(codes);
  });
});

test.each(['observed', 'record'])('a question that is %s may be closed: nobody is asked', (source) => {
  expect(codesOn({ ask: 'Rater: did they arrive on time?', source, more: 'title: Arrival' })).toEqual([]);
});

test('in a language without words no wording is told, and what can be counted still is', () => {
  const levels = ['Schlecht', 'Unklar', 'Gut'];
  expect(codesOn({ ask: 'Do you agree? Surely?', levels }, 'de')).toEqual(['two-questions', 'few-levels']);
});

describe('an anchor that is left alone', () => {
  test.each([
    'Courteous; may be angry at the situation, never at people',
    'Sends a good report of all backups each week',
    'Gives a good reason',
    'Answered in good time',
    'Uses strong passwords everywhere',
    'Never',
    'Once a year',
    '5 or more',
    'In range with minor exceptions',
    'Best practice of the maker is followed to the letter and dated',
    'Roughly in line; vague on what counts as urgent',
    'Names the kind of outage',
    'Does not know or will not say; no access to the payer',
    'A user-friendly list hangs on the wall',
  ])('%s', (text) => {
    expect(codesOn({ levels: ['Nobody looked', text, 'A list was written', 'One fault was mended'] })).toEqual([]);
  });
});

describe('an anchor that is told', () => {
  test.each<[string, string]>([
    ['Good', 'bare-judgement'],
    ['Very professional', 'bare-judgement'],
    ['Poor understanding of risk', 'bare-judgement'],
    ['Low', 'bare-judgement'],
    ['Somewhat agree', 'bare-judgement'],
    ['tbd', 'empty-anchor'],
    ['…', 'empty-anchor'],
    ['Level 2', 'empty-anchor'],
    ['2', 'empty-anchor'],
    ['Arrogant towards the technician on the phone', 'trait-word'],
    ['Answers without eye contact in three of four talks', 'manner-of-speech'],
  ])('%s', (text, code) => {
    expect(codesOn({ levels: ['Nobody looked', text, 'A list was written', 'One fault was mended'] })).toEqual([code]);
  });
});

describe('levels that are figures', () => {
  test.each<[readonly string[], readonly string[]]>([
    [['under 5', '5 to 9', '10 to 19', '20 or more'], []],
    [['over 20 %', '11-20 %', '5–10 %', 'under 5 %'], []],
    [['0', '1', '2', '3 and more'], []],
    [['up to 1,000', '1,001 to 5,000', '5,001 to 9,999', '10,000+'], []],
    [['1.0 to 1.9', '2.0 to 2.9', '3.0 to 3.9', '4.0 or more'], []],
    [['less than 5 days', '5 days', 'more than 5 days; nobody asked', 'nothing was sent'], []],
    [['under 5 people', '5 to 9 hours', '10 to 19 days', 'over 90 sites'], []],
    [
      ['under 5', 'over 5', '10 to 19', '20 or more'],
      ['anchor-gap', 'anchor-overlap'],
    ],
    [['between 1 and 5', 'between 5 and 10', '11 to 19', '20 or more'], ['anchor-overlap']],
    [
      ['≤ 5 days', '6 – 9 days', '> 10 days', 'at least 99 days'],
      ['anchor-gap', 'anchor-overlap'],
    ],
  ])('%j', (levels, codes) => {
    expect([...codesOn({ levels })].sort()).toEqual(codes);
  });
});
