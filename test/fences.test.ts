/** The walls of the house: what a room must not reach for fails the checks. Each violation is planted in a copy. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let house = '';

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'fit-house-'));
  for (const file of ['biome.json', 'tsconfig.json', 'package.json', '.gitignore']) copyFileSync(file, join(house, file));
  cpSync('src', join(house, 'src'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(house, 'node_modules'));
});
afterAll(() => rmSync(house, { recursive: true }));

/** Runs a check of the package with `text` planted as a file of a room. */
function plant(room: string, text: string, tool: string, args: readonly string[]): { readonly failed: boolean; readonly said: string } {
  const planted = join(house, 'src', room, 'planted.ts');
  writeFileSync(planted, text);
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, [toolPath(tool), ...args], { cwd: house, encoding: 'utf8' });
    return { failed: status !== 0, said: stdout + stderr };
  } finally {
    rmSync(planted);
  }
}

function toolPath(tool: string): string {
  return resolve('node_modules', tool === 'biome' ? '@biomejs/biome/bin/biome' : 'typescript/bin/tsc');
}

const lint = (room: string, text: string) => plant(room, text, 'biome', ['lint', '--error-on-warnings', `src/${room}/planted.ts`]);
const typecheck = (room: string, text: string, project: string) => plant(room, text, 'tsc', ['-p', `src/tsconfig.${project}.json`]);

const HARMLESS = '/** Nothing. */\nexport const planted = 1;\n';

/** By room: another room it must not know. */
const STRANGERS: Readonly<Record<string, string>> = {
  engine: "import { problem } from '../problems/problem.ts';\nexport const planted = problem;\n",
  problems: "import { parseJson } from '../reader/json.ts';\nexport const planted = parseJson;\n",
  text: "import { problem } from '../problems/problem.ts';\nexport const planted = problem;\n",
  reader: "import { parseRubric } from '../rubric/parse.ts';\nexport const planted = parseRubric;\n",
  rubric: "import { run } from '../cli/run.ts';\nexport const planted = run;\n",
  record: "import { parseRubric } from '../rubric/parse.ts';\nexport const planted = parseRubric;\n",
  authoring: "import { run } from '../cli/run.ts';\nexport const planted = run;\n",
  crm: "import { run } from '../cli/run.ts';\nexport const planted = run;\n",
  lifecycle: "import { run } from '../cli/run.ts';\nexport const planted = run;\n",
  report: "import { parseRubric } from '../rubric/parse.ts';\nexport const planted = parseRubric;\n",
  interview: "import { parseRubric } from '../rubric/parse.ts';\nexport const planted = parseRubric;\n",
  browser: "import { parseRubric } from '../rubric/parse.ts';\nexport const planted = parseRubric;\n",
  store: "import { run } from '../cli/run.ts';\nexport const planted = run;\n",
};
const PURE = ['engine', 'problems', 'text', 'reader', 'rubric', 'authoring', 'crm', 'lifecycle', 'report', 'interview'];

test('the copy of the house passes as it is', () => {
  expect(lint('engine', HARMLESS)).toMatchObject({ failed: false });
  expect(typecheck('engine', HARMLESS, 'pure')).toEqual({ failed: false, said: '' });
});

test.each(Object.entries(STRANGERS))('%s fails the lint when it imports a room above it', (room, text) => {
  expect(lint(room, text)).toMatchObject({ failed: true, said: expect.stringContaining('noRestrictedImports') });
});

test.each(['interview', 'cli'])('%s fails the lint when it asks for the library of prompts', (room) => {
  const text = "import { createPrompt } from '@inquirer/core';\nexport const planted = createPrompt;\n";
  expect(lint(room, text)).toMatchObject({ failed: true, said: expect.stringContaining('noRestrictedImports') });
});

describe.each(PURE)('%s fails the lint when it reaches for', (room) => {
  test.each([
    ['files', "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n", 'noRestrictedImports'],
    ['the process', 'export const planted = () => process.env;\n', 'noRestrictedGlobals'],
    ['the time', 'export const planted = () => Date.now();\n', 'noRestrictedGlobals'],
    ['the console', "export const planted = () => console.log('here');\n", 'no'],
  ])('%s', (_, text, rule) => {
    expect(lint(room, text)).toMatchObject({ failed: true, said: expect.stringContaining(rule) });
  });
});

test.each([
  ['the process', 'export const planted = () => process.env;\n'],
  ['the time', 'export const planted = () => Date.now();\n'],
  ['the console', "export const planted = () => console.log('here');\n"],
])('the store may use files, but fails the lint when it reaches for %s', (_, text) => {
  expect(lint('store', text)).toMatchObject({ failed: true, said: expect.stringContaining('noRestrictedGlobals') });
});

describe('the script of a page fails the lint when it reaches for', () => {
  test.each([
    ['the network', "export const planted = () => fetch('https://example.com');\n", 'noRestrictedGlobals'],
    ['what a browser keeps', "export const planted = () => localStorage.getItem('a');\n", 'noRestrictedGlobals'],
    ['the time', 'export const planted = () => Date.now();\n', 'noRestrictedGlobals'],
    ['code made of text', "export const planted = () => Function('return 1');\n", 'noRestrictedGlobals'],
    ['eval', "export const planted = () => eval('1');\n", 'noGlobalEval'],
    ['files', "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n", 'noRestrictedImports'],
  ])('%s', (_, text, rule) => {
    expect(lint('browser', text)).toMatchObject({ failed: true, said: expect.stringContaining(rule) });
  });
});

test('two files that import each other fail the lint', () => {
  const text = "import { assess } from './assess.ts';\nexport const planted = assess;\n";
  const other = join(house, 'src/engine/assess.ts');
  const before = join(house, 'assess.ts.before');
  copyFileSync(other, before);
  writeFileSync(other, "import { planted } from './planted.ts';\nexport const assess = () => planted;\n");
  const { failed, said } = lint('engine', text);
  copyFileSync(before, other);
  expect({ failed, said }).toMatchObject({ failed: true, said: expect.stringContaining('noImportCycles') });
});

test.each([
  ['engine', 'pure', 'process.env'],
  ['text', 'pure', 'setTimeout'],
  ['lifecycle', 'pure', 'setTimeout'],
  ['report', 'pure', 'new URL("a:b")'],
  ['interview', 'pure', 'setTimeout'],
  ['reader', 'reader', 'process.env'],
  ['rubric', 'reader', 'Buffer.from("")'],
  ['authoring', 'reader', 'process.env'],
  ['crm', 'reader', 'process.env'],
  ['report', 'pure', 'document'],
  ['browser', 'browser', 'process.env'],
])('%s does not compile under %s when it names %s', (room, project, named) => {
  const { failed, said } = typecheck(room, `/** Reaches out. */\nexport const planted = () => ${named};\n`, project);
  expect({ failed, said }).toMatchObject({ failed: true, said: expect.stringContaining(`src/${room}/planted.ts`) });
});
