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
    () => 'A rubric needs neither; split it up.',
  ),
  'empty-file': say(
    ({ wanted }) => `the file is empty, ${wanted} was expected`,
    () => null,
  ),
  'wrong-root': say(
    ({ found, wanted }) => `the file holds ${found}, ${wanted} was expected`,
    () => null,
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
    ({ suggestion, allowed }) => didYouMean(suggestion) ?? (allowed.length > 0 ? `Known here: ${list(allowed)}.` : null),
  ),
  'missing-key': say(
    ({ key, of }) => `${of} needs ${key}`,
    ({ key }) => `Add ${key}: …`,
  ),
  'wrong-type': say(
    ({ wanted, found }) => `${wanted} was expected, not ${found}`,
    ({ hint }) => (hint === null ? null : TYPE_HINTS[hint]),
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
    ({ why }) =>
      why === 'reserved' ? 'Choose another id.' : 'Ids start with a letter and hold lower-case letters, digits, _ and -, at most 64: last_incident.',
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
    ({ suggestion }) => didYouMean(suggestion),
  ),
  'not-in-conditions': say(
    ({ id }) => `${id} is a fact, and facts decide nothing`,
    () => 'Make it a question with weight 0 if something depends on it.',
  ),
  'later-question': say(
    ({ id }) => `${id} is not an earlier question`,
    () => 'A question can depend only on questions that stand before it; move one of them.',
  ),
  'one-form': say(
    ({ found, wanted }) => (found.length === 0 ? `one of ${list(wanted)} is needed` : `${found.join(' and ')} stand together, only one of ${list(wanted)} can`),
    () => null,
  ),
  'one-subject': say(
    ({ found, wanted }) =>
      found.length === 0
        ? `the condition is about nothing: it needs one of ${list(wanted)}`
        : `a condition is about one thing, this one has ${found.join(' and ')}`,
    ({ found }) => (found.length === 0 ? null : 'Put the parts under all: […] or any: […].'),
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
    ({ without }) => `some options have points, ${list(without)} ${without.length === 1 ? 'has' : 'have'} none`,
    () => 'Give all of them points, or none.',
  ),
  'points-equal': say(
    ({ method }) => `all answers are worth the same, which makes no scale for ${method}`,
    () => 'Give different points, or weight 0 to ask without scoring.',
  ),
  'points-count': say(
    ({ wanted, found }) => `${found} points stand for ${wanted} levels`,
    () => 'Write one number for each level.',
  ),
  'points-open': say(
    ({ method }) => `these points have no end, which makes no scale for ${method}`,
    () => 'Give min and max, or points by rows.',
  ),
  'rows-order': say(
    ({ edge, before }) => `${edge} does not lie above ${before}`,
    () => 'Rows rise: the first that holds counts.',
  ),
  'row-edge': say(
    ({ last }) => (last ? 'the last row has an edge' : 'this row needs either below or at-most'),
    ({ last }) => (last ? 'Add a last row with points alone, for everything above.' : null),
  ),
  'row-out-of-reach': say(
    ({ edge, side }) => `no number reaches this row: ${edge} lies beyond ${side}`,
    ({ side }) => `Change the row or ${side}.`,
  ),
  'out-of-small': say(
    ({ outOf, best }) => `out-of ${outOf} is less than the ${best} points that can be reached`,
    () => 'Raise it to at least that.',
  ),
  'out-of-negative': say(
    ({ worst }) => `out-of needs points from 0 up, and ${worst} can be reached`,
    () => null,
  ),
  'out-of-useless': say(
    () => 'out-of does nothing for a weighted mean, which is out of 100 already',
    () => 'Leave it out.',
  ),
  'blank-outside': say(
    ({ value, worst, best }) => `${value} points lie outside what can be reached, ${worst ?? 'no end'} to ${best ?? 'no end'}`,
    () => null,
  ),
  'range-reversed': say(
    ({ low, high }) => `${low} is not below ${high}`,
    () => 'The least comes first.',
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
    ({ from }) => `the cut ${from} breaks the order`,
    () => 'Cuts fall along the list, or rise where fewer points are better.',
  ),
  'band-duplicate': say(
    ({ from }) => `two bands begin at ${from}`,
    () => null,
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
    ({ found }) => (found.length === 0 ? 'Add recommend, at-most, at-least, flag or no-score.' : null),
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
    () => null,
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

function didYouMean(suggestion: string | null): string | null {
  return suggestion === null ? null : `Did you mean ${suggestion}?`;
}

/** "a, b or c", the first twelve. */
function list(words: readonly string[]): string {
  const shown = words.slice(0, 12);
  const rest = words.length > 12 ? ', …' : '';
  return shown.length < 2 || rest ? `${shown.join(', ')}${rest}` : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
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
