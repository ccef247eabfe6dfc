/** The language reference: its YAML is what `fit` reads, every key of the language stands in it, and it names nothing else. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { ADVICE } from '../../src/problems/wording/advice.ts';
import { folderWith } from '../cli/support/folder.ts';
import { fit } from '../support/io.ts';
import { type Block, blocksIn, fragmentsOf, keysOfLanguage, keysUsed, schemaAt, shapeFor } from './reference.ts';
import { inShort, problemsIn } from './support.ts';

const REFERENCE = readFileSync('rubrics/README.md', 'utf8');
const RUBRIC = schemaAt('rubrics/rubric.schema.json');
const TESTS = schemaAt('rubrics/rubric-test.schema.json');
const BLOCKS = blocksIn(REFERENCE);
const [WHOLE = { heading: '', text: '' }] = BLOCKS;
const isOfTests = ({ text }: Block) => /^cases:/m.test(text);
const isOfShares = ({ text }: Block) => /^answers:/m.test(text);

/** The questions and dimensions that the pieces speak of. */
const AROUND = parse(`
fit: 1
id: around
version: 1.0.0
title: Around the pieces
scales:
  frequency: { 1: Never, 2: Once, 3: Often }
  providers: [{ id: one, label: One, points: 5 }, { id: many, label: Many, points: 0 }]
dimensions:
  - id: mindset
    questions:
      - { id: seats, ask: How many people?, number: { min: 1, max: 500 } }
      - { id: onsite, ask: Which visits?, options: [{ id: none, label: None, points: 1 }, { id: monthly, label: Monthly, points: 1 }, { id: weekly, label: Weekly, points: 0 }] }
      - { id: last_incident, ask: What happened?, levels: { 1: Nothing, 2: Something, 3: Much } }
      - { id: tools, ask: Which tools?, options: [{ id: mail, label: Mail, points: 3 }, { id: chat, label: Chat, points: 4 }], several: true }
      - { id: budget, ask: How much?, number: { min: 0, max: 9 } }
      - { id: night_cover, ask: Who covered nights?, yes-no: { yes: 0, no: 100 } }
  - id: our_side
    questions:
      - { id: reviews, ask: How often did you look back?, levels: { 1: Never, 2: Once, 3: Often } }
      - { id: providers, ask: How many providers?, number: { min: 0, max: 20 } }
      - { id: region, ask: Where is it?, options: [{ id: near, label: Near, points: 1 }, { id: overseas, label: Overseas, points: 0 }] }
decision: { bands: [{ from: 80, recommend: accept, as: keep }, { from: 50, recommend: conditional, as: repair }, { from: 0, recommend: decline }] }
`) as Parts;

/** A rubric as data, as far as pieces are put into it. */
interface Parts {
  readonly dimensions: readonly { readonly questions: readonly object[] }[];
  readonly decision: object;
}

/** What must stand beside a piece of an answer form. */
const BESIDE: Readonly<Record<string, object>> = {
  points: { levels: 'frequency' },
  several: { options: 'providers' },
  cap: { options: 'providers', several: true },
};

/** @returns a whole rubric with the piece in its place. */
function aroundPiece(piece: object): string {
  const { definitions = {} } = RUBRIC;
  const shape = shapeFor(piece, RUBRIC);
  const [first, last] = [AROUND.dimensions[0] as object, AROUND.dimensions[1] as { questions: readonly object[] }];
  const withQuestion = (question: object) => ({ ...AROUND, dimensions: [first, { ...last, questions: [...last.questions, question] }] });
  const isPart = !('id' in piece);
  if ('when' in piece && isPart) return stringify({ ...AROUND, rules: [{ id: 'example', flag: 'raised', ...piece }] });
  if (shape === RUBRIC) return stringify({ ...AROUND, ...piece });
  if (shape === definitions['dimension']) return stringify({ ...AROUND, dimensions: [first, last, piece] });
  return stringify(withQuestion(isPart ? { id: 'example', ask: 'How?', ...BESIDE[Object.keys(piece)[0] as string], ...piece } : piece));
}

