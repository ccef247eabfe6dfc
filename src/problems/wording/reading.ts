/** What can be wrong with any text that is read: its bytes, its form, its shape. */
import type { ProblemArgs } from '../problem.ts';
import { didYouMean, list, say, type Wordings } from './words.ts';

/** Wording by code. */
export const READING = {
  'file-missing': say(
    ({ file }) => `there is no file ${file}`,
    () => 'Check the path; names with spaces need quotes.',
  ),
  'file-unreadable': say(
    ({ file, reason }) => `${file} cannot be read: ${reason}`,
    () => 'Check that it belongs to you and that you may read it.',
  ),
  'file-not-regular': say(
    ({ file, kind }) => `${file} is ${kind}, not a regular file`,
    () => 'Name a file; use - to read what is piped in.',
  ),
  'file-too-large': say(
    ({ limit }) => `the file is too large, the limit is ${limit}`,
    () => 'Many prospects belong in a .ndjson file, one a line; those may be of any length.',
  ),
  'not-utf8': say(
    ({ looksLike }) => `the file is not UTF-8${looksLike ? `; it looks like ${looksLike}` : ''}`,
    () => 'Save it as UTF-8 in your editor.',
  ),
  'bad-character': say(
    ({ name, what }) => `there is ${CHARACTERS[what]} here: ${name}`,
    () => 'Delete it and type the text again; such characters can hide what a file says.',
  ),
  'yaml-syntax': say(
    ({ reason }) => reason,
    ({ fix }) => fix,
  ),
  'json-syntax': say(
    ({ reason }) => reason,
    ({ fix }) => fix,
  ),
  'yaml-refused': say(
    ({ what }) => YAML_REFUSED[what][0],
    ({ what }) => YAML_REFUSED[what][1],
  ),
  'too-complex': say(
    ({ what, limit }) => (what === 'depth' ? `nested more than ${limit} deep` : `more than ${limit} words and signs`),
    () => 'Take out what is too much, or write it in several files.',
  ),
  'empty-file': say(
    ({ wanted }) => `the file is empty, ${wanted} was expected`,
    () => 'Check that this is the right file, and that it was saved.',
  ),
  'wrong-root': say(
    ({ found, wanted }) => `the file holds ${found}, ${wanted} was expected`,
    ({ found, wanted }) => ROOT_FIXES.get(wanted) ?? ROOT_FIXES.get(found) ?? 'Check that this is the right file.',
  ),
  'duplicate-key': say(
    ({ key, firstLine }) => `the key ${key} stands twice, first in line ${firstLine}`,
    () => 'Keep one of the two.',
  ),
  'reserved-key': say(
    ({ key }) => `the key ${key} is reserved`,
    () => 'Choose another name.',
  ),
  'bad-number': say(
    ({ text, why }) => `${text} ${BAD_NUMBERS[why][0]}`,
    ({ text, why }) => (why === 'comma' ? `Write a decimal point: ${text.replace(',', '.')}.` : BAD_NUMBERS[why][1]),
  ),
  'unknown-key': say(
    ({ key }) => `unknown key ${key}`,
    ({ suggestion, allowed }) =>
      didYouMean(suggestion) ??
      (allowed.length > 0
        ? `Known here: ${list(
            allowed.filter((key) => key !== '$schema'),
            40,
          )}.`
        : null),
  ),
  'missing-key': say(
    ({ key, of }) => `${of} needs ${key}`,
    ({ key }) => `Add ${KEY_EXAMPLES.get(key) ?? `${key}: …`}`,
  ),
  'wrong-type': say(
    ({ wanted, found }) => `${wanted} was expected, not ${found}`,
    ({ hint, wanted, found }) => (hint !== null ? TYPE_HINTS[hint] : found === 'nothing' ? FILL_IN : (TYPE_FIXES.get(wanted) ?? null)),
  ),
  'bad-value': say(
    ({ wanted, found }) => `${wanted} was expected, not ${found}`,
    ({ suggestion }) => didYouMean(suggestion),
  ),
  'out-of-range': say(
    ({ wanted, found }) => `${wanted} was expected, not ${found}`,
    () => null,
  ),
} satisfies Wordings;

/** By what was wanted, or by what is there. */
const ROOT_FIXES: ReadonlyMap<string, string> = new Map([
  ['a rubric', 'A rubric begins with keys and values: fit: 1, id: …, version: 1.0.0, title: ….'],
  ['a table', 'With --from csv fit score reads it as a table.'],
]);

