/** A portfolio as a page on the terminal: what a manager asks first stands first. */
import type { Portfolio, Share } from '../../lifecycle/portfolio/model.ts';
import type { Line } from '../../text/layout.ts';
import { blanks, type Desk, hang, MARGIN, paragraph } from '../page/desk.ts';
import { openSheet, type SheetOptions } from '../page/sheet.ts';
import { counted, sentence, TONES } from '../words.ts';
import { shareBars } from './bars.ts';
import { rubricLines } from './rubric.ts';
import { ageWords, basisOf, overrideWords, percentOf, reasonWords, shareWords, spreadWords, stepWords } from './words.ts';

/** @returns the page; lines are at most as wide as the terminal, and no wider than text is good to read. */
export function renderPortfolio(portfolio: Portfolio, options: SheetOptions = {}): string {
  const { desk, print } = openSheet(options);
  if (portfolio.assessments === 0) return print([head(desk, portfolio)]);
  return print([
    head(desk, portfolio),
    section(desk, 'fit recommends', recommendations(desk, portfolio)),
    section(desk, 'People decided', decisions(desk, portfolio)),
    section(desk, 'Why decline', reasons(desk, portfolio)),
    section(desk, 'Conditions', conditions(desk, portfolio)),
    section(desk, 'Coverage', coverage(desk, portfolio)),
    section(desk, 'Age', ages(desk, portfolio)),
    ...portfolio.rubrics.map((rubric) => rubricLines(desk, rubric)),
  ]);
}

function head(desk: Desk, portfolio: Portfolio): readonly Line[] {
  const { pen } = desk;
  return [...hang(desk, [], [pen.strong(`Portfolio, ${portfolio.asOf}`)]), ...basisOf(portfolio).flatMap((words) => hang(desk, [], [pen.faint(words)]))];
}

function section(desk: Desk, title: string, lines: readonly Line[]): readonly Line[] {
  return lines.length === 0 ? [] : [[desk.pen.heading(title)], ...lines];
}

/** A word that nobody used says nothing; without any all are shown. */
function used<One extends Share>(all: readonly One[]): readonly One[] {
  return all.filter(({ count }) => count > 0);
}

function recommendations(desk: Desk, { recommendations: all, borderline }: Portfolio): readonly Line[] {
  return [
    ...shareBars(
      desk,
      used(all).map((share) => ({ ...share, label: share.recommendation, tone: TONES[share.recommendation] })),
    ),
    ...paragraph(desk, desk.pen.plain(`Borderline, a second rater may see it otherwise: ${shareWords(borderline)}.`)),
  ];
}

/** Reasons that are shown; JSON and CSV have all of them. */
const MOST = 5;

function decisions(desk: Desk, { decisions: all, overrides }: Portfolio): readonly Line[] {
  const { pen, glyphs } = desk;
  const drawn = used(all).map((share) => ({ ...share, label: share.decision ?? 'not yet', tone: share.decision === null ? undefined : TONES[share.decision] }));
  const ways = overrides.ways.map(({ from, to, count }) => ({ lead: String(count), text: `recommended ${from}, decided ${to}` }));
  const because = overrides.reasons
    .slice(0, MOST)
    .map(({ because: own, count }) => ({ lead: String(count), text: own === null ? 'no reason noted' : sentence(own) }));
  const more = overrides.reasons.length - because.length;
  return [
    ...(overrides.of === 0 ? [] : shareBars(desk, drawn)),
    ...paragraph(desk, pen.plain(overrideWords(overrides))),
    ...ledLines(desk, ways),
    ...(because.length === 0 ? [] : paragraph(desk, pen.strong('Because'))),
    ...ledLines(desk, because),
    ...(more > 0 ? paragraph(desk, pen.faint(`${glyphs.ellipsis} and ${counted(more, 'other reason')}: --format csv`)) : []),
  ];
}

/** Lines behind figures that stand under each other. */
function ledLines(desk: Desk, all: readonly { readonly lead: string; readonly text: string }[]): readonly Line[] {
  const { pen } = desk;
  const width = Math.max(...all.map(({ lead }) => lead.length));
  return all.flatMap(({ lead, text }) => hang(desk, [blanks(MARGIN + width - lead.length), pen.strong(lead), blanks(2)], [pen.plain(text)]));
}

function reasons(desk: Desk, { declines }: Portfolio): readonly Line[] {
  const { pen, glyphs } = desk;
  const shown = declines.slice(0, MOST).map((reason) => ({ lead: String(reason.count), text: `${reasonWords(reason)}${aside(reason)}` }));
  const rest = declines.slice(MOST).reduce((sum, { count }) => sum + count, 0);
  return [
    ...ledLines(desk, shown),
    ...(rest > 0 ? paragraph(desk, pen.faint(`${glyphs.ellipsis} and ${rest} for ${counted(declines.length - MOST, 'other reason')}: --format csv`)) : []),
  ];
}

function aside(share: Share): string {
  return share.percent === null ? '' : ` (${percentOf(share)})`;
}

/** Those that somebody has to see to come first. */
const STATES = ['late', 'broken', 'open', 'kept', 'dropped'] as const;

function conditions(desk: Desk, { conditions: all, overdue }: Portfolio): readonly Line[] {
  const tones = { late: 'warn', broken: 'bad', open: 'note', kept: 'good', dropped: undefined } as const;
  const drawn = STATES.flatMap((state) => used(all).filter((share) => share.state === state));
  return [
    ...shareBars(
      desk,
      drawn.map((share) => ({ ...share, label: share.state, tone: tones[share.state] })),
    ),
    ...(overdue.of === 0 ? [] : paragraph(desk, desk.pen.plain(`Owed, and their day has passed: ${shareWords(overdue)}.`))),
  ];
}

function coverage(desk: Desk, { coverage: all }: Portfolio): readonly Line[] {
  const spread = spreadWords(all);
  return spread === null ? [] : paragraph(desk, desk.pen.plain(`Per cent of the weight that was rated: ${spread}.`));
}

function ages(desk: Desk, { age }: Portfolio): readonly Line[] {
  return [
    ...shareBars(
      desk,
      age.steps.map((step) => ({ ...step, label: stepWords(step) })),
    ),
    ...paragraph(desk, desk.pen.plain(ageWords(age))),
  ];
}
