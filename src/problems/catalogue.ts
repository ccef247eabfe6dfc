/** The wording of every problem, once: what is wrong, and how to mend it. A code without wording does not compile. */
import type { ProblemArgs, ProblemCode } from './problem.ts';

/** How one kind of problem is told. */
export interface Wording<Code extends ProblemCode> {
  /** One sentence, without full stop: what is wrong. */
  readonly title: (args: ProblemArgs[Code]) => string;
  /** One sentence: what to do about it; `null` where the title says it. */
  readonly fix: (args: ProblemArgs[Code]) => string | null;
}

/** Wording by code. */
export const CATALOGUE: { readonly [Code in ProblemCode]: Wording<Code> } = {
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
    () => 'No rubric and no answer needs that; take out what is too much.',
  ),
  'empty-file': say(
    ({ wanted }) => `the file is empty, ${wanted} was expected`,
    () => 'Check that this is the right file, and that it was saved.',
  ),
  'wrong-root': say(
    ({ found, wanted }) => `the file holds ${found}, ${wanted} was expected`,
    ({ wanted }) =>
      wanted === 'a rubric' ? 'A rubric begins with keys and values: fit: 1, id: …, version: 1.0.0, title: ….' : 'Check that this is the right file.',
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
    ({ why }) => BAD_NUMBERS[why][1],
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
  'bad-id': say(
    ({ id, why }) => (why === 'reserved' ? `${id} is reserved and cannot be an id` : `${id} cannot be an id`),
    ({ id, why }) =>
      why === 'reserved'
        ? 'Choose another id.'
        : `Ids start with a letter and hold lower-case letters, digits, _ and -, at most 64, such as ${idLike(id) ?? 'last_incident'}.`,
  ),
  'bad-version': say(
    ({ text }) => `the version ${text} was read as a number`,
    ({ text }) => `Put it in quotes, "${text}", or give it three parts, 1.0.0: YAML reads 1.10 as 1.1.`,
  ),
  'newer-language': say(
    ({ found }) => `this rubric is written in version ${found} of the language`,
    () => 'This fit knows version 1; a newer fit may read it.',
  ),
  'duplicate-id': say(
    ({ id, kind, firstLine }) => `the ${kind} ${id} stands twice, first in line ${firstLine}`,
    () => 'Give one of them another id.',
  ),
  'unknown-id': say(
    ({ id, kind }) => `there is no ${kind} ${id}`,
    ({ suggestion, known, kind }) => didYouMean(suggestion) ?? (known.length > 0 ? `Known here: ${list(known)}.` : `This rubric has no ${kind}.`),
  ),
  'not-in-conditions': say(
    ({ id }) => `${id} is a fact, and facts decide nothing`,
    () => 'Make it a question with weight 0 if something depends on it.',
  ),
  'later-question': say(
    ({ id, isSame }) => (isSame ? `${id} depends on itself` : `${id} comes later, so its answer is not known here`),
    ({ id, isSame }) =>
      isSame ? 'Name an earlier question.' : `A question can depend only on questions that stand before it: move ${id} up, or this question down.`,
  ),
  'asked-too-early': say(
    ({ id, needs }) => `${id} would be asked before ${needs}, on which it depends`,
    ({ id, needs }) => `Let ${needs} stand before ${id} in order.`,
  ),
  'listed-twice': say(
    ({ id }) => `${id} stands twice in this list`,
    () => 'Keep one of the two.',
  ),
  'one-form': say(
    ({ found, wanted }) =>
      found.length === 0 ? `one of ${list(wanted)} is needed` : `${found.join(' and ')} stand together, where only one of ${list(wanted)} can`,
    ({ found }) => (found.length === 0 ? 'Add one of them.' : 'Keep one of them.'),
  ),
  'one-subject': say(
    ({ found, wanted }) =>
      found.length === 0
        ? `the condition is about nothing: it needs one of ${list(wanted)}`
        : `a condition is about one thing, this one has ${found.join(' and ')}`,
    ({ found }) =>
      found.length === 0
        ? 'Say what is compared, and with what: { question: last_incident, at-most: 2 }.'
        : 'Make several conditions of it, and put them under all: […] or any: […].',
  ),
  'wrong-comparison': say(
    ({ word, form }) => `${word} does not go with ${form}`,
    ({ allowed }) => `Use ${list(allowed)}.`,
  ),
  'nothing-compared': say(
    ({ subject }) => `the condition names a ${subject} and compares it with nothing`,
    ({ allowed }) => `Add ${list(allowed)}.`,
  ),
  'reads-too-much': say(
    ({ reader, what }) => `${reader} cannot read ${what}`,
    () => 'It would run in a circle; compare answers instead.',
  ),
  'condition-too-deep': say(
    ({ limit }) => `the condition is nested more than ${limit} deep`,
    () => 'Split it into several rules.',
  ),
  'level-gap': say(
    ({ expected, found }) => `level ${found} follows where level ${expected} was expected`,
    () => 'Levels are whole numbers without gaps.',
  ),
  'points-mixture': say(
    ({ without }) => `some options have points, ${list(without, 12, 'and')} ${without.length === 1 ? 'has' : 'have'} none`,
    () => 'Give points to all of them, or to none.',
  ),
  'points-equal': say(
    ({ method }) => `all answers are worth the same, and ${method} needs a worst and a best`,
    () => 'Give different points, or weight 0 to ask without scoring.',
  ),
  'points-count': say(
    ({ wanted, found }) => `${found} points stand for ${wanted} levels`,
    () => 'Write one number for each level.',
  ),
  'points-open': say(
    ({ method }) => `these points have no end, and ${method} needs a worst and a best`,
    () => 'Give min and max, or points by rows.',
  ),
  'rows-order': say(
    ({ edge, before }) => `${edge} does not lie above ${before}`,
    () => 'Put the rows in rising order: the first that holds counts.',
  ),
  'row-edge': say(
    ({ last }) => (last ? 'the last row ends somewhere, so what lies above has no points' : 'this row needs below or at-most, one of them'),
    ({ last }) =>
      last ? 'Take below and at-most away from it, or add a last row with points alone.' : 'Only the last row stands without, for everything above.',
  ),
  'row-out-of-reach': say(
    ({ edge, side }) => `no number reaches this row: ${edge} lies beyond ${side}`,
    ({ side }) => `Delete the row, or change it or ${side}.`,
  ),
  'out-of-small': say(
    ({ outOf, best }) => `out-of ${outOf} is less than the ${best} points that can be reached`,
    () => 'Raise it to at least that.',
  ),
  'out-of-negative': say(
    ({ worst }) => `out-of needs points from 0 up, and ${worst} can be reached`,
    () => 'Leave it out, or give no negative points.',
  ),
  'out-of-useless': say(
    () => 'out-of does nothing for a weighted mean, which is out of 100 already',
    () => 'Leave it out.',
  ),
  'blank-outside': say(
    ({ value, worst, best }) => `${value} points lie outside what can be reached: ${rangeText(worst, best)}`,
    () => 'Take a number within that, or leave-out or no-score.',
  ),
  'range-reversed': say(
    ({ low, high }) => `min ${low} is not below max ${high}`,
    () => 'Swap them, or change one.',
  ),
  'nothing-scored': say(
    () => 'no question of this rubric is scored',
    () => 'Give at least one question points and weight.',
  ),
  'view-weight': say(
    () => 'a view has weight 0',
    () => 'Leave weight out; use its number in conditions.',
  ),
  'view-member': say(
    ({ id, why }) => (why === 'gate' ? `${id} is a gate and has no points` : `${id} has no points`),
    () => 'Views read scored questions.',
  ),
  'gate-weight': say(
    () => 'a gate has no weight',
    () => 'Leave weight out: a gate decides on its own.',
  ),
  'band-order': say(
    ({ word, before }) => `${word} stands after ${before}`,
    () => 'Bands run from best to worst: accept, conditional, defer, decline.',
  ),
  'band-cuts': say(
    ({ from }) => `from ${from} breaks the order of the bands above`,
    () => 'Along the list from falls from band to band, or rises where fewer points are better.',
  ),
  'band-duplicate': say(
    ({ from }) => `two bands begin at ${from}`,
    () => 'Give one of them another from, or take one away.',
  ),
  'band-word': say(
    ({ word, why }) => (why === 'twice' ? `two bands are called ${word}` : `${word} names another recommendation than the band gives`),
    () => 'Choose another word.',
  ),
  'band-nowhere': say(
    () => 'no band has a from, so no score leads anywhere',
    () => 'Give at least one band a from.',
  ),
  'rule-effect': say(
    ({ found }) => (found.length === 0 ? 'the rule does nothing' : `a rule has one effect, this one has ${found.join(' and ')}`),
    ({ found }) => (found.length === 0 ? 'Add recommend, at-most, at-least, flag or no-score.' : 'Keep one, and make a second rule for the other.'),
  ),
  'useless-key': say(
    ({ key, why }) => `${key} does nothing here: ${why}`,
    () => 'Leave it out, or change what it goes with.',
  ),
  'rubric-missing': say(
    ({ name }) => `there is no rubric ${name}`,
    ({ suggestion, folders }) => didYouMean(suggestion) ?? `Looked in ${list(folders)}; fit rubric list shows what there is.`,
  ),
  'rubric-version': say(
    ({ name, found }) => `${name} is here in version ${found} only`,
    () => 'Name that version, or give the path of the file you mean.',
  ),
  'rubric-mismatch': say(
    ({ wanted, given }) => `the answers name the rubric ${wanted}, --rubric says ${given}`,
    () => 'Take one of the two away.',
  ),
  'unknown-answer': say(
    ({ id }) => `the rubric has no question ${id}`,
    ({ suggestion }) => didYouMean(suggestion),
  ),
  'fact-as-answer': say(
    ({ id, kind }) => `${id} is a ${kind}`,
    ({ kind }) => (kind === 'fact' ? 'Put it under facts.' : 'Put it under answers.'),
  ),
  'bad-answer': say(
    ({ id, wanted, found }) => `${id} takes ${wanted}, not ${found}`,
    ({ suggestion }) => didYouMean(suggestion),
  ),
  'not-applicable-refused': say(
    ({ id }) => `${id} cannot be not applicable in this rubric`,
    () => 'Use unknown if it was not found out.',
  ),
  'bad-record': say(
    ({ reason }) => reason,
    ({ fix }) => fix,
  ),
  'line-too-long': say(
    ({ limit }) => `the line is longer than ${limit}`,
    () => 'One record is one line; is this NDJSON?',
  ),
  usage: say(
    ({ message }) => message,
    () => null,
  ),
  'no-answers': say(
    ({ missing }) => `nothing to assess: ${list(missing)}`,
    ({ missing }) => `The interview is not part of this version yet; give the answers with ${list(missing)}.`,
  ),
  'file-exists': say(
    ({ file }) => `${file} is already there`,
    () => 'Use --force to write over it.',
  ),
  'output-failed': say(
    ({ reason }) => `the output could not be written: ${reason}`,
    () => null,
  ),
};

function say<Code extends ProblemCode>(title: Wording<Code>['title'], fix: Wording<Code>['fix']): Wording<Code> {
  return { title, fix };
}

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

/** What a text would be as an id; `null` when it would be none. */
function idLike(text: string): string | null {
  const id = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return /^[a-z][a-z0-9_]{0,63}$/.test(id) ? id : null;
}

function rangeText(worst: number | null, best: number | null): string {
  if (worst === null) return best === null ? 'any number' : `up to ${best}`;
  return best === null ? `${worst} and more` : `${worst} to ${best}`;
}

function didYouMean(suggestion: string | null): string | null {
  return suggestion === null ? null : `Did you mean ${suggestion}?`;
}

/** "a, b or c", the first twelve unless told otherwise. */
function list(words: readonly string[], most = 12, last: 'or' | 'and' = 'or'): string {
  const shown = words.slice(0, most);
  const rest = words.length > most ? ', …' : '';
  return shown.length < 2 || rest ? `${shown.join(', ')}${rest}` : `${shown.slice(0, -1).join(', ')} ${last} ${shown.at(-1)}`;
}

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
