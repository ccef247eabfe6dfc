/** The whole file: from its shape to a rubric that keeps every promise the engine relies on. */
import type { Fact, Rubric, Rule } from '../../engine/model/rubric.ts';
import { suggest } from '../../problems/suggest.ts';
import type { RawRubric } from '../schema/rubric.ts';
import { resolveDecision, resolveRule } from './decision.ts';
import { resolveDimension, resolveScoring } from './dimensions.ts';
import { resolveForm } from './forms.ts';
import { collectNames, type Names } from './names.ts';
import { checkPoints, checkTotals } from './numbers.ts';
import { resolveFact } from './questions.ts';
import type { Report } from './report.ts';

/** @returns the rubric; it may be used only if `report` stayed empty. Reports everything that is wrong. */
export function resolveRubric(raw: RawRubric, report: Report): Rubric {
  const names = collectNames(raw, report);
  const scales = raw.scales ?? {};
  for (const named of names.questions.values()) named.form = resolveForm(named.raw, named.path, scales, report);
  const rubric: Rubric = {
    ...resolveHead(raw),
    ...(raw.order && { order: checkedOrder(raw.order, names, report) }),
    scoring: resolveScoring(raw, report),
    dimensions: raw.dimensions.map((dimension, d) => resolveDimension(dimension, ['dimensions', d], names, report)),
    facts: (raw.facts ?? []).flatMap((fact, i): Fact[] => [resolveFact(fact, ['facts', i], scales, report)].filter((f) => f !== null)),
    rules: (raw.rules ?? []).flatMap((rule, i): Rule[] => [resolveRule(rule, ['rules', i], names, report)].filter((r) => r !== null)),
    decision: resolveDecision(raw.decision, names, report),
  };
  checkPoints(rubric, names, report);
  if (report.findings.length === 0) checkTotals(rubric, report);
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
    ...(raw.letter && { letter: raw.letter as Rubric['letter'] & object }),
  };
}

/** Each id known and named once, and no question before one that its `when` reads. */
function checkedOrder(order: readonly string[], names: Names, report: Report): readonly string[] {
  const seen = new Set<string>();
  order.forEach((id, i) => {
    const path = ['order', i];
    if (!names.questions.has(id)) report.add('unknown-id', { id, kind: 'question', suggestion: suggest(id, names.questions.keys()) }, path);
    else if (seen.has(id)) report.add('duplicate-id', { id, kind: 'place in the order', firstLine: report.lineOf(['order', order.indexOf(id)]) }, path);
    seen.add(id);
  });
  return order;
}
