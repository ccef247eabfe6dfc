/**
 * A chain of independent draws in which states that nothing later can tell apart are one.
 *
 * What it comes to is counted forwards, what follows from each single draw backwards, both in the time of its steps rather
 * than of its cases: the forward–backward recursion (Rabiner 1989, Proceedings of the IEEE 77) on a decision diagram
 * whose equal states are shared (Bryant 1986, IEEE Transactions on Computers 35).
 */

/** One draw: how likely each item is, and to which state it leads. */
export interface Layer {
  /** By item; they add up to 1. */
  readonly shares: readonly number[];
  /** By state and item, the items of a state side by side: the state after it. */
  readonly next: Int32Array;
}

/** Draws one after another, from the one state 0. */
export interface Chain {
  readonly layers: readonly Layer[];
  /** How many states there are at the end. */
  readonly ends: number;
}

/** @returns by layer, and last for the end: how likely each state is. */
export function masses({ layers, ends }: Chain): readonly Float64Array[] {
  const all: Float64Array[] = [Float64Array.of(1)];
  layers.forEach(({ shares, next }, i) => {
    const before = all[i] as Float64Array;
    const after = new Float64Array(sizeOf(layers[i + 1], ends));
    for (let state = 0, at = 0; state < before.length; state++) {
      const mass = before[state] as number;
      for (let item = 0; item < shares.length; item++, at++)
        after[next[at] as number] = (after[next[at] as number] as number) + mass * (shares[item] as number);
    }
    all.push(after);
  });
  return all;
}

/**
 * @returns by layer: for each item `width` numbers, what `values` come to on average when this item is drawn.
 * @param values by end: `width` numbers
 */
export function averages(chain: Chain, values: Float64Array, width: number): readonly Float64Array[] {
  const forward = masses(chain);
  const found: Float64Array[] = [];
  let after = values;
  for (let i = chain.layers.length - 1; i >= 0; i--) {
    const layer = chain.layers[i] as Layer;
    const step = stepBack(layer, forward[i] as Float64Array, after, width);
    found[i] = step.byItem;
    after = step.before;
  }
  return found;
}

function stepBack({ shares, next }: Layer, mass: Float64Array, after: Float64Array, width: number): { before: Float64Array; byItem: Float64Array } {
  const before = new Float64Array(mass.length * width);
  const byItem = new Float64Array(shares.length * width);
  for (let state = 0, at = 0; state < mass.length; state++) {
    const weight = mass[state] as number;
    for (let item = 0; item < shares.length; item++, at++) {
      const [from, share] = [(next[at] as number) * width, shares[item] as number];
      for (let i = 0; i < width; i++) {
        const value = after[from + i] as number;
        before[state * width + i] = (before[state * width + i] as number) + share * value;
        byItem[item * width + i] = (byItem[item * width + i] as number) + weight * value;
      }
    }
  }
  return { before, byItem };
}

/** @returns the state that an item of the layer leads to. */
export function follow({ shares, next }: Layer, state: number, item: number): number {
  return next[state * shares.length + item] as number;
}

function sizeOf(layer: Layer | undefined, ends: number): number {
  return layer === undefined ? ends : layer.next.length / layer.shares.length;
}
