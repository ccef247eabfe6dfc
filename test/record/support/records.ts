/** A rubric with every form of question and fact, and answers read against it. */
import type { Rubric } from '../../../src/engine/model/rubric.ts';
import { bad, type Locate, type Outcome, type Problem } from '../../../src/problems/problem.ts';
import { createSource } from '../../../src/reader/text.ts';
import { locate, toPlain } from '../../../src/reader/tree.ts';
import { parseYaml } from '../../../src/reader/yaml.ts';
import { type Checked, checkAnswers } from '../../../src/record/answers.ts';
import { type Envelope, readEnvelope } from '../../../src/record/envelope.ts';
import { parseRubric } from '../../../src/rubric/parse.ts';

const RUBRIC = `
fit: 1
id: forms
version: 1.0.0
title: Every form
dimensions:
  - id: all
    title: All
    weight: 1
    questions:
      - { id: respect, ask: How?, levels: { 1: Badly, 2: Fairly, 3: Well } }
      - { id: onsite, ask: How often?, options: [{ id: none, label: None, points: 2 }, { id: weekly, label: Weekly, points: 0 }] }
      - { id: tools, ask: Which?, options: [{ id: mail, label: Mail, points: 1 }, { id: chat, label: Chat, points: 1 }], several: true }
      - { id: seats, ask: How many?, number: { unit: people, min: 1, max: 500.5 } }
      - { id: backup, ask: Is there one?, yes-no: { yes: 1, no: 0 } }
      - { id: leaving, ask: Why did they leave?, levels: { 1: Anger, 2: Price }, not-applicable: allowed }
facts:
  - { id: industry, ask: What?, text: true }
  - { id: founded, ask: When?, date: true }
  - { id: listed, ask: Listed?, yes-no: true }
  - { id: sites, ask: How many?, number: { min: 1 } }
  - { id: region, ask: Where?, options: [{ id: north, label: North }, { id: south, label: South }] }
  - { id: channels, ask: Whence?, options: [{ id: web, label: Web }, { id: friend, label: Friend }], several: true }
decision: { bands: [{ from: 50, recommend: accept }, { from: 0, recommend: decline }], coverage: 50 }
`;

/** @returns the rubric. */
export function formsRubric(): Rubric {
  const rubric = parseRubric(createSource('forms.yaml', RUBRIC));
  if (!rubric.ok) throw new Error(inShort(rubric.problems).join('\n'));
  return rubric.value;
}

/** @returns the data of a YAML text, and where its parts stand. */
function parsed(text: string): { plain: unknown; locate: Locate } {
  const trees = parseYaml(createSource('f.yaml', text), { documents: 'one' });
  const [tree] = trees.ok ? trees.value : [];
  if (tree === undefined) throw new Error('the test has a text that is not YAML');
  return { plain: toPlain(tree), locate: (path, part) => locate(tree, path, part) };
}

/** @returns the envelope of a YAML text. */
export function envelopeOf(text: string): Outcome<Envelope> {
  const { plain, locate: place } = parsed(text);
  return readEnvelope(plain, place);
}

/** @returns answers and facts of a YAML text, held against the rubric. */
export function checked(text: string): Outcome<Checked> {
  const { plain, locate: place } = parsed(text);
  const envelope = readEnvelope(plain, place);
  return envelope.ok ? checkAnswers(formsRubric(), envelope.value, place) : bad(...envelope.problems);
}

/** @returns each problem as `code line:column`; of something that is right, nothing. */
export function problemsOf(outcome: Outcome<unknown>): readonly string[] {
  return outcome.ok ? [] : inShort(outcome.problems);
}

function inShort(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`);
}
