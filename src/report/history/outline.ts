/** The page of a prospect's life: what happened, the oldest first, and the course of the scores. */
import type { AssessmentEvent, Change, Entered, EnteredRating, History, HistoryEvent, Trend, Verdict } from '../../lifecycle/history/model.ts';
import { decimal } from '../../text/number.ts';
import { rater } from '../origin.ts';
import { type Item, list, type Page, type Section, words } from '../outlined/page.ts';
import { trendWords } from '../shifts.ts';
import { counted, nameOf, numberWords, sentence, TONES } from '../words.ts';
import { actItem } from './acts.ts';
import { sparkline } from './sparkline.ts';

/** A history and what its page needs besides. */
export interface HistoryView {
  readonly history: History;
  /** By id the part of it that people type. */
  readonly shortIds: Readonly<Record<string, string>>;
}

/** @returns the page, the same in every format. @param levels the signs of a sparkline, the lowest first */
export function outlineHistory({ history, shortIds }: HistoryView, levels: string): Page {
  const { events, trends } = history;
  const assessments = events.filter((event) => event.kind === 'assessment');
  const courses = [...list(trends.map((trend) => trendItem(trend, levels))), ...words(legend(assessments))];
  const sections: readonly Section[] = [
    whatHappened({ history, shortIds }),
    { depth: 1, title: 'Course of the scores', blocks: trends.length === 0 ? [] : courses },
  ];
  return {
    title: nameOf(history),
    facts: historyFacts(history),
    sections: sections.filter(({ blocks }) => blocks.length > 0),
  };
}

/** @returns all events in order, the oldest first. */
export function whatHappened({ history: { events }, shortIds }: HistoryView): Section {
  const shortId = (id: string) => shortIds[id] ?? id;
  const assessments = events.filter((event) => event.kind === 'assessment');
  return { depth: 1, title: 'What happened', blocks: list(events.map((event) => eventItem(event, assessments, shortId))) };
}

/** @returns what stands under the name: how many assessments, other names, ids elsewhere. */
export function historyFacts({ prospect, formerly, events }: History): readonly string[] {
  const assessments = events.filter((event) => event.kind === 'assessment');
  const [first, last] = [assessments[0], assessments.at(-1)];
  const span = first === last ? dayOf(first?.at ?? null) : `${dayOf(first?.at ?? null)} to ${dayOf(last?.at ?? null)}`;
  const keys = [...(prospect.key === null ? [] : [prospect.key]), ...Object.entries(prospect.external).map(([system, id]) => `${system} ${id}`)];
  return [
    assessments.length === 0 ? 'Nothing is locked yet' : `${counted(assessments.length, 'assessment')}, ${span}`,
    ...(formerly.length === 0 ? [] : [`Also known as ${formerly.join(', ')}`]),
    ...(keys.length === 0 ? [] : [`Known to other systems as ${keys.join(', ')}`]),
  ];
}

function eventItem(event: HistoryEvent, assessments: readonly AssessmentEvent[], shortId: (id: string) => string): Item {
  const key = dayOf(event.at);
  if (event.kind === 'act') return { key, ...actItem(event, assessments.length > 1 && event.assessment !== null ? shortId(event.assessment) : null) };
  const { rating, seconds, consensus, change, counts } = event;
  const again = rating.follows?.kind === 'again';
  const under: readonly Item[] = [
    ...revisionItems(rating, shortId),
    ...seconds.flatMap((second) => [ratingItem(`Second rating, ${dayOf(second.at)}`, second, shortId), ...revisionItems(second, shortId)]),
    ...(consensus === null ? [] : [ratingItem(`Consensus, ${dayOf(consensus.at)}`, consensus, shortId), ...revisionItems(consensus, shortId)]),
    ...changeItems(change),
  ];
  const isCounting = counts === rating.id;
  return { key, ...ratingItem(again ? 'Assessed again' : 'Assessed', rating, shortId), ...(!isCounting && { aside: 'the consensus counts' }), under };
}

