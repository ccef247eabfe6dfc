/** A simulation as a page on the terminal. */
import type { Influence, Simulation } from '../../authoring/simulation/model.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import { type Line, truncate } from '../../text/layout.ts';
import { alignedByPoint, decimal } from '../../text/number.ts';
import { type Bar, bars } from '../page/bars.ts';
import { blanks, clip, type Desk, hang, item, MARGIN, paragraph } from '../page/desk.ts';
import { openSheet, type SheetOptions } from '../page/sheet.ts';
import { drawTable } from '../page/table.ts';
import { counted, TONES } from '../words.ts';
import { binsOf } from './bins.ts';
import { basisWords, causeWords, interval, isIdle, percent, readingOf, shortPercent } from './words.ts';

/** @returns the page; what it says first is what the numbers mean. */
export function renderSimulation(simulation: Simulation, rubric: Rubric, options: SheetOptions = {}): string {
  const { desk, print } = openSheet(options);
  return print([
    head(desk, simulation),
    section(
      desk,
      'Reading',
      readingOf(simulation, rubric).flatMap((sentence) => item(desk, desk.pen.plain(desk.glyphs.bullet), desk.pen.plain(sentence))),
    ),
    section(desk, 'Recommendations', recommendations(desk, simulation)),
    section(desk, 'Bands', bands(desk, simulation)),
    section(desk, 'What decides', causes(desk, simulation, rubric)),
    section(desk, 'Score', score(desk, simulation, rubric)),
    section(desk, 'What it hangs on', influences(desk, simulation)),
  ]);
}

function head(desk: Desk, simulation: Simulation): readonly Line[] {
  const { pen } = desk;
  const { id, version, title } = simulation.rubric;
  return [
    ...hang(desk, [], [pen.strong(title)]),
    ...hang(desk, [], [pen.faint(`${id} ${version} · simulation`)]),
    ...basisWords(simulation).flatMap((sentence) => hang(desk, [], [pen.faint(sentence)])),
  ];
}

function section(desk: Desk, title: string, lines: readonly Line[]): readonly Line[] {
  return lines.length === 0 ? [] : [[desk.pen.heading(title)], ...lines];
}

/** A share as a bar shows it. */
function measured(share: number): Pick<Bar, 'length' | 'figures'> {
  return { length: share, figures: [shortPercent(share)] };
}

function recommendations(desk: Desk, { recommendations: all, borderline }: Simulation): readonly Line[] {
  const drawn = all.filter(({ share, named }) => share > 0 || named);
  const near = interval(borderline);
  return [
    ...bars(
      desk,
      drawn.map((one) => ({ label: one.recommendation, ...measured(one.share), tone: TONES[one.recommendation], said: interval(one) })),
    ),
    ...paragraph(desk, desk.pen.plain(`Borderline: ${percent(borderline.share)}${near === null ? '' : ` (${near})`}`)),
  ];
}

/** The rows, where they are called by words of their own. */
function bands(desk: Desk, { bands: all }: Simulation): readonly Line[] {
  if (all.every(({ band, recommendation }) => band === recommendation)) return [];
  return bars(
    desk,
    all.map((row) => ({ label: `${row.band} (${row.recommendation})`, ...measured(row.share), tone: TONES[row.recommendation], said: interval(row) })),
  );
}

/** Causes shown by name; the rest is small. */
const MOST_CAUSES = 12;

function causes(desk: Desk, { causes: all }: Simulation, rubric: Rubric): readonly Line[] {
  const { pen } = desk;
  const shown = all.slice(0, MOST_CAUSES);
  const rest = all.slice(MOST_CAUSES);
  const figures = shown.map(({ share }) => shortPercent(share));
  const width = Math.max(...figures.map((figure) => figure.length));
  const lines = shown.flatMap((cause, i) => {
    const figure = pen.strong(figures[i] as string);
    const lead: Line = [blanks(MARGIN + width - figure.text.length), figure, blanks(2)];
    return hang(desk, lead, [pen[TONES[cause.recommendation]](cause.recommendation), pen.plain(` · ${causeWords(cause, rubric)}`)]);
  });
  const left = rest.reduce((sum, { share }) => sum + share, 0);
  return [...lines, ...(rest.length === 0 ? [] : paragraph(desk, pen.faint(`and ${counted(rest.length, 'cause')} more, ${percent(left)} together`)))];
}

function score(desk: Desk, { score: spread }: Simulation, rubric: Rubric): readonly Line[] {
  const { pen } = desk;
  const { mean, deviation, quantiles, scored } = spread;
  if (mean === null || deviation === null) return paragraph(desk, pen.plain('No case has a score.'));
  const at = (percentile: number) => decimal(quantiles.find(({ percent: own }) => own === percentile)?.score ?? 0);
  const some = scored.share < 1 ? [`${percent(scored.share)} of the cases have one.`] : [];
  const said = [
    ...some,
    `Mean ${rounded(mean)}, standard deviation ${rounded(deviation)}.`,
    `Half of them lie from ${at(25)} to ${at(75)}, nine of ten from ${at(5)} to ${at(95)}; the middle is ${at(50)}.`,
  ];
  return [...paragraph(desk, pen.plain(said.join(' '))), ...histogram(desk, spread, rubric)];
}

