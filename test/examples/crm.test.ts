/** The page on CRMs: its transcripts are run, its files are there, its record is one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { createSource } from '../../src/reader/text.ts';
import { toPlain } from '../../src/reader/tree.ts';
import { parseYaml } from '../../src/reader/yaml.ts';
import { checkPath } from '../../src/record/check-path.ts';
import { parsePath } from '../../src/record/path.ts';
import { fieldsOf } from '../record/support/fields.ts';
import { checkerOf, faultsOf, keysWithoutHelp } from '../support/json-schema.ts';
import { openShell, patternOf, stepsOf } from '../support/transcripts.ts';

const PAGE = readFileSync('examples/crm/README.md', 'utf8');
const SCHEMA = JSON.parse(readFileSync('examples/crm/fit-assessment.schema.json', 'utf8'));
const shell = openShell();
afterAll(shell.close);

test.each(stepsOf(PAGE))('$command prints what the page says', ({ command, printed }) => {
  expect(shell.run(command)).toMatch(patternOf(printed));
});

test('every file the page links to is there', () => {
  const linked = [...PAGE.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path as string);
  expect(linked.length).toBeGreaterThan(1);
  expect(linked.filter((path) => !existsSync(`examples/crm/${path}`))).toEqual([]);
});

test('the record to build against fits the schema beside it', () => {
  expect(faultsOf(checkerOf(SCHEMA), JSON.parse(readFileSync('examples/crm/record.json', 'utf8')))).toEqual([]);
});

describe('the table of fields', () => {
  const table = PAGE.slice(PAGE.indexOf('<!-- fields'), PAGE.indexOf('<!-- end of fields'));
  const paths = [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, path]) => path);

  test('has every field of a record, and no other', () => {
    expect(paths).toEqual(fieldsOf(SCHEMA).map(({ path }) => path));
  });

  test('has paths that --pick takes', () => {
    const picked = fieldsOf(SCHEMA).map(({ path }) => path.replace('FACT', 'rate'));
    const wrong = picked.filter((path) => {
      const parsed = parsePath(path);
      return !parsed.ok || !checkPath(parsed.value).ok;
    });
    expect(wrong).toEqual([]);
  });
});

describe('the schema of maps', () => {
  const schema = JSON.parse(readFileSync('examples/crm/fit-map.schema.json', 'utf8'));

  test('describes every key', () => {
    expect(keysWithoutHelp(schema)).toEqual([]);
  });

  test.each(readdirSync('examples/crm').filter((file) => file.endsWith('.map.yaml')))('takes %s', (file) => {
    const trees = parseYaml(createSource(file, readFileSync(`examples/crm/${file}`, 'utf8')), { documents: 'one' });
    const [tree] = trees.ok ? trees.value : [];
    expect(faultsOf(checkerOf(schema), tree && JSON.parse(JSON.stringify(toPlain(tree))))).toEqual([]);
  });
});
