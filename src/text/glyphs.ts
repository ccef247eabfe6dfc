/** The signs that are drawn, in Unicode and in ASCII, and when which. */
import type { Environment } from './colour.ts';

/** The two sets of signs. */
export type GlyphSet = 'unicode' | 'ascii';

/** Signs by what they are for. Each is one column wide, the ellipsis and the levels aside. */
export interface Glyphs {
  readonly ellipsis: string;
  readonly bullet: string;
  readonly tick: string;
  readonly cross: string;
  readonly attention: string;
  /** The border at the left of what matters most. */
  readonly border: string;
  readonly rule: string;
  /** A bar: what is sure, what is still open, what is out of reach. */
  readonly solid: string;
  readonly open: string;
  readonly rest: string;
  /** A scale: its rail, the part within reach, a cut, the place of the score. */
  readonly rail: string;
  readonly reach: string;
  readonly cut: string;
  readonly here: string;
  /** What the arrow keys have come to, and where the next letter goes. */
  readonly pointer: string;
  readonly caret: string;
  /** A number as a column: eight signs, the lowest first. */
  readonly levels: string;
}

/** Both sets. */
export const GLYPHS: Readonly<Record<GlyphSet, Glyphs>> = {
  unicode: {
    ellipsis: '…',
    bullet: '•',
    tick: '✓',
    cross: '✗',
    attention: '!',
    border: '┃',
    rule: '─',
    solid: '█',
    open: '▒',
    rest: '░',
    rail: '─',
    reach: '━',
    cut: '┼',
    here: '●',
    pointer: '›',
    caret: '▏',
    levels: '▁▂▃▄▅▆▇█',
  },
  ascii: {
    ellipsis: '...',
    bullet: '*',
    tick: '+',
    cross: 'x',
    attention: '!',
    border: '|',
    rule: '-',
    solid: '#',
    open: '=',
    rest: '.',
    rail: '-',
    reach: '=',
    cut: '|',
    here: 'o',
    pointer: '>',
    caret: '_',
    levels: '_.:-=+*#',
  },
};

/**
 * @returns the signs that the terminal can be trusted with.
 *
 * The locale says it: `LC_ALL`, else `LC_CTYPE`, else `LANG`, and only UTF-8 means Unicode. `TERM=linux` has few
 * signs in its font and `TERM=dumb` promises nothing. Where no locale is set at all, Unicode: containers, ssh and
 * Windows come without one, and what stands behind them reads UTF-8; who needs ASCII can say `LC_ALL=C`.
 */
export function glyphsFor(env: Environment): GlyphSet {
  if (env['TERM'] === 'linux' || env['TERM'] === 'dumb') return 'ascii';
  return speaksUtf8(env) ? 'unicode' : 'ascii';
}

/** @returns whether the locale is one of UTF-8, or none is set. */
export function speaksUtf8(env: Environment): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'];
  return !locale || /utf-?8/i.test(locale);
}
