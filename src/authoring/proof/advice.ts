/** What the proof of a rubric says could be better. What is not shown is no advice. */
import type { Locate, Place } from '../../problems/problem.ts';
import type { WrittenRubric } from '../../rubric/parse.ts';
import { type Advice, advice } from '../advice.ts';
import type { OutcomeProof, PartProof, Path, Proof, Proved } from './proof.ts';

/**
 * @returns the advice that follows from a proof, in the order of outcomes and parts; nothing is silenced. A short first call has few
 * questions, so that each weighs much: there none is blamed for it.
 */
export function adviceOfProof({ rubric, locate }: Pick<WrittenRubric, 'rubric' | 'locate'>, { outcomes, parts, alone }: Proof): readonly Advice[] {
  return [
    ...outcomes.flatMap((outcome) => outcomeAdvice(outcome, locate)),
    ...parts.filter((part) => !isExplained(part, parts)).flatMap((part) => partAdvice(part, locate)),
    ...(rubric.screen ? [] : alone).map(({ question, path, best, worst, top, floor }) => {
      const at = locate([...path, 'weight'], 'key') ?? locate([...path, 'id'], 'value');
      return advice('decides-alone', { id: question, best: best.score ?? top, worst: worst.score ?? floor, top, floor }, at, question);
    }),
  ];
}

/** Of a place that only something leads to that never holds, it is said there. */
function outcomeAdvice({ recommendation, band, path, reached, isNamed }: OutcomeProof, locate: Locate): readonly Advice[] {
  if (reached.kind !== 'never' || !isNamed) return [];
  return [advice('never-recommended', { word: band ?? recommendation, because: reached.because }, locate(path, 'value'))];
}

function partAdvice(part: PartProof, locate: Locate): readonly Advice[] {
  const { holds, fails, question } = part;
  const [one, args] = [placeOf(part, locate), { part: nameOf(part) }];
  const isBranch = BRANCHES.has(part.kind);
  if (holds.kind === 'never') {
    const { because } = holds;
    return [isBranch ? advice('dead-branch', { ...args, holds: 'never', because }, one, question) : advice('never-fires', { ...args, because }, one, question)];
  }
  if (fails.kind !== 'never') return [];
  const { because } = fails;
  return [isBranch ? advice('dead-branch', { ...args, holds: 'always', because }, one, question) : advice('always-fires', { ...args, because }, one, question)];
}

const BRANCHES: ReadonlySet<PartProof['kind']> = new Set(['when', 'band', 'member']);

/** Whether what it is part of says it already: a condition that it stands in, or a question that is never asked. */
function isExplained(part: PartProof, parts: readonly PartProof[]): boolean {
  return parts.some((other) => {
    if (other === part || !isStuck(other)) return false;
    if (other.kind === 'when' && other.holds.kind === 'never' && other.question === part.question) return true;
    return part.kind === 'member' && isAbove(other.path, part.path);
  });
}

function isStuck({ holds, fails }: PartProof): boolean {
  const isNever = ({ kind }: Proved): boolean => kind === 'never';
  return isNever(holds) || isNever(fails);
}

function isAbove(upper: Path, lower: Path): boolean {
  return upper.length < lower.length && upper.every((key, i) => key === lower[i]);
}

function placeOf({ kind, path }: PartProof, locate: Locate): Place | null {
  if (kind === 'rule') return locate([...path, 'id'], 'value');
  return locate(path, kind === 'member' ? 'value' : 'key');
}

function nameOf({ kind, id }: PartProof): string {
  switch (kind) {
    case 'rule':
      return `the rule ${id}`;
    case 'condition-cap':
      return 'the cap on conditions';
    case 'when':
      return `the when of ${id}`;
    case 'band':
      return `the when of the band ${id}`;
    case 'member':
      return `this part of ${id}`;
    case 'knockout':
      return `the knock-out of ${id}`;
    default:
      return `the ${kind} of ${id}`;
  }
}
