/** The page of what differs between two assessments. */

import type { KnockoutResult } from '../../engine/model/assessment.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import type { Coming, Comparison, DimensionShift, Side } from '../../lifecycle/comparison/model.ts';
import { rater } from '../origin.ts';
import { type Block, type Item, list, type Page, type Section } from '../outlined/page.ts';
import { enumerated, nameOf, sentence, TONES } from '../words.ts';
import { answerItem, factItem, lostItem } from './answers.ts';
import { railOf, scoreBlocks, shiftIn } from './score.ts';

/** A comparison and what its page needs besides. */
export interface ComparisonView {
  readonly comparison: Comparison;
  /** Those of the rubric of the second. */
  readonly facts: Rubric['facts'];
}

/** What the two are called on the page. */
export type Names = readonly [first: string, second: string];

/** The parts of the page; one without blocks has nothing to say. */
export interface ComparisonSections {
  readonly recommendation: Section;
  readonly score: Section;
  readonly dimensions: Section;
  readonly answers: Section;
  readonly others: readonly Section[];
}

/** @returns the page, the same in every format. */
export function outlineComparison(view: ComparisonView): Page {
  const { recommendation, score, dimensions, answers, others } = comparisonSections(view);
  const kept = [recommendation, score, dimensions, answers, ...others].filter(({ blocks }) => blocks.length > 0);
  return { ...comparisonHead(view.comparison, kept.length === 0), sections: kept };
}

/** @returns who is compared, and when each was assessed. @param isSame whether nothing differs */
export function comparisonHead(comparison: Comparison, isSame: boolean): Pick<Page, 'title' | 'facts'> {
  const { before, after, relation } = comparison;
  const names = namesOf(comparison);
  return {
    title: relation === 'two-prospects' ? `${nameOf(before)} and ${nameOf(after)}` : nameOf(after),
    facts: [
      ...(relation === 'same-call' ? ['Both are of one call'] : []),
      `${names[0]}: ${sideWords(before)}`,
      `${names[1]}: ${sideWords(after)}`,
      ...(isSame ? ['Nothing differs.'] : []),
    ],
  };
}

/** @returns what differs, part by part. */
export function comparisonSections({ comparison, facts: known }: ComparisonView): ComparisonSections {
  const { answers, facts, lost, alike, dimensions } = comparison;
  const names = namesOf(comparison);
  const differing = answers.filter(({ differs }) => differs === 'answer').length;
  return {
    recommendation: { depth: 1, title: 'Recommendation', blocks: recommendation(comparison, names) },
    score: { depth: 1, title: 'Score', blocks: scoreBlocks(comparison) },
    dimensions: { depth: 1, title: 'Dimensions', blocks: list(dimensions.map((one) => dimensionItem(comparison, one))) },
    answers: {
      depth: 1,
      title: `Answers, ${differing} of ${answers.length + alike} differ`,
      blocks: list(answers.map((answer) => answerItem(answer, names))),
    },
    others: [
      { depth: 1, title: 'Not carried over', blocks: list(lost.map(lostItem)) },
      { depth: 1, title: 'Facts', blocks: list(facts.flatMap((fact) => factItem(fact, known))) },
      { depth: 1, title: 'Conditions', blocks: coming(comparison, comparison.conditions, ({ text, title }) => ({ text, aside: title })) },
      { depth: 1, title: 'Knock-outs', blocks: coming(comparison, comparison.knockouts, knockoutItem) },
      { depth: 1, title: 'Flags', blocks: coming(comparison, comparison.flags, (text) => ({ text })) },
    ],
  };
}

function knockoutItem({ title, confirmed }: KnockoutResult): Item {
  return { text: title, aside: confirmed ? 'confirmed' : 'waiting for confirmation' };
}

function dimensionItem(comparison: Comparison, shift: DimensionShift): Item {
  return { ...marked(shift.trend), label: shift.title, text: shiftIn(comparison)(shift), ...railOf(comparison, shift) };
}

/** @returns what the two are called. */
export function namesOf({ relation, before, after }: Comparison): Names {
  if (relation === 'two-prospects') return [nameOf(before), nameOf(after)];
  return relation === 'same-call' ? ['First', 'Second'] : ['Before', 'Now'];
}

/** @returns when and by whom one of the two was assessed, and with what. */
export function sideWords({ at, rubric, id, ...side }: Side): string {
  return [at?.slice(0, 10), rater(side), `${rubric.id} ${rubric.version}`, id].filter(Boolean).join(' · ');
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

function marked(trend: 'up' | 'down' | 'none' | null): Pick<Item, 'mark'> {
  return trend === 'up' || trend === 'down' ? { mark: 'attention' } : {};
}

function coming<Entry>(comparison: Comparison, { came, went }: Coming<Entry>, itemOf: (entry: Entry) => Item): readonly Block[] {
  const names = namesOf(comparison);
  const [no, yes] = comparison.relation === 'over-time' ? ['No longer', 'New'] : names.map((name) => `Only ${name}`);
  return list([...came.map((one) => ({ label: yes ?? '', ...itemOf(one) })), ...went.map((one) => ({ label: no ?? '', ...itemOf(one) }))]);
}