describe('the YAML of the reference', () => {
  const pieces = BLOCKS.filter((block) => block !== WHOLE && !isOfTests(block) && !isOfShares(block)).flatMap((block) =>
    fragmentsOf(block).map((piece) => [`${block.heading}: ${JSON.stringify(piece).slice(0, 60)}`, piece] as const),
  );

  test('is there under every heading of the language', () => {
    const headings = [...REFERENCE.slice(REFERENCE.indexOf('## Keys'), REFERENCE.indexOf('## What it means')).matchAll(/^### (.+)$/gm)].map(([, one]) => one);
    expect(headings.filter((heading) => !BLOCKS.some((block) => block.heading === heading))).toEqual([]);
  });

  test.each(pieces)('%s is a piece of a valid rubric', (_title, piece) => {
    const text = aroundPiece(piece);
    expect(problemsIn(text).map(inShort)).toEqual([]);
  });

  test('begins with a whole rubric on which there is no advice', async () => {
    const cwd = folderWith({ 'msp-mini.yaml': WHOLE.text });
    const { code, err } = await fit(['rubric', 'check', '--strict', 'msp-mini.yaml'], { cwd });
    expect([code, err]).toEqual([0, 'msp-mini.yaml: msp-mini 1.0.0 is valid, 4 questions in 2 dimensions, no advice\n']);
  });

  test('on test files is one that holds of the rubric on the same page', async () => {
    const cases = BLOCKS.filter(isOfTests);
    const cwd = folderWith({ 'msp-mini.yaml': WHOLE.text, 'msp-mini.test.yaml': cases[0]?.text ?? '' });
    const { code, out, err } = await fit(['rubric', 'test', 'msp-mini.yaml'], { cwd });
    expect([cases.length, code, err]).toEqual([1, 0, '']);
    expect(out).toContain('3 cases: all hold');
  });
});

describe('the shares of the reference', () => {
  test('are taken by the rubric on the same page', async () => {
    const cwd = folderWith({ 'msp-mini.yaml': WHOLE.text, 'shares.yaml': BLOCKS.find(isOfShares)?.text ?? '' });
    const { code, err } = await fit(['rubric', 'simulate', './msp-mini.yaml', '--shares', 'shares.yaml'], { cwd });
    expect([code, err]).toEqual([0, '']);
  });
});

describe('the reference shows', () => {
  test('every key of the rubric language in an example', () => {
    const fragments = BLOCKS.flatMap(fragmentsOf);
    const used = new Set(fragments.flatMap((fragment) => keysUsed(fragment, shapeFor(fragment, RUBRIC) ?? {}, RUBRIC)));
    expect([...keysOfLanguage(RUBRIC)].filter((key) => !used.has(key))).toEqual([]);
  });

  test('every key of test files in an example', () => {
    const used = new Set(BLOCKS.filter(isOfTests).flatMap(({ text }) => keysUsed(parse(text), TESTS, TESTS)));
    const told = [...keysOfLanguage(TESTS)].filter((key) => !used.has(key) && !/^(?:value evidence|\$schema)/.test(key));
    expect(told).toEqual([]);
  });

  test('every kind of advice once', () => {
    const rows = REFERENCE.slice(REFERENCE.indexOf('## Advice and silence'));
    const named = [...rows.matchAll(/`([a-z]+(?:-[a-z]+)*)`/g)].map(([, code]) => code);
    expect(Object.keys(ADVICE).filter((code) => named.filter((one) => one === code).length !== 1)).toEqual([]);
  });

  test('no advice that there is not', () => {
    const rows = [...REFERENCE.matchAll(/^\|.*\| ((?:`[a-z-]+` ?)+) \|$/gm)].flatMap(([, cell]) => [...(cell as string).matchAll(/`([a-z-]+)`/g)]);
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.map(([, code]) => code as string).filter((code) => !Object.hasOwn(ADVICE, code))).toEqual([]);
  });

  test('no key in its tables that there is not', () => {
    const rows = REFERENCE.slice(0, REFERENCE.indexOf('## What it means')).matchAll(/^\| ((?:`[$a-z-]+`(?:, )?)+) \|/gm);
    const named = [...rows].flatMap(([, cell]) => [...(cell as string).matchAll(/`([$a-z-]+)`/g)].map(([, key]) => key as string));
    const keys = new Set([...keysOfLanguage(RUBRIC)].map((key) => key.split(': ').at(-1)));
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((key) => !keys.has(key))).toEqual([]);
  });
});
