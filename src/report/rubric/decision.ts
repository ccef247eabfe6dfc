/** How a rubric decides: the steps in their fixed order, those that it uses. */
import { countingDimensions, sharesOf } from '../../engine/explain/shares.ts';
import type { Band, Question, Rule } from '../../engine/model/rubric.ts';
import { isMean } from '../../engine/score/aggregate.ts';
import { decimal } from '../../text/number.ts';
import { type Item, list, type Section, words } from '../outlined/page.ts';
import { counted, enumerated, TONES } from '../words.ts';
import { pointWords } from './answers.ts';
import { whenWords } from './conditions.ts';
import { inSentence, type Lexicon } from './lexicon.ts';
import { gateWords, knockoutWords } from './question.ts';
import { percent } from './shares.ts';
import { capWords, costWords, countingWords, METHODS, outcomeWords } from './words.ts';

/** @returns the section. */
export function decisionSection(lexicon: Lexicon): Section {
  const { borderline, costs } = lexicon.rubric.decision;
  const ending = [knockouts(lexicon), gates(lexicon), stoppingRules(lexicon), gaps(lexicon)].filter((step) => step !== null);
  const going = [band(lexicon), rulesAndMinimums(lexicon), conditions(lexicon)].filter((step) => step !== null);
  const near =
    borderline === undefined
      ? null
      : `Within ${pointWords(borderline)} of a cut or a minimum, or where what is open can still change the band. A second person then rates from the notes.`;
  return {
    depth: 1,
    title: 'How it decides',
    blocks: [
      ...words(`fit recommends, a person decides. ${orderWords(ending.length)}`),
      ...list([...ending, ...going], true),
      ...words(near, 'Borderline'),
      ...words(costs && costWords(costs), 'Costs'),
    ],
  };
}

/** Whether a rule ends the matter before the score counts. */
function isStopping({ effect }: Rule, { merit }: Lexicon): boolean {
  if (effect?.kind !== 'recommend') return false;
  const recommendation = merit.outcomes.get(merit.locate(effect.target, 'worst'))?.recommendation;
  return recommendation === 'decline' || recommendation === 'defer';
}

/** @returns what a rule does to the recommendation, `null` where it leaves it. */
export function effectWords({ effect }: Rule, lexicon: Lexicon): string | null {
  if (effect === undefined) return null;
  const { merit } = lexicon;
  if (effect.kind === 'at-most') return capWords(merit.locate(effect.target, 'best'), lexicon);
  return `${effect.kind === 'at-least' ? 'at least ' : ''}${outcomeWords(merit.locate(effect.target, 'worst'), lexicon)}`;
}

type Step = Item | null;

function orderWords(ending: number): string {
  const first = ending === 1 ? 'Step 1 ends the matter' : `The first of steps 1 ${ending === 2 ? 'and' : 'to'} ${ending} that holds ends the matter`;
  return `${first}; from step ${ending + 1} on, each goes on from the one before.`;
}

function questionsOf({ rubric }: Lexicon): readonly Question[] {
  return rubric.dimensions.flatMap(({ questions }) => questions);
}

function knockouts(lexicon: Lexicon): Step {
  const items = questionsOf(lexicon).flatMap(({ title, form, knockout }): readonly Item[] =>
    knockout === undefined ? [] : [{ mark: 'stops', label: title, text: knockoutWords(form, knockout) }],
  );
  const to = outcomeWords(lexicon.merit.place('decline', 'worst'), lexicon);
  return items.length === 0 ? null : { label: 'Knock-outs', text: `Once confirmed, one of these answers leads to ${to}, whatever else is true.`, under: items };
}

function gates(lexicon: Lexicon): Step {
  const items = questionsOf(lexicon).flatMap(({ title, form, gate }): readonly Item[] =>
    gate === undefined ? [] : [{ label: title, text: gateWords(form, gate, lexicon) }],
  );
  const text =
    items.length === 1
      ? 'A question about ourselves decides alone. Not yet known, it does not hold up the recommendation.'
      : 'Questions about ourselves decide alone, the worst of those that hold. Not yet known, they do not hold up the recommendation.';
  return items.length === 0 ? null : { label: 'Our own side', text, under: items };
}

function stoppingRules(lexicon: Lexicon): Step {
  const items = lexicon.rubric.rules.filter((rule) => isStopping(rule, lexicon)).map((rule) => ruleItem(rule, lexicon));
  return items.length === 0 ? null : { label: 'Rules that end the matter', text: 'The worst of those that hold counts.', under: items };
}

function ruleItem(rule: Rule, lexicon: Lexicon): Item {
  return { label: rule.id, text: effectWords(rule, lexicon) ?? '' };
}

