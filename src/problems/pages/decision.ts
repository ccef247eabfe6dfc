/** Pages on what decides. */
import type { AdvicePages } from './page.ts';

/** Three questions, so many of them knock-outs. */
const THREE = (knockouts: number) =>
  [
    'scales: { people: { 1: Nobody, 2: One person, 3: Two people } }',
    'dimensions:',
    '  - id: duties',
    '    questions:',
    ...['backup', 'patches', 'sign_in'].map((id, i) => `      - { id: ${id}, ask: Who is it?, levels: people${i < knockouts ? ', knockout: { at: 1 }' : ''} }`),
  ].join('\n');

/** Pages by code. */
export const DECISION = {
  'many-knockouts': {
    what: 'More than five questions are knock-outs, or two and more that are over a third of all questions; with screen: true only the five count. Gates are not counted.',
    example: { in: 'rubric', wrong: THREE(3), right: THREE(1) },
  },
  'no-class': {
    what: 'A knock-out does not say what kind of reason it is.',
    example: {
      in: 'question',
      wrong: 'knockout: { at: 1, because: One open door endangers all. }',
      right: 'knockout: { at: 1, class: safety, because: One open door endangers all. }',
    },
  },
  'no-because': {
    what: 'A knock-out, a gate, a minimum or a rule that moves the recommendation gives no reason.',
    example: {
      in: 'question',
      wrong: 'knockout: { at: 1, class: safety }',
      right: 'knockout: { at: 1, class: safety, because: One open door endangers all. }',
    },
  },
  unanchored: {
    what: 'A knock-out or a gate hangs on yes or no, on an option of one or two words, or on a number without a unit. Records are left alone: they are looked up, not judged.',
    example: {
      in: 'question',
      wrong: 'source: asked\nyes-no: { yes: 100, no: 0 }\nknockout: { is: no, class: safety, because: One open door endangers all. }',
      right:
        'source: asked\noptions:\n  - { id: refuses, label: Refuses sign-in protection after hearing why,\n      points: 0 }\n  - { id: taken, label: Has it in place for everybody, points: 100 }\nknockout: { is: refuses, class: safety,\n  because: One open door endangers all. }',
    },
  },
  'thin-condition': {
    what: 'A condition lacks owner, due, check, consequence or review.',
    example: {
      in: 'question',
      wrong: 'condition: { at: 2, text: They tell us earlier }',
      right:
        'condition:\n  at: 2\n  text: The office lead tells us five working days before somebody starts\n  owner: office lead\n  due: from the start date\n  check: the last five starters, looked at together\n  consequence: with less notice we start the next day\n  review: day 90',
    },
  },
  'vague-target': {
    what: 'A rule, a gate or a minimum names a recommendation that several bands carry under words of their own.',
    example: {
      in: 'rubric',
      wrong:
        'decision:\n  bands:\n    - { from: 85, recommend: accept, as: grow }\n    - { from: 70, recommend: accept, as: keep }\n    - { from: 0, recommend: decline }\nrules:\n  - { id: no_reviews, when: { question: last_incident, at-most: 1 },\n      at-most: accept }',
      right:
        'decision:\n  bands:\n    - { from: 85, recommend: accept, as: grow }\n    - { from: 70, recommend: accept, as: keep }\n    - { from: 0, recommend: decline }\nrules:\n  - { id: no_reviews, when: { question: last_incident, at-most: 1 },\n      at-most: keep }',
    },
  },
  'one-sided-bands': {
    what: 'There are several bands, and none accepts; or none declines, and no knock-out, minimum or rule does. A rubric that only measures has one band and is left alone.',
    example: {
      in: 'decision',
      wrong: 'bands:\n  - { from: 70, recommend: conditional, as: talk }\n  - { from: 0, recommend: decline }',
      right: 'bands:\n  - { from: 70, recommend: accept, as: talk }\n  - { from: 0, recommend: decline }',
    },
  },
  'no-coverage': {
    what: 'Open answers leave the score, and decision has no coverage. A rubric that adds up points has no score while one is open and needs none.',
    example: {
      in: 'decision',
      without: ['coverage'],
      wrong: 'bands: [{ from: 70, recommend: accept }, { from: 0, recommend: decline }]',
      right: 'bands: [{ from: 70, recommend: accept }, { from: 0, recommend: decline }]\ncoverage: 80',
    },
  },
  'no-costs': {
    what: 'decision does not say what a wrong accept and a wrong decline cost. An estimate in round figures is enough.',
    example: {
      in: 'decision',
      without: ['costs'],
      wrong: 'bands: [{ from: 70, recommend: accept }, { from: 0, recommend: decline }]',
      right: 'bands: [{ from: 70, recommend: accept }, { from: 0, recommend: decline }]\ncosts: { wrong-accept: 30000, wrong-decline: 10000, currency: EUR }',
    },
  },
  'no-adapted': {
    what: 'adapted is missing. It says whether your team has read the anchors on its own cases; reports show false.',
    example: { in: 'rubric', without: ['adapted'], wrong: 'id: harbour\nversion: 1.0.0', right: 'id: harbour\nversion: 1.0.0\nadapted: false' },
  },
} satisfies AdvicePages;
