/** What can be said about assessments after they are locked, and about those they are of. */
import { Option } from 'commander';
import type { Declaration } from './declaration.ts';
import { forceOption, formatOption, jsonOption, outputOption, redactOption, revealOption } from './options.ts';

/** The commands declared here. */
export type LifecycleCommand = keyof typeof LIFECYCLE;

/** By name, in the order in which help lists them. */
export const LIFECYCLE = {
  raters: {
    summary: 'show how far raters agree, and where they differ',
    description:
      'Shows how far those agree who rated the same calls, question by question and for each rubric: the shares of equal ratings and of those at most one level apart, weighted kappa for two raters, ordinal alpha for any number. Kappa and alpha need ten prospects that are rated twice. Of each rater it hints at habits, such as one level for everything. With a prospect it shows the ratings of its calls beside each other, the widest differences first, with the notes of both.',
    operands: '[prospect|id]',
    operandHelp: 'the name, or a part that only one has; or the id of one of the ratings, six characters or more',
    options: [
      new Option('-r, --rubric <id>', 'only this rubric'),
      new Option('--format <format>', 'how the page looks').choices(['terminal', 'json', 'csv']),
      jsonOption,
      revealOption,
      outputOption,
      forceOption,
    ],
    examples: [
      ['fit raters', 'the agreement of everybody, rubric by rubric'],
      ['fit raters "Harbour Dental"', 'the ratings of one prospect beside each other'],
      ['fit raters --rubric msp-mindset --format csv -o agreement.csv', 'a row a question, for a spreadsheet'],
    ],
    load: async () => (await import('../commands/raters.ts')).raters,
  },
  history: {
    summary: 'tell the life of one prospect, the oldest first',
    description:
      'Tells everything about one prospect, the oldest first: assessments with what was put right in them, second ratings and what the raters agreed on, decisions, conditions, outcomes, renamings and mergers. Each score is held against the last one under the same rubric and major version; a change counts only where it is larger than two ratings of one and the same thing may differ.',
    operands: '<prospect|id>',
    operandHelp: 'the name, or a part that only one has; or the id of one of its assessments',
    options: [new Option('--all', 'tell what was put right too'), formatOption, jsonOption, redactOption, outputOption, forceOption],
    examples: [
      ['fit history "Harbour Dental"', 'what happened, and the course of the scores'],
      ['fit history harbour --all --format markdown -o harbour.md', 'with every revision, for the file'],
    ],
    load: async () => (await import('../commands/history.ts')).history,
  },
  compare: {
    summary: 'say what differs between two assessments, and what drove it',
    description:
      'Says what differs between two locked assessments under the same rubric: recommendation, score, dimensions, answers, facts, conditions, knock-outs. The points that drove the score add up to its change; where the recommendation differs, answers are put in place of the earlier ones, alone and by two, until the same comes out. Of two names the newest of each under one rubric are compared, of one name its two newest.',
    operands: '<assessments...>',
    operandHelp: 'one or two: names of prospects, or ids; of one prospect the earlier comes first',
    options: [formatOption, jsonOption, redactOption, outputOption, forceOption],
    examples: [
      ['fit compare "Harbour Dental"', 'what changed since the last time'],
      ['fit compare harbour northfield', 'two prospects'],
      ['fit compare 7G3K2A 9QX41B --json', 'two assessments by their ids, as fit.comparison/1'],
    ],
    load: async () => (await import('../commands/compare.ts')).compare,
  },
  'export-prospect': {
    summary: 'hand over all that is kept about a prospect',
    description:
      'Prints all that is kept about one prospect as JSON, fit.prospect-export/1: what it was called and is known by elsewhere, every assessment and draft with its notes and half-typed texts, decisions, conditions, outcomes and the rest of the log, and the days on which its rubrics want it looked at again and removed.',
    operands: '<prospect|id>',
    operandHelp: 'the name, or a part that only one has; or the id of one of its assessments',
    options: [redactOption, outputOption, forceOption],
    examples: [['fit export-prospect "Harbour Dental" -o harbour.json', 'what to hand over when they ask']],
    load: async () => (await import('../commands/export-prospect.ts')).exportProspect,
  },
  purge: {
    summary: 'remove what has been kept long enough',
    description:
      'Removes assessments and drafts for good that were not touched for longer than you say, or that are past the day which the retention of their rubric sets, after asking once with the list of them. A draft counts by its last change. With the last assessment of a prospect all that is known of it goes.',
    operands: '',
    options: [
      new Option('--older-than <age>', 'not touched for so long: 2y, 18m, 90d, P2Y'),
      new Option('--expired', 'past the day that their rubric sets'),
      new Option('--dry-run', 'print what would go, and remove nothing'),
      new Option('-f, --force', 'do not ask'),
    ],
    examples: [
      ['fit purge --expired --dry-run', 'what has been kept longer than its rubric says'],
      ['fit purge --older-than 2y --force', 'everything older than two years, without a question'],
    ],
    load: async () => (await import('../commands/purge.ts')).purge,
  },
} satisfies Readonly<Record<string, Declaration>>;
