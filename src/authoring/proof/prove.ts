/**
 * The static proof of a rubric: what its decision can come to, and which of its parts can hold and can fail.
 *
 * "Can" is shown by a witness, answers on which the engine was run. "Never" is shown over all answer sets that an interview can
 * end with (`space.ts`), blanks, refusals, answers that do not apply and unconfirmed knock-outs included, by closing every box of them
 * (`search.ts`). A part "always holds" when it never fails: in no answer set is it told and false; a blank that leaves it undecided
 * does not count as failing, and a knock-out, gate or condition fails by an answer to its question only. What neither could
 * be shown in the work allowed is said to be not shown.
 */
import { compileRubric } from '../../engine/compile/compile.ts';
import type { Plan } from '../../engine/compile/plan.ts';
import type { WrittenRubric } from '../../rubric/parse.ts';
import { proveAlone } from './alone.ts';
import { type Goal, incompleteGoal, outcomeGoal } from './goals.ts';
import { type Destination, destinationsOf, type Lead, leadOf, whyNever } from './outcomes.ts';
import { type Part, partsOf, WAYS } from './parts.ts';
import type { FlagProof, OutcomeProof, PartProof, Proof, Proved } from './proof.ts';
import { createProver, type Prover, type Shown } from './prover.ts';
import { createReasons } from './reasons.ts';
import type { Entry } from './sheets.ts';
import { simplest } from './simplest.ts';
import { createWitnessMaker, type WitnessMaker } from './witness.ts';

export { adviceOfProof } from './advice.ts';

/** @returns everything that could be shown of a rubric; the same for the same rubric on every machine. */
export function proveRubric({ rubric }: Pick<WrittenRubric, 'rubric'>): Proof {
  const plan = compileRubric(rubric);
  const prover = createProver(plan);
  const witness = createWitnessMaker(plan);
  const parts = provePartsOf(plan, prover, witness);
  const [best, middle, worst] = prover.bases.map((entries) => witness(entries).answers) as [
    Proof['bases']['best'],
    Proof['bases']['best'],
    Proof['bases']['best'],
  ];
  const [incomplete] = prover.prove([incompleteGoal(plan)], 'complete') as readonly [Shown];
  return {
    outcomes: proveOutcomes(plan, prover, parts, witness),
    incomplete: told(incomplete, witness, () => 'complete answers always lead to a recommendation'),
    parts,
    flags: flagProofs(plan, parts),
    ...proveAlone(prover, witness),
    bases: { best, middle, worst },
  };
}

function told(shown: Shown, witness: WitnessMaker, because: () => string, simpler = (entries: readonly Entry[]) => entries): Proved {
  if (shown.kind === 'can') return { kind: 'can', witness: witness(simpler(shown.entries)) };
  return shown.kind === 'never' ? { kind: 'never', because: because() } : { kind: 'not-shown' };
}

function provePartsOf(plan: Plan, prover: Prover, witness: WitnessMaker): readonly PartProof[] {
  const parts = partsOf(plan);
  const reasons = createReasons(prover);
  const shown = prover.prove(parts.flatMap((part) => WAYS.map((way) => part.goal(way))));
  return parts.map((part: Part, i): PartProof => {
    const [holds, fails] = WAYS.map((way, w) => told(shown[i * WAYS.length + w] as Shown, witness, () => part.because(reasons, way))) as [Proved, Proved];
    const { kind, id, question, path } = part;
    return { kind, id, question, path, holds, fails };
  });
}

function proveOutcomes(plan: Plan, prover: Prover, parts: readonly PartProof[], witness: WitnessMaker): readonly OutcomeProof[] {
  const leads = parts.flatMap((part) => leadOf(plan, part) ?? []);
  const mayHold = new Set(parts.flatMap(({ path, holds }) => (holds.kind === 'never' ? [] : [path.join()])));
  const places = destinationsOf(plan, leads);
  const goals = places.map(({ key }) => outcomeGoal(plan, key));
  const shown = prover.prove(goals);
  return places.map((place, i): OutcomeProof => {
    const holding = place.leads.filter((lead: Lead) => mayHold.has(lead.path.join()));
    const reached = told(
      shown[i] as Shown,
      witness,
      () => whyNever(prover, place, holding, isStruckOut(parts, place)),
      (entries) => simplest(prover, goals[i] as Goal, entries),
    );
    const { recommendation, band, path } = place;
    return { recommendation, band, path, reached, isNamed: band !== null || holding.some(({ kind }) => NAMING.has(kind)) };
  });
}

/** What names the place it leads to; knock-outs and conditions lead where the language says. */
const NAMING: ReadonlySet<Lead['kind']> = new Set(['gate', 'rule', 'minimum']);

/** Whether the row is never in play. */
function isStruckOut(parts: readonly PartProof[], { path, band }: Destination): boolean {
  return band !== null && parts.some(({ kind, holds, path: own }) => kind === 'band' && holds.kind === 'never' && own.slice(0, -1).join() === path.join());
}

/** A flag of an answer is raised once its question is asked, for then any answer can be given; one of a rule when the rule holds. */
function flagProofs(plan: Plan, parts: readonly PartProof[]): readonly FlagProof[] {
  const ofPart = (kind: PartProof['kind'], id: string): Proved['kind'] => parts.find((part) => part.kind === kind && part.id === id)?.holds.kind ?? 'can';
  const raisers = [
    ...plan.flagging.flatMap(({ id, flags }) => flags.flatMap((flag) => (flag === undefined ? [] : [{ flag, raised: ofPart('when', id) }]))),
    ...plan.rules.flatMap(({ id, flag }) => (flag === null ? [] : [{ flag, raised: ofPart('rule', id) }])),
  ];
  const names = [...new Set(raisers.map(({ flag }) => flag))];
  const order = ['can', 'not-shown', 'never'] as const;
  return names.map((flag) => {
    const kinds = raisers.filter((raiser) => raiser.flag === flag).map(({ raised }) => raised);
    return { flag, raised: order.find((kind) => kinds.includes(kind)) ?? 'never' };
  });
}
