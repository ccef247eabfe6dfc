/** What can be said about assessments after they are locked, and about those they are of. */
import { Option } from 'commander';
import type { Declaration } from './declaration.ts';
import { forceOption, jsonOption, outputOption, revealOption } from './options.ts';

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
} satisfies Readonly<Record<string, Declaration>>;
