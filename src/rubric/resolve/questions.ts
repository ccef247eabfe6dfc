/** Questions and facts in their final form. */
import type { Condition } from '../../engine/model/condition.ts';
import type { QuestionForm } from '../../engine/model/form.ts';
import type { AgreedCondition, Fact, Gate, Knockout, Question } from '../../engine/model/rubric.ts';
import type { Path } from '../../reader/tree.ts';
import type { RawTest } from '../schema/condition.ts';
import type { RawFact, RawQuestion } from '../schema/question.ts';
import { resolveCondition, resolveTest } from './conditions.ts';
import { resolveFactForm, type Scales } from './forms.ts';
import type { NamedQuestion, Names } from './names.ts';
import type { Report } from './report.ts';

/**
 * @returns the question, or `null` when its form is not usable. Reports everything else that is wrong.
 * @param shared what its dimension asks all its questions by; `null` when it says nothing.
 */
export function resolveQuestion({ raw, path, index, form }: NamedQuestion, shared: Condition | null, names: Names, report: Report): Question | null {
  if (form === null) return null;
  const own = raw.when && resolveCondition(raw.when, [...path, 'when'], { names, report, reader: { kind: 'question', before: index } });
  const when = shared && own ? ({ kind: 'all', of: [shared, own] } as const) : (own ?? shared);
  const knockout = raw.knockout && resolveKnockout(raw.knockout, form, [...path, 'knockout'], report);
  const gate = raw.gate && resolveGate(raw, form, names, path, report);
  const condition = raw.condition && resolveAgreed(raw.condition, form, [...path, 'condition'], report);
  return {
    id: raw.id,
    title: raw.title ?? raw.id,
    ask: raw.ask,
    source: raw.source ?? 'asked',
    ...(raw.because !== undefined && { because: raw.because }),
    probes: raw.probes ?? [],
    ...(raw['listen-for'] !== undefined && { listenFor: raw['listen-for'] }),
    ...(raw.was !== undefined && { was: [raw.was].flat() }),
    ...(raw['changeable-by'] !== undefined && { changeableBy: raw['changeable-by'] }),
    weight: gate ? 0 : (raw.weight ?? 1),
    required: raw.required ?? false,
    ...(when && { when }),
    form,
    ...(raw['out-of'] !== undefined && { outOf: raw['out-of'] }),
    ...(raw.unanswered !== undefined && { unanswered: raw.unanswered }),
    ...(raw['not-applicable'] !== undefined && { notApplicable: raw['not-applicable'] === 'allowed' ? 'leave-out' : raw['not-applicable'] }),
    ...(knockout && { knockout }),
    ...(gate && { gate }),
    ...(condition && { condition }),
  };
}

/** @returns the fact, or `null` when its form is not usable. */
export function resolveFact(raw: RawFact, path: Path, scales: Scales, report: Report): Fact | null {
  const form = resolveFactForm(raw, path, scales, report);
  if (form === null) return null;
  return {
    id: raw.id,
    title: raw.title ?? raw.id,
    ask: raw.ask,
    source: raw.source ?? 'asked',
    ...(raw.was !== undefined && { was: [raw.was].flat() }),
    form,
  };
}

/** Reports a target that is neither a band's word nor a recommendation. */
export function checkTarget(target: string, names: Names, path: Path, report: Report): void {
  if (!names.targets.has(target)) report.addUnknown(target, 'band or recommendation', names.targets, path);
}

function resolveKnockout(raw: NonNullable<RawQuestion['knockout']>, form: QuestionForm, path: Path, report: Report): Knockout | null {
  const test = resolveTest(raw as RawTest, form, path, report);
  return test && { test, ...(raw.class !== undefined && { class: raw.class }), ...reasons(raw) };
}

function resolveGate(raw: RawQuestion, form: QuestionForm, names: Names, path: Path, report: Report): Gate | null {
  const gate = raw.gate as NonNullable<RawQuestion['gate']>;
  const recommend = gate.recommend ?? 'defer';
  if (raw.weight !== undefined && raw.weight > 0) report.add('gate-weight', {}, [...path, 'weight']);
  checkTarget(recommend, names, [...path, 'gate', 'recommend'], report);
  const test = resolveTest(gate as RawTest, form, [...path, 'gate'], report);
  return test && { test, recommend, ...reasons(gate) };
}

function resolveAgreed(raw: NonNullable<RawQuestion['condition']>, form: QuestionForm, path: Path, report: Report): AgreedCondition | null {
  const test = resolveTest(raw as RawTest, form, path, report);
  const { text, owner, due, check, ours, consequence, review } = raw;
  return (
    test && {
      test,
      text,
      ...(owner !== undefined && { owner }),
      ...(due !== undefined && { due }),
      ...(check !== undefined && { check }),
      ...(ours !== undefined && { ours }),
      ...(consequence !== undefined && { consequence }),
      ...(review !== undefined && { review }),
    }
  );
}

function reasons({ because, letter }: { because?: string | undefined; letter?: string | undefined }): { because?: string; letter?: string } {
  return { ...(because !== undefined && { because }), ...(letter !== undefined && { letter }) };
}
