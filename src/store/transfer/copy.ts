/** Copies one store into another: what is there already is passed over, so that it can be done again and again. */
import type { LogEntry } from '../../engine/model/log.ts';
import { good, type Outcome } from '../../problems/problem.ts';
import type { AssessmentStore } from '../store.ts';
import type { Covers } from './covers.ts';
import { matchProspects } from './matching.ts';
import type { Conflict, Order, Outline, OutlinedLine, Parcel, Taken } from './parcel.ts';
import { ACTS } from './take-out.ts';

/** What of a store is needed to copy out of it, and into it. */
export type CopySource = Pick<AssessmentStore, 'outline' | 'takeOut'>;
/** The same for the other side. */
export type CopyTarget = Pick<AssessmentStore, 'outline' | 'takeIn'>;

/** How it is copied. */
export interface CopyWishes {
  readonly covers: Covers;
  /** Whether nothing is to be kept: it is only said what would be copied. */
  readonly isTrial: boolean;
  /** Is told after each part how many of how many assessments have been gone through. */
  readonly tell: (done: number, of: number) => void;
  /** Id of the one assessment that is meant; everything where it is left out. */
  readonly only?: string;
}

/** How much was copied. */
export interface Copied extends Readonly<Record<'records' | 'drafts' | 'changes' | 'prospects' | 'log' | 'rubrics', number>> {
  readonly conflicts: readonly Conflict[];
}

/** Assessments that are in memory at a time, and other things that are small. */
const [PAGE, SMALL] = [64, 256];

/** @returns what was copied, or the problem that ended it: what was copied until then stays, and the next run goes on. */
export async function copyStore(from: CopySource, to: CopyTarget, { covers, isTrial, tell, only }: CopyWishes): Promise<Outcome<Copied>> {
  const [here, there] = [await from.outline(), await to.outline()];
  if (!here.ok) return here;
  if (!there.ok) return there;
  const ids = matchProspects(here.value, there.value);
  const orders = ordersOf(only === undefined ? here.value : onlyOf(here.value, only), there.value);
  const of = orders.reduce((total, { assessments }) => total + assessments.length, 0);
  const all: Taken[] = [];
  let done = 0;
  for (const order of orders) {
    const parcel = await from.takeOut(order);
    if (!parcel.ok) return parcel;
    const taken = await to.takeIn(readdress(parcel.value, ids), covers, isTrial);
    if (!taken.ok) return taken;
    all.push(taken.value);
    done += order.assessments.length;
    tell(done, of);
  }
  return good(sumOf(all));
}

/** @returns what an outline says of one assessment. */
function onlyOf({ prospects, assessments, log }: Outline, only: string): Outline {
  return { prospects, assessments: assessments.filter(({ id }) => id === only), rubrics: [], log: log.filter(({ assessment }) => assessment === only) };
}

/** @returns what the other store may lack, in parts. Drafts are always looked into. */
function ordersOf(here: Outline, there: Outline): readonly Order[] {
  const marks = new Map(there.assessments.map(({ id, mark }) => [id, mark]));
  const known = new Set(there.log.map(({ id }) => id));
  const lost = new Set(there.rubrics.filter(({ isLost }) => isLost).map(({ sha256 }) => sha256));
  const sent = here.assessments.filter(({ id, mark }) => mark === null || marks.get(id) !== mark).map(({ id }) => id);
  const lines = here.log.filter(({ id }) => !known.has(id));
  const acts = lines.filter(({ kind }) => isAct(kind));
  const { withThem, alone } = shared(
    lines.filter(({ kind }) => !isAct(kind)),
    new Set(sent),
  );
  const rubrics = here.rubrics.filter(({ sha256, isLost }) => !isLost && lost.has(sha256)).map(({ sha256 }) => sha256);
  const nothing: Order = { assessments: [], prospects: [], log: [], rubrics: [] };
  return [
    ...parts(sent, PAGE).map((ids) => ({ ...nothing, assessments: ids, log: ids.flatMap((id) => withThem.get(id) ?? []) })),
    ...parts(alone, SMALL).map((log) => ({ ...nothing, log })),
    ...parts([...new Set(acts.map(({ whose }) => whose))], SMALL).map((prospects) => ({ ...nothing, prospects })),
    ...parts(rubrics, SMALL).map((some) => ({ ...nothing, rubrics: some })),
  ];
}

function isAct(kind: OutlinedLine['kind']): boolean {
  return ACTS.some((act) => act === kind);
}

/** Lines about what is sent go with it, so that nobody ever sees one without the other. */
function shared(lines: readonly OutlinedLine[], sent: ReadonlySet<string>) {
  const withThem = new Map<string, string[]>();
  const alone: string[] = [];
  for (const { id, assessment } of lines) {
    if (assessment === null || !sent.has(assessment)) alone.push(id);
    else withThem.set(assessment, [...(withThem.get(assessment) ?? []), id]);
  }
  return { withThem, alone };
}

function parts<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

/** @returns the parcel with the ids that prospects have in the other store. */
function readdress({ rubrics, prospects, assessments, log }: Parcel, ids: ReadonlyMap<string, string>): Parcel {
  const idOf = (id: string) => ids.get(id) ?? id;
  const line = (entry: LogEntry): LogEntry => {
    const { act } = entry;
    return { ...entry, prospect: idOf(entry.prospect), act: act.kind === 'merge' ? { ...act, into: idOf(act.into) } : act };
  };
  return {
    rubrics,
    prospects: prospects.map(({ id, prospect, mergedInto, acts }) => {
      const into = mergedInto === null ? null : idOf(mergedInto);
      return { id: idOf(id), prospect, mergedInto: into === idOf(id) ? null : into, acts: acts.map(line) };
    }),
    assessments: assessments.map((one) => ({ ...one, whose: idOf(one.whose) })),
    log: log.map(line),
  };
}

/** The same prospect may have come with several parts. */
function sumOf(all: readonly Taken[]): Copied {
  const count = (list: (one: Taken) => readonly string[]) => new Set(all.flatMap(list)).size;
  const conflicts = new Map(all.flatMap((one) => one.conflicts).map((one) => [`${one.kind} ${one.id}`, one]));
  return {
    records: count(({ records }) => records),
    drafts: count(({ drafts }) => drafts),
    changes: all.reduce((total, { changes }) => total + changes, 0),
    prospects: count(({ prospects }) => prospects),
    log: count(({ log }) => log),
    rubrics: count(({ rubrics }) => rubrics),
    conflicts: [...conflicts.values()],
  };
}
