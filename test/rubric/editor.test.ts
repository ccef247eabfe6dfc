/** What an editor makes of the JSON Schema beside a rubric: asked of the service that VS Code itself uses. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beside, type Editor, openEditor } from './language-server.ts';

const SCREEN = 'rubrics/msp-quick-screen.yaml';
const CASES = 'rubrics/msp-quick-screen.test.yaml';
let editor: Editor;

beforeAll(async () => {
  editor = await openEditor();
});
afterAll(() => editor.close());

let opened = 0;

/** Puts lines into a file in place of others. @returns where the edited text is open, and the line and column of the ‸ in it. */
async function edited(file: string, from: string, to: string) {
  opened += 1;
  const path = beside(file, `edited-${opened}.yaml`);
  const text = readFileSync(file, 'utf8').replace(from, () => to);
  const before = text.slice(0, text.indexOf('‸')).split('\n');
  const found = await editor.open(path, text.replace('‸', ''));
  return { path, line: before.length, column: (before.at(-1) ?? '').length + 1, found };
}

const FILES = ['rubrics', 'rubrics/starters', 'examples/scorecards'].flatMap((folder) =>
  readdirSync(folder).flatMap((file) => (/\.yaml$/.test(file) ? [`${folder}/${file}`] : [])),
);

test.each(FILES)('%s is underlined nowhere', async (file) => {
  expect(await editor.open(beside(file, file.split('/').at(-1) as string), readFileSync(file, 'utf8'))).toEqual([]);
});

describe('keys are completed', () => {
  test.each<[string, string, string, readonly string[], readonly string[]]>([
    ['of the rubric', 'screen: true\n', 'screen: true\n‸\n', ['scoring', 'rules', 'facts', 'order'], ['screen', 'levels']],
    ['of a dimension', '    weight: 3\n', '    weight: 3\n    ‸\n', ['minimum', 'method', 'of'], ['weight', 'ask']],
    ['of a question', '        required: true\n', '        required: true\n        ‸\n', ['gate', 'when', 'yes-no', 'weight'], ['required', 'fit']],
    ['of a knock-out', '          class: safety\n', '          class: safety\n          ‸\n', ['is', 'below'], ['class', 'owner']],
    ['of a condition that is promised', '          review: day 90\n', '          review: day 90\n          ‸\n', ['is-not'], ['review', 'class']],
    [
      'of a condition on an earlier question',
      '        required: true\n',
      '        when:\n          ‸\n',
      ['question', 'dimension', 'all', 'count', 'at-least'],
      ['levels', 'weight'],
    ],
    ['of the decision', '  coverage: 70\n', '  coverage: 70\n  ‸\n', ['conditions'], ['coverage', 'weight']],
    ['of a band', '    - { from: 55, recommend: accept, as: proceed }\n', '    - from: 55\n      ‸\n', ['recommend', 'as', 'when'], ['from', 'coverage']],
  ])('%s', async (_where, from, to, offered, others) => {
    const { path, line, column } = await edited(SCREEN, from, to);
    const labels = await editor.complete(path, line, column);
    expect(labels).toEqual(expect.arrayContaining([...offered]));
    expect(others.filter((key) => labels.includes(key))).toEqual([]);
  });

  test('of what a case expects', async () => {
    const { path, line, column } = await edited(
      CASES,
      'cases:\n',
      '# yaml-language-server: $schema=./rubric-test.schema.json\ncases:\n  - name: New\n    expect:\n      ‸\n',
    );
    expect(await editor.complete(path, line, column)).toEqual(expect.arrayContaining(['recommendation', 'score', 'knockouts']));
  });
});

describe('words are completed', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['of a source', '        source: record\n', '        source: ‸\n', ['asked', 'observed', 'record']],
    ['of the class of a knock-out', '          class: safety\n', '          class: ‸\n', ['safety', 'law', 'delivery-impossible', 'below-cost', 'conduct']],
    [
      'of a recommendation',
      '    - { from: 55, recommend: accept, as: proceed }\n',
      '    - from: 55\n      recommend: ‸\n',
      ['accept', 'conditional', 'defer', 'decline'],
    ],
  ])('%s', async (_what, from, to, offered) => {
    const { path, line, column } = await edited(SCREEN, from, to);
    expect(await editor.complete(path, line, column)).toEqual(expect.arrayContaining([...offered]));
  });
});

describe('what is wrong is underlined', () => {
  test.each<[string, string, string, string]>([
    ['a misspelt key of the rubric', 'adapted: false\n', '‸adopted: false\n', 'adopted'],
    ['a misspelt key of a question', '        changeable-by: nobody\n', '        ‸changable-by: nobody\n', 'changable-by'],
    ['a misspelt key of a knock-out', '          class: safety\n', '          ‸clas: safety\n', 'clas'],
    ['a misspelt key of a band', '{ from: 35, recommend: conditional, as:', '{ ‸form: 35, recommend: conditional, as:', 'form'],
    ['a word that is none', '        source: observed\n', '        source: ‸seen\n', 'observed'],
    ['a text for a number', 'minutes: 15\n', 'minutes: ‸a quarter\n', 'number'],
  ])('%s, and nothing else', async (_what, from, to, named) => {
    const { line, found } = await edited(SCREEN, from, to);
    expect(found).toEqual([{ line, message: expect.stringContaining(named) }]);
  });
});

describe('a key explains itself', () => {
  test.each<[string, string, string]>([
    ['of the rubric', 'review-after: P3M', 'How long an assessment is good for'],
    ['of a question', '        changeable-by: nobody', 'Who could change the answer'],
    ['of a condition', '          consequence: the start', 'What holds until then'],
    ['of the decision', '  coverage: 70', 'Per cent of the weight that must be known'],
  ])('%s', async (_where, key, words) => {
    const { path, line, column } = await edited(SCREEN, key, key.replace(/\S\S/, '$&‸'));
    expect(await editor.hover(path, line, column)).toContain(words);
  });
});
