/** Starter and wishes → the text of a new rubric and of its test file. Comments stay, so that it explains itself. */

/** The text of a starter. */
export interface StarterText {
  readonly name: string;
  readonly rubric: string;
  /** `null` for one without tests. */
  readonly test: string | null;
  /** Whether it is a rubric that came with the program, rather than a form. */
  readonly isRubric: boolean;
}

/** What the new rubric is to be. */
export interface Wishes {
  readonly id: string;
  readonly title: string;
  /** Planned length of the call, `null` for that of the starter. */
  readonly minutes: number | null;
  /** Tag of the language the texts will be in, `null` for that of the starter. */
  readonly language: string | null;
}

/** The files that are made. */
export interface StartedFiles {
  readonly rubric: string;
  readonly test: string | null;
}

/** The JSON Schema of a rubric and of a test file, which must lie beside them. */
export const SCHEMAS = { rubric: 'rubric.schema.json', test: 'rubric-test.schema.json' } as const;

/** @returns the new files; the same wishes give the same bytes. */
export function startFiles(starter: StarterText, wishes: Wishes): StartedFiles {
  const { test } = starter;
  return {
    rubric: withHead(withValues(starter.rubric, wishes), SCHEMAS.rubric, rubricOrigin(starter, wishes)),
    test: test === null ? null : withHead(withoutRubric(test, starter.name, wishes.id), SCHEMAS.test, testOrigin(starter)),
  };
}

/** @returns the value of a key of the first level, as it is written; `null` where it has none. */
export function writtenValue(text: string, key: string): string | null {
  return lineOf(key).exec(text)?.[2] ?? null;
}

/** A key of the first level with its value and what is said aside. */
function lineOf(key: string): RegExp {
  return new RegExp(`^(${key}:)[ \\t]+(\\S.*?)([ \\t]+#.*)?$`, 'm');
}

function withValues(text: string, { id, title, minutes, language }: Wishes): string {
  const values: readonly (readonly [string, string | null])[] = [
    ['id', id],
    ['version', '1.0.0'],
    ['title', scalar(title)],
    ['language', language],
    ['minutes', minutes === null ? null : String(minutes)],
    ['adapted', 'false'],
  ];
  return values.reduce((written, [key, value]) => (value === null ? written : withValue(written, key, value)), text);
}

/** Where the key is missing it comes after the title. */
function withValue(text: string, key: string, value: string): string {
  const line = lineOf(key);
  if (line.test(text)) return text.replace(line, (_, name: string, _old: string, aside = '') => `${name} ${value}${aside}`);
  return text.replace(lineOf('title'), (title) => `${title}\n${key}: ${value}`);
}

/** The lines by which editors know the schema, VS Code and JetBrains each in its own form; then where the file came from. */
function withHead(text: string, schema: string, origin: readonly string[]): string {
  const body = text.replace(/^(?:# (?:yaml-language-server:|\$schema:).*\n)*(?:#\n)?/, '');
  return [`# yaml-language-server: $schema=./${schema}`, `# $schema: ./${schema}`, '#', ...origin.map((line) => `# ${line}`), '#', body].join('\n');
}

/** The rubric is the one beside the file, and known by its new name. */
function withoutRubric(test: string, name: string, id: string): string {
  return test.replace(/^rubric:.*\n/m, '').replaceAll(new RegExp(`(?:\\S+/)?\\b${name}\\.yaml`, 'g'), `${id}.yaml`);
}

function rubricOrigin(starter: StarterText, { language }: Wishes): readonly string[] {
  const written = writtenValue(starter.rubric, 'language') ?? 'en';
  const translate = language === null || language === written ? [] : [`The texts are in ${written} still; what is asked should be in ${language}.`];
  return [`Made from ${wordsFor(starter)}. It is yours now: change what you like.`, ...translate];
}

function testOrigin(starter: StarterText): readonly string[] {
  return [`Made from the cases of ${wordsFor(starter)}.`];
}

function wordsFor({ name, rubric, isRubric }: StarterText): string {
  return isRubric ? `${name} ${writtenValue(rubric, 'version')}, a rubric that came with fit` : `the starter ${name} of fit`;
}

/** A text as YAML: bare where nothing in it could be taken for more than text. */
function scalar(text: string): string {
  const isBare = /^\p{L}[\p{L}\p{N} ,()/&-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isBare ? text : JSON.stringify(text);
}
