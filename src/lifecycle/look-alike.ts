/**
 * Names that may mean the same prospect: written with another legal form, other punctuation, another order of words, or a letter or two off.
 *
 * It is for asking, never for deciding: who is asked sees both names.
 */

/** A name as it is compared. */
interface Compared {
  /** Without what does not tell companies apart, in the order in which they stand. */
  readonly words: readonly string[];
  /** The words without the blanks between them. */
  readonly joined: string;
}

/** @returns of the known names those that look like `name`, in their order; the same name again is among them. */
export function lookAlikes<Known>(name: string, known: readonly Known[], nameOf: (one: Known) => string): readonly Known[] {
  const own = compared(name);
  return known.filter((one) => areAlike(own, compared(nameOf(one))));
}

/** @returns whether two names look alike; the order in which they are given does not matter. */
export function looksAlike(one: string, other: string): boolean {
  return areAlike(compared(one), compared(other));
}

function areAlike(one: Compared, other: Compared): boolean {
  if (one.joined === '' || other.joined === '') return false;
  if (one.joined === other.joined) return true;
  const [left, right] = withoutCommon(one.words, other.words);
  if (left.length !== right.length) return false;
  const edits = left.map((word, i) => editsBetween(word, right[i] as string));
  return edits.reduce((sum, count) => sum + count, 0) <= MOST_EDITS;
}

/** Letters that may be off in a whole name. */
const MOST_EDITS = 2;

/** The words that only one of the two has, in the order of the alphabet. */
function withoutCommon(one: readonly string[], other: readonly string[]): readonly [readonly string[], readonly string[]] {
  const rest = [...other].sort();
  const own = [...one].sort().filter((word) => {
    const at = rest.indexOf(word);
    if (at !== -1) rest.splice(at, 1);
    return at === -1;
  });
  return [own, rest];
}

/** @returns how many letters two words differ by; `Infinity` where that is more than their length lets pass. The first letter carries too much to be a slip: Dental is not Rental. */
function editsBetween(one: string, other: string): number {
  const most = allowedIn(Math.max(one.length, other.length));
  if (one.charAt(0) !== other.charAt(0) || /\d/.test(one + other)) return Number.POSITIVE_INFINITY;
  if (most >= 1 && isWithin(one, other, 1)) return 1;
  return most >= 2 && isWithin(one, other, 2) ? 2 : Number.POSITIVE_INFINITY;
}

/** In short words each letter makes another word. */
function allowedIn(length: number): number {
  if (length < 5) return 0;
  return length < 8 ? 1 : 2;
}

/** Whether so many letters added, left out, exchanged, or swapped with their neighbour make one word of the other (optimal string alignment). */
function isWithin(one: string, other: string, edits: number): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const [a, b] = [one.slice(at), other.slice(at)];
  if (a === '' || b === '') return a.length + b.length <= edits;
  if (edits === 0 || Math.abs(a.length - b.length) > edits) return false;
  const isSwapped = a[0] === b[1] && a[1] === b[0];
  return (
    isWithin(a.slice(1), b.slice(1), edits - 1) ||
    isWithin(a.slice(1), b, edits - 1) ||
    isWithin(a, b.slice(1), edits - 1) ||
    (isSwapped && isWithin(a.slice(2), b.slice(2), edits - 1))
  );
}

function compared(name: string): Compared {
  const all = wordsOf(name);
  const plain = all.filter((word) => !FILLERS.has(word) && !LEGAL_FORMS.has(word));
  while (plain.length > 1 && SHORT_FORMS.has(plain.at(-1) as string)) plain.pop();
  // Of a name that is nothing but such words every one counts.
  const words = plain.length === 0 ? all : plain;
  return { words, joined: words.join('') };
}

/** Small letters without accents; a point or an apostrophe within a word is nothing, other signs part words. */
function wordsOf(name: string): readonly string[] {
  const letters = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ßæœøłđþı]/g, (letter) => TWINS[letter] ?? letter)
    .replaceAll(/株式会社|有限会社|合同会社/g, ' ')
    .replaceAll(/[&+]/g, ' and ')
    .replaceAll(/(?<=\p{L})[.'’‘`](?=\p{L}|\s|$)/gu, '');
  return letters.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Letters that decomposition leaves as they are. */
const TWINS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', þ: 'th', ı: 'i' };

/** Words that are said or left out as one likes. */
const FILLERS: ReadonlySet<string> = new Set(['and', 'the', 'und', 'et']);

/** What a company is before the law, as words that are nothing else. */
const LEGAL_FORMS: ReadonlySet<string> = new Set([
  ...['ltd', 'limited', 'inc', 'incorporated', 'corp', 'corporation', 'company', 'llc', 'llp', 'plc', 'pllc', 'pty', 'pvt', 'pte', 'cic'],
  ...['gmbh', 'mbh', 'ggmbh', 'ohg', 'gbr', 'kgaa', 'sarl', 'sas', 'sasu', 'eurl', 'scop', 'srl', 'spa', 'slu', 'ltda', 'eireli'],
  ...['aps', 'oyj', 'asa', 'sro', 'kft', 'zrt', 'doo', 'uab', 'bhd', 'sdn', 'bvba', 'vof', 'group', 'holding', 'holdings', '株'],
]);

/** The same in two letters: elsewhere than at the end they are part of the name. */
const SHORT_FORMS: ReadonlySet<string> = new Set([
  ...['co', 'lp', 'pc', 'ag', 'kg', 'ug', 'ev', 'eg', 'se', 'sa', 'sl', 'bv', 'nv', 'ab', 'as', 'oy', 'ou', 'dd', 'ks', 'kk', 'gk', 'cc', 'cv'],
]);
