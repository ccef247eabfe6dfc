/** Texts that would change a Markdown document, and what such a document is made of. */
import fc from 'fast-check';
import { marked, type Token, type Tokens } from 'marked';
import { HOSTILE } from '../text/hostile.ts';

/** Texts that mean something in some Markdown. */
export const MARKUP = [
  '| a | b |',
  '\\| a',
  '\\',
  'ends with \\',
  '`code`',
  '``` js',
  '~~~',
  '~~gone~~',
  '# heading',
  '#12 and GH-12',
  '> quote',
  '- item',
  '+ item',
  '* item',
  '1. item',
  '2) item',
  '1.',
  '---',
  '***',
  '===',
  'a\n---',
  'a\n===',
  '---\ntitle: x\n---',
  '    code',
  '\tcode',
  '<script>alert(1)</script>',
  '<!-- comment',
  '<b onclick="x">',
  '</td></table>',
  '&lt;b&gt; &amp; &#60; R&D',
  '[link](https://evil.example)',
  '![image](https://evil.example/x.png)',
  '[ref]: https://evil.example',
  '[^1]',
  '[x] done',
  '<https://evil.example>',
  'https://evil.example/?a=b',
  'ftp://evil.example',
  'www.evil.example',
  'WWW.evil.example',
  'kim@evil.example',
  'mailto:kim@evil.example',
  '@everyone',
  '@org/team',
  '$x^2$',
  '$$x$$',
  '\\(x\\)',
  '**bold**',
  '__bold__',
  '*it*',
  '_it_',
  'a_b_c',
  '***',
  '****',
  '{{ liquid }}',
  '{% raw %}',
  ':::note',
  ':smile:',
  '%%% title',
  '!!! note',
  '| --- | --- |',
  ':---',
  '```mermaid\ngraph TD\n```',
  '==mark==',
  'H~2~O x^2^',
  'two  \nlines',
  '"quoted"',
  '*',
  '_',
  '`',
  '~',
  '(a)',
  '【】',
  'a\\',
  '\\*',
  '-',
  '+',
  '1',
  '=',
];

/** Texts of that kind, put together in every way. */
export const text = fc
  .oneof(
    fc.constantFrom(...MARKUP, ...Object.values(HOSTILE).filter(({ length }) => length < 1000)),
    fc.array(fc.oneof(fc.constantFrom(...MARKUP, ' ', '\n'), fc.string({ maxLength: 4 })), { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')),
    fc.array(fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~$^:@&="/ \n1aw'), { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')),
  )
  .filter((own) => own.trim() !== '');

/** What a document is made of, without its words. */
export function structureOf(markdown: string): readonly unknown[] {
  return marked.lexer(markdown).map(shapeOf);
}

function shapeOf(token: Token): unknown {
  switch (token.type) {
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return ['table', [header, ...rows].map((row) => row.map(({ tokens }) => inline(tokens)))];
    }
    case 'list':
      return ['list', (token as Tokens.List).ordered, (token as Tokens.List).items.map(({ task, tokens }) => [task, tokens.map(shapeOf)])];
    case 'heading':
      return ['heading', (token as Tokens.Heading).depth, inline(token.tokens)];
    default:
      return [token.type, inline('tokens' in token ? token.tokens : undefined)];
  }
}

/** Inline parts other than words. */
function inline(tokens: readonly Token[] | undefined): readonly unknown[] {
  return (tokens ?? []).filter(({ type }) => type !== 'text' && type !== 'escape').map(shapeOf);
}
