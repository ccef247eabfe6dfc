/** Text that needs no second look: visible characters of one column each that stand alone. */

/**
 * @returns whether the text holds nothing but letters of Latin script, digits and signs that every rule about text leaves
 * as they are. Most text does; the rules themselves are dear to load.
 */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** ASCII, Latin letters (without the soft hyphen), dashes, quotes and dots, the four arrows, lines, blocks and shapes, tick and cross. */
const PLAIN = /^[\x20-\x7e\xa1-\xac\xae-\u024f\u2010-\u2027\u2030-\u205e\u2190-\u2193\u2500-\u25fc\u2713\u2717]*$/;
