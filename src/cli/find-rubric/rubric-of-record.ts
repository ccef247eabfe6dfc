/** The rubric that a record was made with: what asks the engine again, or quotes the rubric, needs that very text. */
import type { Assessment } from '../../engine/model/assessment.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import { Failure, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { isPath, loadRubric } from './rubrics.ts';

/**
 * @returns the rubric whose text has the record's hash: the one of that id at hand, else the one that the store kept with its assessments; `null`
 * where neither has it.
 * @param reference where `--rubric` names one: it has to be that text
 */
export async function rubricOfRecord({ rubric: { id, sha256 } }: Pick<Assessment, 'rubric'>, reference: string | undefined, io: Io): Promise<Rubric | null> {
  if (reference !== undefined) {
    const named = unwrap(await loadRubric(reference, io));
    return named.sha256 === sha256 ? named.rubric : null;
  }
  // A record from elsewhere must not name files.
  const near = isPath(id) ? null : await loadRubric(id, io);
  if (near?.ok && near.value.sha256 === sha256) return near.value.rubric;
  const { withStore } = await import('../kept/lookup.ts');
  return withStore(io, async (store) => unwrap(await store.rubric(sha256))?.rubric ?? null);
}

/** @returns the same; `null` also where the rubric at hand cannot be read or the store cannot be asked: that is no reason to print nothing. */
export async function rubricAtHand(record: Pick<Assessment, 'rubric'>, io: Io): Promise<Rubric | null> {
  try {
    return await rubricOfRecord(record, undefined, io);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
