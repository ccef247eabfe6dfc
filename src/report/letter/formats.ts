/** The names of the pages for others. */

/** The pages by name. */
export const LETTER_FORMATS = ['letter', 'expectations', 'agenda'] as const;

/** A page. */
export type LetterFormat = (typeof LETTER_FORMATS)[number];

/** @returns whether this is the name of a page for others. */
export function isLetterFormat(format: unknown): format is LetterFormat {
  return LETTER_FORMATS.some((one) => one === format);
}
