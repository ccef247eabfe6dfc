/** A portfolio as CSV: one figure a row, so that a spreadsheet can filter and pivot it. */
import type { Portfolio, RubricPart, Share, Spread } from '../../lifecycle/portfolio/model.ts';
import { type CsvCell, csvRow } from '../../text/csv.ts';

const HEADER = ['part', 'rubric', 'item', 'title', 'count', 'of', 'percent', 'mean', 'deviation', 'least', 'most'] as const;

/** @returns the table with its header. */
export function portfolioCsv(portfolio: Portfolio): string {
  const {
    asOf,
    assessments,
    prospects,
    drafts,
    leftOut,
    recommendations,
    decisions,
    overrides,
    declines,
    conditions,
    overdue,
    coverage,
    borderline,
    age,
    rubrics,
  } = portfolio;
  return [
    HEADER,
    plain('as-of', asOf),
    ...Object.entries({ assessments, prospects, drafts }).map(([item, count]) => [...lead('total', '', item), count]),
    ...Object.entries(leftOut).map(([item, count]) => [...lead('left-out', '', item), count]),
    ...recommendations.map((one) => share('recommendation', '', one.recommendation, '', one)),
    ...decisions.map((one) => share('decision', '', one.decision ?? 'none', '', one)),
    share('override', '', 'all', '', overrides),
    ...overrides.ways.map((one) => share('override-way', '', `${one.from}-${one.to}`, one.direction, one)),
    ...overrides.reasons.map((one) => share('override-reason', '', '', one.because ?? '', one)),
    ...declines.map((one) => share('decline-reason', '', [one.rule, ...(one.id === null ? [] : [one.id])].join(':'), one.title ?? '', one)),
    ...conditions.map((one) => share('condition', '', one.state, '', one)),
    share('condition-overdue', '', '', '', overdue),
    spread('coverage', '', '', '', coverage),
    share('borderline', '', '', '', borderline),
    ...age.steps.map((one) => share('age-days', '', one.to === null ? `${one.from}-` : `${one.from}-${one.to}`, '', one)),
    share('review-due', '', '', '', age.due),
    ...rubrics.flatMap(rubricRows),
  ]
    .map((row) => csvRow([...row, ...Array<null>(HEADER.length - row.length).fill(null)]))
    .join('');
}

function rubricRows(part: RubricPart): readonly (readonly CsvCell[])[] {
  const rubric = `${part.id}@${part.major}`;
  return [
    [...lead('rubric', rubric, part.id, part.title), part.assessments],
    ...part.versions.map((one) => share('version', rubric, one.version, '', one)),
    spread('score', rubric, '', '', part.score),
    ...part.bands.map((one) => share('band', rubric, one.recommendation, one.band, one)),
    ...part.dimensions.flatMap((one) => [
      spread('dimension', rubric, one.id, one.title, one.score),
      share('weak-answers', rubric, one.id, one.title, one.weak),
      share('strong-answers', rubric, one.id, one.title, one.strong),
    ]),
    ...part.open.flatMap((one) => [
      share('unknown', rubric, one.question, one.title, one.unknown),
      share('refused', rubric, one.question, one.title, one.refused),
    ]),
  ];
}

function lead(part: string, rubric: string, item: string, title = ''): readonly CsvCell[] {
  return [part, rubric, item, title];
}

function plain(part: string, item: string): readonly CsvCell[] {
  return lead(part, '', item);
}

function share(part: string, rubric: string, item: string, title: string, { count, of, percent }: Share): readonly CsvCell[] {
  return [...lead(part, rubric, item, title), count, of, percent];
}

function spread(part: string, rubric: string, item: string, title: string, { count, mean, deviation, least, most }: Spread): readonly CsvCell[] {
  return [...lead(part, rubric, item, title), count, null, null, mean, deviation, least, most];
}
