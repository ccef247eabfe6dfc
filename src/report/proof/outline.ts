/** The page of a proof: which recommendations answers lead to, with answers that do, and what can hold. */
import type { OutcomeProof, PartKind, PartProof, Proof } from '../../authoring/proof/proof.ts';
import { type Item, list, type Page, type Section, words } from '../outlined/page.ts';
import { counted, enumerated, TONES } from '../words.ts';
import { witnessWords } from './witness.ts';

/** @returns the page. @param rubric what the rubric is called */
export function proofOutline(rubric: string, proof: Proof): Page {
  const sections: readonly Section[] = [
    { depth: 1, title: 'What answers lead to', blocks: [...list(proof.outcomes.map((outcome) => outcomeItem(outcome, proof))), ...incompleteWords(proof)] },
    { depth: 1, title: 'What can hold and can fail', blocks: [...words(countWords(proof)), ...list(stuckItems(proof))] },
    { depth: 1, title: 'What one answer decides by its weight', blocks: list(proof.alone.map(aloneItem)) },
    { depth: 1, title: 'Not shown in the work allowed', blocks: list(notShown(proof).map((text) => ({ text }))) },
  ];
  return { title: `Proof · ${rubric}`, facts: [], sections: sections.filter(({ blocks }) => blocks.length > 0) };
}

function outcomeItem({ recommendation, band, reached }: OutcomeProof, proof: Proof): Item {
  const label = band === null || band === recommendation ? recommendation : `${recommendation} (${band})`;
  const tone = TONES[recommendation];
  switch (reached.kind) {
    case 'can':
      return { label, tone, text: witnessWords(reached.witness, proof.bases) };
    case 'never':
      return { label, tone, mark: 'attention', text: `no answers lead here: ${reached.because}` };
    case 'not-shown':
      return { label, tone, text: 'not shown' };
  }
}

/** Worth a word only where answers can be complete and yet lead nowhere. */
function incompleteWords({ incomplete, bases }: Proof) {
  return words(incomplete.kind === 'can' ? `Even with everything answered: ${witnessWords(incomplete.witness, bases)}.` : null, 'Incomplete');
}

/** "5 knock-outs, 5 minimums, 18 conditions and 2 rules." */
function countWords({ parts, flags }: Proof): string | null {
  const sound = parts.filter(({ holds, fails }) => holds.kind === 'can' && fails.kind === 'can');
  const groups = KINDS.flatMap(([kind, noun]) => {
    const count = sound.filter((part) => part.kind === kind).length;
    return count === 0 ? [] : [`${counted(count, noun[0])}${noun[1]}`];
  });
  const raised = flags.filter(({ raised: kind }) => kind === 'can').length;
  const all = [...groups, ...(raised === 0 ? [] : [counted(raised, 'flag')])];
  return all.length === 0 ? null : `${enumerated(all, 'and')}.`;
}

/** With the noun, and what follows it. */
const KINDS: readonly (readonly [PartKind, readonly [string, string]])[] = [
  ['knockout', ['knock-out', '']],
  ['gate', ['gate', '']],
  ['minimum', ['minimum', '']],
  ['condition', ['condition', '']],
  ['condition-cap', ['cap', ' on conditions']],
  ['rule', ['rule', '']],
  ['when', ['question', ' asked under a condition']],
  ['band', ['band', ' under a condition']],
];

function stuckItems({ parts }: Proof): readonly Item[] {
  return parts.flatMap((part): readonly Item[] => {
    const { holds, fails } = part;
    if (holds.kind === 'never') return [{ mark: 'attention', label: partWords(part), text: `never holds: ${holds.because}` }];
    return fails.kind === 'never' ? [{ mark: 'attention', label: partWords(part), text: `always holds: ${fails.because}` }] : [];
  });
}

function aloneItem({ question, best, worst, top, floor }: Proof['alone'][number]): Item {
  return {
    label: question,
    text: `alone it can take the score from ${best.score} to ${worst.score}, from the best band (${top} and above) to the worst (below ${floor})`,
  };
}

function notShown({ outcomes, parts, incomplete, aloneNotShown }: Proof): readonly string[] {
  return [
    ...outcomes.flatMap(({ recommendation, band, reached }) => (reached.kind === 'not-shown' ? [`whether answers lead to ${band ?? recommendation}`] : [])),
    ...(incomplete.kind === 'not-shown' ? ['whether answers can be complete and lead nowhere'] : []),
    ...parts.flatMap((part) => [
      ...(part.holds.kind === 'not-shown' ? [`whether ${partWords(part)} can hold`] : []),
      ...(part.fails.kind === 'not-shown' ? [`whether ${partWords(part)} can fail`] : []),
    ]),
    ...aloneNotShown.map((id) => `whether ${id} decides alone by its weight`),
  ];
}

function partWords({ kind, id, path }: PartProof): string {
  if (kind === 'rule') return `rule ${id}`;
  if (kind === 'condition-cap') return 'cap on conditions';
  if (kind === 'band') return `when of the band ${id}`;
  if (kind === 'member') return `${path.slice(-2).join(' ')} of ${id}`;
  return `${kind === 'knockout' ? 'knock-out' : kind} of ${id}`;
}
