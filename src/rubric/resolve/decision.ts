/** Bands, rules and the rest of the decision. */
import { ADVICE, type Band, type Decision, RECOMMENDATIONS, type Rule, type RuleEffect } from '../../engine/model/rubric.ts';
import type { Path } from '../../reader/tree.ts';
import type { RawBand, RawRubric, RawRule } from '../schema/rubric.ts';
import { resolveCondition } from './conditions.ts';
import type { Names } from './names.ts';
import { checkTarget } from './questions.ts';
import type { Report } from './report.ts';

/** @returns the decision; reports what is wrong with it. */
export function resolveDecision(raw: RawRubric['decision'], names: Names, report: Report): Decision {
  const path = ['decision', 'bands'];
  checkWords(raw.bands, path, report);
  checkOrder(raw.bands, path, report);
  checkCuts(raw.bands, path, report);
  const { coverage, borderline, conditions, costs } = raw;
  return {
    bands: raw.bands.map((band, i) => resolveBand(band, [...path, i], names, report)),
    ...(coverage !== undefined && { coverage }),
    ...(borderline !== undefined && { borderline }),
    conditions: { ...(conditions?.['at-most'] !== undefined && { atMost: conditions['at-most'] }), lower: conditions?.lower ?? true },
    ...(costs && {
      costs: { wrongAccept: costs['wrong-accept'], wrongDecline: costs['wrong-decline'], ...(costs.currency !== undefined && { currency: costs.currency }) },
    }),
  };
}

/** @returns the rule, or `null` when its condition is not usable. */
export function resolveRule(raw: RawRule, path: Path, names: Names, report: Report): Rule | null {
  const noScore = raw['no-score'] ?? false;
  const effect = resolveEffect(raw, path, names, report);
  if (effect === null && raw.flag === undefined && !noScore) report.add('rule-effect', { found: [] }, path);
  const when = resolveCondition(raw.when, [...path, 'when'], { names, report, reader: { kind: noScore ? 'no-score' : 'rule' } });
  return (
    when && {
      id: raw.id,
      when,
      ...(raw.because !== undefined && { because: raw.because }),
      ...(raw.letter !== undefined && { letter: raw.letter }),
      ...(effect && { effect }),
      ...(raw.flag !== undefined && { flag: raw.flag }),
      noScore,
    }
  );
}

const EFFECTS = ['recommend', 'at-most', 'at-least'] as const;

function resolveEffect(raw: RawRule, path: Path, names: Names, report: Report): RuleEffect | null {
  const found = EFFECTS.filter((kind) => raw[kind] !== undefined);
  for (const kind of found) checkTarget(raw[kind] as string, names, [...path, kind], report);
  const [kind] = found;
  if (kind === undefined) return null;
  if (found.length > 1) report.add('rule-effect', { found }, [...path, found[1] as string], 'key');
  return { kind, target: raw[kind] as string };
}

function resolveBand(raw: RawBand, path: Path, names: Names, report: Report): Band {
  const when = raw.when && resolveCondition(raw.when, [...path, 'when'], { names, report, reader: { kind: 'band' } });
  return { ...(raw.from !== undefined && { from: raw.from }), recommend: raw.recommend, word: raw.as ?? raw.recommend, ...(when && { when }) };
}

/** What a result can say by itself. */
const RESULTS: ReadonlySet<string> = new Set(ADVICE);

/** Own words stand once, and none says a recommendation that its row does not give. */
function checkWords(bands: readonly RawBand[], path: Path, report: Report): void {
  const words = new Set<string>();
  bands.forEach(({ as: word, recommend }, i) => {
    if (word === undefined) return;
    if (words.has(word)) report.add('band-word', { word, why: 'twice' }, [...path, i, 'as']);
    if (word !== recommend && RESULTS.has(word)) report.add('band-word', { word, why: 'recommendation' }, [...path, i, 'as']);
    words.add(word);
  });
}

/** The list runs from best to worst. */
function checkOrder(bands: readonly RawBand[], path: Path, report: Report): void {
  bands.forEach(({ recommend }, i) => {
    const before = bands[i - 1];
    if (before && RECOMMENDATIONS.indexOf(recommend) < RECOMMENDATIONS.indexOf(before.recommend)) {
      report.add('band-order', { word: recommend, before: before.recommend }, [...path, i, 'recommend']);
    }
  });
}

/** Cuts of rows that always count rise or fall along the list, and none stands twice. */
function checkCuts(bands: readonly RawBand[], path: Path, report: Report): void {
  if (bands.every(({ from }) => from === undefined)) report.add('band-nowhere', {}, path);
  const fixed = bands.flatMap(({ from, when }, i) => (from === undefined || when !== undefined ? [] : [{ from, i }]));
  const steps = fixed.slice(1).map((cut, at) => ({ ...cut, before: fixed[at]?.from as number }));
  const rising = steps.filter(({ from, before }) => from > before);
  const falling = steps.filter(({ from, before }) => from < before);
  for (const { from, i } of steps.filter(({ from, before }) => from === before)) report.add('band-duplicate', { from }, [...path, i, 'from']);
  // Two cuts that changed places go against the others, wherever in the list they stand.
  for (const { from, before, i } of rising.length <= falling.length ? rising : falling) report.add('band-cuts', { from, before }, [...path, i, 'from']);
}
