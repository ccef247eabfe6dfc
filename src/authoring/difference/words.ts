/** Words that answers rest on: whether two texts say the same but for signs and capitals. */

/** @returns whether the texts are the same words in the same order; case, blanks and the signs around words do not count. */
export function saysTheSame(before: string, after: string): boolean {
  const [one, other] = [wordsOf(before), wordsOf(after)];
  return one.length === other.length && one.every((word, i) => word === other[i]);
}

/** Signs within a word, and those of numbers such as -5, <10 and 5%, belong to it. */
function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(EDGES, ''))
    .filter((word) => word !== '');
}

const EDGES = /^[.,;:!?"'“”„‘’‚«»()[\]…–—]+|[.,;:!?"'“”„‘’‚«»()[\]…–—]+$/g;
