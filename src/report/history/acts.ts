/** What somebody did, as an entry of a list. */
import type { Act, OutcomeFact, OutcomeFacts } from '../../engine/model/log.ts';
import { isOverride } from '../../lifecycle/decision.ts';
import type { ActEvent } from '../../lifecycle/history/model.ts';
import type { Item } from '../outlined/page.ts';
import { FACT_WORDS } from '../since.ts';
import { sentence, TONES } from '../words.ts';

/** @returns the entry. @param assessment the short id of the one it is about; `null` where that needs not be said */
export function actItem(event: ActEvent, assessment: string | null): Item {
  const { by, act } = event;
  const because = 'because' in act ? act.because : null;
  const terms = [
    ...(by === null ? [] : [['by', by] as const]),
    ...(because === null ? [] : [['because', sentence(because)] as const]),
    ...(act.kind === 'condition' && act.due !== null ? [['due', act.due] as const] : []),
    ...(act.kind === 'decision' && act.starts !== null ? [['service starts', act.starts] as const] : []),
    ...(act.kind === 'outcome' && act.note !== null ? [['note', `“${act.note}”`] as const] : []),
    ...(assessment === null ? [] : [['about', assessment] as const]),
  ];
  return { ...headOf(event), ...(terms.length > 0 && { terms }) };
}

function headOf({ act, recommended, condition, merged, undone }: ActEvent): Item {
  switch (act.kind) {
    case 'decision': {
      const overrides = recommended !== null && isOverride(act.recommendation, recommended);
      const where = overrides ? `, where fit recommends ${recommended === 'incomplete' ? 'nothing yet' : recommended}` : '';
      return { label: overrides ? 'Decision, an override' : 'Decision', tone: TONES[act.recommendation], text: `${act.recommendation}${where}` };
    }
    case 'condition':
      return { label: act.state === 'open' ? 'Condition open again' : `Condition ${act.state}`, text: condition?.title ?? act.question };
    case 'outcome':
      return { label: 'Outcome', text: `${outcomeWords(act.facts)} (${act.on})` };
    case 'reveal':
      return { label: 'Results looked at', text: 'while the second rating of the call was still open' };
    case 'rename':
      return { label: 'Renamed', text: `${act.from} → ${act.to}` };
    case 'merge':
      return { label: 'Merged', text: `${merged ?? 'another prospect'} turned out to be this one` };
    case 'undo':
      return { label: 'Taken back', text: undone === null ? 'what was done before' : UNDONE[undone.kind] };
  }
}

const UNDONE: Readonly<Record<Act['kind'], string>> = {
  decision: 'a decision',
  condition: 'what was said of a condition',
  outcome: 'an outcome',
  reveal: 'a look at results',
  rename: 'a renaming',
  merge: 'a merger',
  undo: 'what was taken back before',
};

function outcomeWords(facts: OutcomeFacts): string {
  const known = Object.entries(facts) as [OutcomeFact, boolean][];
  return known.map(([fact, holds]) => `${FACT_WORDS[fact]}: ${holds ? 'yes' : 'no'}`).join('; ');
}
