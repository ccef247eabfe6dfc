/** The same figures another way: from their definitions, in whole numbers of any size, without a shortcut. */

/** A fraction; its parts may have common factors. */
interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

function plus(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

/** @returns the fraction in so many decimals, rounded half away from zero: "0.8154". */
export function inDecimals({ n, d }: Fraction, decimals: number): string {
  const scaled = n * 10n ** BigInt(decimals) * 2n + (n < 0n ? -d : d);
  const digits = String((scaled < 0n ? -scaled : scaled) / (2n * d)).padStart(decimals + 1, '0');
  return `${scaled < 0n && /[1-9]/.test(digits) ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** @returns the fraction as the nearest double, as far as thirty digits tell. */
export function asNumber(fraction: Fraction): number {
  return Number(inDecimals(fraction, 30));
}

/** How far two values are from each other, squared; `counts` says how often each value was given. */
export type Metric = (one: number, other: number, counts: ReadonlyMap<number, bigint>) => Fraction;

/** Alike or not. */
export const nominal: Metric = (one, other) => ({ n: one === other ? 0n : 1n, d: 1n });

/** The difference of the values. */
export const interval: Metric = (one, other) => ({ n: BigInt(one - other) ** 2n, d: 1n });

/** All ratings from the one value to the other, of the two ends the half. */
export const ordinal: Metric = (one, other, counts) => {
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  const between = [...counts].reduce((sum, [value, count]) => (value >= low && value <= high ? sum + 2n * count : sum), 0n);
  const twice = one === other ? 0n : between - (counts.get(low) as bigint) - (counts.get(high) as bigint);
  return { n: twice ** 2n, d: 4n };
};

/** @returns Krippendorff's alpha by its coincidence matrix; `null` where the expected disagreement is nothing. Units are lists of the values given. */
export function alphaByMatrix(units: readonly (readonly number[])[], metric: Metric): Fraction | null {
  const matrix = new Map<string, { readonly pair: readonly [number, number]; cell: Fraction }>();
  for (const unit of units.filter(({ length }) => length > 1))
    unit.forEach((one, i) => {
      unit.forEach((other, j) => {
        if (i === j) return;
        const known = matrix.get(`${one} ${other}`) ?? { pair: [one, other], cell: { n: 0n, d: 1n } };
        matrix.set(`${one} ${other}`, { ...known, cell: plus(known.cell, { n: 1n, d: BigInt(unit.length - 1) }) });
      });
    });
  const counts = new Map<number, bigint>();
  for (const value of units.filter(({ length }) => length > 1).flat()) counts.set(value, (counts.get(value) ?? 0n) + 1n);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0n);
  let [observed, expected]: Fraction[] = [
    { n: 0n, d: 1n },
    { n: 0n, d: 1n },
  ] as [Fraction, Fraction];
  for (const { pair, cell } of matrix.values()) {
    const far = metric(...pair, counts);
    observed = plus(observed as Fraction, { n: cell.n * far.n, d: cell.d * far.d });
  }
  for (const [one, own] of counts)
    for (const [other, theirs] of counts) {
      const far = metric(one, other, counts);
      expected = plus(expected as Fraction, { n: own * theirs * far.n, d: far.d });
    }
  const [top, bottom] = [observed as Fraction, expected as Fraction];
  if (bottom.n === 0n) return null;
  const [n, d] = [(total - 1n) * top.n * bottom.d, top.d * bottom.n];
  return { n: d - n, d };
}

/** @returns weighted kappa by the table of both raters, its weights the squared distances of rows and columns; `null` where chance expects no distance. */
export function kappaByTable(table: readonly (readonly number[])[]): Fraction | null {
  const total = table.flat().reduce((sum, cell) => sum + cell, 0);
  const rows = table.map((row) => row.reduce((sum, cell) => sum + cell, 0));
  const columns = table.map((_, j) => table.reduce((sum, row) => sum + (row[j] as number), 0));
  let [observed, expected] = [0n, 0n];
  table.forEach((row, i) => {
    row.forEach((cell, j) => {
      const weight = BigInt((i - j) ** 2);
      observed += BigInt(cell) * weight;
      expected += BigInt(rows[i] as number) * BigInt(columns[j] as number) * weight;
    });
  });
  return expected === 0n ? null : { n: expected - BigInt(total) * observed, d: expected };
}
