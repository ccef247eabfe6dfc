/** The score over time, as a picture and as a table with the same numbers. */
import type { Change, History } from '../../../lifecycle/history/model.ts';
import { actItem } from '../../history/acts.ts';
import { dayOf, legend, notComparedWords, scoreWords, verdictWords } from '../../history/outline.ts';
import { trendWords } from '../../shifts.ts';
import { capital } from '../../texts.ts';
import { counted as countedWords, TONES } from '../../words.ts';
import { wordsTable } from '../blocks.ts';
import { type TimedDeed, timelineDrawing } from '../charts/line.ts';
import { picture } from '../charts/picture.ts';
import { deedSign, signAlone, trendSign } from '../charts/signs.ts';
import { html, type Markup } from '../markup.ts';
import type { Counted, RubricCourse } from './course.ts';

/** @returns the picture of one course with its legend. @param deeds what people did, where it stands on this picture */
export function timelineMarkup(course: RubricCourse, deeds: readonly TimedDeed[], id: string): Markup {
  const { runs, scale, counted, title } = course;
  const changes = counted.map(({ event }) => ({ change: event.change }));
  const breaks = runs.length > 1 ? ' Where the dashed line stands another major version of the rubric begins: scores on its two sides are not compared.' : '';
  const words = { id, title: `Score over time, ${title}`, description: `${described(course)}${breaks}` };
  return html`<figure>
${picture(words, (room) => timelineDrawing({ runs, scale, deeds }, room))}${legendMarkup(course, deeds)}
<figcaption>${[legend(changes) ?? '', breaks].join('')}</figcaption>
</figure>
`;
}

function described({ counted }: RubricCourse): string {
  const all = counted.map(({ entered: { at }, verdict }) => `${dayOf(at)} ${scoreWords(verdict)}`);
  return `${countedWords(counted.length, 'assessment')}: ${all.join('; ')}.`;
}

function legendMarkup({ counted, runs }: RubricCourse, deeds: readonly TimedDeed[]): Markup {
  const trends = new Set(runs.flatMap(({ points }) => points.map(({ trend }) => trend)));
  const hasRange = counted.some(({ verdict: { low, high } }) => low !== high);
  const signs = [
    ...(trends.has('up') ? [html`<li>${signAlone(trendSign('up', 0, 0))}up</li>`] : []),
    ...(trends.has('down') ? [html`<li>${signAlone(trendSign('down', 0, 0))}down</li>`] : []),
    ...(trends.has('none') ? [html`<li>${signAlone(trendSign('none', 0, 0))}no clear change, dashed</li>`] : []),
    ...(hasRange ? [html`<li>${signAlone(html`<line class="range" x1="0" x2="0" y1="-7" y2="7"/>`)}from low to high, as far as is open</li>`] : []),
    ...(['decision', 'condition', 'outcome'] as const)
      .filter((deed) => deeds.some((one) => one.deed === deed))
      .map((deed) => html`<li>${signAlone(deedSign(deed, 0, 0, 'note'))}${deed}</li>`),
  ];
  return signs.length === 0 ? html`` : html`<ul class="legend">${signs}</ul>`;
}

/** @returns decisions, conditions and outcomes, the oldest first. */
export function deedsOf({ events }: History): readonly TimedDeed[] {
  return events.flatMap((event): readonly TimedDeed[] => {
    if (event.kind !== 'act') return [];
    const { act, at } = event;
    if (act.kind !== 'decision' && act.kind !== 'condition' && act.kind !== 'outcome') return [];
    const { label = '', text } = actItem(event, null);
    const tone = act.kind === 'decision' ? TONES[act.recommendation] : 'note';
    return [{ day: at?.slice(0, 10) ?? null, deed: act.kind, tone, told: `${dayOf(at)} ${label}: ${text}` }];
  });
}

/** @returns the numbers of the picture. */
export function timelineTable({ counted, title }: RubricCourse): Markup {
  return wordsTable({
    caption: `Each assessment that counts, under ${title}`,
    heads: [{ head: 'Locked' }, { head: 'fit recommends' }, { head: 'Score' }, { head: 'Since the one before' }],
    rows: counted.map(rowMarkup),
  });
}

function rowMarkup({ event, entered: { at, rubric }, verdict }: Counted): Markup {
  const words = verdictWords(verdict).replace('fit recommends ', '');
  const tone = TONES[verdict.recommendation];
  return html`<tr><th scope="row" class="keep">${dayOf(at)}<br><small>${rubric.version}</small></th><td class="any ${tone}">${capital(words)}</td><td>${scoreWords(verdict)}</td><td>${changeWords(event.change)}</td></tr>\n`;
}

function changeWords(change: Change | null): Markup {
  if (change === null) return html`<span class="muted">the first</span>`;
  if (change.kind === 'not-compared') return html`${notComparedWords(change.because)}`;
  return html`${signAlone(trendSign(change.score.trend, 0, 0))}${trendWords(change.score)}`;
}
