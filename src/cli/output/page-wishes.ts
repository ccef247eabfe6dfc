/** What an HTML page of a record needs besides the record: the rubric it was made with, and the script that asks what if. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment } from '../../engine/model/assessment.ts';
import type { ReportOptions } from '../../report/renderer.ts';
import { rubricAtHand } from '../find-rubric/rubric-of-record.ts';
import type { Io } from '../io.ts';

/** @returns both, as far as they are there: the page comes out without them too. @param known the rubric, where it is at hand */
export async function pageWishes(record: Assessment, known: Pick<ReportOptions, 'rubric'>, io: Io): Promise<Pick<ReportOptions, 'rubric' | 'script'>> {
  const [rubric, script] = [known.rubric ?? (await rubricAtHand(record, io)), whatIfScript(io)];
  return { ...(rubric !== null && { rubric }), ...(script !== null && { script }) };
}

/** The script lies beside the rubrics that came with the program. */
function whatIfScript({ shipped }: Pick<Io, 'shipped'>): string | null {
  try {
    return readFileSync(join(shipped, '..', 'what-if.js'), 'utf8');
  } catch {
    return null;
  }
}
