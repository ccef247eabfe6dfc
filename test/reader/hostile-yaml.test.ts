/** Every hostile YAML file: what it comes to, and where. */
import { describe, expect, test } from 'vitest';
import { bytesOf, namesOf, readYaml, summary } from './support/corpus.ts';

/** File, and `reads` or its first three problems as `code detail line:column`. */
const TABLE: readonly (readonly [string, string])[] = [
  ['alias-101.yaml', 'yaml-refused anchor 1:6, yaml-refused alias 2:8, yaml-refused alias 2:12, and 99 more'],
  ['alias-cycle-map.yaml', 'yaml-refused anchor 1:4, yaml-refused alias 2:6'],
  ['alias-laughs.yaml', 'yaml-refused anchor 1:4, yaml-refused anchor 2:4, yaml-refused alias 2:8, and 78 more'],
  ['alias-one.yaml', 'yaml-refused anchor 1:7, yaml-refused alias 2:8'],
  ['alias-self.yaml', 'yaml-refused anchor 1:4, yaml-refused alias 1:11'],
  ['alias-undefined.yaml', 'yaml-refused alias 1:4'],
  ['anchor-unused.yaml', 'yaml-refused anchor 1:4'],
  ['at-start.yaml', 'yaml-syntax 1:8'],
  ['bad-indent.yaml', 'yaml-syntax 3:3'],
  ['bad-utf8.yaml', 'not-utf8 1:4'],
  ['bidi-key.yaml', 'bad-character bidi 1:2'],
  ['bidi-text.yaml', 'bad-character bidi 1:13, bad-character bidi 1:18, bad-character bidi 1:20, and 1 more'],
  ['bom-middle.yaml', 'bad-character byte-order-mark 2:1'],
  ['bom-utf8.yaml', 'reads'],
  ['c1-csi.yaml', 'bad-character control 1:4'],
  ['colon-in-text.yaml', 'yaml-syntax 1:8'],
  ['comment-only.yaml', 'reads'],
  ['cr-only.yaml', 'bad-character carriage-return 1:5, bad-character carriage-return 1:10'],
  ['crlf.yaml', 'reads'],
  ['dates.yaml', 'reads'],
  ['deep-block-200.yaml', 'too-complex depth 65:65'],
  ['deep-flow-100.yaml', 'too-complex depth 1:68'],
  ['deep-flow-5000.yaml', 'too-complex depth 1:65'],
  ['deep-flow-open.yaml', 'too-complex depth 1:65'],
  ['deep-ok-20.yaml', 'reads'],
  ['deep-seq-1000.yaml', 'too-complex depth 1:129'],
  ['directive-tag.yaml', 'yaml-refused directive 1:1, yaml-refused tag 3:4'],
  ['directive-yaml-1.1.yaml', 'yaml-refused directive 1:1, bad-number leading-zero 4:4'],
  ['directive-yaml-9.9.yaml', 'yaml-refused directive 1:1'],
  ['dup-key-nfc.yaml', 'duplicate-key café 1 2:1'],
  ['dup-key-num.yaml', 'duplicate-key 1 1 2:1'],
  ['dup-key-quoted.yaml', 'duplicate-key title 1 2:1'],
  ['dup-key.yaml', 'duplicate-key title 1 2:1'],
  ['empty.yaml', 'reads'],
  ['errors-100.yaml', 'yaml-syntax 1:7, yaml-syntax 2:7, yaml-syntax 3:7, and 97 more'],
  ['escaped-esc.yaml', 'bad-character control 1:4'],
  ['key-empty.yaml', 'yaml-refused empty-key 1:1'],
  ['key-null.yaml', 'yaml-refused empty-key 1:1'],
  ['key-question-600.yaml', 'too-complex depth 1:129'],
  ['key-sequence.yaml', 'yaml-refused complex-key 1:1'],
  ['latin1.yaml', 'not-utf8 Latin-1 1:11'],
  ['list-root.yaml', 'reads'],
  ['lone-surrogate.yaml', 'bad-character surrogate 1:4'],
  ['long-key.yaml', 'yaml-syntax 1:1'],
  ['long-line-error.yaml', 'yaml-syntax 1:3007'],
  ['merge-key.yaml', 'yaml-refused merge-key 3:3'],
  ['multi-doc.yaml', 'yaml-refused second-document 2:1'],
  ['norway.yaml', 'reads'],
  ['nul-escaped.yaml', 'bad-character control 1:4'],
  ['nul.yaml', 'bad-character control 1:5'],
  ['null-root.yaml', 'reads'],
  ['null-values.yaml', 'reads'],
  ['numbers.yaml', 'bad-number not-finite 1:6, bad-number not-finite 2:6, bad-number not-finite 3:7, and 6 more'],
  ['proto-as-id.yaml', 'reads'],
  ['proto-key.yaml', 'reserved-key __proto__ 1:1, reserved-key constructor 3:1, reserved-key prototype 4:3'],
  ['raw-esc.yaml', 'bad-character control 1:4, bad-character control 1:12, bad-character control 1:27'],
  ['regex-evil.yaml', 'reads'],
  ['rtl-ok.yaml', 'reads'],
  ['scalar-root.yaml', 'reads'],
  ['tab-indent.yaml', 'yaml-syntax 2:1'],
  ['tag-binary.yaml', 'yaml-refused tag 1:4'],
  ['tag-custom.yaml', 'yaml-refused tag 1:4'],
  ['tag-js-function.yaml', 'yaml-refused tag 1:4'],
  ['tag-js-undefined.yaml', 'yaml-refused tag 1:4'],
  ['tag-python.yaml', 'yaml-refused tag 1:4'],
  ['tag-set.yaml', 'yaml-refused tag 1:4'],
  ['tag-timestamp.yaml', 'yaml-refused tag 1:4'],
  ['template-injection.yaml', 'reads'],
  ['unclosed-flow.yaml', 'yaml-syntax 1:4'],
  ['unclosed-quote.yaml', 'yaml-syntax 1:4'],
  ['unicode-ok.yaml', 'reads'],
  ['utf16be.yaml', 'not-utf8 UTF-16 BE 1:1'],
  ['utf16le-nobom.yaml', 'not-utf8 UTF-16 LE 1:1'],
  ['utf16le.yaml', 'not-utf8 UTF-16 LE 1:1'],
  ['version-float.yaml', 'reads'],
  ['wrong-types.yaml', 'reads'],
  ['zero-width-id.yaml', 'bad-character invisible 1:5'],
];

test('every hostile file has its row', () => {
  expect(TABLE.map(([name]) => name)).toEqual(namesOf('yaml'));
});

describe('a rubric', () => {
  test.each(TABLE)('%s: %s', (name, expected) => {
    expect(summary(readYaml(bytesOf('yaml', name)))).toBe(expected);
  });
});

describe('several documents', () => {
  test('two documents are two', () => {
    expect(readYaml(bytesOf('yaml', 'multi-doc.yaml'), 'many')).toEqual({ ok: true, value: [{ a: 1 }, { b: 2 }] });
  });

  test('everything else comes to the same, but for a file that holds nothing', () => {
    for (const [name, expected] of TABLE.filter(([file]) => file !== 'multi-doc.yaml')) {
      expect(`${name}: ${summary(readYaml(bytesOf('yaml', name), 'many'))}`).toBe(`${name}: ${expected}`);
    }
    for (const name of ['comment-only.yaml', 'empty.yaml', 'null-root.yaml']) {
      expect(readYaml(bytesOf('yaml', name), 'many')).toEqual({ ok: true, value: [] });
    }
  });
});
