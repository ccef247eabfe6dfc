/** The text field: characters as people see them, never half of one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edit, type TextField, textField, textIn, typeIn } from '../../src/interview/text-field.ts';
import { graphemes } from '../../src/text/graphemes.ts';
import { runs } from '../engine/runs.ts';

const EDITS = 'backspace delete left right home end ctrl-a ctrl-e ctrl-u ctrl-k ctrl-w'.split(' ');
const FAMILY = '👩‍👩‍👧‍👦';
const PIECES = ['a', 'Z', ' ', '  ', 'word', 'é', 'e\u0301', '日', '한국', FAMILY, '🇩🇪', '👍🏽', 'न्', '\n'];

/** @returns the field after keys, each with the place marked by `|`. */
function edited(from: string, ...keys: readonly string[]): string {
  const [before = '', after = ''] = from.split('|');
  const { before: left, after: right } = keys.reduce<TextField>((field, key) => edit(field, key) ?? field, { before, after });
  return `${left}|${right}`;
}

test.each([
  ['backspace', 'ab|c', 'a|c'],
  ['backspace', '|c', '|c'],
  ['backspace', `a${FAMILY}|`, 'a|'],
  ['backspace', 'e\u0301|', '|'],
  ['backspace', '🇩🇪🇫🇷|', '🇩🇪|'],
  ['backspace', '👍🏽|', '|'],
  ['delete', 'a|bc', 'a|c'],
  ['delete', 'a|', 'a|'],
  ['delete', `|${FAMILY}b`, '|b'],
  ['left', 'ab|', 'a|b'],
  ['left', '|ab', '|ab'],
  ['left', `a${FAMILY}|`, `a|${FAMILY}`],
  ['right', '|ab', 'a|b'],
  ['right', 'ab|', 'ab|'],
  ['right', `|${FAMILY}b`, `${FAMILY}|b`],
  ['home', 'ab|c', '|abc'],
  ['ctrl-a', 'ab|c', '|abc'],
  ['end', 'a|bc', 'abc|'],
  ['ctrl-e', 'a|bc', 'abc|'],
  ['ctrl-u', 'ab|c', '|c'],
  ['ctrl-k', 'ab|c', 'ab|'],
  ['ctrl-w', 'one two|x', 'one |x'],
  ['ctrl-w', 'one two  |', 'one |'],
  ['ctrl-w', 'one|', '|'],
  ['ctrl-w', '   |', '|'],
])('%s turns %j into %j', (key, from, to) => {
  expect(edited(from, key)).toBe(to);
});

test.each(['x', 'enter', 'up', 'pageup', 'toString', '__proto__', 'constructor'])('%s edits nothing', (key) => {
  expect(edit(textField('ab'), key)).toBeNull();
});

describe('whatever is typed and edited', () => {
  const steps = fc.array(
    fc.oneof(
      fc.constantFrom(...PIECES).map((text) => ({ text })),
      fc.constantFrom(...EDITS).map((key) => ({ key })),
    ),
    { maxLength: 40 },
  );
  const fieldAfter = (done: readonly ({ text: string } | { key: string })[]) =>
    done.reduce<TextField>((field, step) => ('text' in step ? typeIn(field, step.text) : (edit(field, step.key) ?? field)), textField(''));

  test('arrows never change the text, and never stand within a character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }),
        fc.array(fc.constantFrom('left', 'right', 'home', 'end'), { maxLength: 20 }),
        (pieces, moves) => {
          const text = pieces.join('');
          const field = moves.reduce<TextField>((now, key) => edit(now, key) ?? now, textField(text));
          expect([textIn(field), [...graphemes(field.before), ...graphemes(field.after)]]).toEqual([text, graphemes(text)]);
        },
      ),
      runs(300),
    );
  });

  test('no character is ever cut in half', () => {
    fc.assert(
      fc.property(steps, (done) => {
        expect(textIn(fieldAfter(done))).not.toMatch(/\p{Cs}/u);
      }),
      runs(500),
    );
  });

  test('Backspace as often as there are characters empties it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const field = graphemes(text).reduce<TextField>((now) => edit(now, 'backspace') ?? now, textField(text));
        expect(textIn(field)).toBe('');
      }),
      runs(300),
    );
  });
});

test('a word is deleted after a paste as long as a book, of one word', () => {
  const book = 'x'.repeat(500_000);
  expect(edit(textField(`${book} end`), 'ctrl-w')).toEqual({ before: `${book} `, after: '' });
});

test('control characters do not get in; line ends become line feeds, tabs blanks', () => {
  expect(typeIn(textField('a'), '\r\nb\rc\td\0\x1b[A\x7f\x9b1m')).toEqual({ before: 'a\nb\nc d[A1m', after: '' });
});
