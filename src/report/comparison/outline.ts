/** The page of what differs between two assessments. */
import type { Rubric } from '../../engine/model/rubric.ts';
import type { Coming, Comparison, Side } from '../../lifecycle/comparison/model.ts';
import { decimal } from '../../text/number.ts';
import { rater } from '../origin.ts';
import { type Block, type Item, list, type Page, type Section, words } from '../outlined/page.ts';
import { differenceWords, trendWords } from '../shifts.ts';
import { enumerated, nameOf, sentence, TONES } from '../words.ts';
import { answerItem, factItem, lostItem } from './answers.ts';

/** A comparison and what its page needs besides. */
export interface ComparisonView {
  readonly comparison: Comparison;
  /** Those of the rubric of the second. */
  readonly facts: Rubric['facts'];
}

/** What the two are called on the page. */
export type Names = readonly [first: string, second: string];

/** @returns the page, the same in every format. */
export function outlineComparison({ comparison, facts: known }: ComparisonView): Page {
  const { before, after, relation, answers, facts, lost, alike } = comparison;
  const names = namesOf(comparison);
  const differing = answers.filter(({ differs }) => differs === 'answer').length;
  const sections: readonly Section[] = [
    { depth: 1, title: 'Recommendation', blocks: recommendation(comparison, names) },
    { depth: 1, title: 'Score', blocks: score(comparison) },
    {
      depth: 1,
      title: 'Dimensions',
      blocks: list(comparison.dimensions.map((one) => ({ ...marked(one.trend), label: one.title, text: shiftIn(comparison)(one) }))),
    },
    {
      depth: 1,
      title: `Answers, ${differing} of ${answers.length + alike} differ`,
      blocks: list(answers.map((answer) => answerItem(answer, names))),
    },
    { depth: 1, title: 'Not carried over', blocks: list(lost.map(lostItem)) },
    { depth: 1, title: 'Facts', blocks: list(facts.flatMap((fact) => factItem(fact, known))) },
    { depth: 1, title: 'Conditions', blocks: coming(comparison, comparison.conditions, ({ text, title }) => ({ text, aside: title })) },
    {
      depth: 1,
      title: 'Knock-outs',
      blocks: coming(comparison, comparison.knockouts, ({ title, confirmed }) => ({
        text: title,
        aside: confirmed ? 'confirmed' : 'waiting for confirmation',
      })),
    },
    { depth: 1, title: 'Flags', blocks: coming(comparison, comparison.flags, (text) => ({ text })) },
  ];
  const kept = sections.filter(({ blocks }) => blocks.length > 0);
  return {
    title: relation === 'two-prospects' ? `${nameOf(before)} and ${nameOf(after)}` : nameOf(after),
    facts: [
      ...(relation === 'same-call' ? ['Both are of one call'] : []),
      sideLine(names[0], before),
      sideLine(names[1], after),
      ...(kept.length === 0 ? ['Nothing differs.'] : []),
    ],
    sections: kept,
  };
}

function namesOf({ relation, before, after }: Comparison): Names {
  if (relation === 'two-prospects') return [nameOf(before), nameOf(after)];
  return relation === 'same-call' ? ['First', 'Second'] : ['Before', 'Now'];
}

function sideLine(name: string, { at, rubric, id, ...side }: Side): string {
  return `${name}: ${[at?.slice(0, 10), rater(side), `${rubric.id} ${rubric.version}`, id].filter(Boolean).join(' · ')}`;
}

function recommendation({ before, after, behind, answers, incomparable }: Comparison, names: Names): readonly Block[] {
  const causes = [before, after].map(({ cause }, i): Item => ({ label: names[i as 0 | 1], text: sentence(cause.text) }));
  const isSame = before.recommendation === after.recommendation;
  if (isSame && before.band === after.band && before.cause.rule === after.cause.rule && before.cause.id === after.cause.id) return [];
  const titles = behind?.questions.map((id) => answers.find(({ question }) => question === id)?.title ?? id) ?? [];
  const said = behind === null || behind.how === 'rubric' ? null : enumerated(titles, 'and');
  const how: readonly Item[] = isSame
    ? []
    : behind === null
      ? [{ text: 'Which answers are behind it could not be traced: this fit decides otherwise about the second than the one that locked it.' }]
      : said === null
        ? [{ text: `The other text of the rubric makes it: under ${after.rubric.version} the first answers lead there already.` }]
        : [{ label: titles.length === 1 ? 'This answer alone makes it' : HOW[behind.how as 'alone' | 'together'], text: said }];
  const text = before.band === after.band && isSame ? `${wordOf(after)} both, for another reason` : `${wordOf(before)} → ${wordOf(after)}`;
  const aside = incomparable === null ? {} : { aside: 'under another major version of the rubric' };
  return list([
    { ...(!isSame && { mark: 'attention' as const }), label: 'fit recommends', tone: TONES[after.recommendation], text, ...aside, under: [...causes, ...how] },
  ]);
}

const HOW = { alone: 'Each of these answers makes it by itself', together: 'Only together these answers make it' } as const;

function wordOf({ recommendation: word, band }: Side): string {
  return band === null || band === word ? word : `${word} (“${band}”)`;
}

function score(comparison: Comparison): readonly Block[] {
  const { score: shift, drivers, noise, incomparable } = comparison;
  if (shift === null) return words(NOT_COMPARED[incomparable ?? 'other-major-version']);
  if (shift.before === shift.after) return [];
  const limit =
    shift.trend === null
      ? ''
      : ` A ${comparison.relation === 'over-time' ? 'change' : 'difference'} counts beyond ${decimal(Math.round(noise * 10) / 10)} points.`;
  const parts: readonly Item[] =
    drivers === null
      ? []
      : [
          ...drivers.questions.map(({ title, change, isAnswered }) => ({
            key: signed(change),
            text: title,
            ...(!isAnswered && { aside: 'the same answer, with another share' }),
          })),
          ...(drivers.rubric === 0 ? [] : [{ key: signed(drivers.rubric), text: 'the other text of the rubric' }]),
          ...(drivers.rest === 0 ? [] : [{ key: signed(drivers.rest), text: 'what remains: rounding, and the foot of a scale' }]),
        ];
  return [
    ...words(`${sentence(shiftIn(comparison)(shift))}${limit}`),
    ...(parts.length === 0 ? [] : words(`${comparison.relation === 'over-time' ? 'What drove it' : 'Where it comes from'}; the points add up to it:`)),
    ...list(parts),
  ];
}

const NOT_COMPARED = {
  'other-rubric': 'Scores are not compared: they were made with different rubrics.',
  'other-major-version': 'Scores are not compared: under another major version of the rubric a score means something else.',
} as const;

function shiftIn({ relation }: Comparison): typeof trendWords {
  return relation === 'over-time' ? trendWords : differenceWords;
}

function marked(trend: 'up' | 'down' | 'none' | null): Pick<Item, 'mark'> {
  return trend === 'up' || trend === 'down' ? { mark: 'attention' } : {};
}

function signed(change: number): string {
  return `${change > 0 ? '+' : ''}${decimal(change)}`;
}

function coming<Entry>(comparison: Comparison, { came, went }: Coming<Entry>, itemOf: (entry: Entry) => Item): readonly Block[] {
  const names = namesOf(comparison);
  const [no, yes] = comparison.relation === 'over-time' ? ['No longer', 'New'] : names.map((name) => `Only ${name}`);
  return list([...came.map((one) => ({ label: yes ?? '', ...itemOf(one) })), ...went.map((one) => ({ label: no ?? '', ...itemOf(one) }))]);
}
