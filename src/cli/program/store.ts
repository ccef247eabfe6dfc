/** Commands about the place where assessments are kept. Bodies load only when they run. */
import { Option } from 'commander';
import type { Declaration } from './declaration.ts';
import { forceOption, jsonOption } from './options.ts';

/** The commands declared here. */
export type StoreCommand = keyof typeof STORE;

/** By name, in the order in which help lists them. */
export const STORE = {
  'store backup': {
    summary: 'copy the store into a file',
    description:
      'Copies the store as it is at one moment, while others may go on writing. Every row of the copy is looked at before it gets its name; the file is for you alone. fit remembers where it lies, so that fit rm and fit purge can tell you of it.',
    operands: '<file>',
    operandHelp: 'where the copy goes',
    options: [forceOption],
    examples: [['fit store backup ~/backups/fit-monday.db', 'a copy to keep elsewhere']],
    load: async () => (await import('../commands/store-backup.ts')).storeBackup,
  },
  'store restore': {
    summary: 'put a backup in the place of the store',
    description:
      'Puts what a backup holds in the place of what the store holds, after asking once on the terminal. What is no whole store, or was made by a newer fit, is refused. What the store held is set aside beside it. All is exchanged at once: who is stopped on the way has the one or the other.',
    operands: '<file>',
    operandHelp: 'a file that fit store backup has made',
    options: [new Option('-f, --force', 'do not ask')],
    examples: [['fit store restore ~/backups/fit-monday.db', 'back to Monday']],
    load: async () => (await import('../commands/store-restore.ts')).storeRestore,
  },
  'store doctor': {
    summary: 'tell whether the store is as it should be',
    description:
      'Looks at everything in the store and changes nothing: who may read it, whether file and rows are as they were written, what was left half done, what was set aside, and how much room there is. Each finding says what to do.\nExit code: 0 nothing is wrong, 4 something is.',
    operands: '',
    options: [new Option('--fix', 'mend what can be mended'), jsonOption],
    examples: [
      ['fit store doctor', 'look'],
      ['fit store doctor --fix', 'look, and mend'],
    ],
    load: async () => (await import('../commands/store-doctor.ts')).storeDoctor,
  },
} satisfies Readonly<Record<string, Declaration>>;