/** Keys whose value has a form that is not plain from their name. */
const KEY_EXAMPLES: ReadonlyMap<string, string> = new Map([
  ['fit', 'fit: 1, the version of the rubric language.'],
  ['id', 'an id: lower-case letters, digits, _ and -, such as id: last_incident.'],
  ['version', 'version: 1.0.0'],
  ['title', 'title: and a name for people to read.'],
  ['ask', 'ask: and the words to say.'],
  ['recommend', 'recommend: accept, conditional, defer or decline.'],
  ['when', 'when: and a condition, such as { question: last_incident, at-most: 2 }.'],
  ['dimensions', 'dimensions: and a list of groups of questions.'],
  ['decision', 'decision: and the bands below it.'],
  ['otherwise', 'otherwise: and a recommendation, such as otherwise: decline.'],
  ['label', 'label: and the words of the answer.'],
  ['points', 'points: and a number.'],
  ['min', 'min: and the least possible answer.'],
  ['max', 'max: and the greatest possible answer.'],
  ['yes', 'yes: and the points for it.'],
  ['no', 'no: and the points for it.'],
  ['bands', 'bands: and a list from best to worst, such as { from: 70, recommend: accept }.'],
]);

const CHARACTERS: Readonly<Record<ProblemArgs['bad-character']['what'], string>> = {
  control: 'a control character',
  bidi: 'a character that turns the direction of writing',
  'byte-order-mark': 'a byte order mark inside the text',
  'carriage-return': 'a carriage return that ends no line',
  surrogate: 'half a character',
  invisible: 'an invisible character',
};

const YAML_REFUSED: Readonly<Record<ProblemArgs['yaml-refused']['what'], readonly [string, string]>> = {
  anchor: ['anchors (&name) are not used here', 'Write the value out; scales: names levels or options once for many questions.'],
  alias: ['aliases (*name) are not used here', 'Write the value out; scales: names levels or options once for many questions.'],
  tag: ['tags (!name) are not used here', 'Delete the tag; texts, numbers, lists and maps need none.'],
  directive: ['directives (%NAME) are not used here', 'Delete the line.'],
  'merge-key': ['merge keys (<<) are not used here', 'Write the keys out.'],
  'second-document': ['a second document begins here', 'A rubric is one document: delete the --- line or split the file.'],
  'complex-key': ['a key is a plain word', 'Keys are words, not lists or maps; a text that begins with ? needs quotes.'],
  'empty-key': ['a key is empty', 'Write the key before the colon.'],
};

const BAD_NUMBERS: Readonly<Record<ProblemArgs['bad-number']['why'], readonly [string, string]>> = {
  'not-finite': ['is not a number to count with', 'Write a plain decimal, such as 12.5.'],
  digits: ['has more than 15 digits, which no computer keeps exactly', 'Round it; if it is an id, put it in quotes.'],
  'leading-zero': ['begins with a zero', 'Leave the zero out; if it is an id, put it in quotes.'],
  form: ['is not a plain decimal', 'Write it like 12.5.'],
  grouping: ['has separators between its digits', 'Write the digits together.'],
  comma: ['has a comma', 'Write a decimal point.'],
  percent: ['has a per cent sign', 'Write the number alone.'],
  time: ['looks like a time', 'Write a plain decimal; a text needs quotes.'],
};

const TYPE_HINTS: Readonly<Record<NonNullable<ProblemArgs['wrong-type']['hint']>, string>> = {
  'write-true': 'Write true: in YAML 1.2 yes and on are words.',
  'write-false': 'Write false: in YAML 1.2 no and off are words.',
  quote: 'Put it in quotes to make it a text.',
  number: 'Write the number without quotes.',
};

const FILL_IN = 'Write it after the colon, or delete the line.';

/** What to do where something of another kind stands. */
const TYPE_FIXES: ReadonlyMap<string, string> = new Map([
  ['a list', 'Write a list: one dash and one entry a line, or [one, two].'],
  ['a map', 'Write keys with values below it, or { key: value }.'],
  ['a text', 'Write words; put them in quotes if they begin with [ or {.'],
  ['a number', 'Write a plain decimal, such as 12.5.'],
  ['a whole number', 'Write a number without decimals.'],
  ['true or false', 'Write one of the two.'],
]);
