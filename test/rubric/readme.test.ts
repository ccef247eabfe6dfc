/** The examples of the READMEs are rubrics, parts of rubrics and answers that `fit` reads. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fit } from '../support/io.ts';
import { inShort, problemsIn, REVIEWS, readRubricText, rubricIn, withParts, withQuestions } from './support.ts';

const REFERENCE = readFileSync('rubrics/README.md', 'utf8');
const README = readFileSync('README.md', 'utf8');

/** The blocks of YAML in a page. */
function blocksOf(page: string): readonly string[] {
  return [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, block]) => block as string);
}

/** The one block of the reference that begins like this. */
function blockWith(start: string): string {
  const found = blocksOf(REFERENCE).filter((block) => block.startsWith(start));
  if (found.length !== 1) throw new Error(`${found.length} blocks begin with ${start}`);
  return found[0] as string;
}

/** The lines of a block without what is said aside. */
function linesOf(block: string): readonly string[] {
  return block.split('\n').flatMap((line) => line.replace(/\s+# .*$/, '') || []);
}

describe.each([
  ['README.md', README],
  ['rubrics/README.md', REFERENCE],
])('the whole rubric in %s', (file, page) => {
  const whole = blocksOf(page).filter((block) => /^fit: 1\b/m.test(block));

  test('is there', () => {
    expect(whole).toHaveLength(1);
  });

  test.each(whole)('is read without a problem', (text) => {
    const outcome = readRubricText(text, file);
    expect(outcome.ok ? [] : outcome.problems.map(inShort)).toEqual([]);
  });
});

test('the answer file in README.md is scored', async () => {
  const answers = blocksOf(README).find((block) => block.startsWith('prospect:'));
  const { code, out, err } = await fit(['score', '-'], { stdin: answers ?? '' });
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('Northfield Accountants');
});

const SCALES = `scales:
  frequency: { 1: Never, 2: Once, 3: Often }
  providers: [{ id: one, label: One, points: 5 }, { id: many, label: Many, points: 0 }]`;

/** What stands beside a part of an answer form. */
const BESIDE: Readonly<Record<string, string>> = { points: 'levels: frequency\n', several: 'options: providers\n', cap: 'options: providers\nseveral: true\n' };

describe('each answer form of the reference is read:', () => {
  test.each(linesOf(blockWith('levels: { 1: Never')))('%s', (line) => {
    const form = `${BESIDE[line.split(':')[0] as string] ?? ''}${line}`.replace(/^/gm, '  ');
    expect(problemsIn(withQuestions(`- id: example\n  ask: How?\n${form}\n${REVIEWS}`, SCALES))).toEqual([]);
  });
});

const CONDITIONED = `${REVIEWS}
- { id: onsite, ask: Which visits?, options: [{ id: none, label: None, points: 1 }, { id: weekly, label: Weekly, points: 0 }] }
- { id: last_incident, ask: What happened?, levels: { 1: Nothing, 2: Something, 3: Much } }
- { id: seats, ask: How many people?, number: { min: 1, max: 500 } }
- { id: tools, ask: Which tools?, options: [{ id: mail, label: Mail, points: 3 }, { id: chat, label: Chat, points: 4 }], several: true }
- { id: budget, ask: How much?, number: { min: 0, max: 9 } }`;

describe('each condition of the reference is read:', () => {
  test.each(linesOf(blockWith('when: {')))('%s', (line) => {
    const conditions = ['weekly', 'none', 'weekly'].map((is) => `{ question: onsite, is: ${is} }`);
    const filled = conditions.reduce((text, condition) => text.replace('…', condition), line);
    const text = withQuestions(CONDITIONED, `rules:\n  - id: r\n    ${filled}\n    flag: f`).replace('id: habits', 'id: mindset');
    expect(problemsIn(text)).toEqual([]);
  });
});

const RULED = `${REVIEWS}
- { id: providers, ask: How many providers?, number: { min: 0, max: 20 } }
- { id: region, ask: Where is it?, options: [{ id: near, label: Near, points: 1 }, { id: overseas, label: Overseas, points: 0 }] }`;

test('the rules of the reference are read', () => {
  const decision = blockWith('decision:').replace('as: trial', 'as: repair');
  const text = withQuestions(RULED, `${blockWith('rules:')}${decision}`).replace('id: habits', 'id: our_side');
  expect(rubricIn(text).rules).toHaveLength(4);
});

test('the decision of the reference is read', () => {
  expect(rubricIn(withParts(blockWith('decision:'))).decision.bands).toHaveLength(4);
});

test('the view of the reference is read', () => {
  const view = blockWith('- { id: effort_for_us').replace(/^/, '  ');
  expect(rubricIn(withQuestions(CONDITIONED, view)).dimensions[1]?.of).toEqual({ onsite: 2, seats: 1 });
});

test('the file that editors ask for stands beside the rubrics', () => {
  const [, named] = /\$schema=\.\/(\S+)/.exec(blocksOf(REFERENCE)[0] as string) ?? [];
  expect(JSON.parse(readFileSync(`rubrics/${named}`, 'utf8'))).toHaveProperty('title', 'fit rubric');
});

describe('the reference names', () => {
  const schema: unknown = JSON.parse(readFileSync('rubrics/rubric.schema.json', 'utf8'));

  test('every key of the language', () => {
    // It says "points-at-least, -at-most" for short.
    const text = REFERENCE.replaceAll(/, -(?=[a-z])/g, ', points-');
    const missing = [...keysIn(schema)].filter((key) => !new RegExp(`(?<![\\w$-])${key.replace('$', '\\$')}(?![\\w-])`).test(text));
    expect(missing).toEqual([]);
  });

  test('no key that there is not', () => {
    const rows = REFERENCE.matchAll(/^\| ((?:`[a-z-]+`(?:, )?)+) \|/gm);
    const named = [...rows].flatMap(([, cell]) => [...(cell as string).matchAll(/`([a-z-]+)`/g)].map(([, key]) => key as string));
    const keys = keysIn(schema);
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((key) => !keys.has(key) && !METHODS.has(key))).toEqual([]);
  });
});

/** The reference has a table of them too. */
const METHODS: ReadonlySet<string> = new Set(['weighted-mean', 'mean', 'sum', 'lowest', 'highest']);

function keysIn(schema: unknown): ReadonlySet<string> {
  if (schema === null || typeof schema !== 'object') return new Set();
  const { properties = {} } = schema as { properties?: object };
  return new Set([...Object.keys(properties), ...Object.values(schema).flatMap((part) => [...keysIn(part)])]);
}
