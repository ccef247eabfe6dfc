/** Pages on texts that cannot be read, and on their form. */
import type { ErrorPages } from './page.ts';

/** Pages by code. */
export const READING = {
  'file-missing': {
    what: 'No file has this name, seen from the folder you are in.',
    mend: 'Check the spelling and the folder; put names with spaces in quotes.',
  },
  'file-unreadable': {
    what: 'The file is there, and the system does not let it be read.',
    mend: 'Check that it belongs to you and that you may read it; the message gives the reason of the system.',
  },
  'file-not-regular': {
    what: 'A folder, a pipe or a device was named where a file is needed.',
    mend: 'Name the file itself. What is piped in is read with - where a command takes it.',
  },
  'file-too-large': {
    what: 'Rubrics and answer files are read whole, up to 1 MiB.',
    mend: 'Put many prospects into a .ndjson file, one a line: those may be of any length.',
  },
  'not-utf8': { what: 'The bytes of the file are no UTF-8 text. Often an editor has saved it as Latin-1 or UTF-16.', mend: 'Save it as UTF-8 in your editor.' },
  'bad-character': {
    what: 'The text holds a character that does not show: a control character, one that turns the direction of writing, a byte order mark. Such characters can make a file say something else than it seems to.',
    mend: 'Delete it and type the text around it again.',
  },
  'yaml-syntax': {
    what: 'The text is not YAML. Most often a text begins with a sign that means something in YAML, or lines are not indented alike.',
    mend: 'Put texts with a colon and a blank, or that begin with a quote, a bracket or @, in quotes; indent with blanks, not with tabs.',
    example: { in: 'question', wrong: 'ask: Rater: which words did you note?', right: 'ask: "Rater: which words did you note?"' },
  },
  'json-syntax': {
    what: 'The text is not JSON. Often a comma is missing or one too many, or a text stands in single quotes.',
    mend: 'Mend it at the place that is named; a YAML file needs the ending .yaml.',
  },
  'yaml-refused': {
    what: 'YAML can do more than a rubric needs: anchors, aliases, tags, directives, merge keys. They make files that read otherwise than they look, so they are refused.',
    mend: 'Write the value out. scales names levels or options once for many questions.',
  },
  'too-complex': {
    what: 'The text is nested deeper, or has more parts, than any rubric or answer file needs.',
    mend: 'Take out what is too much; it is probably not the file you meant.',
  },
  'empty-file': { what: 'The file holds nothing but blanks and remarks.', mend: 'Check that it is the right file, and that it was saved.' },
  'wrong-root': {
    what: 'A rubric is keys with values. This file begins with a list, or with a single value.',
    mend: 'Begin with fit: 1, id, version and title; fit rubric new writes a whole one.',
  },
  'duplicate-key': {
    what: 'The same key stands twice in one map; only one of them could count.',
    mend: 'Keep one of the two.',
  },
  'reserved-key': { what: 'The key is one of the words by which programs reach into themselves, such as __proto__.', mend: 'Choose another name.' },
  'bad-number': {
    what: 'A number is written in a way that is read differently by different people or programs: with a comma, a per cent sign, separators, a leading zero, or more digits than a computer keeps.',
    mend: 'Write a plain decimal such as 12.5; put ids and versions in quotes.',
    example: { in: 'dimension', wrong: 'weight: 0,5', right: 'weight: 0.5' },
  },
  'unknown-key': {
    what: 'The language has no such key here. It may be misspelt, or it belongs to another place.',
    mend: 'Follow the suggestion, or look the key up in rubrics/README.md; your editor completes keys by the schema.',
    example: { in: 'dimension', wrong: 'wieght: 2\nbecause: It stays.', right: 'weight: 2\nbecause: It stays.' },
  },
  'missing-key': {
    what: 'A key that is needed here is not there.',
    mend: 'Add it; the message says what it looks like.',
    example: { in: 'question', without: ['ask'], wrong: 'title: Backups', right: 'title: Backups\nask: Tell me about the last file you restored.' },
  },
  'wrong-type': {
    what: 'A value is of another kind than the key takes: a text where a number belongs, yes where true belongs (in YAML 1.2 yes is a word), nothing at all.',
    mend: 'Write it as the message says, or delete the line.',
    example: { in: 'question', wrong: 'required: yes', right: 'required: true' },
  },
  'bad-value': {
    what: 'The key takes one of a few words, and this is none of them.',
    mend: 'Follow the suggestion, or choose one of the words that are listed.',
    example: { in: 'question', wrong: 'source: ask', right: 'source: asked' },
  },
  'out-of-range': {
    what: 'A number, or the length of a text, lies outside what the key takes.',
    mend: 'Choose one within the range that is named.',
    example: { in: 'decision', wrong: 'coverage: 180', right: 'coverage: 80' },
  },
} satisfies ErrorPages;
