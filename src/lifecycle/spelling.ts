/** Names and roles, however they are written. */

/** @returns the text without what spellings differ in: "Delivery lead" and "delivery-lead" are one role. */
export function plainSpelling(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, ' ')
    .trim();
}
