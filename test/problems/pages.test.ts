/** Pages of help on codes: every example is put into a rubric and read, so that none teaches what is not so. */
import { describe, expect, test } from 'vitest';
import { checkRubric } from '../../src/authoring/check.ts';
import { CATALOGUE } from '../../src/problems/catalogue.ts';
import type { Example } from '../../src/problems/pages/page.ts';
import { ADVICE_PAGES, ERROR_PAGES } from '../../src/problems/pages/pages.ts';
import { decodeText } from '../../src/reader/text.ts';
import { parseWritten } from '../../src/rubric/parse.ts';
import { fit } from '../support/io.ts';

type Keys = Readonly<Record<string, string>>;

const LEVELS = 'levels: { 1: Nobody looked, 2: Somebody named a fault, 3: A list was written, 4: One fault was mended }';
const QUESTION: Keys = {
  id: 'id: last_incident',
  source: 'source: asked',
  ask: 'ask: Tell me about the last outage.',
  probes: 'probes: [What is different today?]',
  levels: LEVELS,
};
const FORMS = ['levels', 'options', 'number', 'yes-no'];
const [OWN, OTHERS] = [
  ['restored_file', 'last_review', 'last_advice'],
  ['last_change', 'last_supplier', 'last_call'],
];

/** Lines moved to the right. */
function indented(text: string, by: number): string {
  return text.replace(/^/gm, ' '.repeat(by));
}

/** The keys with those of the example in their place. */
function replaced(base: Keys, { without = [] }: Example, piece: string): string {
  const own = [...piece.matchAll(/^([a-z-]+):/gm)].map(([, key]) => key as string);
  const isForm = own.some((key) => FORMS.includes(key));
  const kept = Object.entries(base).filter(([key]) => !own.includes(key) && !without.includes(key) && !(isForm && FORMS.includes(key)));
  return [...kept.map(([, text]) => text), piece].join('\n');
}

function listItem(text: string): string {
  return `- ${indented(text, 2).trimStart()}`;
}

/** A rubric without advice, but for what the example brings in. */
function rubricWith(example: Example, piece: string): string {
  const at = (place: Example['in'], base: Keys) => (example.in === place ? replaced(base, example, piece) : Object.values(base).join('\n'));
  const rest = (ids: readonly string[] = []) => ids.map((id) => listItem(Object.values({ ...QUESTION, id: `id: ${id}` }).join('\n'))).join('\n');
  const manners = listItem(`id: manners\nsource: observed\nask: "Rater: which words did you note?"\n${LEVELS}`);
  const dimension = at('dimension', {
    id: 'id: habits',
    weight: 'weight: 1',
    questions: `questions:\n${indented([listItem(at('question', QUESTION)), rest(OWN)].join('\n'), 2)}`,
  });
  const other = `id: conduct\nweight: 1\nquestions:\n${indented(`${rest(OTHERS)}\n${manners}`, 2)}`;
  const decision = at('decision', {
    bands: 'bands: [{ from: 70, recommend: accept }, { from: 0, recommend: decline }]',
    coverage: 'coverage: 80',
    costs: 'costs: { wrong-accept: 3, wrong-decline: 1 }',
  });
  const head = {
    fit: 'fit: 1',
    id: 'id: own',
    version: 'version: 1.0.0',
    title: 'title: Own',
    language: 'language: en',
    adapted: 'adapted: true',
    scales: 'scales: { steps: { 1: Nothing, 2: One call, 3: A step from the list, 4: All steps from the list } }',
  };
  return at('rubric', {
    ...head,
    dimensions: `dimensions:\n${indented([listItem(dimension), listItem(other)].join('\n'), 2)}`,
    decision: `decision:\n${indented(decision, 2)}`,
  });
}

function codesIn(text: string): readonly string[] {
  const source = decodeText(new TextEncoder().encode(text), 'test.yaml');
  const written = source.ok ? parseWritten(source.value) : source;
  return written.ok ? checkRubric(written.value).advice.map(({ code }) => code) : written.problems.map(({ code }) => code);
}

const EXAMPLES = Object.entries({ ...ADVICE_PAGES, ...ERROR_PAGES }).flatMap(([code, { example }]): [string, Example][] =>
  example === undefined ? [] : [[code, example]],
);

describe.each(EXAMPLES)('the example of %s', (code, example) => {
  test('shows it where it is wrong', () => {
    expect(codesIn(rubricWith(example, example.wrong))).toContain(code);
  });

  test('shows it no more where it is right', () => {
    expect(codesIn(rubricWith(example, example.right))).not.toContain(code);
  });

  test('is valid where it is right', () => {
    expect(codesIn(rubricWith(example, example.right)).filter((one) => Object.hasOwn(ERROR_PAGES, one))).toEqual([]);
  });
});

describe.each(Object.keys(CATALOGUE))('fit help %s', (code) => {
  test('is a page that fits 80 columns and says the code first', async () => {
    const { code: exit, out, err } = await fit(['help', code]);
    expect([exit, err]).toEqual([0, '']);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(out).toMatch(new RegExp(`^${code} \\((advice|error)\\)\\n\\n\\S`));
  });
});
