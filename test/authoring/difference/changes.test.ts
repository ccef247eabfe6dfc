/** Every kind of change with its class: one small edit of a rubric each, and the line that it leaves. */
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/authoring/difference/change.ts';
import { compareRubrics } from '../../../src/authoring/difference/compare.ts';
import { stepTaken, versionAfter } from '../../../src/authoring/difference/version.ts';
import { saysTheSame } from '../../../src/authoring/difference/words.ts';
import { rubricIn } from '../../rubric/support.ts';

const TEXT = `
fit: 1
id: small
version: 1.0.0
title: Small
dimensions:
  - id: habits
    title: Habits
    weight: 60
    minimum: { score: 40, otherwise: conditional }
    questions:
      - { id: reviews, title: Reviews, ask: How often did you look back?, levels: { 1: Never, 2: Once, 3: Often }, condition: { at: 1, text: A review a month } }
      - { id: mood, title: Mood, ask: How did they seem?, levels: { 1: Loud, 2: Calm }, knockout: { at: 1, class: conduct } }
      - { id: size, title: Size, ask: How many?, weight: 0, number: { unit: people } }
  - id: service
    title: Service
    weight: 40
    questions:
      - { id: onsite, title: On-site, ask: Which visits?, options: [{ id: none, label: None, points: 100 }, { id: weekly, label: Weekly, points: 0 }] }
facts:
  - { id: trade, title: Trade, ask: What do they do?, text: true }
rules:
  - { id: alone, when: { question: reviews, is: 1 }, at-most: conditional }
decision:
  bands: [{ from: 70, recommend: accept }, { from: 40, recommend: conditional }, { from: 0, recommend: decline }]
  coverage: 50
  conditions: { at-most: 2 }
`;

/** The lines that an edit of the text leaves, as "part id: kind aspect, class". */
function linesAfter(...edits: readonly (readonly [from: string, to: string])[]): readonly string[] {
  const text = edits.reduce((whole, [from, to]) => {
    if (!whole.includes(from)) throw new Error(`nothing to edit: ${from}`);
    return whole.replace(from, to);
  }, TEXT);
  return compareRubrics(rubricIn(TEXT), rubricIn(text)).changes.map(inShort);
}

function inShort({ place, kind, aspect, of, class: weighs }: Change): string {
  return `${[place.part, place.id].filter(Boolean).join(' ')}: ${[kind, aspect, of].filter((one) => one !== null).join(' ')}, ${weighs}`;
}

const [WORDING, DECISIONS, SCORES] = ['wording', 'decisions-may-differ', 'scores-not-comparable'];

