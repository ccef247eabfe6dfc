/** The forms that come as files: each is a rubric in good order, and its cases reach everything that decides. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BLANK, SCORECARDS } from '../../../src/authoring/starters/starters.ts';
import { inShort, problemsIn } from '../../rubric/support.ts';
import { fit } from '../../support/io.ts';
import { allStarters, form } from './support.ts';

const FORMS = [BLANK, ...SCORECARDS].map(({ name }) => name);

test('every form that is listed lies there as a file, and the other way round', () => {
  const files = allStarters().filter(({ isRubric }) => !isRubric);
  expect(files.map(({ name }) => name)).toEqual(FORMS.toSorted());
});

describe.each(FORMS)('%s', (name) => {
  test('is a valid rubric with its own name as id, on which there is no advice', async () => {
    const { code, err } = await fit(['rubric', 'check', '--strict', `rubrics/starters/${name}.yaml`]);
    expect([code, err]).toEqual([0, expect.stringMatching(`: ${name} 1\\.0\\.0 is valid, .*, no advice`)]);
  });

  test('decides as its cases say, and they reach every recommendation, rule and knock-out', async () => {
    const { code, err } = await fit(['rubric', 'test', `rubrics/starters/${name}.test.yaml`, '--min-coverage', '100']);
    expect([code, err]).toEqual([0, '']);
  });

  test('has an answer that falls under each of its conditions and minimums', async () => {
    const { out } = await fit(['rubric', 'test', `rubrics/starters/${name}.test.yaml`, '--coverage']);
    const [, missed = ''] = /no case reaches (?:these|this) (minimums?|conditions?)/.exec(out) ?? [];
    expect(missed).toBe('');
  });

  test('says in its head where it comes from or what it is for', () => {
    const [head = ''] = form(name).rubric.split(/^fit: 1/m);
    expect(head.split('\n').length).toBeGreaterThan(6);
  });
});

/** Lines of the empty form that are a key with its value, behind a #. */
const BEHIND = [...form('blank').rubric.matchAll(/^( *)# (?!yaml-language-server)((?:[a-z]+(?:-[a-z]+)*: | {2}- \{).*)$/gm)].map(([line, indent, rest]) => ({
  line: line as string,
  taken: `${indent}${rest}`,
  key: (rest as string).split(':')[0] as string,
}));

describe('in the empty form', () => {
  test.each(BEHIND.map((one) => [one.taken.trim(), one] as const))('“%s” can be used by taking the # away', (_title, { line, taken, key }) => {
    const text = form('blank').rubric.replace(line, withBeside(taken, key));
    expect(problemsIn(text).map(inShort)).toEqual([]);
  });

  test('every key of the language stands, in use or behind a #; of conditions only that there are some', () => {
    const schema = JSON.parse(readFileSync('rubrics/rubric.schema.json', 'utf8'));
    const conditions = new Set(Object.keys(schema.definitions.condition.properties));
    const { rubric } = form('blank');
    const missing = [...keysOf(schema)].filter(
      (key) => !conditions.has(key) && key !== '$schema' && !new RegExp(`[ {]${key}:(?: |$)|^${key}:`, 'm').test(rubric),
    );
    expect(missing).toEqual([]);
  });
});

/** A few keys make sense beside another one only. */
const BESIDE: Readonly<Record<string, string>> = { gate: 'weight: 0', cap: 'several: true' };

function withBeside(taken: string, key: string): string {
  const beside = BESIDE[key];
  return beside === undefined ? taken : `${taken}\n${/^ */.exec(taken)?.[0]}${beside}`;
}

function keysOf(schema: unknown): ReadonlySet<string> {
  if (schema === null || typeof schema !== 'object') return new Set();
  const { properties = {} } = schema as { properties?: object };
  return new Set([...Object.keys(properties), ...Object.values(schema).flatMap((part) => [...keysOf(part)])]);
}