function gaps(lexicon: Lexicon): Step {
  const { decision, rules } = lexicon.rubric;
  const required = questionsOf(lexicon).filter((question) => question.required || question.knockout);
  const hasKnockout = required.some(({ knockout }) => knockout);
  const saved = rules.some(({ noScore, effect }) => noScore && effect?.kind === 'recommend') ? ', and no rule that withholds it recommends something' : '';
  const reasons = [
    ...(required.length === 0
      ? []
      : [
          `not yet known: ${enumerated(
            required.map(({ title }) => inSentence(title)),
            'or',
          )}`,
        ]),
    ...(hasKnockout ? ['in any case: a knock-out waits for confirmation'] : []),
    ...(decision.coverage === undefined ? [] : [`less than ${decimal(decision.coverage)}% of the weight is known`]),
    `there is no score${saved}`,
    ...(decision.bands.some(({ when }) => when) ? ['no band is left, or what is open decides which band counts'] : []),
  ];
  return {
    label: 'Incomplete',
    text: 'Nothing is recommended yet while one of these holds, unless all that is open leads to the same recommendation anyway.',
    under: reasons.map((text) => ({ text })),
  };
}

function band(lexicon: Lexicon): Step {
  const { rubric } = lexicon;
  const { bands } = rubric.decision;
  const struck = bands.some(({ when }) => when)
    ? ' Where the condition of a row does not hold, the score takes the highest cut that it reaches among the other rows, or the lowest of them.'
    : '';
  return { label: 'Score', text: `${scoreWords(lexicon)} It falls into one of these.${struck}`, under: bands.map((row) => bandItem(row, bands, lexicon)) };
}

function scoreWords({ rubric }: Lexicon): string {
  const { method, decimals, ...rest } = rubric.scoring;
  const members = countingDimensions(rubric);
  const shares = sharesOf(members.map(({ weight }) => weight));
  const names = members.map((member, i) => {
    const title = inSentence(member.title);
    const part = shares[i]?.part;
    if (part !== undefined && isMean(method)) return `${title} (${percent(part)})`;
    return method === 'sum' && member.weight !== 1 ? `${title} (times ${decimal(member.weight)})` : title;
  });
  return `The score is ${METHODS[method]} ${enumerated(names, 'and')}${countingWords({ method, ...rest, ...(decimals !== 1 && { decimals }) })}`;
}

function bandItem(row: Band, bands: readonly Band[], lexicon: Lexicon): Item {
  const own = row.word === row.recommend ? '' : ` (“${row.word}”)`;
  const when = row.when === undefined ? '' : `, only ${whenWords(row.when, lexicon)}`;
  return { label: `${row.recommend}${own}`, tone: TONES[row.recommend], text: `${cutWords(row, bands)}${when}` };
}

/** "50 to below 70"; the lowest row reaches down without end. */
function cutWords({ from }: Band, bands: readonly Band[]): string {
  if (from === undefined) return 'only by a rule';
  const cuts = [...new Set(bands.flatMap((band) => band.from ?? []))].sort((a, b) => a - b);
  const next = cuts[cuts.indexOf(from) + 1];
  if (from === cuts[0]) return next === undefined ? 'every score' : `below ${decimal(next)}`;
  return next === undefined ? `${decimal(from)} and above` : `${decimal(from)} to below ${decimal(next)}`;
}

const BELOW_MINIMUM = 'A dimension below its minimum caps the recommendation';

function rulesAndMinimums(lexicon: Lexicon): Step {
  const { rules, dimensions } = lexicon.rubric;
  const rest = rules.filter((rule) => rule.effect !== undefined && !isStopping(rule, lexicon));
  const of = (kind: string) => rest.filter(({ effect }) => effect?.kind === kind).map((rule) => ruleItem(rule, lexicon));
  const minimums = dimensions.flatMap(({ title, minimum }): readonly Item[] =>
    minimum === undefined
      ? []
      : [{ label: title, text: `${capWords(lexicon.merit.locate(minimum.otherwise, 'best'), lexicon)} below ${decimal(minimum.score)}` }],
  );
  const caps = [...minimums, ...of('at-most')];
  const groups = [
    { items: of('recommend'), says: 'The worst rule that recommends something replaces the band.' },
    { items: of('at-least'), says: 'The best “at least” lifts.' },
    { items: caps, says: minimums.length === 0 ? 'The worst “at most” caps.' : `${BELOW_MINIMUM}; the worst cap counts.` },
  ].filter(({ items }) => items.length > 0);
  if (groups.length === 0) return null;
  const label = rest.length === 0 ? 'Minimums' : minimums.length === 0 ? 'Rules' : 'Rules and minimums';
  const text = groups.map(({ says }) => says).join(' ');
  return { label, text, under: groups.flatMap(({ items }) => items) };
}

function conditions(lexicon: Lexicon): Step {
  const { atMost, lower } = lexicon.rubric.decision.conditions;
  const count = questionsOf(lexicon).filter(({ condition }) => condition).length;
  if (count === 0) return null;
  const text = `${counted(count, 'question')} can make a condition due: a promise that both sides agree on.`;
  if (!lower) return { label: 'Conditions', text: `${text} They are listed and leave the recommendation as it is.` };
  const caps = [
    { text: `one or more due: ${capWords(lexicon.merit.place('conditional', 'best'), lexicon)}` },
    ...(atMost === undefined ? [] : [{ text: `more than ${atMost} due: ${capWords(lexicon.merit.place('decline', 'best'), lexicon)}` }]),
  ];
  return { label: 'Conditions', text, under: caps };
}
