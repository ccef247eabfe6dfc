/** Starter and wishes → files. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startFiles, type Wishes } from '../../../src/authoring/starters/start.ts';
import { unwantedCharacter } from '../../../src/reader/characters.ts';
import { runs } from '../../engine/runs.ts';
import { rubricIn } from '../../rubric/support.ts';
import { allStarters, form } from './support.ts';

const PLAIN: Wishes = { id: 'ours', title: 'Our own', minutes: null, language: null };
const STARTERS = allStarters().map((starter) => [starter.name, starter] as const);

describe.each(STARTERS)('%s', (_name, starter) => {
  test('becomes a valid rubric with the id and the title that were wished for, in version 1.0.0', () => {
    const { id, title, version } = rubricIn(startFiles(starter, PLAIN).rubric);
    expect([id, title, version]).toEqual(['ours', 'Our own', '1.0.0']);
  });

  test('takes the minutes and the language that were wished for', () => {
    const { minutes, language } = rubricIn(startFiles(starter, { ...PLAIN, minutes: 77, language: 'de-CH' }).rubric);
    expect([minutes, language]).toEqual([77, 'de-CH']);
  });

  test('counts as not yet adapted', () => {
    expect(rubricIn(startFiles(starter, PLAIN).rubric).adapted).toBe(false);
  });

  test('asks and decides as before', () => {
    const pick = ({ id: _id, title: _title, version: _version, ...rest }: ReturnType<typeof rubricIn>) => rest;
    expect(pick(rubricIn(startFiles(starter, PLAIN).rubric))).toEqual(pick(rubricIn(starter.rubric)));
  });

  test('keeps its comments', () => {
    const comments = (text: string) =>
      text
        .split('\n')
        .filter((line) => /(?:^|\s)#/.test(line) && !line.includes('schema'))
        .map(asideOf);
    const made = new Set(comments(startFiles(starter, PLAIN).rubric));
    expect(comments(starter.rubric).filter((comment) => !made.has(comment))).toEqual([]);
  });

  test('names the schema beside it to VS Code and to JetBrains on its first lines, and nowhere else', () => {
    const { rubric, test: cases } = startFiles(starter, PLAIN);
    expect(modelines(rubric)).toEqual(['# yaml-language-server: $schema=./rubric.schema.json', '# $schema: ./rubric.schema.json']);
    expect(modelines(cases ?? '')).toEqual(
      cases === null ? [] : ['# yaml-language-server: $schema=./rubric-test.schema.json', '# $schema: ./rubric-test.schema.json'],
    );
  });

  test('says where it came from', () => {
    expect(startFiles(starter, PLAIN).rubric).toMatch(/\n#\n# Made from .*\. It is yours now: change what you like\.\n#\n/);
  });

  test('has tests that name no other rubric', () => {
    expect(startFiles(starter, PLAIN).test ?? '').not.toMatch(new RegExp(`^rubric:|${starter.name}\\.yaml`, 'm'));
  });
});

/** The lines that name a schema, in their places; a blank for every other line before the last of them. */
function modelines(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => (line.startsWith('# ') && line.includes('$schema') ? line : ''));
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
}

function asideOf(line: string): string {
  return line.slice(line.search(/(?:^|\s)#/)).trim();
}

test('a copy of a shipped rubric names its version', () => {
  const [, starter] = STARTERS.find(([name]) => name === 'msp-mindset') ?? [];
  expect(startFiles(starter ?? form('blank'), PLAIN).rubric).toContain('# Made from msp-mindset 1.0.0, a rubric that came with fit.');
});

test('of a rubric in another language the texts that are not are told', () => {
  expect(startFiles(form('bant'), { ...PLAIN, language: 'de' }).rubric).toContain('# The texts are in en still; what is asked should be in de.\n');
});

test.each([
  'yes',
  'Title: with a colon',
  'a # b',
  '"quoted"',
  "it's",
  '- dash',
  '1.10',
  '{ x }',
  'Größe & Co. 北海道',
  '@at',
  '$& $1 $$',
  'null',
  'Ends with:',
])('the title %s stays what it is', (title) => {
  expect(rubricIn(startFiles(form('blank'), { ...PLAIN, title }).rubric).title).toBe(title);
});

test('any title that a file may hold stays what it is', () => {
  const titles = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }).filter((text) => text.trim() === text && text !== '' && isFine(text));
  fc.assert(
    fc.property(titles, (title) => rubricIn(startFiles(form('raw-sum'), { ...PLAIN, title }).rubric).title === title),
    runs(200),
  );
});

function isFine(text: string): boolean {
  return text.length <= 200 && unwantedCharacter(text) === null && !/[\t\n]/.test(text);
}
