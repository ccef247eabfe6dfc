/** What the library's complaints mean, said so that people who do not know YAML can put it right. */
import type { SyntaxTrouble } from '../problems/problem.ts';

/** A trouble and its words. All conditions must hold. */
export interface Rule extends SyntaxTrouble {
  /** The library's code and a part of its message. */
  readonly code: string;
  readonly says?: string;
  /** Another code that must be on the same line. */
  readonly beside?: string;
  /** What the line looks like, and what it looks like before the trouble. */
  readonly line?: RegExp;
  readonly before?: RegExp;
  /** Whether it is about how far in a line stands. */
  readonly isStanding?: true;
}

type Words = SyntaxTrouble & Pick<Rule, 'isStanding'>;

const NOT_A_PAIR: Words = {
  reason: 'this line is not a key with a value',
  fix: 'Write a colon and a space after the key (key: value). A text that goes on from the line above must stand further in than its key.',
  isStanding: true,
};
const NOT_IN_LINE: Words = {
  reason: 'this line does not line up with the others',
  fix: 'Let the keys that belong together begin in the same column.',
  isStanding: true,
};
const NOT_IN_LIST: Words = {
  reason: 'this list item does not line up with the list above it',
  fix: 'Let the dashes of one list stand in the same column.',
  isStanding: true,
};
const NO_PLACE: Words = {
  reason: 'this line does not fit under the lines above it',
  fix: 'Check how far it stands in.',
  isStanding: true,
};
/** Of a sign that has no longer text below it. */
export const BLOCK_MARK: SyntaxTrouble = {
  reason: 'a text cannot begin with > or |',
  fix: 'Put the text in quotes. Alone at the end of a line these signs announce a longer text on the lines below.',
};
const COMMA_TOO_MANY: SyntaxTrouble = { reason: 'there is a comma too many', fix: 'Delete it.' };
const QUOTE_COLON = 'Put the text in quotes.';

/** Spaces that look like the ordinary one and are not, as they come with text copied from a web page. */
const SPECIAL_SPACE = '[\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]';
const HAS_SPECIAL_SPACE = new RegExp(`^ *${SPECIAL_SPACE}|^[^:]*:${SPECIAL_SPACE}`);
const USE_ORDINARY_SPACES: SyntaxTrouble = {
  reason: 'a special space stands in this line, as it comes with text copied from a web page',
  fix: 'Delete the spaces at the beginning of the line and after its colon, and type them again.',
};

/** What the library says of a text that stands where a key should. */
const KEYLESS = 'Implicit map keys';

/** The library's code of a tab where spaces belong. */
export const TAB_IN_FRONT = 'TAB_AS_INDENT';

/** The first rule that fits speaks for the line: one slip often makes the library complain several times. */
export const RULES: readonly Rule[] = [
  { code: TAB_IN_FRONT, reason: 'a tab stands at the beginning of this line', fix: 'Use spaces to move a line in.' },
  { code: 'MISSING_CHAR', says: KEYLESS, line: HAS_SPECIAL_SPACE, ...USE_ORDINARY_SPACES },
  { code: 'MULTILINE_IMPLICIT_KEY', line: HAS_SPECIAL_SPACE, ...USE_ORDINARY_SPACES },
  {
    code: 'BAD_DQ_ESCAPE',
    reason: 'between double quotes a backslash has a meaning of its own',
    fix: 'Write it twice, or use single quotes, between which it stands for itself.',
  },
  { code: 'UNEXPECTED_TOKEN', says: 'block-seq-ind', before: /^\s*$/, ...NO_PLACE },
  {
    code: 'UNEXPECTED_TOKEN',
    says: 'block-seq-ind',
    reason: 'a list cannot begin on the line of its key',
    fix: 'Begin it on the next line, one dash for each item. A text that begins with a dash must stand in quotes.',
  },
  { code: 'BLOCK_AS_IMPLICIT_KEY', says: 'sequence', ...NOT_IN_LIST },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    says: 'Nested',
    beside: 'MULTILINE_IMPLICIT_KEY',
    reason: 'the next line stands further in than this one, which has its value already',
    fix: 'Let the keys that belong together begin in the same column.',
    isStanding: true,
  },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    says: 'Nested',
    reason: 'a text without quotes has a colon and a space in it, or a colon at its end',
    fix: QUOTE_COLON,
  },
  { code: 'BAD_INDENT', says: 'mapping items', beside: 'MISSING_CHAR', ...NOT_A_PAIR },
  { code: 'BAD_INDENT', says: 'mapping items', ...NOT_IN_LINE },
  { code: 'BAD_INDENT', says: 'sequence items', ...NOT_IN_LIST },
  {
    code: 'BAD_INDENT',
    says: 'Block scalar',
    reason: 'this line does not belong to the text above it, nor to anything else',
    fix: 'Let all lines of a longer text stand as far in as its first line.',
    isStanding: true,
  },
  {
    code: 'MISSING_CHAR',
    says: 'without - indicator',
    reason: 'this line belongs neither to the list item above it nor to what is around the list',
    fix: 'Let the keys of a list item stand under its first key, not under its dash.',
    isStanding: true,
  },
  { code: 'UNEXPECTED_TOKEN', says: 'lock scalar header', ...BLOCK_MARK },
  { code: 'UNEXPECTED_TOKEN', says: 'Not a YAML token', ...BLOCK_MARK },
  {
    code: 'UNEXPECTED_TOKEN',
    says: 'at node end',
    before: /["']\s*$/,
    reason: 'the text goes on after its closing quote',
    fix: "For a quote inside a text put the other kind of quotes around it, or write it \\\" between double and '' between single quotes.",
  },
  {
    code: 'UNEXPECTED_TOKEN',
    says: 'at node end',
    before: /[\]}]\s*$/,
    reason: 'there is text after the closing bracket',
    fix: 'Put a text that begins with [ or { in quotes.',
  },
  { code: 'UNEXPECTED_TOKEN', says: ': "]"', reason: 'this ] closes nothing', fix: 'Delete it, or put the text in quotes.' },
  { code: 'UNEXPECTED_TOKEN', says: ': "}"', reason: 'this } closes nothing', fix: 'Delete it, or put the text in quotes.' },
  { code: 'UNEXPECTED_TOKEN', says: 'Unexpected , in', ...COMMA_TOO_MANY },
  { code: 'UNEXPECTED_TOKEN', says: 'empty item', ...COMMA_TOO_MANY },
  { code: 'UNEXPECTED_TOKEN', before: /^\s*$/, ...NO_PLACE },
  {
    code: 'MISSING_CHAR',
    says: 'Comments',
    reason: 'a # has no space before it',
    fix: 'Write a space before the # of a comment, or put a text with a # in quotes.',
  },
  { code: 'MISSING_CHAR', says: 'same line with directives-end', reason: 'something follows --- on its line', fix: 'Begin on the next line.' },
  { code: 'MISSING_CHAR', says: 'Missing ,', reason: 'a comma is missing before this', fix: null },
  {
    code: 'BLOCK_IN_FLOW',
    reason: 'inside brackets a comma is missing before this, or a text has a colon and a space in it',
    fix: `Write the comma. ${QUOTE_COLON}`,
  },
  { code: 'MULTILINE_IMPLICIT_KEY', ...NOT_A_PAIR },
  { code: 'MISSING_CHAR', says: KEYLESS, ...NOT_A_PAIR },
  { code: 'KEY_OVER_1024_CHARS', reason: 'this key is longer than 1024 characters', fix: null },
];
