/** What of a condition is still to be told when some of its comparisons are known. */
import type { ConditionPlan } from '../../engine/compile/plan.ts';
import { NO, type Truth, UNDECIDED, YES } from '../../engine/logic/truth.ts';

/** Writes a condition down as far as it is not known yet: the same text means the same for whatever is still to come. */
export type ResidualWriter = (truths: readonly Truth[]) => string;

/**
 * @returns a writer for each condition.
 * @param conditions those whose comparisons `truths` lists, one condition after the other; 0 is not known
 */
export function residualWriters(conditions: readonly ConditionPlan[]): readonly ResidualWriter[] {
  let first = 0;
  return conditions.map((condition) => {
    const from = first;
    first += countLeaves(condition);
    return (truths) => written(condition, truths, { at: from });
  });
}

const KNOWN: Readonly<Record<number, string>> = { [YES]: 'Y', [NO]: 'N', [UNDECIDED]: 'U' };
const NEGATED: Readonly<Record<string, string>> = { Y: 'N', N: 'Y', U: 'U' };

function written(condition: ConditionPlan, truths: readonly Truth[], cursor: { at: number }): string {
  switch (condition.kind) {
    case 'not': {
      const inner = written(condition.of, truths, cursor);
      return NEGATED[inner] ?? `!(${inner})`;
    }
    case 'all':
    case 'any':
    case 'count': {
      const parts = condition.of.map((part) => written(part, truths, cursor));
      return condition.kind === 'count' ? counted(parts) : joined(parts, condition.kind === 'all' ? 'N' : 'Y');
    }
    default: {
      const at = cursor.at++;
      return KNOWN[truths[at] ?? 0] ?? `?${at}`;
    }
  }
}

/** Parts of which one that is `decisive` settles it, and the opposite says nothing. */
function joined(parts: readonly string[], decisive: 'Y' | 'N'): string {
  const neutral = NEGATED[decisive] as string;
  if (parts.includes(decisive)) return decisive;
  const left = parts.filter((part) => part !== neutral && part !== 'U');
  const rest = [...left, ...(parts.includes('U') ? ['U'] : [])];
  if (rest.length === 0) return neutral;
  return rest.length === 1 ? (rest[0] as string) : `${decisive}[${rest.join(',')}]`;
}

function counted(parts: readonly string[]): string {
  const count = (word: string) => parts.filter((part) => part === word).length;
  const left = parts.filter((part) => !(part in NEGATED));
  return `#[${count('Y')},${count('U')},${left.join(',')}]`;
}

function countLeaves(condition: ConditionPlan): number {
  if (condition.kind === 'not') return countLeaves(condition.of);
  return 'of' in condition ? condition.of.reduce((sum, part) => sum + countLeaves(part), 0) : 1;
}
