/** Looking after the place where assessments are kept. Bodies load only when they run. */
import { Option } from 'commander';
import type { Declaration } from './declaration.ts';
import { forceOption, jsonOption, outputOption } from './options.ts';

/** The commands declared here. */
export type StoreCommand = keyof typeof STORE;

/** By name, in the order in which help lists them. */
export const STORE = {
  'store backup': {
    summary: 'copy the store into a file',
    description:
      'Copies the store as it is at one moment, while others may go on writing. Every row of the copy is looked at before it gets its name; the file is for you alone. fit remembers where it lies, so that fit rm and fit purge can tell you of it. Of a store on a server all is copied over into such a file; what others write meanwhile may be in it or not, and fit does not remember where it lies.',
    operands: '<file>',
    operandHelp: 'where the copy goes',
    options: [forceOption],
    examples: [['fit store backup ~/backups/fit-monday.db', 'a copy to keep elsewhere']],
    load: async () => (await import('../commands/store-backup.ts')).storeBackup,
  },
  'store restore': {
    summary: 'put a backup in the place of the store',
    description:
      'Puts what a backup holds in the place of what the store holds, after asking once on the terminal. What is no whole store, or was made by a newer fit, is refused. What the store held is set aside beside it. All is exchanged at once: who is stopped on the way has the one or the other.\nA store on a server is filled only while it holds nothing: what colleagues have kept is not exchanged.',
    operands: '<file>',
    operandHelp: 'a file that fit store backup has made',
    options: [new Option('-f, --force', 'do not ask')],
    examples: [['fit store restore ~/backups/fit-monday.db', 'back to Monday']],
    load: async () => (await import('../commands/store-restore.ts')).storeRestore,
  },
  'store doctor': {
    summary: 'tell whether the store is as it should be',
    description:
      'Looks at everything in the store and changes nothing: who may read it, whether file and rows are as they were written, what was left half done, what was set aside, and how much room there is; of a store on a server how the connection is protected, which version the tables have, and whether every row is as it was written. Each finding says what to do.\nExit code: 0 nothing is wrong, 4 something is.',
    operands: '',
    options: [new Option('--fix', 'mend what can be mended'), jsonOption],
    examples: [
      ['fit store doctor', 'look'],
      ['fit store doctor --fix', 'look, and mend'],
    ],
    load: async () => (await import('../commands/store-doctor.ts')).storeDoctor,
  },
  'store status': {
    summary: 'say which store this is, and what it holds',
    description:
      'Says where assessments are kept, which version the tables have, and how much is there. With the store of a team it also says what of the file on this machine is not there yet.\nExit code: 0, 4 when the store cannot be reached; what is kept here is shown all the same.',
    operands: '',
    options: [jsonOption, outputOption, forceOption],
    examples: [['fit store status', 'where everything is']],
    load: async () => (await import('../commands/store-status.ts')).storeStatus,
  },
  'store migrate': {
    summary: 'bring the tables of a store up to date',
    description:
      'Brings the tables of the store to the version that this fit works with. Every other command does that too when it comes first; this one does it when you say so, and says from which version to which. There is no way back: an older fit refuses tables that are newer than it knows.',
    operands: '',
    options: [
      new Option('--store <place>', 'another store: an address, the absolute path of a folder, or local'),
      new Option('--check', 'only say what would be done'),
    ],
    examples: [
      ['fit store migrate --check', 'what would be done'],
      ['fit store migrate', 'do it, before the others come to work'],
    ],
    load: async () => (await import('../commands/store-migrate.ts')).storeMigrate,
  },
  'store copy': {
    summary: 'copy everything from one store into another',
    description:
      'Copies everything that the other store lacks: assessments to the byte, drafts with every change, prospects, the log, rubrics. It can be repeated: a second run copies nothing, a run after more work only that, and one that was stopped is run again. Nothing that is there is written over: of a draft on both sides both keep every change, and what has come last counts. What a person has to look at is told. The store it is copied from stays as it is.\nExit code: 0, 4 when something differs on both sides and was left.',
    operands: '',
    options: [
      new Option('--from <place>', 'an address, the absolute path of a folder, or local; the file on this machine unless given'),
      new Option('--to <place>', 'the same; the store that FIT_STORE or the settings name unless given'),
      new Option('--dry-run', 'only say what would be copied'),
      jsonOption,
      outputOption,
      forceOption,
    ],
    examples: [
      ['fit store copy', 'what was kept on this machine, into the store of the team'],
      ['fit store copy --dry-run', 'what that would be'],
      ['fit store copy --from postgres://ada@db/fit --to /mnt/fit', 'everything of the team, into a file'],
    ],
    load: async () => (await import('../commands/store-copy.ts')).storeCopy,
  },
} satisfies Readonly<Record<string, Declaration>>;
