/** Assessments that rate the same call, by several people. */
import type { Answers } from '../../../src/engine/model/answer.ts';
import type { Assessment, Follows } from '../../../src/engine/model/assessment.ts';
import type { NewDraft } from '../../../src/store/store.ts';
import { begun, idOf, locked } from './stored.ts';

/** The questions of the quick screen, in its order. */
const QUICK = ['leaving_reason', 'last_incident', 'security_baseline', 'footprint', 'budget_fit', 'decision_path', 'respect'];

/** Who rates what: the number of its id, the role of the rater, a digit a question of the quick screen ("." where it was not rated), and what it follows. */
interface Rated {
  readonly name: string;
  readonly number: number;
  readonly role: string;
  readonly levels: string;
  readonly notes?: Readonly<Record<string, string>>;
  readonly follows?: readonly [kind: Follows['kind'], of: number];
}

/** @returns a locked rating. */
export function ratedBy({ name, number, role, levels, notes = {}, follows }: Rated): Assessment {
  const at = timeOf(number);
  return {
    ...locked({ name, id: idOf(number), at }, answersOf(levels, notes)),
    assessor: { name: null, role },
    ...(follows && { follows: linkOf(follows) }),
  };
}

/** @returns a rating that is still open, without an answer so far. */
export function ratingBy({ name, number, role, follows }: Omit<Rated, 'levels' | 'notes'>): NewDraft & { readonly changed: string } {
  return { ...begun({ name, id: idOf(number), at: timeOf(number) }), assessor: { name: null, role }, ...(follows && { follows: linkOf(follows) }) };
}

function linkOf([kind, of]: NonNullable<Rated['follows']>): Follows {
  return { kind, of: idOf(of), because: null };
}

function timeOf(number: number): string {
  return new Date(Date.UTC(2026, 0, 1) + number * 3_600_000).toISOString();
}

function answersOf(levels: string, notes: Readonly<Record<string, string>>): Answers {
  const rated = QUICK.map((id, i) => [id, levels[i] ?? '.'] as const).filter(([, level]) => level !== '.');
  return Object.fromEntries(
    rated.map(([id, level]) => [id, { state: 'rated', value: Number(level), ...(notes[id] !== undefined && { evidence: notes[id] }) }]),
  );
}
