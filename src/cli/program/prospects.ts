/** Who is known, and under which names. Bodies load only when they run. */
import { Option } from 'commander';
import type { Declaration } from './declaration.ts';
import { byOption, forceOption, jsonOption, outputOption, redactOption } from './options.ts';

/** The commands declared here. */
export type ProspectCommand = keyof typeof PROSPECTS;

/** By name, in the order in which help lists them. */
export const PROSPECTS = {
  'prospect list': {
    summary: 'list who is known, and under which names',
    description:
      'Lists every prospect by name: its key, how often it was assessed, when something was last noted, what fit recommends now and what a person decided, and the other names that lead to it.',
    operands: '',
    options: [
      new Option('--format <format>', 'how the list looks').choices(['terminal', 'json', 'csv', 'plain']),
      jsonOption,
      redactOption,
      outputOption,
      forceOption,
    ],
    examples: [['fit prospect list', 'everybody who was assessed']],
    load: async () => (await import('../commands/prospect-list.ts')).prospectList,
  },
  'prospect rename': {
    summary: 'call a prospect otherwise from now on',
    description:
      'Gives a prospect another name. Both names lead to it from now on, and what was locked keeps the name it was locked with. fit prospect undo takes it back.',
    operands: '<prospect> <name>',
    operandHelp: ['its whole name, key or id', 'the new name'],
    options: [byOption],
    examples: [['fit prospect rename "Harbor Dental" "Harbour Dental Ltd"', 'a slip put right']],
    load: async () => (await import('../commands/prospect-rename.ts')).prospectRename,
  },
  'prospect merge': {
    summary: 'say that one prospect turned out to be another',
    description:
      'Counts everything about the first prospect as the second one’s from now on, after showing what that is and asking once. Nothing is written over: records keep their names, and fit prospect undo takes it back.',
    operands: '<prospect> <other>',
    operandHelp: ['the one that turned out to be another: its whole name, key or id', 'that other'],
    options: [byOption, new Option('-f, --force', 'do not ask')],
    examples: [['fit prospect merge "Harbor Dental Ltd" "Harbour Dental"', 'the first is the second']],
    load: async () => (await import('../commands/prospect-merge.ts')).prospectMerge,
  },
  'prospect undo': {
    summary: 'take the last renaming or merger of a prospect back',
    description: 'Takes back what was last done to a prospect by fit prospect rename or merge; again for the one before.',
    operands: '<prospect>',
    operandHelp: 'any whole name that leads to it, its key or id',
    options: [byOption],
    examples: [['fit prospect undo "Harbour Dental"', 'as it was before']],
    load: async () => (await import('../commands/prospect-undo.ts')).prospectUndo,
  },
} satisfies Readonly<Record<string, Declaration>>;
