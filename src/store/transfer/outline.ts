/** Says in short what a store holds. */
import { sql } from 'kysely';
import { listProspects } from '../prospects.ts';
import type { Db } from '../workspace.ts';
import type { Outline, OutlinedAssessment, OutlinedLine } from './parcel.ts';

const ASSESSMENT = ['id', 'owner', 'status', 'crc', 'updated_at', 'answered'] as const;
type Assessments = readonly [ids: string[], owners: string[], statuses: ('draft' | 'complete')[], ...told: (string | number | null)[][]];

const LINE = ['id', 'owner', 'assessment', 'kind'] as const;
type Lines = readonly [ids: string[], owners: string[], assessments: (string | null)[], kinds: OutlinedLine['kind'][]];

/** @returns what a store holds; texts of records are not read for it. */
export async function outline(db: Db): Promise<Outline> {
  return { prospects: await listProspects(db), assessments: await assessmentsOf(db), rubrics: await rubricsOf(db), log: await linesOf(db) };
}

async function assessmentsOf(db: Db): Promise<readonly OutlinedAssessment[]> {
  const query = db.q
    .selectFrom('assessment')
    .innerJoin('prospect', 'prospect.key', 'assessment.whose')
    .leftJoin('record', 'record.assessment', 'assessment.key')
    .select(['assessment.id as id', 'prospect.id as owner', 'status', 'record.crc as crc', 'updated_at', 'answered'])
    .orderBy('assessment.key');
  const [ids, owners, statuses, ...told] = (await db.dialect.columns(db, query as never, ASSESSMENT)) as unknown as Assessments;
  return ids.map((id, i) => {
    const [whose, status] = [owners[i] as string, statuses[i] as Assessments[2][number]];
    return { id, whose, status, mark: status === 'draft' ? null : JSON.stringify(told.map((column) => column[i])) };
  });
}

async function rubricsOf(db: Db): Promise<Outline['rubrics']> {
  const rows = await db.q
    .selectFrom('rubric')
    .select(['sha256', sql<number>`length(body)`.as('size')])
    .execute();
  return rows.map(({ sha256, size }) => ({ sha256, isLost: Number(size) === 0 }));
}

async function linesOf(db: Db): Promise<readonly OutlinedLine[]> {
  const query = db.q
    .selectFrom('log')
    .innerJoin('prospect', 'prospect.key', 'log.whose')
    .select(['log.id as id', 'prospect.id as owner', 'assessment', 'kind'])
    .orderBy('at')
    .orderBy('log.id');
  const [ids, owners, assessments, kinds] = (await db.dialect.columns(db, query as never, LINE)) as unknown as Lines;
  return ids.map((id, i) => ({ id, whose: owners[i] as string, assessment: assessments[i] ?? null, kind: kinds[i] as OutlinedLine['kind'] }));
}
