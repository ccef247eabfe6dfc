/** What comes in from a keyboard, free of any terminal's own names. */

/** One press, or one paste. */
export type Input =
  /** A character that can be typed. */
  | { readonly kind: 'character'; readonly text: string }
  /** Any other key: `enter`, `escape`, `up`, `shift-tab`, `ctrl-d`, `backspace`. */
  | { readonly kind: 'key'; readonly key: string }
  /** Never taken for keys. */
  | { readonly kind: 'paste'; readonly text: string };

/** @returns the key of an input where letters are commands: capitals, as Caps Lock gives them, count as small ones. Empty for a paste. */
export function keyOf(input: Input): string {
  switch (input.kind) {
    case 'key':
      return input.key;
    case 'character':
      return input.text.toLowerCase();
    case 'paste':
      return '';
  }
}
