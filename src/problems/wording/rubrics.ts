/** What can be wrong with a rubric whose shape is right: its names, conditions, points and bands. */
import { didYouMean, list, say, type Wordings } from './words.ts';

/** Wording by code. */
export const RUBRICS = {
  'bad-id': say(
    ({ id, why }) => (why === 'reserved' ? `${id} is reserved and cannot be an id` : `${id} cannot be an id`),
    ({ id, why }) =>
      why === 'reserved'
        ? 'Choose another id.'
        : `Ids start with a letter and hold lower-case letters, digits, _ and -, at most 64, such as ${idLike(id) ?? 'last_incident'}.`,
  ),
  'bad-version': say(
    ({ text }) => `the version ${text} was read as a number`,
    ({ text }) => `Put it in quotes, "${text}", or give it three parts, 1.0.0: YAML reads 1.10 as 1.1.`,
  ),
  'newer-language': say(
    ({ found }) => `this rubric is written in version ${found} of the language`,
    () => 'This fit knows version 1; a newer fit may read it.',
  ),
  'duplicate-id': say(
    ({ id, kind, firstLine }) => `the ${kind} ${id} stands twice, first in line ${firstLine}`,
    ({ kind }) => `Give one of them another ${kind === 'case' || kind === 'field' ? 'name' : 'id'}.`,
  ),
  'unknown-id': say(
    ({ id, kind }) => `there is no ${kind} ${id}`,
    ({ suggestion, known, kind }) => didYouMean(suggestion) ?? (known.length > 0 ? `Known here: ${list(known)}.` : `This rubric has no ${kind}.`),
  ),
  'not-in-conditions': say(
    ({ id }) => `${id} is a fact, and facts decide nothing`,
    () => 'Make it a question with weight 0 if something depends on it.',
  ),
  'later-question': say(
    ({ id, isSame }) => (isSame ? `${id} depends on itself` : `${id} comes later, so its answer is not known here`),
    ({ id, isSame }) =>
      isSame ? 'Name an earlier question.' : `A question can depend only on questions that stand before it: move ${id} up, or this question down.`,
  ),
  'asked-too-early': say(
    ({ id, needs }) => `${id} would be asked before ${needs}, on which it depends`,
    ({ id, needs }) => `Let ${needs} stand before ${id} in order.`,
  ),
  'earlier-id': say(
    ({ id, why, other }) =>
      why === 'present'
        ? `${id} is an id that there is now, and cannot be an earlier one too`
        : why === 'twice'
          ? `the earlier id ${id} stands twice`
          : `${id} is an earlier id of ${other} already`,
    ({ why }) => (why === 'twice' ? 'Keep one of the two.' : 'Take it out of was here: an old answer under it could mean either.'),
  ),
  'listed-twice': say(
    ({ id }) => `${id} stands twice in this list`,
    () => 'Keep one of the two.',
  ),
  'one-form': say(
    ({ found, wanted }) =>
      found.length === 0 ? `one of ${list(wanted)} is needed` : `${found.join(' and ')} stand together, where only one of ${list(wanted)} can`,
    ({ found }) => (found.length === 0 ? 'Add one of them.' : 'Keep one of them.'),
  ),
  'one-subject': say(
    ({ found, wanted }) =>
      found.length === 0
        ? `the condition is about nothing: it needs one of ${list(wanted)}`
        : `a condition is about one thing, this one has ${found.join(' and ')}`,
    ({ found }) =>
      found.length === 0
        ? 'Say what is compared, and with what: { question: last_incident, at-most: 2 }.'
        : 'Make several conditions of it, and put them under all: […] or any: […].',
  ),
  'wrong-comparison': say(
    ({ word, form }) => `${word} does not go with ${form}`,
    ({ allowed }) => `Use ${list(allowed)}.`,
  ),
  'nothing-compared': say(
    ({ subject }) => `the condition names a ${subject} and compares it with nothing`,
    ({ allowed }) => `Add ${list(allowed)}.`,
  ),
  'reads-too-much': say(
    ({ reader, what }) => `${reader} cannot read ${what}`,
    () => 'It would run in a circle; compare answers instead.',
  ),
  'condition-too-deep': say(
    ({ limit }) => `the condition is nested more than ${limit} deep`,
    () => 'Split it into several rules.',
  ),
  'level-gap': say(
    ({ expected, found }) => `level ${found} follows where level ${expected} was expected`,
    () => 'Levels are whole numbers without gaps.',
  ),
  'points-mixture': say(
    ({ without }) => `some options have points, ${list(without, 12, 'and')} ${without.length === 1 ? 'has' : 'have'} none`,
    () => 'Give points to all of them, or to none.',
  ),
  'points-equal': say(
    ({ method }) => `all answers are worth the same, and ${method} needs a worst and a best`,
    () => 'Give different points, or weight 0 to ask without scoring.',
  ),
  'points-count': say(
    ({ wanted, found }) => `${found} points stand for ${wanted} levels`,
    () => 'Write one number for each level.',
  ),
  'points-open': say(
    ({ method }) => `these points have no end, and ${method} needs a worst and a best`,
    () => 'Give min and max, or points by rows.',
  ),
  'rows-order': say(
    ({ edge, before }) => `${edge} does not lie above ${before}`,
    () => 'Put the rows in rising order: the first that holds counts.',
  ),
  'row-edge': say(
    ({ last }) => (last ? 'the last row ends somewhere, so what lies above has no points' : 'this row needs below or at-most, one of them'),
    ({ last }) =>
      last ? 'Take below and at-most away from it, or add a last row with points alone.' : 'Only the last row stands without, for everything above.',
  ),
  'row-out-of-reach': say(
    ({ edge, side }) => `no number reaches this row: ${edge} lies beyond ${side}`,
    ({ side }) => `Delete the row, or change it or ${side}.`,
  ),
  'out-of-small': say(
    ({ outOf, best }) => `out-of ${outOf} is less than the ${best} points that can be reached`,
    () => 'Raise it to at least that.',
  ),
  'out-of-negative': say(
    ({ worst }) => `out-of needs points from 0 up, and ${worst} can be reached`,
    () => 'Leave it out, or give no negative points.',
  ),
  'out-of-useless': say(
    () => 'out-of does nothing for a weighted mean, which is out of 100 already',
    () => 'Leave it out.',
  ),
  'blank-outside': say(
    ({ value, worst, best }) => `${value} points lie outside what can be reached: ${rangeText(worst, best)}`,
    () => 'Take a number within that, or leave-out or no-score.',
  ),
  'range-reversed': say(
    ({ low, high }) => `min ${low} is not below max ${high}`,
    () => 'Swap them, or change one.',
  ),
  'nothing-scored': say(
    () => 'no question of this rubric is scored',
    () => 'Give at least one question points and weight.',
  ),
  'minimum-impossible': say(
    ({ score, low, high }) => {
      if (low === null && high === null) return 'this dimension has no number, so nothing falls below its minimum';
      return low !== null && score <= low
        ? `no number falls below ${score}: the least is ${low}`
        : `every number falls below ${score}: the greatest is ${high}`;
    },
    ({ low, high }) =>
      low === null && high === null
        ? 'Take the minimum away, or score a question of the dimension.'
        : `Choose a minimum above ${low ?? 'the least'}, up to ${high ?? 'the greatest'}.`,
  ),
  'view-weight': say(
    () => 'a view has weight 0',
    () => 'Leave weight out; use its number in conditions.',
  ),
  'view-member': say(
    ({ id, why }) => (why === 'gate' ? `${id} is a gate and has no points` : `${id} has no points`),
    () => 'Views read scored questions.',
  ),
  'gate-weight': say(
    () => 'a gate has no weight',
    () => 'Leave weight out: a gate decides on its own.',
  ),
  'band-order': say(
    ({ word, before }) => `${word} stands after ${before}`,
    () => 'Bands run from best to worst: accept, conditional, defer, decline.',
  ),
  'band-cuts': say(
    ({ from, before }) => `from ${from} stands below from ${before}, against the order of the other bands`,
    () => 'Bands run from best to worst: the numbers after from fall from row to row, or rise where fewer points are better.',
  ),
  'band-duplicate': say(
    ({ from }) => `two bands begin at ${from}`,
    () => 'Give one of them another from, or take one away.',
  ),
  'band-word': say(
    ({ word, why }) => (why === 'twice' ? `two bands are called ${word}` : `${word} names another recommendation than the band gives`),
    () => 'Choose another word.',
  ),
  'band-nowhere': say(
    () => 'no band has a from, so no score leads anywhere',
    () => 'Give at least one band a from.',
  ),
  'rule-effect': say(
    ({ found }) => (found.length === 0 ? 'the rule does nothing' : `a rule has one effect, this one has ${found.join(' and ')}`),
    ({ found }) => (found.length === 0 ? 'Add recommend, at-most, at-least, flag or no-score.' : 'Keep one, and make a second rule for the other.'),
  ),
  'useless-key': say(
    ({ key, why }) => `${key} does nothing here: ${why}`,
    () => 'Leave it out, or change what it goes with.',
  ),
} satisfies Wordings;

/** What a text would be as an id; `null` when it would be none. */
function idLike(text: string): string | null {
  const id = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return /^[a-z][a-z0-9_]{0,63}$/.test(id) ? id : null;
}

function rangeText(worst: number | null, best: number | null): string {
  if (worst === null) return best === null ? 'any number' : `up to ${best}`;
  return best === null ? `${worst} and more` : `${worst} to ${best}`;
}
