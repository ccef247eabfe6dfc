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
  /** Names of the JSON Schemas that the files ask editors to use. */
  readonly schemas: readonly string[];
}

/** @returns the new files; the same wishes give the same bytes. */
export function startFiles(starter: StarterText, wishes: Wishes): StartedFiles {
  const rubric = withOrigin(withValues(besideSchema(starter.rubric), wishes), originOf(starter, wishes));
  const test = starter.test === null ? null : besideSchema(starter.test).replace(/^rubric:.*\n/m, '');
  const named = [rubric, test ?? ''].flatMap((text) => [...text.matchAll(MODELINE)].map(([, , file]) => file as string));
  return { rubric, test, schemas: [...new Set(named)] };
}

/** @returns the value of a key of the first level, as it is written; `null` where it has none. */
export function writtenValue(text: string, key: string): string | null {
  return lineOf(key).exec(text)?.[2] ?? null;
}

/** A comment that names the schema to an editor: VS Code has its own form, JetBrains another. */
const MODELINE = /^(# (?:yaml-language-server: \$schema=|\$schema: ))(?:\.{1,2}\/)+(\S+)$/gm;

/** The schema lies beside the new files. */
function besideSchema(text: string): string {
  return text.replace(MODELINE, '$1./$2');
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

/** Where it came from stands below the lines for editors. */
function withOrigin(text: string, origin: readonly string[]): string {
  const head = /^(?:# (?:yaml-language-server:|\$schema:).*\n)*/.exec(text)?.[0] ?? '';
  return `${head}#\n${origin.map((line) => `# ${line}\n`).join('')}${text.slice(head.length)}`;
}

function originOf({ name, rubric, isRubric }: StarterText, { language }: Wishes): readonly string[] {
  const version = writtenValue(rubric, 'version');
  const from = isRubric ? `Made from ${name} ${version}, a rubric that came with fit.` : `Made from the starter ${name} of fit.`;
  const written = writtenValue(rubric, 'language') ?? 'en';
  const translate = language === null || language === written ? [] : [`The texts are in ${written} still; what is asked should be in ${language}.`];
  return [`${from} It is yours now: change what you like.`, ...translate];
}

/** A text as YAML: bare where nothing in it could be taken for more than text. */
function scalar(text: string): string {
  const isBare = /^\p{L}[\p{L}\p{N} ,()/&-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isBare ? text : JSON.stringify(text);
}
