/** Random numbers that are the same on every machine. */

/** Draws numbers from 0 to below 1, evenly, in steps of 2^−32. */
export type Random = () => number;

/**
 * @returns a generator that gives the same numbers for the same seed: xoshiro128** 1.1 (Blackman and Vigna 2021, Scrambled linear
 * pseudorandom number generators, ACM Transactions on Mathematical Software 47), its state filled from the seed by SplitMix in 32 bits.
 * It works in whole numbers of 32 bits alone.
 * @param seed a whole number from 0
 */
export function createRandom(seed: number): Random {
  const fill = createSplitMix(seed);
  let [a, b, c, d] = [fill(), fill(), fill(), fill()] as [number, number, number, number];
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result / 2 ** 32;
  };
}

function rotated(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by));
}

/** Weyl's sequence by the golden ratio, mixed by the finaliser of MurmurHash3. */
function createSplitMix(seed: number): () => number {
  let state = (seed ^ Math.imul(Math.floor(seed / 2 ** 32), 0x9e3779b9)) | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
  };
}

/** Draws one of several items. */
export type Draw = (random: Random) => number;

/** @returns a draw of an index that comes as often as its share says; shares add up to 1, and what has none is never drawn. */
export function drawFrom(shares: readonly number[]): Draw {
  let sum = 0;
  const upTo = shares.map((share) => (sum += share));
  const last = shares.findLastIndex((share) => share > 0);
  return (random) => {
    const at = random();
    for (let i = 0; i < last; i++) if (at < (upTo[i] as number)) return i;
    return last;
  };
}
