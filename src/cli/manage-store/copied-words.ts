/** What is said of a copy. */
import { counted, enumerated } from '../../report/words.ts';
import type { Copied } from '../../store/transfer/copy.ts';

/** Between which places, and whether it was only tried. */
interface Course {
  readonly from: string;
  readonly to: string;
  readonly isTrial: boolean;
}

/** @returns sentences about what was copied. */
export function copiedWords(copied: Copied, { from, to, isTrial }: Course): readonly string[] {
  const parts = partsOf(copied);
  const verb = isTrial ? 'Would copy' : 'Copied';
  const sum =
    parts.length === 0 ? `${isTrial ? 'There is nothing to copy' : 'Nothing was copied'}: everything is there.` : `${verb} ${enumerated(parts, 'and')}.`;
  return [`From ${from}`, `to ${to}`, sum];
}

/** @returns how much of each kind there is; of what there is none, nothing. */
export function partsOf({ records, drafts, changes, prospects, log, rubrics }: Copied): readonly string[] {
  const counts: readonly (readonly [number, string])[] = [
    [records, counted(records, 'assessment')],
    [drafts, `${counted(drafts, 'draft')} with ${counted(changes, 'change')}`],
    [prospects, counted(prospects, 'prospect')],
    [log, `${counted(log, 'line')} of the log`],
    [rubrics, `${counted(rubrics, 'text')} of rubrics`],
  ];
  return counts.filter(([count]) => count > 0).map(([, words]) => words);
}
