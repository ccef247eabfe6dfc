/** Keeps an interview in the store: every change before the next question, the record at the end. */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assess } from '../../engine/assess.ts';
import type { Plan } from '../../engine/compile/plan.ts';
import type { Assessment, Assessor, Prospect } from '../../engine/model/assessment.ts';
import type { Change, Entries } from '../../engine/model/draft.ts';
import { answersOf } from '../../interview/entries.ts';
import type { Keeper, Kept } from '../../interview/session.ts';
import { problemLine } from '../../problems/format.ts';
import type { Outcome, Problem } from '../../problems/problem.ts';
import { answerFileOf } from '../../record/answer-file.ts';
import { buildAssessment, type HashedRubric } from '../../record/build.ts';
import { ulid } from '../../record/identity.ts';
import type { AssessmentStore } from '../../store/store.ts';
import { reasonOf } from '../files.ts';
import type { Io } from '../io.ts';

/** What is to be kept. */
export interface Keeping {
  readonly id: string;
  readonly prospect: Prospect;
  readonly assessor: Assessor | null;
  readonly source: HashedRubric;
  readonly plan: Plan;
  /** RFC 3339 UTC. */
  readonly createdAt: string;
  /** Everything noted so far. */
  readonly changes: readonly Change[];
  /** The number of the last change that the store has; `null` where it does not know of the draft yet. */
  readonly last: number | null;
}

/** A keeper, and what it has kept. */
export interface StoreKeeper extends Keeper {
  /** Id of the draft, `null` while nothing has been written down. */
  readonly id: () => string | null;
  /** The record once it is locked. */
  readonly record: () => Assessment | null;
  /** The last problem of the store. */
  readonly problem: () => Problem | null;
  /** Takes note that nobody works on the draft here any more. */
  readonly leave: () => Promise<void>;
}

/** @returns a keeper. A draft is begun with the first thing that is noted: who only looks leaves nothing behind. */
export function createKeeper(keeping: Keeping, store: AssessmentStore, io: Io): StoreKeeper {
  const token = Buffer.from(io.random(8)).toString('hex');
  let { id, last, changes } = keeping;
  let record: Assessment | null = null;
  let fault: Problem | null = null;
  const now = () => new Date(io.now()).toISOString();
  const kept = <Value>(outcome: Outcome<Value>, others: (value: Value) => readonly Change[]): Kept => {
    if (outcome.ok) return { ok: true, others: others(outcome.value) };
    fault = outcome.problems[0] ?? null;
    return { ok: false, reason: outcome.problems.map(problemLine).join(' ') };
  };
  const begin = async (): Promise<Kept> => {
    const { prospect, assessor, source: rubric, createdAt } = keeping;
    const begun = await store.begin({ id, prospect, assessor, rubric, at: createdAt, changes });
    if (begun.ok) {
      last = changes.length;
      await store.openSession(id, { token, host: io.host.name, pid: io.host.pid, since: now() });
    }
    return kept(begun, () => []);
  };
  /** The draft was locked or removed in another terminal: what is noted from now on goes to a new one, with all before it. */
  const fork = async (): Promise<Kept> => {
    [id, last] = [ulid(io.now(), io.random(10)), null];
    const begun = await begin();
    return begun.ok ? { ...begun, said: 'The draft was locked or removed elsewhere; you go on in a new one.' } : begun;
  };
  const append = async (added: readonly Change[]): Promise<Kept> => {
    const appended = await store.append(id, token, last ?? 0, added, now());
    if (appended.ok) {
      last = appended.value.last;
      changes = [...changes, ...appended.value.others, ...added];
      return { ok: true, others: appended.value.others };
    }
    if (!appended.problems.some(({ code }) => code === 'draft-locked' || code === 'draft-missing')) return kept(appended, () => []);
    changes = [...changes, ...added];
    const forked = await fork();
    if (!forked.ok) changes = changes.slice(0, changes.length - added.length);
    return forked;
  };
  return {
    id: () => (last === null ? null : id),
    record: () => record,
    problem: () => fault,
    leave: async () => void (last === null || (await store.closeSession(id, token))),
    save: async (added) => {
      if (last !== null) return append(added);
      const before = changes;
      changes = [...changes, ...added];
      const begun = await begin();
      if (!begun.ok) changes = before;
      return begun;
    },
    keepTyping: async (typing) => {
      if (last === null && (typing === null || !(await begin()).ok)) return;
      await store.keepTyping(id, token, typing, now());
    },
    lock: async (entries) => {
      if (last !== null) {
        const seen = await append([]);
        if (!seen.ok || seen.others.length > 0) return seen;
      }
      const made = recordOf(keeping, id, entries, now(), io.version);
      const done = kept(await store.complete(made, keeping.source, last ?? undefined), () => []);
      if (done.ok) record = made;
      return done;
    },
    rescue: async (entries) => rescue(keeping, entries, id, io),
  };
}

/** The record that the entries make. */
function recordOf({ source, plan, prospect, assessor, createdAt }: Keeping, id: string, entries: Entries, updatedAt: string, toolVersion: string): Assessment {
  const checked = answersOf(entries, source.rubric);
  const result = assess(plan, checked.answers);
  return buildAssessment({ id, status: 'complete', createdAt, updatedAt, toolVersion, source, envelope: { prospect, assessor }, checked, result });
}

/** Writes all answers to a file here, else to the folder for temporary files. */
function rescue({ source: { rubric }, prospect }: Keeping, entries: Entries, id: string, io: Io): string {
  const file = answerFileOf({ prospect, rubric: `${rubric.id}@${rubric.version}`, ...answersOf(entries, rubric) });
  const name = `fit-answers-${id.slice(-6)}-${io.now()}.json`;
  const reasons: string[] = [];
  for (const path of [join(io.cwd, name), join(tmpdir(), name)]) {
    try {
      writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`, { flag: 'wx', mode: 0o600, flush: true });
      return `All answers are in ${path}; fit assess --answers ${path} takes them up.`;
    } catch (error) {
      reasons.push(reasonOf(error));
    }
  }
  return `That could not be written either: ${reasons.join('; ')}.`;
}
