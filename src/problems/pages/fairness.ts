/** Pages on words about persons, and on silences. */
import type { AdvicePages } from './page.ts';

/** Pages by code. */
export const FAIRNESS = {
  'protected-trait': {
    what: 'A prompt, a probe, listen-for, an anchor or a fact holds a word for a protected trait, or one that stands close to it: gender, religion, health, native speaker, family plans. Whole words count; where a word is meant otherwise, as in health care, a silence with its reason says so.',
    example: {
      in: 'question',
      wrong: 'ask: How many of your people are native speakers?',
      right: 'ask: In which languages do your people ask for help?',
    },
  },
  'manner-of-speech': {
    what: 'A prompt or an anchor rates accent, fluency, gaze, expression or bearing.',
    example: {
      in: 'question',
      wrong: 'listen-for: Eye contact and tone of voice.',
      right: 'listen-for: Whether a cause and a change are named.',
    },
  },
  'trait-word': {
    what: 'A level or an option names a character: arrogant, lazy, friendly. Two raters mean different acts by it.',
    example: {
      in: 'question',
      wrong: 'levels:\n  1: Rude\n  2: Talks over others twice or more\n  3: Stops when told\n  4: Lets others finish',
      right: 'levels:\n  1: Calls a person names\n  2: Talks over others twice or more\n  3: Stops when told\n  4: Lets others finish',
    },
  },
  'harsh-letter': {
    what: 'A sentence for the prospect judges its reader, or names a score, a red flag or a knock-out.',
    example: {
      in: 'rubric',
      wrong: 'letter: { decline: Your people are careless with passwords. }',
      right: 'letter: { decline: We look after all customers on one level of protection\n  and cannot do a sound job outside it. }',
    },
  },
  'unknown-silence': {
    what: 'A silence names a code that no advice has, or one of an error.',
    example: {
      in: 'rubric',
      without: ['adapted'],
      wrong: 'silence: [{ code: no-adaptet, because: We wrote it for ourselves. }]',
      right: 'silence: [{ code: no-adapted, because: We wrote it for ourselves. }]',
    },
  },
  'useless-silence': {
    what: 'A silence takes nothing back: what it was written for is mended, or it names another question.',
    example: {
      in: 'rubric',
      wrong: 'adapted: true\nsilence: [{ code: no-adapted, because: We wrote it for ourselves. }]',
      right: 'adapted: true\nsilence: []',
    },
  },
} satisfies AdvicePages;
