/** Pages on weights, minimums and points. */
import type { AdvicePages } from './page.ts';

/** Pages by code. */
export const WEIGHTS = {
  'dimension-share': {
    what: 'One of several dimensions is less than 5 % or more than 50 % of the score. Shares are those of a full assessment; where points count as they stand, the way from worst to best counts as well. Sums are left alone.',
    example: { in: 'dimension', wrong: 'weight: 9\nbecause: It matters.', right: 'weight: 1' },
  },
  'heavy-question': {
    what: 'One question is more than 15 % of the score, and more than an equal part of it. Rubrics with screen: true are left alone.',
    example: { in: 'question', wrong: 'weight: 4\nbecause: It matters most.', right: 'weight: 1' },
  },
  'few-questions': {
    what: 'Fewer than seven questions are scored, so that each is more than 15 % of the score even if all weigh the same.',
    example: {
      in: 'rubric',
      wrong:
        'dimensions:\n  - id: habits\n    questions:\n      - { id: reviews, ask: When did you last look back?,\n          levels: { 1: Never, 2: Last year, 3: Last month, 4: Last week } }',
      right:
        'screen: true\ndimensions:\n  - id: habits\n    questions:\n      - { id: reviews, ask: When did you last look back?,\n          levels: { 1: Never, 2: Last year, 3: Last month, 4: Last week } }',
    },
  },
  'unreasoned-weight': {
    what: 'Weights of dimensions differ, or those of questions inside one dimension, and what weighs other than most has no because.',
    example: {
      in: 'question',
      wrong: 'weight: 2',
      right: 'weight: 2\nbecause: How pain was handled is the best sight of how it will be handled.',
    },
  },
  'lone-minimum': {
    what: 'A dimension with a minimum has only one scored question, so one rating decides alone and is not confirmed.',
    example: {
      in: 'dimension',
      wrong:
        'minimum: { score: 40, otherwise: decline,\n  because: It cannot be made up for. }\nquestions:\n  - { id: reviews, ask: When did you last look back?, levels: { 1: Never,\n      2: Last year, 3: Last month } }',
      right:
        'questions:\n  - { id: reviews, ask: When did you last look back?, levels: { 1: Never,\n      2: Last year, 3: Last month }, knockout: { at: 1, class: safety,\n      because: It cannot be made up for. } }',
    },
  },
  'worst-above-zero': {
    what: 'Points were written for the answers, and the worst are above 0. In a weighted mean the worst answer is 0 % all the same, unless out-of says otherwise.',
    example: {
      in: 'question',
      wrong: 'options:\n  - { id: named, label: A named owner with a deputy, points: 10 }\n  - { id: nobody, label: Nobody looks after it, points: 2 }',
      right:
        'options:\n  - { id: named, label: A named owner with a deputy, points: 10 }\n  - { id: nobody, label: Nobody looks after it, points: 2 }\nout-of: 10',
    },
  },
  'idle-question': {
    what: 'A question has no points or weight 0, and no condition, rule, view, flag, gate or knock-out reads it. What is only carried along is a fact.',
    example: {
      in: 'question',
      wrong: 'weight: 0',
      right: 'weight: 1',
    },
  },
} satisfies AdvicePages;
