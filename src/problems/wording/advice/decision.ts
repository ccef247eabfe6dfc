/** What is said of knock-outs, conditions, rules and bands. */
import { list } from '../words.ts';
import { type AdviceWordings, advise } from './wording.ts';

/** Wording by code. */
export const DECISION = {
  'many-knockouts': advise(
    ({ count, most, of }) => `${count} of ${of} questions are knock-outs; up to ${most} is fine here`,
    () => 'Keep those that no strength could make up for; give the others a minimum or a condition.',
    'Hurdles throw information away that a score would keep.',
    'Ock & Oswald 2018',
  ),
  'no-class': advise(
    ({ id }) => `the knock-out of ${id} has no class`,
    () => 'Add class: safety, law, delivery-impossible, below-cost or conduct.',
    'A reason that decides alone must be one that can be said aloud.',
    'ISQC 1, paragraph 26, on accepting clients',
  ),
  'no-because': advise(
    ({ what, id }) => `the ${what} ${what === 'rule' ? id : `of ${id}`} does not say why`,
    () => 'Add because: one sentence that can be said aloud.',
    'The report gives this sentence as the reason for its recommendation.',
    'ISQC 1, paragraph 26, on accepting clients',
  ),
  unanchored: advise(
    ({ what, id }) => `the ${what} of ${id} hangs on a word, not on an act`,
    () => 'Use levels that describe acts, options of a few words, or a number with its unit.',
    'It decides alone, so its error counts in full.',
    'Contact-centre practice, automatic fails',
  ),
  'thin-condition': advise(
    ({ id, missing }) => `the condition of ${id} has no ${list(missing)}`,
    ({ missing }) => `Add ${list(missing, 12, 'and')}.`,
    'Without owner, date, test, consequence and review it is a wish.',
    'Practice of agreed expectations',
  ),
  'vague-target': advise(
    ({ target, words }) => `${target} may be ${list(words)}: several bands recommend it`,
    ({ words }) => `Write the word of the band that is meant: ${list(words)}.`,
    'Named by its recommendation, a band is the best of them in a cap and the worst of them in a recommendation.',
    'The rubric language, decision',
  ),
  'one-sided-bands': advise(
    ({ missing }) => `nothing in this rubric leads to ${missing}`,
    ({ missing }) => `Add a band that recommends ${missing}.`,
    'A rubric that cannot say both yes and no decides nothing.',
    'Our judgement',
  ),
  'no-coverage': advise(
    () => 'a score of half the answers counts as much as one of all',
    () => 'Add coverage: 80 to decision.',
    'A high score on half a call is no score.',
    'Mazza, Enders & Ruehlman 2015, on averaging what is there',
  ),
  'no-costs': advise(
    () => 'the cost of a wrong accept and of a wrong decline is not said',
    () => 'Add costs: { wrong-accept: 30000, wrong-decline: 10000, currency: EUR } with your own figures to decision.',
    'Where the cuts belong follows from what the two errors cost.',
    'Elkan 2001; Vickers & Elkin 2006',
  ),
  'no-adapted': advise(
    () => 'it is not said whether a team has read the anchors on its own cases',
    () => 'Add adapted: false, and true once that is done.',
    'Anchors that are moved from one workplace to another lose part of their value.',
    'Borman & Vallon 1974',
  ),
} satisfies AdviceWordings;
