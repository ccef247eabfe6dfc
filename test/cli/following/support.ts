/** Prospects that were assessed before, and assessments that follow. */
import type { Assessment } from '../../../src/engine/model/assessment.ts';
import { fit, type Ran } from '../../support/io.ts';
import { allAt, homeWith, idOf, locked } from '../support/stored.ts';

/** Ids of what was assessed first, and second. */
export const [FIRST, SECOND] = [idOf(1), idOf(2)] as const;

/** The clock of tests stands at 2026-01-02. */
export const [TODAY, LONG_AGO] = ['2026-01-02T03:00:00.000Z', '2025-06-01T09:00:00.000Z'] as const;

/** Runs `fit assess` for Acme without asking. */
export function assess(home: string, ...args: readonly string[]): Promise<Ran> {
  return fit(['assess', 'Acme', '--no-input', ...args], { env: { FIT_HOME: home } });
}

/** Runs it and hands over the record it prints. */
export async function recordOf(home: string, ...args: readonly string[]): Promise<Assessment> {
  const { out, err } = await assess(home, '--json', ...args);
  if (out === '') throw new Error(err);
  return JSON.parse(out) as Assessment;
}

/** @returns a home in which sales has rated Acme. */
export function ratedBySales(at: string = TODAY, level = 4): Promise<string> {
  return homeWith(locked({ name: 'Acme', id: FIRST, at }, allAt(level)));
}

/** @returns a home in which the delivery lead has rated the same call. */
export function ratedTwice(first = 4, second = 2): Promise<string> {
  const follows = { kind: 'second-rating', of: FIRST, because: null } as const;
  return homeWith(
    locked({ name: 'Acme', id: FIRST, at: TODAY }, allAt(first)),
    locked({ name: 'Acme', id: SECOND, at: TODAY, role: 'delivery-lead', follows }, allAt(second)),
  );
}

/** @returns what was noted for each question, in short. */
export function valuesIn({ answers }: Pick<Assessment, 'answers'>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, answer.state === 'rated' ? answer.value : answer.state]));
}
