/** Old and new words of a text in one line, so that what changed can be seen without colour. */

/** @returns “Tell me about the [last → latest] time”; where hardly anything stands, both texts whole. */
export function rewordedText(before: string, after: string): string {
  const [old, present] = [before.split(/\s+/), after.split(/\s+/)];
  const kept = commonWords(old, present);
  if (kept === null || kept.length * 2 < Math.min(old.length, present.length)) return `“${before}” → “${after}”`;
  const words: string[] = [];
  let [i, j] = [0, 0];
  for (const [at, to] of [...kept, [old.length, present.length] as const]) {
    const [gone, come] = [old.slice(i, at).join(' '), present.slice(j, to).join(' ')];
    if (gone !== '' || come !== '') words.push(`[${[gone, '→', come].filter(Boolean).join(' ')}]`);
    if (at < old.length) words.push(old[at] ?? '');
    [i, j] = [at + 1, to + 1];
  }
  return `“${words.join(' ')}”`;
}

/** Longer texts than this are not held against each other word by word. */
const MOST_WORDS = 600;

/** Places of a longest common row of words in both texts; `null` where they are too long. */
function commonWords(old: readonly string[], present: readonly string[]): readonly (readonly [number, number])[] | null {
  if (old.length > MOST_WORDS || present.length > MOST_WORDS) return null;
  const width = present.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = present.length - 1; j >= 0; j--) lengths[i * width + j] = old[i] === present[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < present.length) {
    if (old[i] === present[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
