/** No text reaches the prototype of all objects, and the reader has no need to touch it. */
import { expect, test } from 'vitest';
import { parseJson, parseJsonTree } from '../../src/reader/json.ts';
import { createSource } from '../../src/reader/text.ts';
import { bytesOf, namesOf, readYaml, summary } from './support/corpus.ts';

const ATTEMPTS = [
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"a":{"__proto__":{"polluted":true}}}',
  '[{"__proto__":null}]',
  '{"\\u005f\\u005fproto\\u005f\\u005f":{"polluted":true}}',
];

function everything(): readonly string[] {
  return [
    ...namesOf('yaml').flatMap((name) => [summary(readYaml(bytesOf('yaml', name))), summary(readYaml(bytesOf('yaml', name), 'many'))]),
    ...ATTEMPTS.flatMap((text) => [
      summary(parseJson(text)),
      summary(parseJsonTree(createSource('f', text))),
      summary(readYaml(new TextEncoder().encode(text))),
    ]),
  ];
}

test('nothing is polluted, and a frozen Object.prototype does no harm', () => {
  const before = everything();
  expect(before.slice(-3 * ATTEMPTS.length)).not.toContain('reads');
  const keys = Object.getOwnPropertyNames(Object.prototype);
  Object.freeze(Object.prototype);
  expect(everything()).toEqual(before);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(keys);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
