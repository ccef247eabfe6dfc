/** The course of each dimension, as small charts of one scale and as a table. */
import type { AssessmentEvent, DimensionChange, History, Trend } from '../../../lifecycle/history/model.ts';
import type { Shift } from '../../../lifecycle/shift.ts';
import { dayOf } from '../../history/outline.ts';
import { trendWords } from '../../shifts.ts';
import { NOT_YET_KNOWN, numberWords } from '../../words.ts';
import { type Multiple, multiplesMarkup } from '../charts/multiples.ts';
import { scaleFor } from '../charts/picture.ts';
import { placesInTime } from '../charts/places.ts';
import { signAlone, trendSign } from '../charts/signs.ts';
import { html, type Markup } from '../markup.ts';

/** @returns charts and table of one trend; nothing without dimensions. @param id unlike any other on the page */
export function dimensionsMarkup({ events }: History, trend: Trend, id: string): Markup {
  const { dimensions, assessments, rubric } = trend;
  if (dimensions.length === 0) return html``;
  const changes = changesOf(events.filter((event) => event.kind === 'assessment'));
  const isPercent = dimensions.every(({ outOf }) => outOf === 100);
  const scale = scaleFor(
    dimensions.flatMap(({ scores }) => scores),
    isPercent,
  );
  const all = dimensions.map(({ dimension, title, scores }, i): Multiple => {
    const shifts = assessments.map((one) => changes.get(one.id)?.find((shift) => shift.dimension === dimension) ?? null);
    const description = assessments.map(({ at }, n) => `${dayOf(at)} ${numberWords(scores[n] ?? null)}`).join('; ');
    return {
      id: `${id}-${i}`,
      title,
      description,
      scores,
      trends: shifts.map((shift) => shift?.trend ?? null),
      caption: caption(title, shifts.at(-1) ?? null, scores),
    };
  });
  const places = placesInTime(
    assessments.map(({ at }) => at?.slice(0, 10) ?? null),
    0,
    1000,
  );
  const scaleWords = isPercent && scale.to === 100 && scale.from === 0 ? 'from 0 to 100' : 'from the least to the greatest of them';
  return html`<figure>
<figcaption>${rubric.title}, version ${rubric.major}: every dimension on the same scale, ${scaleWords}. Dashed where a change is no clear one.</figcaption>
${multiplesMarkup(all, scale, places)}</figure>
${tableMarkup(trend)}`;
}

/** By the assessment that they lead to. */
function changesOf(events: readonly AssessmentEvent[]): ReadonlyMap<string, readonly DimensionChange[]> {
  return new Map(events.flatMap(({ counts, change }) => (change?.kind === 'compared' ? [[counts, change.dimensions] as const] : [])));
}

/** The title and what happened last. */
function caption(title: string, last: Shift | null, scores: readonly (number | null)[]): Markup {
  const said = last === null ? numberWords(scores.at(-1) ?? null) : trendWords(last);
  return html`<strong><bdi>${title}</bdi></strong><span>${last === null ? null : signAlone(trendSign(last.trend, 0, 0))}${said}</span>`;
}

function tableMarkup({ rubric, assessments, dimensions }: Trend): Markup {
  const label = `Dimensions over time, ${rubric.title} ${rubric.major}`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}">
<table>
<caption>${label}</caption>
<thead><tr><th scope="col">Dimension</th>${assessments.map(({ at }) => html`<th scope="col" class="number">${brokenDay(dayOf(at))}</th>`)}</tr></thead>
<tbody>
${dimensions.map(({ title, scores }) => html`<tr><th scope="row" class="title"><bdi>${title}</bdi></th>${scores.map((score) => html`<td class="number">${score === null ? html`<span aria-hidden="true">?</span><span class="hidden-text">${NOT_YET_KNOWN}</span>` : numberWords(score)}</td>`)}</tr>\n`)}</tbody>
</table>
</div>
`;
}

/** A day takes half the room in two lines. */
function brokenDay(day: string): Markup {
  return /^\d{4}-/.test(day) ? html`${day.slice(0, 5)}<br>${day.slice(5)}` : html`${day}`;
}
