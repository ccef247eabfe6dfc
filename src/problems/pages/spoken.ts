/** Pages on what is said in the call. */
import type { AdvicePages } from './page.ts';

/** Pages by code. */
export const SPOKEN = {
  'long-prompt': {
    what: 'The words in ask are counted. More than 25 are hard to say and harder to keep in mind.',
    example: {
      in: 'question',
      wrong:
        'ask: Thinking back over the last year or two with your present provider and\n  the one before, what would you say was the worst failure that stopped\n  people working?',
      right: 'ask: Tell me about the last time an IT failure stopped people working.',
    },
  },
  'two-questions': {
    what: 'ask holds more than one question mark. People answer the last question they hear, and the rater cannot place two answers on one scale.',
    example: {
      in: 'question',
      wrong: 'ask: When was your last outage? Who mended it?',
      right: 'ask: Tell me about your last outage.\nprobes: [Who mended it?]',
    },
  },
  'double-barrelled': {
    what: 'A second question hangs on the first by and or or: and how, and what, or did you, plan and approve. Two nouns joined by and are fine, and so is "where and when".',
    example: {
      in: 'question',
      wrong: 'ask: Who decides on IT and how do they choose a supplier?',
      right: 'ask: Who took part the last time you chose a supplier?\nprobes: [What did each of them look at?]',
    },
  },
  'leading-words': {
    what: 'ask or a probe holds words that hand over the wanted answer: surely, of course, how important is, do you agree. It takes courage to say no to them.',
    example: {
      in: 'question',
      wrong: 'ask: How important is data protection to you?',
      right: 'ask: Think of the last protective measure your staff found inconvenient.\n  What happened to it?',
    },
  },
  'closed-opener': {
    what: 'A question to be asked aloud begins with do, is, have, can or the like, so that yes or no answers it. Questions with yes-no as their form are meant to be closed and are left alone, and so is what is observed or looked up.',
    example: {
      in: 'question',
      wrong: 'ask: Do you test your backups?',
      right: 'ask: Tell me about the last time you restored a file.',
    },
  },
  'many-hypothetical': {
    what: 'More than one in four asked questions is about what would be: would, imagine, suppose, what if. Everybody would do the right thing.',
    example: {
      in: 'dimension',
      wrong: `questions:
  - { id: evening, ask: What would you do if a server failed at night?,
      levels: steps }
  - { id: absence, ask: Imagine that your contact fell ill. Who helps?,
      levels: steps }`,
      right: `questions:
  - { id: evening, ask: What did you do when something last failed at night?,
      levels: steps }
  - { id: absence, ask: Who helped the last time your contact was away?,
      levels: steps }`,
    },
  },
  jargon: {
    what: 'ask or a probe holds a word that an office manager need not know. Such words are used in talks among ourselves.',
    example: {
      in: 'question',
      wrong: 'ask: What RTO did you agree with your last provider?',
      right: 'ask: How soon did your last provider have to have you working again?',
    },
  },
  'too-many-asked': {
    what: 'Questions whose source is asked are counted, those that wait for an answer (when) left aside, and held against minutes: 14 in 45 minutes, in proportion.',
    example: { in: 'rubric', wrong: 'minutes: 5 # with six questions to ask', right: 'minutes: 45' },
  },
  'observed-early': {
    what: 'An observed question comes before one that is still to be asked, in order or, without it, in the file. What is observed is rated once the talk is over.',
    example: {
      in: 'rubric',
      wrong: 'order: [manners, last_incident] # manners is observed',
      right: 'order: [last_incident, restored_file, last_review, last_advice,\n  last_change, last_supplier, last_call, manners] # manners is observed',
    },
  },
  'no-probes': {
    what: 'An asked question with levels or options has no probes. One to three neutral follow-ups, the same for every rater, bring out what the levels need.',
    example: {
      in: 'question',
      wrong: 'ask: Tell me about your last outage.\nprobes: []',
      right: 'ask: Tell me about your last outage.\nprobes: [What is different today?]',
    },
  },
  'many-probes': {
    what: 'More than three probes stand under one question. Nobody gets through them, and each rater picks others.',
    example: {
      in: 'question',
      wrong: 'probes: [What broke?, Who saw it?, Who mended it?, What did it cost?,\n  What is different today?]',
      right: 'probes: [Who mended it?, What is different today?]',
    },
  },
  'no-source': {
    what: 'A question without source counts as asked. Written down, it tells every reader whether the answer was said, seen or measured.',
    example: {
      in: 'question',
      without: ['source'],
      wrong: 'ask: Who took part the last time you chose a supplier?',
      right: 'ask: Who took part the last time you chose a supplier?\nsource: record',
    },
  },
  'no-rater-prompt': {
    what: 'An observed question is not addressed to the rater. Begin it with Rater:, or ask what was noted, seen or heard.',
    example: {
      in: 'question',
      wrong: 'source: observed\nask: How do people speak of others?',
      right: 'source: observed\nask: "Rater: which words towards people did you note?"',
    },
  },
  'no-unit': {
    what: 'A number from records has no unit.',
    example: { in: 'question', wrong: 'source: record\nnumber: { min: 1, max: 500 }', right: 'source: record\nnumber: { unit: people, min: 1, max: 500 }' },
  },
  'no-period': {
    what: 'A number from records counts what comes in over time (tickets, visits, payments), and neither ask, title, listen-for nor unit names the time.',
    example: {
      in: 'question',
      wrong: 'source: record\nask: How many requests came in?\nnumber: { unit: requests, min: 0, max: 99 }',
      right: 'source: record\nask: How many requests came in during the last three months?\nnumber: { unit: requests, min: 0, max: 99 }',
    },
  },
} satisfies AdvicePages;
