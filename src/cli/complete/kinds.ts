/** What operands and values of options are completed by: a word of the usage tells. */
import type { Option } from 'commander';
import { CONDITION_STATES } from '../../engine/model/log.ts';
import { RECOMMENDATIONS } from '../../engine/model/rubric.ts';
import { SHELLS } from '../completion/shells.ts';
import { SCHEMAS } from '../schema/schemas.ts';
import { SETTINGS } from '../settings/known.ts';
import type { Candidate, LookedUp } from './model.ts';

/** What a value may be. */
export interface Kinds {
  readonly words?: readonly Candidate[];
  readonly kinds?: readonly LookedUp[];
}

const NOTHING: Kinds = {};
const FILES: Kinds = { kinds: ['files'] };
const PROSPECTS: Kinds = { kinds: ['prospects'] };
const SETTING: Kinds = { words: Object.entries(SETTINGS).map(([value, { summary }]) => ({ value, about: summary })) };

/** Every word that the usage of a command has for an operand. */
const OPERANDS: Readonly<Record<string, Kinds>> = {
  prospect: PROSPECTS,
  'prospect|id': PROSPECTS,
  'prospects|ids': PROSPECTS,
  'prospects|ids|files': { kinds: ['prospects', 'files'] },
  assessments: PROSPECTS,
  other: PROSPECTS,
  rubric: { kinds: ['rubrics', 'files'] },
  rubrics: { kinds: ['rubrics', 'files'] },
  'files|folders': { kinds: ['rubrics', 'files'] },
  file: FILES,
  files: FILES,
  'name|path': FILES,
  decision: wordsOf(RECOMMENDATIONS),
  state: wordsOf(CONDITION_STATES),
  shell: wordsOf(SHELLS),
  key: SETTING,
  // These are the user's own, or too many to be of use.
  name: NOTHING,
  question: NOTHING,
};

/** Where a word means something else for one command. */
const OF_COMMAND: Readonly<Record<string, Kinds>> = {
  'schema name': { words: Object.entries(SCHEMAS).map(([value, { of }]) => ({ value, about: of })) },
};

/** The same for values of options. */
const VALUES: Readonly<Record<string, Kinds>> = {
  file: FILES,
  folder: FILES,
  place: FILES,
  'id|path': { kinds: ['rubrics', 'files'] },
  starter: { kinds: ['starters'] },
};

/** @returns what an operand of a command is completed by. @param term as it stands in the usage, `[files...]`; what is not known is a file to most shells */
export function kindsOfOperand(command: string, term: string, before: readonly string[]): Kinds {
  const word = term.replace(/^[[<]|(?:\.\.\.)?[\]>]$/g, '');
  if (word === 'value') return kindsOfSetting(before.at(-1) ?? '');
  return OF_COMMAND[`${command} ${word}`] ?? OPERANDS[word] ?? FILES;
}

/** @returns whether it is known what an operand is completed by. */
export function isKnownOperand(word: string): boolean {
  return word === 'value' || Object.hasOwn(OPERANDS, word);
}

/** @returns what the value of an option is completed by. */
export function kindsOfOption({ argChoices, flags, long }: Option): Kinds {
  if (argChoices !== undefined) return wordsOf(argChoices);
  if (long === '--rubric') return { kinds: flags.includes('path') ? ['rubrics', 'files'] : ['rubrics'] };
  return VALUES[/[[<]([^\]>]+)[\]>]/.exec(flags)?.[1] ?? ''] ?? NOTHING;
}

function kindsOfSetting(key: string): Kinds {
  const setting = Object.hasOwn(SETTINGS, key) ? SETTINGS[key as keyof typeof SETTINGS] : null;
  if (setting === null) return NOTHING;
  if (key === 'rubric') return { kinds: ['rubrics', 'files'] };
  return setting.choices === undefined ? (key === 'map' || key === 'store' ? FILES : NOTHING) : wordsOf(setting.choices);
}

function wordsOf(words: readonly string[]): Kinds {
  return { words: words.map((value) => ({ value })) };
}
