/** Two ways to the same checksum. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksum, checksumOfText } from '../../src/store/checksum.ts';
import { runs } from '../engine/runs.ts';

test('a text in UTF-8 has the checksum of the text, whatever is in it', () => {
  const texts = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json(), fc.constantFrom('', '"', '\\', '\n', '["\\"]', '日本 🎉'));
  fc.assert(
    fc.property(texts, (text) => {
      const bytes = new TextEncoder().encode(text);
      expect(checksumOfText(bytes)).toBe(checksum(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)));
    }),
    runs(1000),
  );
});
