/** What was found about a store, in words: each finding with what to do about it. */
import { decimal } from '../../text/number.ts';
import { counted, sentence } from '../words.ts';

/** One thing that was looked at. */
export interface Finding {
  readonly check: Check;
  /** `note` asks for nothing but that somebody knows of it. */
  readonly state: 'fine' | 'note' | 'wrong';
  /** Paths, or what the database says. */
  readonly about: readonly string[];
}

/** All that was found. */
export interface Health {
  /** The path of the file, or the name of the server. */
  readonly place: string;
  readonly findings: readonly Finding[];
  /** What it takes, in bytes; `null` where that is not known. */
  readonly bytes: number | null;
  readonly free: number | null;
  readonly version: number | null;
  readonly database: string | null;
  readonly counts: { readonly assessments: number; readonly drafts: number; readonly prospects: number; readonly log: number } | null;
}

/** What can be looked at. */
export type Check = keyof typeof WORDS;

/** What is said of one check. */
interface Words {
  readonly fine: string;
  /** Where not all is well, or there is something to know. */
  readonly said: string;
  readonly todo: string;
}

const FIX = 'fit store doctor --fix';

/** By check. */
const WORDS = {
  owner: { fine: 'Folder and file are yours', said: 'This belongs to somebody else', todo: 'Set FIT_HOME to a folder of your own.' },
  program: { fine: 'The file is a store of fit', said: 'The file is a database of another program', todo: 'Move it away, or set FIT_HOME to another folder.' },
  modes: { fine: 'Only you may read folder and files', said: 'Others may read this, too', todo: `${FIX} takes that away from them.` },
  file: {
    fine: 'The file is whole',
    said: 'The file is damaged',
    todo: `${FIX} sets it aside and saves what can be read; or fit store restore FILE puts a backup in its place after that.`,
  },
  version: {
    fine: 'Its tables are those of this fit',
    said: 'Its tables are those of another fit',
    todo: 'A newer fit reads what a newer fit has made; what an older one has made is brought up by the next command.',
  },
  rows: {
    fine: 'Every row is as it was written',
    said: 'These rows are not as they were written',
    todo: `${FIX} sets the file aside and saves every row that is whole; fit store restore FILE brings a backup back.`,
  },
  loose: { fine: 'Every row belongs to something', said: 'These rows belong to nothing', todo: `${FIX} sets the file aside and leaves them out.` },
  unfinished: {
    fine: 'Nothing was left half done',
    said: 'This was begun and not ended, or is being done right now',
    todo: `If nobody works on it: ${FIX}, or any other command.`,
  },
  traces: {
    fine: 'Nothing is left of what was removed',
    said: 'Traces of what was removed are still in the file',
    todo: `${FIX}, or any other command, cleans them away once nobody else has it open.`,
  },
  aside: {
    fine: 'Nothing was set aside',
    said: 'This was set aside, and holds all that was in the store then',
    todo: 'Delete what you do not need any more: fit rm and fit purge do not reach into it.',
  },
  backups: {
    fine: 'No backups are known',
    said: 'These backups hold all that was in the store when they were made',
    todo: 'Delete those you do not need any more: fit rm and fit purge do not reach into them.',
  },
  space: {
    fine: 'There is room on the disk',
    said: 'There is little room on the disk',
    todo: 'Make room: removing needs as much as the store takes, and its journal as much again.',
  },
  connection: { fine: 'The server answers', said: 'The server does not answer', todo: 'Ask its administrator.' },
  protection: {
    fine: 'The connection is as safe as it can be',
    said: 'The connection could be safer',
    todo: 'With sslmode=verify-full in the address it is encrypted, and the server has to prove who it is.',
  },
  tables: {
    fine: 'Its tables are those of this fit',
    said: 'Its tables are those of another fit, so rows were not looked at',
    todo: 'Older ones are brought up by fit store migrate; what a newer fit has made takes a newer fit.',
  },
  'server-rows': {
    fine: 'Every row is as it was written',
    said: 'These rows are not as they were written',
    todo: 'Its administrator brings a backup of the server back; fit store copy --from FOLDER adds what the file in FOLDER still holds.',
  },
  'server-loose': {
    fine: 'Every row belongs to something',
    said: 'These rows belong to nothing',
    todo: 'They are shown nowhere. Ask who else than fit writes into these tables.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** @returns what a finding says, and what to do about it; `null` where nothing is to be done. */
export function findingWords({ check, state }: Finding): { readonly says: string; readonly todo: string | null } {
  const { fine, said, todo } = WORDS[check];
  return state === 'fine' ? { says: fine, todo: null } : { says: said, todo };
}

/** @returns how much there is, in words: a line each. */
export function sizeWords({ counts, bytes, free, version, database }: Health): readonly string[] {
  const much =
    counts === null
      ? []
      : [
          [counted(counts.assessments, 'assessment'), counted(counts.drafts, 'draft'), counted(counts.prospects, 'prospect'), `${counts.log} in the log`].join(
            ', ',
          ),
        ];
  const place = [
    bytes !== null && sizeOf(bytes),
    free !== null && `${sizeOf(free)} free on the disk`,
    version !== null && `tables of version ${version}`,
    database,
  ];
  return [...much, place.filter(Boolean).join(' · ')].filter((line) => line !== '').map(sentence);
}

/** "1.2 MB": powers of a thousand, as disks are sold. */
function sizeOf(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return `${decimal(Math.round((bytes / 1000 ** power) * 10) / 10)} ${units[power]}`;
}

/** @returns whether nothing is wrong. */
export function isSound({ findings }: Health): boolean {
  return findings.every(({ state }) => state !== 'wrong');
}
