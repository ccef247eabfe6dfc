/** Earlier ids, by which old answers are known: each leads to one part, and none is the id of another that there is now. */
import type { Path } from '../../reader/tree.ts';
import type { RawRubric } from '../schema/rubric.ts';
import type { Report } from './report.ts';

/** A part of the file with an id of its own. */
interface Part {
  readonly id: string;
  readonly was?: string | readonly string[] | undefined;
  readonly path: Path;
}

/** Reports earlier ids that could mean two parts. */
export function checkEarlierIds(raw: RawRubric, report: Report): void {
  const questions = raw.dimensions.flatMap(({ questions: asked = [] }, d) =>
    asked.map((question, q) => ({ ...question, path: ['dimensions', d, 'questions', q] })),
  );
  const facts = (raw.facts ?? []).map((fact, i) => ({ ...fact, path: ['facts', i] }));
  checkParts(
    raw.dimensions.map(({ id, was }, d) => ({ id, was, path: ['dimensions', d] })),
    report,
  );
  checkParts([...questions, ...facts], report);
  for (const { options, path } of [...questions, ...facts]) if (Array.isArray(options)) checkParts(partsIn(options, [...path, 'options']), report);
  for (const [name, scale] of Object.entries(raw.scales ?? {})) if (Array.isArray(scale)) checkParts(partsIn(scale, ['scales', name]), report);
}

function partsIn(options: readonly { readonly id: string | number; readonly was?: string | readonly string[] | undefined }[], path: Path): readonly Part[] {
  return options.map(({ id, was }, i) => ({ id: String(id), was, path: [...path, i] }));
}

function checkParts(parts: readonly Part[], report: Report): void {
  const present = new Set(parts.map(({ id }) => id));
  const claimed = new Map<string, string>();
  for (const { id, was, path } of parts) {
    [was ?? []].flat().forEach((earlier, i) => {
      const at = Array.isArray(was) ? [...path, 'was', i] : [...path, 'was'];
      const other = present.has(earlier) ? earlier : claimed.get(earlier);
      if (other !== undefined) report.add('earlier-id', { id: earlier, why: present.has(earlier) ? 'present' : other === id ? 'twice' : 'claimed', other }, at);
      claimed.set(earlier, id);
    });
  }
}
