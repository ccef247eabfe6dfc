/** What somebody did, in words. */
import type { Follows } from '../../engine/model/assessment.ts';
import { OUTCOME_FACTS, type OutcomeAct } from '../../engine/model/log.ts';
import { FACT_WORDS } from '../since.ts';
import { sentence } from '../words.ts';
import type { Deed, LogEvent } from './data.ts';

/** @returns what was done, without who and when. @param all everything that was done: what is taken back stands among it */
export function deedWords(act: Deed, all: readonly LogEvent[]): string {
  switch (act.kind) {
    case 'begun':
      return `began with ${act.rubric}${act.follows === null ? '' : followWords(act.follows)}`;
    case 'locked':
      return 'locked it';
    case 'decision':
      return `decided ${act.recommendation}${act.starts === null ? '' : `, start ${act.starts}`}${after('Because: ', act.because)}`;
    case 'condition':
      return `said of the condition on ${act.question}: ${act.state}${act.due === null ? '' : `, due ${act.due}`}${after('Because: ', act.because)}`;
    case 'outcome':
      return `noted of ${act.on}: ${factsIn(act)}${after('', act.note)}`;
    case 'reveal':
      return 'looked at a result that was hidden while another rating was open';
    case 'rename':
      return `renamed “${act.from}” to “${act.to}”`;
    case 'merge':
      return `merged it into ${act.name === null ? act.into : `“${act.name}”`}`;
    case 'undo':
      return `took back: ${undoneIn(act.entry, all)}`;
  }
}

const FOLLOWS: Readonly<Record<Follows['kind'], string>> = {
  again: 'again after',
  correction: 'to correct',
  'second-rating': 'as second rating of',
  consensus: 'as consensus on',
};

function followWords({ kind, of, because }: Follows): string {
  return `, ${FOLLOWS[kind]} ${of}${after('Because: ', because)}`;
}

/** A sentence more where there is something to say. */
function after(lead: string, text: string | null): string {
  return text === null ? '' : `. ${lead}${sentence(text)}`;
}

function factsIn({ facts }: OutcomeAct): string {
  return OUTCOME_FACTS.flatMap((fact) => (facts[fact] === undefined ? [] : `${FACT_WORDS[fact]}: ${facts[fact] ? 'yes' : 'no'}`)).join('; ');
}

function undoneIn(entry: string, all: readonly LogEvent[]): string {
  const undone = all.find((one) => one.entry === entry)?.act;
  return undone === undefined || undone.kind === 'undo' ? entry : deedWords(undone, all);
}
