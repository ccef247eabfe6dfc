/** Scores as a row of columns. */

/**
 * @returns a sign a score; ? where it is not known.
 * @param top of the scale from 0; `null` where it has none: then from the least to the greatest of the scores
 * @param levels the signs, the lowest first
 */
export function sparkline(scores: readonly (number | null)[], top: number | null, levels: string): string {
  const known = scores.filter((score) => score !== null);
  const [from, to] = top === null ? [Math.min(...known), Math.max(...known)] : [0, top];
  const levelOf = (score: number) => Math.max(0, Math.min(levels.length - 1, Math.floor(((score - from) / (to - from || 1)) * levels.length)));
  return scores.map((score) => (score === null ? '?' : (levels[levelOf(score)] ?? ''))).join('');
}
