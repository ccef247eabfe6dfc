/** A book of assessments as one page: what a manager asks first stands first, and every chart is a table. */
import type { Portfolio } from '../../../lifecycle/portfolio/model.ts';
import { ageWords, basisOf, overrideWords, reasonWords, shareWords, spreadWords, stepWords, tenth } from '../../portfolio/words.ts';
import { capital } from '../../texts.ts';
import { sentence, TONES } from '../../words.ts';
import { wordsTable } from '../blocks.ts';
import { BAR_STYLE, barMarkup, markAt } from '../charts/bars.ts';
import { html, type Markup } from '../markup.ts';
import { htmlPage } from '../page.ts';
import { shareTable, used } from './rows.ts';
import { rubricMarkup } from './rubric.ts';

/** @returns the page: the same bytes for the same portfolio. */
export function portfolioPage(portfolio: Portfolio): string {
  const title = `Portfolio, ${portfolio.asOf}`;
  const parts = portfolio.assessments === 0 ? [] : [recommendations, decisions, declines, conditions, coverage, ages].map((part) => part(portfolio));
  const body = html`<main>
<h1>${title}</h1>
${basisOf(portfolio).map((words) => html`<p class="muted">${words}</p>\n`)}${parts}${portfolio.rubrics.map(rubricMarkup)}</main>`;
  return htmlPage({ title, language: 'en', body, style: BAR_STYLE + PORTFOLIO_STYLE });
}

function section(title: string, content: Markup): Markup {
  return html`<section>\n<h2>${title}</h2>\n${content}</section>\n`;
}

function recommendations({ recommendations: all, borderline }: Portfolio): Markup {
  const rows = used(all).map((one) => ({ ...one, label: capital(one.recommendation), tone: TONES[one.recommendation] }));
  return section(
    'fit recommends',
    html`${shareTable('What fit recommends', 'Recommendation', rows)}<p>Borderline, a second rater may see it otherwise: ${shareWords(borderline)}.</p>\n`,
  );
}

function decisions({ decisions: all, overrides }: Portfolio): Markup {
  const rows = used(all).map((one) => ({
    ...one,
    label: one.decision === null ? 'Not yet' : capital(one.decision),
    tone: one.decision === null ? undefined : TONES[one.decision],
  }));
  const ways = overrides.ways.map((one) => ({ ...one, label: `recommended ${one.from}, decided ${one.to}` }));
  const reasons = overrides.reasons.map((one) => ({ ...one, label: one.because === null ? 'no reason noted' : sentence(one.because) }));
  return section(
    'People decided',
    html`${overrides.of > 0 && shareTable('What people decided last', 'Decision', rows)}<p>${overrideWords(overrides)}</p>
${shareTable('Overrides, by way', 'From, to', ways)}${shareTable('Overrides, by reason', 'Because', reasons)}`,
  );
}

/** Reasons that are shown; JSON and CSV have all of them. */
const MOST = 12;

function declines({ declines: all }: Portfolio): Markup {
  if (all.length === 0) return html``;
  const rows = all.slice(0, MOST).map((one) => ({ ...one, label: reasonWords(one) }));
  const rest = all.slice(MOST).reduce((sum, { count }) => sum + count, 0);
  return section(
    'Why decline',
    html`${shareTable('Why fit recommends to decline', 'Reason', rows)}${rest > 0 && html`<p class="muted">… and ${rest} for other reasons: --format csv</p>\n`}`,
  );
}

/** Those that somebody has to see to come first. */
const STATES = ['late', 'broken', 'open', 'kept', 'dropped'] as const;
const STATE_TONES = { late: 'warn', broken: 'bad', open: 'note', kept: 'good', dropped: undefined } as const;

function conditions({ conditions: all, overdue }: Portfolio): Markup {
  const known = STATES.flatMap((state) => used(all).filter((one) => one.state === state));
  if (known.length === 0 && overdue.of === 0) return html``;
  const rows = known.map((one) => ({ ...one, label: capital(one.state), tone: STATE_TONES[one.state] }));
  return section(
    'Conditions',
    html`${shareTable('Where conditions stand', 'State', rows)}${overdue.of > 0 && html`<p>Owed, and their day has passed: ${shareWords(overdue)}.</p>\n`}`,
  );
}

function coverage({ coverage: own }: Portfolio): Markup {
  const { mean, least, most, count } = own;
  if (mean === null || least === null || most === null) return html``;
  const bar = barMarkup([{ from: least, to: most, looks: 'reach' }, markAt(mean)]);
  return section(
    'Coverage',
    html`<p>Per cent of the weight that was rated: ${spreadWords(own) ?? ''}.</p>
${wordsTable({
  caption: 'Coverage: the mark is the mean, the bar goes from the least to the greatest',
  heads: [{ head: 'Assessments' }, { head: 'Mean', looks: 'number' }, { head: 'From, to' }, { head: '0 to 100', looks: 'bar-cell' }],
  rows: html`<tr><th scope="row">${count}</th><td class="number">${tenth(mean)}</td><td>${tenth(least)} to ${tenth(most)}</td><td class="bar-cell">${bar}</td></tr>
`,
})}`,
  );
}

function ages({ age }: Portfolio): Markup {
  const rows = age.steps.map((one) => ({ ...one, label: stepWords(one) }));
  return section('Age', html`${shareTable('Days since they were locked', 'Age', rows)}<p>${ageWords(age)}</p>\n`);
}

const PORTFOLIO_STYLE = `
table{margin:.5rem 0 1.25rem}
.words th,.words td{overflow-wrap:break-word}
.words .any{overflow-wrap:anywhere;min-width:8rem}
h2 small{color:var(--muted);font-weight:400}
@media (max-width:39.99rem){.words{font-size:.8125rem}.words .any{min-width:6rem}.bar{min-width:2.5rem}h1{font-size:1.5rem}}
@media print{table{margin:.25rem 0 .6rem}}
`;
