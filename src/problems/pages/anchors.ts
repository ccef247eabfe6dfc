/** Pages on levels and options. */
import type { AdvicePages } from './page.ts';

/** Pages by code. */
export const ANCHORS = {
  'few-levels': {
    what: 'A scale has three levels or fewer. Options and yes-no are no scales: use them where there really are so few answers.',
    example: {
      in: 'question',
      wrong: 'levels:\n  1: Tells the damage only\n  2: Knows the cause\n  3: Cause found and one change made',
      right:
        'levels:\n  1: Recalls none, or says failing is what IT is for\n  2: Tells the damage only\n  3: Knows the cause; the repair was a one-off\n  4: Cause found and one change made\n  5: Change made, later checked that it worked',
    },
  },
  'many-levels': {
    what: 'A scale has eight levels or more. People tell about seven apart.',
    example: {
      in: 'question',
      wrong: 'levels:\n  1: 1 day\n  2: 2 days\n  3: 3 days\n  4: 4 days\n  5: 5 days\n  6: 6 days\n  7: 7 days\n  8: 8 days',
      right: 'levels:\n  1: 1 day\n  2: 2 days\n  3: 3 days\n  4: 4 to 5 days\n  5: 6 to 8 days',
    },
  },
  'empty-anchor': {
    what: 'The text of a level is a number, a sign, or a word such as todo that stands for a text to come.',
    example: {
      in: 'question',
      wrong: 'levels:\n  1: Nobody looked\n  2: TODO\n  3: A list was written\n  4: One fault was mended',
      right: 'levels:\n  1: Nobody looked\n  2: Somebody named a fault\n  3: A list was written\n  4: One fault was mended',
    },
  },
  'same-anchor': {
    what: 'Two levels of one scale have the same text.',
    example: {
      in: 'question',
      wrong: 'levels:\n  1: Nobody looked\n  2: A list was written\n  3: A list was written\n  4: One fault was mended',
      right: 'levels:\n  1: Nobody looked\n  2: Somebody named a fault\n  3: A list was written\n  4: One fault was mended',
    },
  },
  'long-anchor': {
    what: 'The words of a level or an option are counted. More than 25 cannot be read while somebody talks.',
    example: {
      in: 'question',
      wrong:
        'levels:\n  1: Nobody looked\n  2: Somebody named a fault\n  3: A list was written\n  4: One fault from the list that was written in the last review was taken\n    up by the person who is named for it,\n    mended within a month and shown to everybody who had asked',
      right: 'levels:\n  1: Nobody looked\n  2: Somebody named a fault\n  3: A list was written\n  4: One fault was mended within a month',
    },
  },
  'bare-judgement': {
    what: 'A level or an option with points judges (good, poor, professional) or only measures out (low, high, partly) and says hardly a word besides. In a longer text that also says an act such words are left alone.',
    example: {
      in: 'question',
      wrong: 'levels: { 1: Poor, 2: Weak attitude, 3: Adequate, 4: Good, 5: Excellent }',
      right:
        'levels:\n  1: Nothing; replaces only what has failed\n  2: One purchase, made after a scare\n  3: Renews some items when reminded\n  4: Runs a planned cycle with a budget line\n  5: Plans ahead and names a problem that was avoided by it',
    },
  },
  'undecided-middle': {
    what: 'The middle level of a scale says unclear, not discussed, average or the like. A rater who does not know would then give half the points; the answer unknown gives none and shows the gap.',
    example: {
      in: 'question',
      wrong: 'levels:\n  1: Nobody looked\n  2: Somebody named a fault\n  3: Unclear\n  4: One fault was mended\n  5: Mended and looked at again',
      right: 'levels:\n  1: Nobody looked\n  2: Somebody named a fault\n  3: A list was written\n  4: One fault was mended\n  5: Mended and looked at again',
    },
  },
  'reversed-scale': {
    what: 'A higher level is worth fewer points than the one below it, by points or by the points of a level.',
    example: {
      in: 'question',
      wrong: 'levels: { 1: Never, 2: Once a year, 3: Every month, 4: Every day }\npoints: [4, 3, 2, 1]',
      right: 'levels: { 1: Every day, 2: Every month, 3: Once a year, 4: Never }',
    },
  },
  'anchor-gap': {
    what: 'All levels of a scale are figures, and a figure between two of them fits neither. Whole numbers follow each other without a gap: 5 to 9, then 10.',
    example: {
      in: 'question',
      wrong: 'levels: { 1: under 5, 2: 5 to 9, 3: 10 to 14, 4: 20 or more }',
      right: 'levels: { 1: under 5, 2: 5 to 9, 3: 10 to 19, 4: 20 or more }',
    },
  },
  'anchor-overlap': {
    what: 'All levels of a scale are figures, and one figure fits two of them.',
    example: {
      in: 'question',
      wrong: 'levels: { 1: 0-5 %, 2: 5-10 %, 3: 11-20 %, 4: over 20 % }',
      right: 'levels: { 1: 0-5 %, 2: 6-10 %, 3: 11-20 %, 4: over 20 % }',
    },
  },
} satisfies AdvicePages;