function rounded(value: number): string {
  return decimal(Math.round(value * 100) / 100);
}

/** The steps from the best score to the worst, under the bands that they lie in. */
function histogram(desk: Desk, spread: Simulation['score'], rubric: Rubric): readonly Line[] {
  const rows = rubric.decision.bands.filter(({ from }) => from !== undefined).sort((a, b) => (b.from as number) - (a.from as number));
  const cuts = [...new Set(rows.map(({ from }) => from as number))].sort((a, b) => b - a);
  const inner = cuts.slice(0, -1);
  const bins = binsOf(spread, inner);
  // One table of bars, so that all have one scale and stand under each other; heads are put between.
  const drawn = bars(
    desk,
    bins.map(({ from, to, share }) => ({ label: `${decimal(from)} to ${decimal(to)}`, ...measured(share) })),
  );
  const bandOf = (bin: { readonly from: number }) => cuts.findIndex((cut, i) => bin.from >= cut || i === cuts.length - 1);
  return bins
    .map((bin, i) => ({ bin, line: drawn[i] as Line }))
    .reverse()
    .flatMap(({ bin, line }, i, all) => {
      const band = bandOf(bin);
      const isFirst = i === 0 || bandOf((all[i - 1] as (typeof all)[number]).bin) !== band;
      return isFirst ? [bandHead(desk, rows, cuts[band], band === cuts.length - 1), line] : [line];
    });
}

function bandHead(desk: Desk, rows: readonly Rubric['decision']['bands'][number][], cut: number | undefined, isLowest: boolean): Line {
  const { pen, glyphs } = desk;
  const words = rows.filter(({ from }) => from === cut).map(({ word, recommend }) => (word === recommend ? word : `${word} (${recommend})`));
  const text = ` ${words.join(' or ')}${isLowest || cut === undefined ? '' : `, from ${decimal(cut)}`} `;
  return [
    blanks(MARGIN),
    pen.faint(glyphs.rule.repeat(2)),
    pen.strong(truncate(text, desk.width - MARGIN - 4, glyphs.ellipsis)),
    pen.faint(glyphs.rule.repeat(2)),
  ];
}

/** Questions shown; the rest is in the JSON. */
const MOST_QUESTIONS = 12;
const TITLE_LINES = 2;

function influences(desk: Desk, { questions }: Simulation): readonly Line[] {
  const { pen } = desk;
  const telling = questions.filter((question) => !isIdle(question));
  const shown = telling.slice(0, MOST_QUESTIONS);
  const idle = questions.length - telling.length;
  const after = [
    ...(telling.length > shown.length ? [`${counted(telling.length - shown.length, 'question')} more move it less; --format json has them all.`] : []),
    ...(idle > 0 ? [`Nothing hangs on ${counted(idle, 'question')}.`] : []),
  ];
  const legend =
    'Moves: how far knowing the answer moves the chances of the recommendations (0 to 100). Score: its part in the spread of the score. Pivotal: in how many cases another answer to it alone changes the recommendation.';
  return [
    ...paragraph(desk, pen.faint(legend)),
    ...(shown.length === 0 ? [] : influenceTable(desk, shown)),
    ...after.flatMap((text) => paragraph(desk, pen.plain(text))),
  ];
}

function influenceTable(desk: Desk, shown: readonly Influence[]): readonly Line[] {
  const { pen } = desk;
  const columns = [
    { title: 'Moves', cells: shown.map(({ recommendation }) => (Math.round(recommendation * 1000) / 10).toFixed(1)) },
    { title: 'Score', cells: shown.map(({ score: own }) => `${Math.round(own * 100)}%`) },
    { title: 'Pivotal', cells: shown.map(({ pivotal }) => `${Math.round(pivotal.share * 100)}%`) },
  ];
  const taken = columns.reduce((sum, { title, cells }) => sum + 2 + Math.max(title.length, ...alignedByPoint(cells).map((cell) => cell.length)), 0);
  const room = desk.width - MARGIN - taken;
  const titles = shown.map(({ title }) => clip({ ...desk, width: room }, hang({ ...desk, width: room }, [], [pen.plain(title)]), TITLE_LINES));
  return drawTable(
    desk,
    [{ title: 'Question', align: 'left' as const }, ...columns.map(({ title }) => ({ title, align: 'right' as const }))],
    shown.map((_, i) => [titles[i] as readonly Line[], ...columns.map(({ cells }) => [[pen.plain(cells[i] as string)]])]),
  );
}
