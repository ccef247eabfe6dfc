/** A score over time: points with their ranges, on the bands that held then, broken where it means something else. */
import type { Shift } from '../../../lifecycle/shift.ts';
import { decimal } from '../../../text/number.ts';
import type { Tone } from '../../words.ts';
import { html, type Markup } from '../markup.ts';
import { type Drawing, fitting, placeOn, type Room, rounded, type Scale, unitsOf } from './picture.ts';
import { placesInTime, roomy, spread } from './places.ts';
import { type Deed, deedSign, trendSign } from './signs.ts';

/** A score with its range; `null` where it is not known, or without an end. */
export interface TimedPoint {
  readonly day: string | null;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Against the one before it that it can be compared with. */
  readonly trend: Shift['trend'];
  /** What a mouse over it tells. */
  readonly told: string;
}

/** A band and where it begins. */
export interface Ground {
  readonly word: string;
  readonly from: number;
  readonly tone: Tone;
}

/** Points that can be compared with each other. */
export interface Run {
  readonly label: string;
  readonly points: readonly TimedPoint[];
  /** The lowest first. */
  readonly grounds: readonly Ground[];
}

/** Something that somebody did. */
export interface TimedDeed {
  readonly day: string | null;
  readonly deed: Deed;
  readonly tone: string;
  readonly told: string;
}

/** What is drawn. */
export interface Timeline {
  readonly runs: readonly Run[];
  readonly scale: Scale;
  readonly deeds: readonly TimedDeed[];
}

/** Where the plot is, and how its numbers lie in it. */
interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly y: (value: number) => number;
  readonly xs: readonly number[];
  /** Ends of the runs. */
  readonly edges: readonly number[];
}

/** Room for what was done before all assessments, or after them. */
const DEEDS = 32;

/** @returns the drawing: plot, signs of the changes, what people did, days. */
export function timelineDrawing(timeline: Timeline, room: Room): Drawing {
  const plot = plotOf(timeline, room);
  const { deeds, runs } = timeline;
  const points = runs.flatMap((run) => run.points);
  const hasTrends = points.some(({ trend }) => trend !== null);
  const trendRow = plot.bottom + 14;
  const deedRow = trendRow + (hasTrends ? 18 : 0);
  const dayRow = deedRow + (deeds.length > 0 ? 22 : 4);
  const content = html`${runs.map((run, i) => groundMarkup(run, i, plot, i === runs.length - 1))}
<rect class="frame" x="${plot.left}" y="${plot.top}" width="${rounded(plot.right - plot.left)}" height="${plot.bottom - plot.top}"/>
${axisNumbers(timeline, plot)}
${bandWords(runs.at(-1), plot, room)}
${runs.map((run, i) => runMarkup(run, i, runs, plot))}
${points.map(({ trend }, i) => trendSign(trend, plot.xs[i] ?? 0, trendRow))}
${deedMarkup(timeline, plot, deedRow)}
${dayMarkup(points, plot, dayRow)}`;
  return { width: room.width, height: dayRow + 10, content };
}

function plotOf({ runs, scale, deeds }: Timeline, { width, isNarrow }: Room): Plot {
  const grounds = runs.at(-1)?.grounds ?? [];
  const words = Math.max(0, ...grounds.map(({ word }) => unitsOf(word)));
  const [left, right] = [30, width - Math.min(isNarrow ? 84 : 130, words + 12)];
  const top = runs.length > 1 ? 24 : 8;
  const bottom = top + (isNarrow ? 170 : 230);
  const points = runs.flatMap((run) => run.points);
  const days = points.map(({ day }) => day);
  // The assessments make the scale; what was done before the first or after the last stands at its edge.
  const from = left + 16 + (deeds.some(({ day }) => byDay(day, days[0] ?? null) < 0) ? DEEDS : 0);
  const to = right - 16 - (deeds.some(({ day }) => byDay(day, days.at(-1) ?? null) > 0) ? DEEDS : 0);
  const xs = spread(placesInTime(days, from, to), 26, from, to);
  let seen = 0;
  const edges = runs.slice(0, -1).map((run) => {
    seen += run.points.length;
    return rounded(((xs[seen - 1] ?? left) + (xs[seen] ?? right)) / 2);
  });
  return { left, right, top, bottom, y: (value) => placeOn(scale, value, bottom, top), xs, edges: [left, ...edges, right] };
}

function byDay(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1;
}

/** The bands of one run behind its points, and the break before the next. */
function groundMarkup({ grounds, label }: Run, i: number, { edges, top, bottom, y }: Plot, isLast: boolean): Markup {
  const [start = 0, end = 0] = [edges[i], edges[i + 1]];
  const drawn = grounds.map(({ from, tone }, at) => {
    const [low, high] = [at === 0 ? bottom : y(from), grounds[at + 1] === undefined ? top : y(grounds[at + 1]?.from ?? 0)];
    return html`<rect class="ground-${tone}" x="${start}" y="${high}" width="${rounded(end - start)}" height="${rounded(low - high)}"/>`;
  });
  const cuts = grounds.slice(1).map(({ from }) => html`<line class="grid" x1="${start}" x2="${end}" y1="${y(from)}" y2="${y(from)}"/>`);
  const isBroken = edges.length > 2;
  const words = isBroken && html`<text x="${rounded(start + 6)}" y="14">${fitting(label, end - start - 8)}</text>`;
  return html`${drawn}${cuts}${words}${!isLast && html`<line class="break" x1="${end}" x2="${end}" y1="4" y2="${bottom}"/>`}\n`;
}