function ratingItem(label: string, { verdict, follows, ...entered }: Entered, shortId: (id: string) => string): Item {
  const because = follows?.kind === 'consensus' ? follows.because : null;
  return {
    label,
    ...(verdict && { tone: TONES[verdict.recommendation] }),
    text: verdict === null ? HIDDEN : verdictWords(verdict),
    terms: [
      ...(verdict === null ? [] : [['score', scoreWords(verdict)] as const]),
      ...(because ? [['because', sentence(because)] as const] : []),
      ['by', rater(entered)],
      ['rubric', `${entered.rubric.id} ${entered.rubric.version}`],
      ['id', shortId(entered.id)],
    ],
  };
}

/** What stands where a result would. */
export const HIDDEN = 'the result is hidden while somebody else still rates the same call';

/** @returns what fit recommends, with the band's own word. */
export function verdictWords({ recommendation, band }: Verdict): string {
  if (recommendation === 'incomplete') return 'fit recommends nothing yet';
  return `fit recommends ${recommendation}${band === null || band === recommendation ? '' : ` (“${band}”)`}`;
}

/** @returns the score, with its range where something is open. */
export function scoreWords({ score, low, high }: Verdict): string {
  if (score === null || (score === low && score === high)) return numberWords(score);
  return `${decimal(score)} (${low === null ? 'no end' : decimal(low)} to ${high === null ? 'no end' : decimal(high)})`;
}

/** Why it was put right, and with `--all` what stood before. */
function revisionItems({ revisions, superseded, follows, at }: EnteredRating, shortId: (id: string) => string): readonly Item[] {
  if (revisions === 0) return [];
  const because = follows?.because ? sentence(follows.because) : 'no reason noted.';
  const earlier = revisions === 1 ? '' : `, the last of ${revisions} times`;
  return [
    { label: `Put right on ${dayOf(at)}${earlier}`, text: because },
    ...superseded.map((one) => ratingItem(`Before that, locked ${dayOf(one.at)}`, one, shortId)),
  ];
}

function changeItems(change: Change | null): readonly Item[] {
  if (change === null) return [];
  if (change.kind === 'not-compared') return [{ text: `${notComparedWords(change.because)}.` }];
  const clear = change.dimensions.filter(({ trend }) => trend === 'up' || trend === 'down');
  const unclear = change.dimensions.length - clear.length;
  const parts = [
    `score ${trendWords(change.score)}`,
    ...clear.map((one) => `${one.title} ${trendWords(one)}`),
    ...(unclear === 0
      ? []
      : [`no clear change in ${clear.length === 0 ? 'any' : `${unclear} other`} dimension${unclear === 1 || clear.length === 0 ? '' : 's'}`]),
  ];
  return [{ label: `Since ${dayOf(change.at)}`, text: sentence(parts.join('; ')) }];
}

/** @returns that an assessment is not compared with those before it, and why. */
export function notComparedWords(because: keyof typeof REASONS): string {
  return `Not compared with what was before: ${REASONS[because]}`;
}

const REASONS: Readonly<Record<Extract<Change, { kind: 'not-compared' }>['because'], string>> = {
  'other-rubric': 'another rubric',
  'other-major-version': 'another major version of the rubric',
};

function trendItem({ rubric, score, outOf, dimensions }: Trend, levels: string): Item {
  const course = (scores: readonly (number | null)[], top: number | null) => `${sparkline(scores, top, levels)}  ${scores.map(numberWords).join(' → ')}`;
  return {
    label: rubric.title,
    text: course(score, outOf),
    aside: `${rubric.id} ${rubric.major}`,
    under: dimensions.map(({ title, scores, outOf: top }) => ({ label: title, text: course(scores, top) })),
  };
}

/** @returns what a change has to be to count; `null` where none was compared. */
export function legend(assessments: readonly Pick<AssessmentEvent, 'change'>[]): string | null {
  const noises = [...new Set(assessments.flatMap(({ change }) => (change?.kind === 'compared' ? [change.noise] : [])))];
  if (noises.length === 0) return null;
  return `A change counts beyond ${noises.map((noise) => decimal(Math.round(noise * 10) / 10)).join(' or ')} points; two ratings of one and the same thing may differ by that much.`;
}

/** @returns the day of a time, as it is told on the page. */
export function dayOf(at: string | null): string {
  return at?.slice(0, 10) ?? 'no date';
}
