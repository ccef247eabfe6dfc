/** Every id of a rubric: that each stands once, and what it stands for. */

import type { QuestionForm } from '../../engine/model/form.ts';
import { RECOMMENDATIONS } from '../../engine/model/rubric.ts';
import type { Path } from '../../reader/tree.ts';
import type { RawQuestion } from '../schema/question.ts';
import type { RawRubric } from '../schema/rubric.ts';
import type { Report } from './report.ts';

/** A question that conditions can name. */
export interface NamedQuestion {
  readonly raw: RawQuestion;
  readonly path: Path;
  /** Place in the file, counted over all dimensions. */
  readonly index: number;
  /** `null` while its form is not usable. */
  form: QuestionForm | null;
  /** Whether nothing is wrong with the form, so that its points can be looked at. */
  isSound: boolean;
}

/** All names of a rubric. */
export interface Names {
  /** By id, the first of each. */
  readonly questions: ReadonlyMap<string, NamedQuestion>;
  /** Dimension by dimension, also those whose id stands twice: what else is wrong with them is told as well. */
  readonly inDimensions: readonly (readonly NamedQuestion[])[];
  readonly dimensions: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
  /** Words and recommendations that rules may name. */
  readonly targets: ReadonlySet<string>;
}

/** @returns the names of `raw`; reports ids that stand twice. */
export function collectNames(raw: RawRubric, report: Report): Names {
  const questions = new Map<string, NamedQuestion>();
  let index = 0;
  const answers = createRegister('question or fact', report);
  const dimensions = createRegister('dimension', report);
  const rules = createRegister('rule', report);
  const inDimensions = raw.dimensions.map((dimension, d) => {
    dimensions.take(dimension.id, ['dimensions', d, 'id']);
    return (dimension.questions ?? []).map((question, q): NamedQuestion => {
      const path = ['dimensions', d, 'questions', q];
      const named = { raw: question, path, index: index++, form: null, isSound: false };
      if (answers.take(question.id, [...path, 'id'])) questions.set(question.id, named);
      return named;
    });
  });
  const facts = (raw.facts ?? []).filter((fact, i) => answers.take(fact.id, ['facts', i, 'id'])).map(({ id }) => id);
  raw.rules?.forEach((rule, i) => {
    rules.take(rule.id, ['rules', i, 'id']);
  });
  const words = raw.decision.bands.map(({ as, recommend }) => as ?? recommend);
  return {
    questions,
    inDimensions,
    dimensions: dimensions.ids,
    facts: new Set(facts),
    targets: new Set([...words, ...RECOMMENDATIONS]),
  };
}

/** Ids that would read as something else: states of an answer, and what every JavaScript object already has. */
const RESERVED = new Set(['unknown', 'refused', 'not-applicable', 'constructor', 'prototype']);

/** Takes ids of one kind, each once. */
export interface Register {
  readonly ids: ReadonlySet<string>;
  /** @returns whether the id is new; reports it otherwise, and when it is reserved. */
  take(id: string, path: Path): boolean;
}

/** @returns an empty register of ids of a kind. */
export function createRegister(kind: string, report: Report): Register {
  const lines = new Map<string, number>();
  return {
    get ids() {
      return new Set(lines.keys());
    },
    take: (id, path) => {
      const firstLine = lines.get(id);
      if (RESERVED.has(id)) report.add('bad-id', { id, why: 'reserved' }, path);
      if (firstLine !== undefined) report.add('duplicate-id', { id, kind, firstLine }, path);
      else lines.set(id, report.lineOf(path));
      return firstLine === undefined;
    },
  };
}
