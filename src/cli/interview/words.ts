/** What is said around an interview. */
import type { Remapped } from '../../interview/remap.ts';
import { counted } from '../../report/words.ts';

/** @returns what moving to another text of the rubric does, a sentence for each kind of change. */
export function movedWords({ kept, renamed, reworded, misfits, gone, added }: Remapped): readonly string[] {
  const told = (titles: readonly string[], what: string) => (titles.length === 0 ? [] : [`${what}: ${titles.join(', ')}.`]);
  return [
    ...(kept === 0 ? [] : [`${counted(kept, 'answer')} can stay.`]),
    ...told(added, 'New'),
    ...told(reworded, 'In other words now, please look again'),
    ...told(renamed, 'Asked under another id'),
    ...told(misfits, 'To be answered again, the old answer is in the note'),
    ...told(gone, 'Not asked any more, what was noted is kept'),
  ];
}
