/** Numbers as they are shown: plain digits, the same on every machine and in every language. */

/** @returns the number in the fewest digits that tell it from others: 67.5, 75; no exponent, no minus zero, no grouping. */
export function decimal(value: number): string {
  const [mantissa = '', exponent] = String(value).split('e');
  if (exponent === undefined) return mantissa;
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.slice(sign.length).split('.');
  return sign + shifted(whole + fraction, whole.length + Number(exponent));
}

/** The digits with the point before the one at `point`. */
function shifted(digits: string, point: number): string {
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  const fraction = digits.slice(point);
  return digits.slice(0, point).padEnd(point, '0') + (fraction && `.${fraction}`);
}

/** @returns the texts filled up at the right, so that their points stand under each other where they are aligned to the right. */
export function alignedByPoint(texts: readonly string[]): readonly string[] {
  const decimals = texts.map((text) => /^-?\d+(\.\d+)$/.exec(text)?.[1]?.length ?? 0);
  const most = decimals.reduce((longest, length) => Math.max(longest, length), 0);
  return texts.map((text, i) => (/\d$/.test(text) ? text + ' '.repeat(most - (decimals[i] ?? 0)) : text));
}
