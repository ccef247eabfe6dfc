/** When an assessment was made. */
import type { Assessment } from '../engine/model/assessment.ts';

/** @returns when a record was locked, RFC 3339 UTC; `null` where its input named no time. */
export function lockedAt({ createdAt, updatedAt }: Pick<Assessment, 'createdAt' | 'updatedAt'>): string | null {
  return updatedAt ?? createdAt;
}
