/** Makers of large texts, each with what reading it must come to. Also used by the bench. */

/** One mebibyte: the most that is read. */
const MIB = 2 ** 20;

/** A hostile text. */
export interface Big {
  readonly name: string;
  readonly make: () => string;
  readonly expected: string;
}

/** An honest text with a list `items` of so many entries. */
export interface Honest {
  readonly name: string;
  readonly make: () => string;
  readonly entries: number;
}

const TOO_LARGE = 'file-too-large 1:undefined';

/** A motif repeated to just below the limit, as the text begins. */
const MOTIFS: readonly (readonly [name: string, motif: string, expected: string])[] = [
  ['open brackets', '[', 'too-complex depth 1:65'],
  ['pairs of brackets', '[]', 'too-complex tokens 1:200000'],
  ['open maps', '{a: ', 'too-complex depth 1:257'],
  ['dashes', '- ', 'too-complex tokens 1:200000'],
  ['question marks', '? ', 'too-complex tokens 1:200000'],
  ['line feeds', '\n', 'too-complex tokens 200001:1'],
  ['comments', '#\n', 'too-complex tokens 100001:1'],
  ['spaces', ' ', 'reads'],
  ['tabs', '\t', 'reads'],
  ['quotes', '"', 'too-complex tokens 1:399999'],
  ['backslashes', '\\', 'reads'],
  ['exclamation marks', '!', 'yaml-refused tag 1:1'],
  ['anchors', '&a ', 'too-complex tokens 1:300000'],
  ['colons', ': ', 'too-complex tokens 1:200000'],
  ['commas', ',', 'yaml-syntax 1:1'],
  ['document starts', '---\n', 'too-complex tokens 100000:4'],
  ['percent signs', '%', 'yaml-refused directive 1:1'],
  ['short pairs', 'a: b\n', 'too-complex tokens 28572:2'],
  ['dashes alone', '- \n', 'too-complex tokens 66667:2'],
  ['longer texts', 'a: |\n b\n', 'too-complex tokens 50000:1'],
  ['emoji', '\u{1f600}', 'reads'],
  ['combining marks', '\u0301', 'reads'],
];

/** Texts of many lines that stay below the cap of tokens. */
const LINES: readonly (readonly [name: string, count: number, line: (i: number) => string, expected: string])[] = [
  [
    'anchors that are never used',
    20_000,
    (i) => `k${i}: &a${i} v\n`,
    'yaml-refused anchor 1:5, yaml-refused anchor 2:5, yaml-refused anchor 3:5, and 997 more',
  ],
  ['aliases', 20_000, (i) => `k${i}: *r\n`, 'yaml-refused alias 1:5, yaml-refused alias 2:5, yaml-refused alias 3:5, and 997 more'],
  ['keys in one map', 25_000, (i) => `k${i}: ${i}\n`, 'reads'],
  ['keys that are all the same', 25_000, () => 'k: 1\n', 'duplicate-key k 1 2:1, duplicate-key k 1 3:1, duplicate-key k 1 4:1, and 997 more'],
  ['wrong escapes', 25_000, (i) => `k${i}: "\\q"\n`, 'yaml-syntax 1:6, yaml-syntax 2:6, yaml-syntax 3:6, and 997 more'],
  ['wrong escapes in keys', 1000, () => '"\\q": 1\n', 'yaml-syntax 1:2, yaml-syntax 2:2, yaml-syntax 3:2, and 997 more'],
];

/** Hostile texts; those that are too large are refused by size. */
export const BIG: readonly Big[] = [
  { name: 'exactly 1 MiB', make: () => `a: "${'x'.repeat(MIB - 6)}"\n`, expected: 'reads' },
  { name: 'one byte more', make: () => `a: "${'x'.repeat(MIB - 5)}"\n`, expected: TOO_LARGE },
  { name: '5 MB on one line', make: () => `a: "${'x'.repeat(5e6)}"\n`, expected: TOO_LARGE },
  { name: '5,000 question marks', make: () => `${'? '.repeat(5000)}a\n`, expected: 'too-complex depth 1:129' },
  { name: '30,000 dashes, then a key', make: () => `${'- '.repeat(30_000)}a\nb: 1\n`, expected: 'too-complex depth 2:1' },
  { name: 'quotes on one line', make: () => '"'.repeat(300_000), expected: 'yaml-syntax 1:3' },
  { name: 'documents', make: () => '...\n'.repeat(60_000), expected: 'yaml-refused second-document 2:1' },
  { name: 'a number of a million digits', make: () => `a: 1${'0'.repeat(MIB - 10)}1\n`, expected: 'bad-number digits 1:4' },
  ...MOTIFS.map(([name, motif, expected]) => ({ name, make: () => motif.repeat((MIB - 1024) / new TextEncoder().encode(motif).length), expected })),
  ...LINES.map(([name, count, line, expected]) => ({ name: `${count} ${name}`, make: () => lines(count, line), expected })),
];

/** What people may really write. */
export const HONEST: readonly Honest[] = [
  {
    name: '2,000 short questions',
    entries: 2000,
    make: () => `title: Large\nitems:\n${lines(2000, (i) => `  - id: q${i}\n    ask: Is point ${i} settled?\n    weight: ${(i % 9) + 1}\n`)}`,
  },
  {
    name: '500 questions with 10 options each',
    entries: 500,
    make: () => `items:\n${lines(500, (i) => `  - id: q${i}\n    options:\n${lines(10, (k) => `      - { id: o${k}, label: Option ${k}, points: ${k} }\n`)}`)}`,
  },
];

function lines(count: number, line: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => line(i)).join('');
}
