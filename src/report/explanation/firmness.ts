/** How firm a recommendation is. */
import type { Firmness, Turn } from '../../engine/model/explanation.ts';
import type { Advice } from '../../engine/model/rubric.ts';
import { decimal } from '../../text/number.ts';
import { type Block, type Item, list, words } from '../outlined/page.ts';
import { recommended } from '../since.ts';
import { counted } from '../words.ts';
import type { ExplanationDocument } from './document.ts';
import { firstOf } from './phrases.ts';

/** @returns the blocks of the section. */
export function firmness({ firmness: firm, result }: ExplanationDocument): readonly Block[] {
  if (firm === null) return words('Nothing is recommended yet, so nothing can be firm.');
  if (firm.tried === 0) return words('No small change could be tried, so nothing tells how firm this is.');
  return [...verdict(firm), ...equalWeights(firm, result.recommendation), ...weights(firm), ...cuts(firm), ...levels(firm)];
}

function verdict({ verdict: word, tried, flipped }: Firmness): readonly Block[] {
  const what = 'Counted as small: the same weight for every question, the share of one dimension or one cut shifted a little, one rating one level off.';
  const [label, other] = word === 'firm' ? ['Firm', 'no other'] : ['Fragile', 'another'];
  if (tried === 1) return [...words(`the only small change that could be tried gives ${other} recommendation.`, label), { kind: 'aside', text: what }];
  const of = `${flipped === 0 ? 'none' : flipped} of ${counted(tried, 'small change')}`;
  return [...words(`${of} ${flipped > 1 ? 'give' : 'gives'} another recommendation.`, label), { kind: 'aside', text: what }];
}

function equalWeights({ equalWeights: equal }: Firmness, now: Advice): readonly Block[] {
  if (equal === null) return [];
  const { recommendation, score } = equal;
  const same = recommendation === now ? `${recommended(recommendation)} as well` : recommended(recommendation);
  return words(`${same}${score === null ? '' : `, score ${decimal(score)}`}.`, 'With the same weight for every question');
}

function weights({ weights: all }: Firmness): readonly Block[] {
  if (all.length === 0) return [];
  const label = 'Shares of the dimensions';
  if (all.every(({ down, up }) => down === null && up === null))
    return words('whatever the share of one of them, from 1 to 99 per cent, the others in proportion, the recommendation stays.', label);
  const rows = all.map(({ title, share, down, up }) => [title, `${decimal(share)}%`, turnWords(down), turnWords(up)]);
  const [left, right] = ['left', 'right'] as const;
  const head = [
    { title: 'Dimension', align: left },
    { title: 'Share', align: right },
    { title: 'Turns below', align: left },
    { title: 'Turns above', align: left },
  ];
  return [...words('where the recommendation turns, the others keeping their proportions.', label), { kind: 'table', head, rows }];
}

function turnWords(turn: Turn | null): string {
  return turn === null ? 'nowhere' : `${recommended(turn.recommendation)} at ${decimal(turn.at)}%`;
}

function cuts({ cuts: all }: Firmness): readonly Block[] {
  if (all.length === 0) return [];
  const label = 'Cuts of the bands';
  const turning = all.flatMap(({ band, from, turn }): readonly Item[] =>
    turn === null ? [] : [{ label: `Cut of ${band}`, text: `${decimal(from)} → ${decimal(turn.at)}`, aside: `gives ${recommended(turn.recommendation)}` }],
  );
  if (turning.length === 0) return words('none of them, shifted between its neighbours, turns it.', label);
  const howMany = all.length === 1 ? 'the only one' : `${turning.length} of ${counted(all.length, 'cut')}`;
  return [...words(`${howMany} ${turning.length === 1 ? 'turns' : 'turn'} it, if shifted alone.`, label), ...list(turning)];
}

function levels({ ratings, levels: all }: Firmness): readonly Block[] {
  if (ratings === 0) return [];
  const label = 'Ratings one level off';
  if (all.length === 0) return words('none turns it.', label);
  const items = all.map(
    ({ title, from, to, recommendation }): Item => ({ label: title, text: `${from} → ${to}`, aside: `gives ${recommended(recommendation)}` }),
  );
  return [...words(all.length === 1 ? 'one would turn it.' : `${all.length} would turn it, each alone.`, label), ...firstOf(items)];
}
