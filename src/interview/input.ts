/** What comes in from a keyboard, free of any terminal's own names. */

/** One press, or one paste. */
export type Input =
  /** A character that can be typed. */
  | { readonly kind: 'character'; readonly text: string }
  /** Any other key: `enter`, `escape`, `up`, `shift-tab`, `ctrl-d`, `backspace`. */
  | { readonly kind: 'key'; readonly key: string }
  /** Never taken for keys. */
  | { readonly kind: 'paste'; readonly text: string };