function axisNumbers({ scale, runs }: Timeline, { left, y, top, bottom }: Plot): Markup {
  const cuts = (runs.at(-1)?.grounds ?? []).slice(1).map(({ from }) => from);
  const ends = [scale.from, scale.to].every((end) => end % 1 === 0) ? [scale.from, scale.to] : [];
  const values = [...new Set([...ends, ...cuts])];
  const places = spread(values.map(y), 12, top, bottom);
  return html`${values.map((value, i) => html`<text x="${left - 5}" y="${rounded((places[i] ?? 0) + 4)}" text-anchor="end">${decimal(value)}</text>`)}\n`;
}

function bandWords(run: Run | undefined, { right, top, bottom, y }: Plot, { width }: Room): Markup {
  const grounds = run?.grounds ?? [];
  const middles = grounds.map(({ from }, i) => ((i === 0 ? bottom : y(from)) + (grounds[i + 1] === undefined ? top : y(grounds[i + 1]?.from ?? 0))) / 2);
  const places = spread(middles, 13, top + 6, bottom - 6);
  return html`${grounds.map(({ word }, i) => html`<text x="${right + 6}" y="${rounded((places[i] ?? 0) + 4)}">${fitting(word, width - right - 6)}</text>`)}\n`;
}

function runMarkup({ points }: Run, i: number, runs: readonly Run[], { xs, y, top, bottom }: Plot): Markup {
  const before = runs.slice(0, i).reduce((count, run) => count + run.points.length, 0);
  const placed = points.map((point, at) => ({ ...point, x: xs[before + at] ?? 0 }));
  const ranges = placed.map(({ x, low, high, score }) => {
    if (low === high && low !== null) return null;
    if (score === null && low === null && high === null) return null;
    return html`<line class="range" x1="${x}" x2="${x}" y1="${low === null ? bottom : y(low)}" y2="${high === null ? top : y(high)}"/>`;
  });
  const known = placed.flatMap(({ score, ...point }) => (score === null ? [] : [{ ...point, score }]));
  const lines = known.slice(1).map(({ x, score, trend }, at) => {
    const from = known[at] as (typeof known)[number];
    return html`<line class="course${trend === 'up' || trend === 'down' ? '' : ' unclear'}" x1="${from.x}" y1="${y(from.score)}" x2="${x}" y2="${y(score)}"/>`;
  });
  const dots = known.map(({ x, score, told }) => html`<circle class="dot" cx="${x}" cy="${y(score)}" r="5"><title>${told}</title></circle>`);
  return html`${ranges}${lines}${dots}${numbersMarkup(known, y, top)}\n`;
}

/** Above the points, but below those that are lower than their neighbours, where no line runs; one with a range that stands alone has it beside. */
function numbersMarkup(known: readonly (TimedPoint & { readonly x: number; readonly score: number })[], y: Plot['y'], top: number): Markup {
  const kept = roomy(known.map(({ x, score }) => ({ at: x, width: unitsOf(decimal(score)) })));
  return html`${known.map(({ x, score, low, high }, at) => {
    if (!kept.has(at)) return null;
    if (known.length === 1 && low !== high) return html`<text class="number-text" x="${x + 9}" y="${rounded(y(score) + 4)}">${decimal(score)}</text>`;
    const neighbours = [known[at - 1], known[at + 1]].flatMap((one) => one?.score ?? []);
    const isLow = neighbours.length > 0 && neighbours.every((other) => other > score);
    const shift = isLow || y(score) - 18 < top ? 19 : -9;
    return html`<text class="number-text" x="${x}" y="${rounded(y(score) + shift)}" text-anchor="middle">${decimal(score)}</text>`;
  })}`;
}

/** What people did stands between the assessments that it came between. */
function deedMarkup({ deeds, runs }: Timeline, { xs, left, right }: Plot, row: number): Markup {
  const days = runs.flatMap((run) => run.points).map(({ day }) => day);
  const all = [...deeds.map(({ day }) => day), ...days].sort(byDay);
  const inTime = placesInTime(all, left + 16, right - 16);
  const timeOf = (day: string | null) => inTime[all.indexOf(day)] ?? left;
  const knots = [{ time: left + 16, x: left + 6 }, ...days.map((day, i) => ({ time: timeOf(day), x: xs[i] ?? 0 })), { time: right - 16, x: right - 6 }];
  const wanted = deeds.map(({ day }) => between(knots, timeOf(day)));
  const places = spread(wanted, 13, left + 6, right - 6);
  return html`${deeds.map(({ deed, tone, told }, i) => html`<g><title>${told}</title>${deedSign(deed, places[i] ?? 0, row, tone)}</g>\n`)}`;
}

function between(knots: readonly { readonly time: number; readonly x: number }[], time: number): number {
  const after = knots.findIndex((knot, i) => i > 0 && knot.time >= time);
  const [a, b] = [knots[after - 1] ?? knots.at(-1), knots[after] ?? knots.at(-1)];
  if (a === undefined || b === undefined) return 0;
  return b.time === a.time ? b.x : a.x + ((time - a.time) / (b.time - a.time)) * (b.x - a.x);
}

function dayMarkup(points: readonly TimedPoint[], { xs, left, right }: Plot, row: number): Markup {
  const words = points.map(({ day }) => day ?? 'no date');
  const wishes = words.map((word, i) => ({
    width: unitsOf(word),
    at: Math.max(left + unitsOf(word) / 2 - 28, Math.min(xs[i] ?? 0, right - unitsOf(word) / 2 + 12)),
  }));
  const kept = roomy(wishes, 8);
  return html`${words.map((word, i) => kept.has(i) && html`<text x="${rounded(wishes[i]?.at ?? 0)}" y="${row + 6}" text-anchor="middle">${word}</text>`)}\n`;
}
