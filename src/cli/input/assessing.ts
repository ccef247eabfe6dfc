/** From one record of input to one assessment: what `assess` and `score` share. */
import { dirname } from 'node:path';
import { assess } from '../../engine/assess.ts';
import { compileRubric } from '../../engine/compile/compile.ts';
import type { Plan } from '../../engine/compile/plan.ts';
import type { Assessment } from '../../engine/model/assessment.ts';
import { bad, good, type Outcome, problem } from '../../problems/problem.ts';
import { type Checked, checkAnswers } from '../../record/answers.ts';
import { buildAssessment, type HashedRubric } from '../../record/build.ts';
import { type Envelope, readEnvelope } from '../../record/envelope.ts';
import type { Sha256 } from '../../record/identity.ts';
import { scoreChecked } from '../../record/score.ts';
import { defaultRubric, isPath, loadRubric } from '../find-rubric/rubrics.ts';
import type { Io } from '../io.ts';
import { note } from '../output/note.ts';
import type { Item } from './items.ts';

/** A rubric ready to score. */
export interface Prepared {
  readonly source: HashedRubric;
  readonly plan: Plan;
}

/** Loads each rubric once. */
export interface Shelf {
  /** @returns the rubric that a reference names, made ready. `base` is where relative paths start. */
  take(reference: string, base: string): Promise<Outcome<Prepared>>;
  /** Tells each earlier id that was met once, on standard error. */
  tellRenamed(renamed: Checked['renamed']): Promise<void>;
}

/** Id and times of a record. */
export interface Stamp {
  readonly id: string;
  readonly at: string | null;
}

/** @returns an empty shelf. @param quiet whether nothing is to be told but problems */
export function createShelf(io: Io, quiet: unknown): Shelf {
  const told = new Set<string>();
  const loaded = new Map<string, Promise<Outcome<Prepared>>>();
  const load = async (reference: string, base: string): Promise<Outcome<Prepared>> => {
    const source = await loadRubric(reference, io, base);
    return source.ok ? good({ source: source.value, plan: compileRubric(source.value.rubric) }) : source;
  };
  return {
    tellRenamed: async (renamed) => {
      for (const { earlier, id } of renamed)
        if (!told.has(earlier) && told.add(earlier)) await note(`${earlier} is an earlier id, and taken for ${id}`, io, quiet);
    },
    take: (reference, base) => {
      const key = isPath(reference) ? `${base}\n${reference}` : reference;
      const known = loaded.get(key) ?? load(reference, base);
      loaded.set(key, known);
      return known;
    },
  };
}

/** How one record of input is to be assessed. */
export interface AssessOptions {
  /** What `--rubric` says. */
  readonly rubric: string | null;
  /** The file the record came from. */
  readonly file: string;
  readonly shelf: Shelf;
}

/** One record of input, checked, and the rubric that it is assessed under. */
export interface Read {
  readonly envelope: Envelope;
  readonly prepared: Prepared;
  readonly checked: Checked;
  /** Where what nobody has confirmed comes from, by id. */
  readonly origins?: Readonly<Record<string, string>>;
}

/** @returns one record of input held against its rubric, or everything that is wrong with it. */
export async function readItem(item: Item, options: AssessOptions, io: Io): Promise<Outcome<Read>> {
  const envelope = readEnvelope(item.plain, item.locate);
  if (!envelope.ok) return envelope;
  const prepared = await rubricFor(envelope.value, item, options, io);
  if (!prepared.ok) return prepared;
  const checked = checkAnswers(prepared.value.source.rubric, envelope.value, item.locate);
  if (!checked.ok) return checked;
  await options.shelf.tellRenamed(checked.value.renamed);
  return good({ envelope: envelope.value, prepared: prepared.value, checked: checked.value });
}

/** @returns the assessment of what was read. Its id follows from the record itself. @param sha256 another way to hash it, for those who score many */
export function scoreRead(read: Read, io: Io, sha256?: Sha256): Assessment {
  const { envelope, prepared, checked } = read;
  return scoreChecked({ ...prepared, envelope, checked }, io.version, sha256);
}

/** @returns the assessment of what was read, under this id and time. */
export function assessRead({ envelope, prepared: { source, plan }, checked, origins = {} }: Read, { id, at }: Stamp, io: Io): Assessment {
  const result = assess(plan, checked.answers);
  return buildAssessment({ id, status: 'complete', createdAt: at, updatedAt: at, toolVersion: io.version, source, envelope, checked, result, origins });
}

/** The rubric that the record or the command line names; it is an error if they name different ones. */
async function rubricFor({ rubric: own }: Envelope, item: Item, { rubric: given, file, shelf }: AssessOptions, io: Io): Promise<Outcome<Prepared>> {
  if (own !== null && item.streamed && isPath(own)) {
    return bad(problem('bad-value', { found: `the path ${own}`, wanted: 'the id of a rubric', suggestion: null }, item.locate(['rubric'], 'value')));
  }
  if (given === null) {
    const prepared = await shelf.take(own ?? defaultRubric(io), own !== null && isPath(own) && file !== '-' ? dirname(file) : io.cwd);
    return prepared.ok || own === null ? prepared : bad(...prepared.problems.map((one) => ({ ...one, at: one.at ?? item.locate(['rubric'], 'value') })));
  }
  const prepared = await shelf.take(given, io.cwd);
  if (!prepared.ok || own === null || isPath(own)) return prepared;
  const { id, version } = prepared.value.source.rubric;
  if (own === given || own === id || own === `${id}@${version}`) return prepared;
  return bad(problem('rubric-mismatch', { wanted: own, given: `${id}@${version}` }, item.locate(['rubric'], 'value')));
}
