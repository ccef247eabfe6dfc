/** What each question and each dimension can move the score by, as a part of what all of them can. */
import type { DimensionPlan, MemberPlan, Plan } from '../../engine/compile/plan.ts';
import { add, compare, divide, isZero, multiply, type Rational, rational, subtract, ZERO } from '../../engine/exact/rational.ts';
import type { Method } from '../../engine/model/rubric.ts';

/** Parts of the whole, 0 to 1; nothing where a method gives no shares. */
export interface Shares {
  /** By index of the dimension. */
  readonly dimensions: ReadonlyMap<number, Rational>;
  /** By index of the question. */
  readonly questions: ReadonlyMap<number, Rational>;
}

/**
 * @returns the shares when every question is asked and applies. In a weighted mean a share is a weight; where points are taken as
 * they stand it is weight times the way from worst to best. The lowest and the highest have no shares, points without end neither.
 */
export function movableSharesOf({ dimensions, method }: Plan): Shares {
  const counting = dimensions.filter(({ counts }) => counts);
  const parts = partsOf(counting.map((one) => ({ weight: one.weight, span: method === 'weighted-mean' ? ONE : spanOf(one) })));
  const none = { dimensions: new Map(), questions: new Map() };
  if (!hasShares(method) || parts === null) return none;
  const questions = new Map<number, Rational>();
  counting.forEach((one, i) => {
    const own = hasShares(one.method) ? partsOf(one.members.map((member) => ({ weight: member.weight, span: spanOfMember(member) }))) : null;
    own?.forEach((part, m) => {
      questions.set((one.members[m] as MemberPlan).question, multiply(part, parts[i] as Rational));
    });
  });
  return { dimensions: new Map(counting.map(({ index }, i) => [index, parts[i] as Rational])), questions };
}

/** @returns whether the first is more than the second by more than a thousandth of a per cent: written weights rarely divide evenly. */
export function exceeds(share: Rational, limit: Rational): boolean {
  return compare(share, add(limit, SLACK)) > 0;
}

const [ONE, SLACK] = [rational(1), rational(0.00001)];

function hasShares(method: Method): boolean {
  return method !== 'lowest' && method !== 'highest';
}

function partsOf(members: readonly { readonly weight: Rational; readonly span: Rational | null }[]): readonly Rational[] | null {
  const moves = members.map(({ weight, span }) => (span === null ? null : multiply(weight, span)));
  if (!moves.every((move) => move !== null)) return null;
  const all = moves.reduce(add, ZERO);
  return isZero(all) ? null : moves.map((move) => divide(move, all));
}

function spanOfMember({ range: { lo, hi } }: MemberPlan): Rational | null {
  return lo === null || hi === null ? null : subtract(hi, lo);
}

/** From the worst to the best that a dimension comes to, all its questions answered. */
function spanOf({ method, members }: DimensionPlan): Rational | null {
  const spans = members.map(spanOfMember);
  if (!hasShares(method) || !spans.every((span) => span !== null)) return null;
  const sum = members.reduce((all, { weight }, i) => add(all, multiply(weight, spans[i] as Rational)), ZERO);
  if (method === 'sum') return sum;
  const weight = members.reduce((all, member) => add(all, member.weight), ZERO);
  return isZero(weight) ? null : divide(sum, weight);
}