describe('a change', () => {
  test.each<[string, [string, string], string]>([
    ['of a title', ['title: Reviews', 'title: Looking back'], `question reviews: reworded title, ${WORDING}`],
    ['of a question that is scored', ['did you look back', 'do you look back'], `question reviews: reworded ask, ${SCORES}`],
    ['of its signs and capitals', ['How often did you look back?', 'how often  did you "look back"'], `question reviews: reworded ask, ${WORDING}`],
    ['of a question that nothing rests on', ['How many?', 'How many are there?'], `question size: reworded ask, ${WORDING}`],
    ['of an anchor', ['2: Once', '2: Now and then'], `question reviews: reworded level 2, ${SCORES}`],
    ['of a label', ['label: Weekly', 'label: Every week'], `question onsite: reworded option weekly, ${SCORES}`],
    ['of points', ['points: 100', 'points: 90'], `question onsite: changed option.points none, ${SCORES}`],
    ['of a weight', ['weight: 60', 'weight: 50'], `dimension habits: changed weight, ${SCORES}`],
    ['of a weight that is none', ['weight: 0, number', 'weight: 0, required: true, number'], `question size: changed required, ${DECISIONS}`],
    ['of a cut', ['from: 70', 'from: 75'], `decision: changed band.from accept, ${DECISIONS}`],
    ['of a minimum', ['score: 40', 'score: 30'], `dimension habits: changed minimum, ${DECISIONS}`],
    ['of what lies below a minimum', ['otherwise: conditional', 'otherwise: decline'], `dimension habits: changed minimum.otherwise, ${DECISIONS}`],
    ['of a knock-out', [', knockout: { at: 1, class: conduct }', ''], `question mood: removed knockout, ${DECISIONS}`],
    ['of a promise', ['A review a month', 'A review a week'], `question reviews: reworded condition.text, ${WORDING}`],
    ['of when a promise is due', ['condition: { at: 1', 'condition: { at: 2'], `question reviews: changed condition, ${DECISIONS}`],
    ['of a rule', ['at-most: conditional }', 'at-most: decline }'], `rule alone: changed effect, ${DECISIONS}`],
    ['of coverage', ['coverage: 50', 'coverage: 60'], `decision: changed coverage, ${DECISIONS}`],
    ['of how many promises there may be', ['at-most: 2', 'at-most: 3'], `decision: changed conditions.at-most, ${DECISIONS}`],
    ['of costs', ['coverage: 50', 'coverage: 50\n  costs: { wrong-accept: 2, wrong-decline: 1 }'], `decision: added costs.wrong-accept, ${WORDING}`],
    ['of the method', ['title: Small', 'title: Small\nscoring: { method: lowest }'], `rubric: changed method, ${SCORES}`],
    ['of what blanks do', ['title: Small', 'title: Small\nscoring: { unanswered: no-score }'], `rubric: added unanswered, ${SCORES}`],
    ['of a fact', ['title: Trade', 'title: Field'], `fact trade: reworded title, ${WORDING}`],
    ['of the order of asking', ['title: Small', 'title: Small\norder: [onsite, mood]'], `rubric: moved order, ${WORDING}`],
    ['of a letter', ['title: Small', 'title: Small\nletter: { accept: We look forward to it. }'], `rubric: added letter accept, ${WORDING}`],
    [
      'of what both sides sign',
      ['title: Small', 'title: Small\nexpectations: [{ topic: Requests, what: One channel }]'],
      `rubric: added expectations Requests, ${WORDING}`,
    ],
    [
      'of what is silenced',
      ['title: Small', 'title: Small\nsilence: [{ code: no-probes, because: None needed }]'],
      `rubric: added silence no-probes, ${WORDING}`,
    ],
    ['of an id with was', ['id: mood, title', 'id: temper, was: mood, title'], `question temper: renamed, ${WORDING}`],
    ['of the id of an option with was', ['id: weekly', 'id: often, was: weekly'], `question onsite: renamed option.id often, ${WORDING}`],
    ['of the id of a fact with was', ['id: trade', 'id: field, was: trade'], `fact field: renamed, ${WORDING}`],
    ['of the id of a dimension with was', ['id: service', 'id: model\n    was: service'], `dimension model: renamed, ${WORDING}`],
    ['of the id of the rubric', ['id: small', 'id: other'], `rubric: renamed id, ${SCORES}`],
  ])('%s is told with its class', (_, edit, line) => {
    expect(linesAfter(edit)[0]).toBe(line);
  });

  test.each([
    ['and raises no flag', '', WORDING],
    ['and raises a flag', ', flag: long', DECISIONS],
  ])('that takes away a question which is not scored %s is told with its class', (_, flag, weighs) => {
    const asked = `\n      - { id: stay, ask: How long?, weight: 0, options: [{ id: year, label: A year, points: 1${flag} }, { id: day, label: A day, points: 0 }] }`;
    const before = rubricIn(TEXT.replace('number: { unit: people } }', (text) => text + asked));
    expect(compareRubrics(before, rubricIn(TEXT)).changes.map(inShort)).toEqual([`question stay: removed, ${weighs}`]);
  });

  test.each<[string, readonly (readonly [string, string])[], readonly string[]]>([
    ['an id without was is another question', [['id: mood,', 'id: temper,']], [`question temper: added, ${SCORES}`, `question mood: removed, ${SCORES}`]],
    [
      'a renamed question in a rule is no change of the rule',
      [
        ['id: reviews,', 'id: looks, was: reviews,'],
        ['question: reviews', 'question: looks'],
      ],
      [`question looks: renamed, ${WORDING}`],
    ],
    [
      'weights times ten are the same shares',
      [
        ['weight: 60', 'weight: 600'],
        ['weight: 40', 'weight: 400'],
      ],
      [`dimension habits: changed weight, ${WORDING}`, `dimension service: changed weight, ${WORDING}`],
    ],
    [
      'a scale with a name is the same as one written out',
      [
        ['title: Small', 'title: Small\nscales: { often: { 1: Never, 2: Once, 3: Often } }'],
        ['{ 1: Never, 2: Once, 3: Often }, condition', 'often, condition'],
      ],
      [],
    ],
    ['comments and the order of keys are no change', [['id: small\nversion: 1.0.0', 'version: 1.0.0 # the first\nid: small']], []],
    ['the version is told apart', [['version: 1.0.0', 'version: 1.0.1']], []],
  ])('%s', (_, edits, lines) => {
    expect(linesAfter(...edits)).toEqual(lines);
  });

  test('of words is wording once a person has said that they mean the same', () => {
    const { changes, version } = compareRubrics(rubricIn(TEXT), rubricIn(TEXT.replace('2: Once', '2: Now and then')), ['reviews']);
    expect([changes.map(inShort), version.demanded]).toEqual([[`question reviews: reworded level 2, ${WORDING}`], 'patch']);
  });
});

describe('the version', () => {
  test.each([
    ['1.0.0', '1.0.0', 'none'],
    ['1.0.0', '1.0.1', 'patch'],
    ['1.0.9', '1.1.0', 'minor'],
    ['1.9.9', '2.0.0', 'major'],
    ['1.10.0', '1.9.0', 'back'],
    ['2026-a', '2026-b', 'unknown'],
  ])('from %s to %s takes the step %s', (before, after, step) => {
    expect(stepTaken({ id: 'a', version: before }, { id: 'a', version: after })).toBe(step);
  });

  test('of a rubric with a new id begins anew', () => {
    expect(stepTaken({ id: 'a', version: '2.0.0' }, { id: 'b', version: '1.0.0' })).toBe('new-id');
  });

  test.each([
    ['patch', '1.2.4'],
    ['minor', '1.3.0'],
    ['major', '2.0.0'],
  ] as const)('after 1.2.3 with a %s step is at least %s', (step, version) => {
    expect(versionAfter('1.2.3', step)).toBe(version);
  });
});

describe('words', () => {
  test.each([
    ['Once', 'once.', true],
    ['Are they “calm”?', 'are they calm', true],
    ['below -5', 'below 5', false],
    ['10.5 people', '105 people', false],
    ['no one', 'one no', false],
  ])('%s and %s say the same: %s', (before, after, same) => {
    expect(saysTheSame(before, after)).toBe(same);
  });
});
