/** The life of a prospect as one page with pictures. */
import { HIDDEN, type HistoryView, historyFacts, whatHappened } from '../../history/outline.ts';
import { OUTLINED_STYLE, sectionMarkup } from '../../outlined/html.ts';
import { capital } from '../../texts.ts';
import { nameOf, sentence } from '../../words.ts';
import { MULTIPLES_STYLE } from '../charts/multiples.ts';
import { PICTURE_STYLE } from '../charts/picture.ts';
import { SIGN_STYLE } from '../charts/signs.ts';
import { html, type Markup } from '../markup.ts';
import { htmlPage } from '../page.ts';
import { countingIn, coursesOf } from './course.ts';
import { dimensionsMarkup } from './dimensions.ts';
import { deedsOf, timelineMarkup, timelineTable } from './timeline.ts';

/** @returns the page: the same bytes for the same history. */
export function historyPage(view: HistoryView): string {
  const { history } = view;
  const name = nameOf(history);
  const body = html`<main>
<h1><bdi>${name}</bdi></h1>
${historyFacts(history).map((fact) => html`<p class="muted">${sentence(fact)}</p>\n`)}
${scores(view)}${dimensions(view)}${sectionMarkup(whatHappened(view))}</main>`;
  return htmlPage({ title: `${name}: history`, language: 'en', body, style: PICTURE_STYLE + SIGN_STYLE + MULTIPLES_STYLE + OUTLINED_STYLE + HISTORY_STYLE });
}

function scores({ history }: HistoryView): Markup {
  const courses = coursesOf(history);
  const deeds = deedsOf(history);
  const hidden = history.events.filter((event) => event.kind === 'assessment' && countingIn(event).verdict === null).length;
  if (courses.length === 0 && hidden === 0) return html``;
  const several = courses.length > 1;
  return html`<section>
<h2>Score over time</h2>
${hidden > 0 && html`<p>Of ${hidden === 1 ? 'one call' : `${hidden} calls`}: ${HIDDEN}.</p>\n`}${courses.map(
  (course, i) =>
    html`${several && html`<h3><bdi>${capital(course.title)}</bdi></h3>\n`}${timelineMarkup(course, i === 0 ? deeds : [], `score-${i}`)}${timelineTable(course)}`,
)}</section>
`;
}

function dimensions({ history }: HistoryView): Markup {
  if (history.trends.every((trend) => trend.dimensions.length === 0)) return html``;
  return html`<section>
<h2>Dimensions over time</h2>
${history.trends.map((trend, i) => dimensionsMarkup(history, trend, `dimension-${i}`))}</section>
`;
}

const HISTORY_STYLE = `
.keep{white-space:nowrap}
.words th,.words td,.title{overflow-wrap:break-word}
.words .any{overflow-wrap:anywhere;min-width:5rem}
@media (max-width:39.99rem){.words{font-size:.8125rem}h1{font-size:1.5rem}}
.scroll .title{min-width:7rem}
.scroll table{width:auto;min-width:60%}
`;
