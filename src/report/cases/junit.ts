/** Tests as JUnit XML, which build servers read: a suite a file, a test case a case. Nothing in it depends on the clock. */
import type { CaseOutcome } from '../../authoring/cases/model.ts';
import type { RubricCoverage, TestedFile, TestReport } from '../../authoring/cases/tested.ts';
import { visible } from '../../text/visible.ts';
import { causeText, coverageText, differenceText, shortfallText } from './words.ts';

/** @returns the report as a document of the common JUnit schema, ending with a line feed. */
export function testsAsJunit({ files, coverage, shortfalls }: TestReport): string {
  const short = shortfalls.map(
    (one): Entry => ({ classname: 'coverage', name: `${one.rubric} ${one.kind}`, end: 'failure', message: shortfallText(one), text: '' }),
  );
  const suites = files.map((file) => suiteOf(file, coverage));
  const all = short.length === 0 ? suites : [...suites, { name: 'coverage', properties: [], entries: short }];
  const sums = countsOf(all.flatMap(({ entries }) => entries));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'fit rubric test', ...sums }, all.flatMap(suiteLines)).join('\n')}\n`;
}

/** A test case and how it ended. */
interface Entry {
  readonly classname: string;
  readonly name: string;
  readonly end: 'passed' | 'failure' | 'error';
  readonly message: string;
  readonly text: string;
}

/** The test cases of one file. */
interface Suite {
  readonly name: string;
  readonly properties: readonly (readonly [name: string, value: string])[];
  readonly entries: readonly Entry[];
}

function suiteOf(tested: TestedFile, coverage: readonly RubricCoverage[]): Suite {
  const { file, rubric, rubricFile, outcomes, troubles } = tested;
  const [first] = troubles;
  if (first !== undefined) {
    const text = troubles.map(({ line }) => line).join('\n');
    return { name: file, properties: [], entries: [{ classname: file, name: 'is valid', end: 'error', message: first.line, text }] };
  }
  const kinds = coverage.find((one) => one.file === rubricFile)?.kinds ?? [];
  const reached = kinds.map((kind) => [`coverage.${kind.kind}`, coverageText(kind)] as const);
  return { name: file, properties: [['rubric', `${rubric?.id} ${rubric?.version}`], ...reached], entries: outcomes.map((one) => entryOf(one, tested)) };
}

function entryOf({ case: { name, path }, result, differences }: CaseOutcome, { file, locate }: TestedFile): Entry {
  const [first] = differences;
  if (first === undefined) return { classname: file, name, end: 'passed', message: '', text: '' };
  const lines = differences.map((one) => {
    const at = locate([...path, 'expect', ...one.path], 'value');
    return `${file}:${at?.line}:${at?.column}: ${differenceText(one)}`;
  });
  return { classname: file, name, end: 'failure', message: differenceText(first), text: [...lines, `Decided by: ${causeText(result)}`].join('\n') };
}

function suiteLines({ name, properties, entries }: Suite): readonly string[] {
  const listed = properties.flatMap(([key, value]) => element('property', { name: key, value }, []));
  const head = listed.length === 0 ? [] : element('properties', {}, listed);
  return element('testsuite', { name, ...countsOf(entries) }, [...head, ...entries.flatMap(entryLines)]);
}

function entryLines({ classname, name, end, message, text }: Entry): readonly string[] {
  const inside = end === 'passed' ? [] : [`<${end} message="${attribute(message)}" type="${end}">${content(text)}</${end}>`];
  return element('testcase', { name, classname, time: 0 }, inside);
}

/** Times are 0: the same input gives the same bytes, and no case takes a thousandth of a second. */
function countsOf(entries: readonly Entry[]): Readonly<Record<string, number>> {
  const count = (wanted: Entry['end']) => entries.filter(({ end }) => end === wanted).length;
  return { tests: entries.length, failures: count('failure'), errors: count('error'), time: 0 };
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, inside: readonly string[]): readonly string[] {
  const opening = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${attribute(String(value))}"`)].join(' ');
  return inside.length === 0 ? [`<${opening}/>`] : [`<${opening}>`, ...inside.map((line) => `  ${line}`), `</${name}>`];
}

/** A text between tags. What cannot be seen is spelled out first, so that nothing is left that XML cannot hold. */
function content(text: string): string {
  return visible(text, 'block').replace(/[&<>]/g, reference);
}

/** An attribute's value: a line feed in it would be read as a blank. */
function attribute(text: string): string {
  return visible(text, 'block').replace(/[&<>"\n]/g, reference);
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
