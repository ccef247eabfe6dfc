/** A field of the CRM gets one value, not two. */
import { problem } from '../../problems/problem.ts';
import { isMap } from '../../record/envelope.ts';
import type { Desk } from './desk.ts';

/** Notes every field that is written twice; what only comes out of the CRM may be read for two. */
export function checkDoubles(plain: Readonly<Record<string, unknown>>, { add, place }: Desk): void {
  const first = new Map<string, number>();
  const { key, fields } = plain;
  const at = ['key', 'to'] as const;
  if (isMap(key) && typeof key['to'] === 'string') first.set(key['to'].trim(), place(at).line);
  for (const [i, field] of (Array.isArray(fields) ? fields : []).entries()) {
    const to: unknown = isMap(field) && field['use'] !== 'prefill' ? field['to'] : undefined;
    if (typeof to !== 'string') continue;
    const where = place(['fields', i, 'to']);
    const line = first.get(to.trim());
    if (line === undefined) first.set(to.trim(), where.line);
    else add(problem('duplicate-id', { id: to.trim(), kind: 'field', firstLine: line }, where));
  }
}
