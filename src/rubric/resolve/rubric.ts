/** The whole file: from its shape to a rubric that keeps every promise the engine relies on. */
import type { Fact, Rubric, Rule } from '../../engine/model/rubric.ts';
import type { RawRubric } from '../schema/rubric.ts';
import { resolveDecision, resolveRule } from './decision.ts';
import { resolveDimension, resolveScoring } from './dimensions.ts';
import { checkEarlierIds } from './earlier-ids.ts';
import { checkScales, resolveForm } from './forms.ts';
import { collectNames, type Names } from './names.ts';
import { checkPoints, checkTotals } from './numbers.ts';
import { checkAskingOrder } from './order.ts';
import { resolveFact } from './questions.ts';
import type { Report } from './report.ts';

/**
 * @returns the rubric; it may be used only if `report` stayed empty. Reports everything that is wrong.
 * @param extent of a part of a file nothing is said that only the whole can tell.
 */
export function resolveRubric(raw: RawRubric, report: Report, extent: 'whole' | 'part' = 'whole'): Rubric {
  const names = collectNames(raw, report);
  const scales = raw.scales ?? {};
  checkScales(scales, report);
  for (const named of names.inDimensions.flat()) {
    const before = report.count();
    named.form = resolveForm(named.raw, named.path, scales, report);
    named.isSound = report.count() === before;
  }
  const rubric: Rubric = {
    ...resolveHead(raw),
    ...(raw.order && { order: raw.order }),
    scoring: resolveScoring(raw, report),
    dimensions: raw.dimensions.map((dimension, d) => resolveDimension(dimension, d, names, report)),
    facts: (raw.facts ?? []).flatMap((fact, i): Fact[] => [resolveFact(fact, ['facts', i], scales, report)].filter((f) => f !== null)),
    rules: (raw.rules ?? []).flatMap((rule, i): Rule[] => [resolveRule(rule, ['rules', i], names, report)].filter((r) => r !== null)),
    decision: resolveDecision(raw.decision, names, report),
  };
  checkEarlierIds(raw, report);
  if (rubric.order) checkAskingOrder(rubric.order, rubric.dimensions, names, report);
  checkSilence(raw.silence ?? [], names, report);
  checkPoints(rubric, names, report);
  if (extent === 'whole' && report.findings.length === 0) checkTotals(rubric, report);
  return rubric;
}

type Head = Omit<Rubric, 'order' | 'scoring' | 'dimensions' | 'facts' | 'rules' | 'decision'>;

function resolveHead(raw: RawRubric): Head {
  return {
    fit: 1,
    id: raw.id,
    version: raw.version,
    title: raw.title,
    ...(raw.language !== undefined && { language: raw.language }),
    ...(raw.minutes !== undefined && { minutes: raw.minutes }),
    ...(raw.opening !== undefined && { opening: raw.opening }),
    ...(raw.screen !== undefined && { screen: raw.screen }),
    ...(raw.adapted !== undefined && { adapted: raw.adapted }),
    ...(raw['review-after'] !== undefined && { reviewAfter: raw['review-after'] }),
    ...(raw.retention !== undefined && { retention: raw.retention }),
    ...(raw.silence && { silence: raw.silence.map(({ code, question, because }) => ({ code, because, ...(question !== undefined && { question }) })) }),
    ...(raw.expectations && { expectations: raw.expectations as Rubric['expectations'] & object }),
    ...(raw.letter && { letter: raw.letter as Rubric['letter'] & object }),
  };
}

/** Advice about a question that is not there was meant for another. */
function checkSilence(silence: NonNullable<RawRubric['silence']>, names: Names, report: Report): void {
  silence.forEach(({ question: id }, i) => {
    if (id === undefined || names.questions.has(id)) return;
    report.addUnknown(id, 'question', names.questions.keys(), ['silence', i, 'question']);
  });
}
