/** The fewest answers that change the recommendation, by who can bring them about. */
import { FLIP_BY, type Flip, type FlipBy } from '../../engine/model/explanation.ts';
import { RECOMMENDATIONS } from '../../engine/model/rubric.ts';
import { decimal } from '../../text/number.ts';
import { type Block, type Item, type Section, words } from '../outlined/page.ts';
import { counted } from '../words.ts';
import type { ExplanationDocument } from './document.ts';
import { changeWords, firstOf } from './phrases.ts';

const WHO: Readonly<Record<FlipBy, string>> = {
  them: 'What they can change',
  us: 'What we can change',
  both: 'What takes both of us',
  nobody: 'What nobody can change',
};

/** @returns the section, with a part for each way. */
export function flips(document: ExplanationDocument): readonly Section[] {
  const { better, worse, searched } = document.flips;
  const title = 'What would change it';
  if (document.result.recommendation === 'incomplete')
    return [{ depth: 1, title, blocks: words('Nothing is recommended yet: first come the answers that are open.') }];
  if (searched === 0) return [{ depth: 1, title, blocks: words('This was not tried: the rubric is too large.') }];
  return [
    { depth: 1, title, blocks: words(['The fewest answers that have to be others; what is open stays open.', ...limit(searched)].join(' ')) },
    { depth: 2, title: 'For the better', blocks: wayBlocks(document, better, 'better') },
    { depth: 2, title: 'For the worse', blocks: wayBlocks(document, worse, 'worse') },
  ];
}

/** Changes at a time that are tried where their sets are not too many for it. */
const ALL = 3;

function limit(searched: number): readonly string[] {
  return searched === ALL
    ? []
    : [`No more than ${NUMBERS[searched] ?? searched} at a time ${searched === 1 ? 'was' : 'were'} tried, because larger sets are too many.`];
}

function wayBlocks({ result, flips: { searched } }: ExplanationDocument, found: readonly Flip[], way: 'better' | 'worse'): readonly Block[] {
  const { recommendation } = result;
  const last = way === 'better' ? RECOMMENDATIONS[0] : RECOMMENDATIONS.at(-1);
  if (recommendation === last) return words(`Nothing is ${way} than ${recommendation}.`);
  if (found.length === 0) return words(`No change of ${searched === 1 ? 'one answer' : `up to ${NUMBERS[searched] ?? searched} answers`} makes it ${way}.`);
  return FLIP_BY.flatMap((by) => {
    const own = found.filter((flip) => flip.by === by);
    return own.length === 0 ? [] : [...words(counted(own.length, 'way'), WHO[by]), ...firstOf(own.map(flipItem), by === 'nobody' ? MOST_GIVEN : undefined)];
  });
}

/** Sets that nobody can bring about are told as examples only. */
const MOST_GIVEN = 2;

const NUMBERS: Readonly<Record<number, string>> = { 1: 'one', 2: 'two', 3: 'three' };

function flipItem({ changes, recommendation, score }: Flip): Item {
  const gives = (verb: string) => `${verb} ${recommendation}${score === null ? '' : `, score ${decimal(score)}`}`;
  const [first] = changes;
  if (first !== undefined && changes.length === 1) return { label: first.title, text: changeWords(first), aside: gives('gives') };
  const under = changes.map((change): Item => ({ label: change.title, text: changeWords(change) }));
  return { text: `These ${NUMBERS[changes.length] ?? changes.length} together`, aside: gives('give'), under };
}
