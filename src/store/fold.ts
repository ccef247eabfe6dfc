/** Names as they are compared. */

/** @returns the name in one Unicode form, in small letters, with single blanks: who types it twice writes it in two ways. */
export function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase().normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
}
