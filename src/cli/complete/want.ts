/** From the words of a command line to what the last of them may become. Pure. */
import type { Option } from 'commander';
import { type Kinds, kindsOfOperand, kindsOfOption } from './kinds.ts';
import type { Candidate, Vocabulary, Wanted } from './model.ts';

/** What was said of a command before the cursor. */
interface Said {
  readonly operands: readonly string[];
  /** The option whose value is next. */
  readonly open: Option | null;
  /** Whether `--` has ended the options. */
  readonly isOver: boolean;
}

const HELP: Candidate = { value: '--help', about: 'print this help' };
const VERSION: Candidate = { value: '--version', about: 'print the version' };

/** @param before the words between `fit` and the word under the cursor @param current that word, up to the cursor */
export function wantedFor(before: readonly string[], current: string, vocabulary: Vocabulary): Wanted {
  const [first] = before;
  if (first === undefined) return words(current.startsWith('-') ? [HELP, VERSION] : firstWords(vocabulary));
  if (first === 'help') return words(helpWords(before.slice(1), vocabulary));
  const [, second] = before;
  if (Object.hasOwn(vocabulary.groups, first)) {
    if (second === undefined) return words(current.startsWith('-') ? [HELP] : membersOf(first, vocabulary));
    return inCommand(`${first} ${second}`, before.slice(2), current, vocabulary);
  }
  return inCommand(first, before.slice(1), current, vocabulary);
}

function inCommand(name: string, before: readonly string[], current: string, { commands, globals }: Vocabulary): Wanted {
  const declaration = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (declaration === undefined) return words([]);
  const options = [...declaration.options, ...globals];
  const { operands, open, isOver } = readWords(before, options);
  if (open !== null) return wanted(kindsOfOption(open));
  if (current.startsWith('-') && !isOver) return dashed(current, options);
  const terms = declaration.operands.split(' ').filter(Boolean);
  const last = terms.at(-1);
  const term = terms[operands.length] ?? (last?.includes('...') ? last : undefined);
  // Where nothing else can be said, options are what is looked for.
  if (term === undefined) return words(isOver ? [] : flagsOf(options));
  return wanted(kindsOfOperand(name, term, operands));
}

/** Reads words as commander does: `--x y`, `--x=y`, `-xy`, `-ab`. */
function readWords(before: readonly string[], options: readonly Option[]): Said {
  const operands: string[] = [];
  let open: Option | null = null;
  for (const [i, word] of before.entries()) {
    if (open !== null) open = null;
    else if (word === '--') return { operands: [...operands, ...before.slice(i + 1)], open: null, isOver: true };
    else if (word.startsWith('--')) open = word.includes('=') ? null : openOption(options.find(({ long }) => long === word));
    else if (/^-./.test(word)) open = openShort(word.slice(1), options);
    else operands.push(word);
  }
  return { operands, open, isOver: false };
}

/** Of letters that stand together the first that takes a value takes the rest, or the next word. */
function openShort(letters: string, options: readonly Option[]): Option | null {
  for (const [i, letter] of [...letters].entries()) {
    const option = options.find(({ short }) => short === `-${letter}`);
    if (takesValue(option)) return i === letters.length - 1 ? option : null;
  }
  return null;
}

function openOption(option: Option | undefined): Option | null {
  return takesValue(option) ? option : null;
}

function takesValue(option: Option | undefined): option is Option {
  return option !== undefined && (option.required || option.optional);
}

function dashed(current: string, options: readonly Option[]): Wanted {
  const [, name] = /^(--[^=]*)=/.exec(current) ?? [];
  if (name === undefined) return words(flagsOf(options));
  const option = options.find(({ long }) => long === name);
  return takesValue(option) ? wanted(kindsOfOption(option), `${name}=`) : words([]);
}

function flagsOf(options: readonly Option[]): readonly Candidate[] {
  return [...options.filter(({ hidden, long }) => !hidden && long).map(({ long, description }) => ({ value: long as string, about: description })), HELP];
}

function firstWords({ commands, groups }: Vocabulary): readonly Candidate[] {
  const single = Object.entries(commands).filter(([name]) => !name.includes(' '));
  return [...single, ...Object.entries(groups), ['help', { summary: 'print the help of a command, a topic or a code' }] as const].map(about);
}

function membersOf(group: string, { commands }: Vocabulary): readonly Candidate[] {
  return Object.entries(commands).flatMap(([name, { summary }]) =>
    name.startsWith(`${group} `) ? [{ value: name.slice(group.length + 1), about: summary }] : [],
  );
}

function helpWords([first, ...others]: readonly string[], vocabulary: Vocabulary): readonly Candidate[] {
  if (first === undefined) return [...firstWords(vocabulary).filter(({ value }) => value !== 'help'), ...Object.entries(vocabulary.topics).map(about)];
  return others.length === 0 && Object.hasOwn(vocabulary.groups, first) ? membersOf(first, vocabulary) : [];
}

function about([value, { summary }]: readonly [string, { readonly summary: string }]): Candidate {
  return { value, about: summary };
}

function words(candidates: readonly Candidate[]): Wanted {
  return { lead: '', words: candidates, kinds: [] };
}

function wanted({ words: known = [], kinds = [] }: Kinds, lead = ''): Wanted {
  return { lead, words: known, kinds };
}
