/** Rubrics as they look after a hasty edit, for fast-check. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';

const CORPUS: readonly string[] = ['rubrics/msp-mindset.yaml', 'rubrics/msp-quick-screen.yaml', 'test/fixtures/rubrics/everything.yaml'].map((file) =>
  readFileSync(file, 'utf8'),
);

/** What stands in rubrics somewhere, and what should not. */
const TOKENS = [
  ...['id', 'ask', 'levels', 'options', 'number', 'yes-no', 'points', 'when', 'question', 'dimension', 'score', 'count', 'all', 'not', 'is', 'at-most', 'at'],
  ...['below', 'of', 'weight', 'method', 'sum', 'mean', 'unanswered', 'no-score', 'bands', 'from', 'recommend', 'as', 'gate', 'knockout', 'flag', 'several'],
  ...[
    '0',
    '1',
    '-1',
    '5',
    '0.5',
    '1e3',
    '0,5',
    '999999999',
    'true',
    'yes',
    'null',
    '~',
    '""',
    '[]',
    '{}',
    '[1]',
    '{ a: b }',
    '{ score }',
    '"',
    '[',
    '}',
    ': ',
    '- ',
  ],
  ...[
    'accept',
    'decline',
    'keep',
    'constructor',
    '__proto__',
    'toString',
    '__defineGetter__',
    'reviews',
    'seats',
    'last_incident',
    '&a',
    '*a',
    '<<',
    '#',
    '|',
    '\t',
  ],
];

/** One edit; `at` and `to` are shares of the text. */
const edits = fc.record({
  kind: fc.constantFrom('delete', 'copy', 'swap', 'indent', 'outdent', 'word', 'word', 'word', 'cut'),
  at: fc.double({ min: 0, max: 0.9999, noNaN: true }),
  to: fc.double({ min: 0, max: 0.9999, noNaN: true }),
  token: fc.constantFrom(...TOKENS),
});

type Edit = typeof edits extends fc.Arbitrary<infer Value> ? Value : never;

/** @returns rubrics with one to six edits. */
export function editedRubrics(): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...CORPUS), fc.array(edits, { minLength: 1, maxLength: 6 })).map(([text, changes]) => changes.reduce(apply, text));
}

function apply(text: string, { kind, at, to, token }: Edit): string {
  const lines = text.split('\n');
  const i = Math.floor(at * lines.length);
  const j = Math.floor(to * lines.length);
  const [line, other] = [lines[i] ?? '', lines[j] ?? ''];
  switch (kind) {
    case 'delete':
      return lines.toSpliced(i, 1 + (j % 3)).join('\n');
    case 'copy':
      return lines.toSpliced(j, 0, line).join('\n');
    case 'swap':
      return lines.with(i, other).with(j, line).join('\n');
    case 'indent':
      return lines.with(i, `${' '.repeat(1 + (j % 4))}${line}`).join('\n');
    case 'outdent':
      return lines.with(i, line.replace(/^ {1,2}/, '')).join('\n');
    case 'cut':
      return text.slice(0, Math.floor(at * text.length));
    default:
      return lines.with(i, replaceWord(line, to, token)).join('\n');
  }
}

function replaceWord(line: string, to: number, token: string): string {
  const words = [...line.matchAll(/[\w.-]+/g)];
  const word = words[Math.floor(to * words.length)];
  return word === undefined ? token : line.slice(0, word.index) + token + line.slice(word.index + word[0].length);
}
