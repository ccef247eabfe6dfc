/** What can be said about assessments after they are locked, and about those they are of. */
import { Option } from 'commander';
import type { Declaration } from './declaration.ts';
import { age, byOption, collectFacts, day, forceOption, jsonOption, keptOptions, length, outputOption, redactOption, revealOption } from './options.ts';

/** Why. */
const becauseOption = new Option('--because <text>', 'the reason, in a sentence');
/** How a page looks that can be drawn too. */
const pageOption = new Option('--format <format>', 'how the page looks').choices(['terminal', 'markdown', 'html', 'json']);
/** The assessments of a prospect, or one of them. */
const SUBJECT = 'the name, or a part that only one has; or the id of an assessment';

/** The commands declared here. */
export type LifecycleCommand = keyof typeof LIFECYCLE;

/** By name, in the order in which help lists them. */
export const LIFECYCLE = {
  decide: {
    summary: 'say what a person has decided',
    description:
      'A person with a name decides; fit only recommends. A decision that differs from the recommendation is an override and needs a reason, and so does one on a case that could not be recommended anything yet. Both stay visible on every page. Who decides again writes nothing over: the last word counts, and the log keeps those before.',
    operands: '<prospect|id> <decision>',
    operandHelp: [SUBJECT, 'accept, conditional, defer or decline'],
    options: [becauseOption, byOption, new Option('--starts <day>', 'when the service starts: days of conditions count from it').argParser(day), revealOption],
    examples: [
      ['fit decide "Harbour Dental" conditional --by "Jan Maas" --starts 2026-05-01', 'as recommended'],
      ['fit decide "Corvid Media" decline --because "No slot before autumn"', 'an override, with its reason'],
    ],
    load: async () => (await import('../commands/decide.ts')).decide,
  },
  condition: {
    summary: 'list the conditions of a prospect, or say where one stands',
    description:
      'Lists what was agreed with a prospect: where each condition stands, when it is due, and what gives it that day. With a question and a state it takes note of that: kept, late (still owed), broken, dropped, or open again. What is broken or dropped needs a reason.',
    operands: '<prospect|id> [question] [state]',
    operandHelp: [SUBJECT, 'the id of the question that the condition comes from', 'kept, late, broken, dropped or open'],
    options: [
      becauseOption,
      new Option('--due <day>', 'the day it is due, instead of what its words say').argParser(day),
      byOption,
      jsonOption,
      ...keptOptions,
    ],
    examples: [
      ['fit condition "Harbour Dental"', 'what was agreed, and where it stands'],
      ['fit condition "Harbour Dental" contact_point kept', 'one of them is settled'],
      ['fit condition "Harbour Dental" last_incident late --due 2026-06-01', 'another day is agreed'],
    ],
    load: async () => (await import('../commands/condition.ts')).condition,
  },
  due: {
    summary: 'list reviews and conditions that are due',
    description:
      'Lists by day what is overdue and what comes: prospects to be looked at again, and conditions that are still owed, each with the command that deals with it. What was declined is owed nothing. A condition is due on the day that somebody set, else on the one its words name, else on the day of the next review.',
    operands: '',
    options: [
      new Option('--within <time>', 'how far to look ahead: 0d, 30d, 6w, 3m; 30d unless given').argParser(length),
      new Option('--format <format>', 'how it looks').choices(['terminal', 'json', 'csv', 'plain']),
      jsonOption,
      ...keptOptions,
    ],
    examples: [
      ['fit due', 'what is overdue, and what comes within 30 days'],
      ['fit due --within 0d --format csv -o due.csv', 'what is overdue today, for a spreadsheet'],
    ],
    load: async () => (await import('../commands/due.ts')).due,
  },
  log: {
    summary: 'show who did what when',
    description:
      'Shows everything that was done about a prospect or one assessment, the oldest first: begun, locked, corrected, rated by a second person, decided, conditions, outcomes, names. Nothing in the log is ever written over.',
    operands: '<prospect|id>',
    operandHelp: SUBJECT,
    options: [new Option('--format <format>', 'how it looks').choices(['terminal', 'json', 'plain']), jsonOption, ...keptOptions],
    examples: [
      ['fit log "Harbour Dental"', 'everything about this prospect'],
      ['fit log 7G3K2A --format plain', 'about one assessment, a line each'],
    ],
    load: async () => (await import('../commands/log.ts')).log,
  },
  outcome: {
    summary: 'record what became of a customer',
    description:
      'Takes down the five facts by which a customer is judged after twelve months; at least four of them make a good outcome. They were defined before any score was used, and no score, recommendation or band is shown on the way: better let somebody enter them who neither assessed nor decided. Facts of several days add up, and the last word on each counts. Only customers who were accepted have an outcome. The facts are customer (still one, or left by plan), rate (effective rate at or above the floor), baseline (protection kept for at least 95%), conduct (no breach upheld) and goal (the outcome they want is on track).',
    operands: '<prospect>',
    operandHelp: 'the name, or a part that only one has',
    options: [
      new Option('--fact <name=yes|no>', 'a fact, may stand several times; asked for on a terminal').argParser(collectFacts),
      new Option('--on <day>', 'the day the facts are of; today unless given').argParser(day),
      new Option('--note <text>', 'a note beside them'),
      byOption,
      new Option('--accessible', 'plain lines instead of menus, for screen readers'),
    ],
    examples: [
      ['fit outcome "Harbour Dental"', 'asks the five facts'],
      ['fit outcome Harbour --fact customer=yes --fact rate=no --on 2027-05-03', 'two of them'],
    ],
    load: async () => (await import('../commands/outcome.ts')).outcome,
  },
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
      ...keptOptions,
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
    options: [new Option('--all', 'tell what was put right too'), pageOption, jsonOption, ...keptOptions],
    examples: [
      ['fit history "Harbour Dental"', 'what happened, and the course of the scores'],
      ['fit history harbour --all --format markdown -o harbour.md', 'with every revision, for the file'],
      ['fit history harbour --format html -o harbour.html', 'a page with pictures, for a browser'],
    ],
    load: async () => (await import('../commands/history.ts')).history,
  },
  compare: {
    summary: 'say what differs between two assessments, and what drove it',
    description:
      'Says what differs between two locked assessments under the same rubric: recommendation, score, dimensions, answers, facts, conditions, knock-outs. The points that drove the score add up to its change; where the recommendation differs, answers are put in place of the earlier ones, alone and by two, until the same comes out. Of two names the newest of each under one rubric are compared, of one name its two newest.',
    operands: '<assessments...>',
    operandHelp: 'one or two: names of prospects, or ids; of one prospect the earlier comes first',
    options: [pageOption, jsonOption, ...keptOptions],
    examples: [
      ['fit compare "Harbour Dental"', 'what changed since the last time'],
      ['fit compare harbour northfield', 'two prospects'],
      ['fit compare "Harbour Dental" --format html -o change.html', 'a page with pictures, for a browser'],
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
    options: [...keptOptions],
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
  portfolio: {
    summary: 'put the book into numbers, for whoever answers for it',
    description:
      'Counts the newest assessment of each prospect: what fit recommends and what people decided, why it recommends to decline, where and why decisions differ, where conditions stand, coverage and age; for each rubric its bands, the mean and spread of its dimensions, the share of weak and strong answers, and the questions that stay open most often. Of fewer than ten assessments it gives counts and no per cents.',
    operands: '',
    options: [
      new Option('-r, --rubric <id>', 'only this rubric; id@1 is a major version'),
      new Option('--since <age>', 'only what was locked since: 90d, 12w, 6m, 1y ago, or a day').argParser(age),
      new Option('--all', 'count every assessment of a prospect, not the newest alone'),
      new Option('--format <format>', 'how the page looks').choices(['terminal', 'html', 'json', 'csv']),
      jsonOption,
      redactOption,
      outputOption,
      forceOption,
    ],
    examples: [
      ['fit portfolio', 'the whole book'],
      ['fit portfolio --rubric msp-mindset --since 6m', 'one rubric, the last half-year'],
      ['fit portfolio --format html -o book.html', 'a page with pictures, for a browser'],
      ['fit portfolio --format csv -o book.csv', 'a figure a row, for a spreadsheet'],
    ],
    load: async () => (await import('../commands/portfolio.ts')).portfolio,
  },
} satisfies Readonly<Record<string, Declaration>>;
