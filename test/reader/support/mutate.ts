/** Damaged copies of honest and hostile files, for fast-check. */
import fc from 'fast-check';
import { bytesOf, namesOf, utf8 } from './corpus.ts';

const HONEST: readonly Uint8Array[] = [
  `fit: 1
id: msp-mini
title: Managed services, short form
dimensions:
  - id: mindset
    weight: 60
    minimum: { score: 40, otherwise: decline }
    questions:
      - id: last_incident
        ask: "What happened \\u2013 and then?"
        probes: [What is different today?]
        levels:
          1: Recalls none
          2: Tells the damage only
        condition: &c
          text: >-
            A joint review
            after every outage
`,
  '{"prospect": "Northfield", "answers": {"last_incident": 4, "seats": 12.5, "open": null, "notes": ["a\\u00e9", true]}}\n',
  'a: 1\n---\n- b\n- [c, {d: e}]\n...\n',
].map(utf8);

/** Bytes that mean something to YAML or JSON, or to nobody. */
const TOKENS: readonly Uint8Array[] = [
  ...[
    '\n',
    '\r',
    '\t',
    ' ',
    '  ',
    ': ',
    ':',
    '- ',
    '? ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '#',
    ' #',
    '&a ',
    '*a',
    '!t ',
    '|\n',
    '>',
    '---\n',
    '...\n',
    '%',
    '@',
    '`',
  ],
  ...[
    '<<: ',
    '~',
    '0',
    '010',
    '1e9',
    '.nan',
    '\\',
    '\\u',
    '\\ud800',
    '\ufeff',
    '\u202e',
    '\u0000',
    '\u001b',
    '\u00a0',
    'é',
    '\u{1f600}',
    '__proto__: ',
    'null',
    'true',
    '\n  ',
    '\n- ',
  ],
]
  .map(utf8)
  .concat([new Uint8Array([0xff]), new Uint8Array([0xc3]), new Uint8Array([0xed, 0xa0, 0x80])]);

/** @returns signs and words one after the other, in no order. */
export function jumbles(): fc.Arbitrary<Uint8Array> {
  return fc
    .array(fc.constantFrom(...TOKENS, ...['a', 'b', '1', 'x y', '"a"', 'a: 1\n'].map(utf8)), { maxLength: 30 })
    .map((parts) => new Uint8Array(parts.flatMap((part) => [...part])));
}

/** One change: at a part of the text, so much is taken out, copied or put in. */
const edits = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 8 }),
  insert: fc.oneof(fc.constantFrom(...TOKENS), fc.constantFrom('copy' as const), fc.uint8Array({ maxLength: 3 })),
});

/** @returns files of the corpus with up to six changes each. */
export function mutations(kind: 'yaml' | 'ndjson'): fc.Arbitrary<Uint8Array> {
  const corpus = [...HONEST, ...namesOf(kind).map((name) => bytesOf(kind, name))].filter((bytes) => bytes.length < 4000);
  return fc.tuple(fc.constantFrom(...corpus), fc.array(edits, { maxLength: 6 })).map(([bytes, changes]) =>
    changes.reduce<Uint8Array>((text, { at, length, insert }) => {
      const start = Math.floor(at * text.length);
      const cut = text.subarray(start, start + length);
      return new Uint8Array([...text.subarray(0, start), ...(insert === 'copy' ? [...cut, ...cut] : insert), ...text.subarray(start + length)]);
    }, bytes),
  );
}
