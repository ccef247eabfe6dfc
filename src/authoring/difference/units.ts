/** Which changes belong together, and the rubric that only some of them have made. */
import type { Dimension, Question, Rubric } from '../../engine/model/rubric.ts';
import type { Aspect, Change } from './change.ts';
import { pairsById } from './matching.ts';

/** Changes that are made or left together: one field of one part, or parts that stand and fall with each other. */
export interface Unit {
  readonly key: string;
  readonly changes: readonly Change[];
}

/** @returns the changes that a score or a decision can rest on, by unit, in the order of the changes. */
export function unitsOf(changes: readonly Change[], a: Rubric, b: Rubric): readonly Unit[] {
  const bound = questionsBound(a, b);
  const units = new Map<string, Change[]>();
  for (const change of changes) {
    const key = keyOf(change, bound);
    if (key !== null) units.set(key, [...(units.get(key) ?? []), change]);
  }
  return [...units].map(([key, own]) => ({ key, changes: own }));
}

/** The unit of dimensions that come and go, with all that stands in them. */
const DIMENSIONS = 'dimensions';

/** Questions in a dimension that only one of the rubrics has. */
function questionsBound(a: Rubric, b: Rubric): ReadonlySet<string> {
  const lone = (one: Rubric, other: Rubric) => one.dimensions.filter(({ id }) => !other.dimensions.some((dimension) => dimension.id === id));
  return new Set([...lone(a, b), ...lone(b, a)].flatMap(({ questions }) => questions.map(({ id }) => id)));
}

function keyOf({ place, aspect, kind }: Change, bound: ReadonlySet<string>): string | null {
  const { part, id } = place;
  switch (part) {
    case 'question':
      if (aspect === null && kind === 'renamed') return null;
      if (aspect === null || aspect === 'dimension') return bound.has(id ?? '') ? DIMENSIONS : `question ${id}`;
      return QUESTION[aspect] === undefined ? null : `question ${id} ${QUESTION[aspect]}`;
    case 'dimension':
      if (aspect === null) return kind === 'renamed' ? null : DIMENSIONS;
      return DIMENSION[aspect] === undefined ? null : `dimension ${id} ${DIMENSION[aspect]}`;
    case 'rule':
      return aspect === 'because' || aspect === 'letter' || aspect === 'position' ? null : `rule ${id}`;
    case 'decision':
      return aspect === null || DECISION[aspect] === undefined ? null : `decision ${DECISION[aspect]}`;
    case 'rubric':
      return aspect !== null && DIMENSION[aspect] === 'number' ? 'scoring' : null;
    case 'fact':
      return null;
  }
}

type Fields = Readonly<Partial<Record<Aspect, string>>>;

/** By aspect the field of a question that it is in. */
const QUESTION: Fields = {
  weight: 'weight',
  required: 'required',
  when: 'when',
  knockout: 'knockout',
  gate: 'gate',
  'gate.recommend': 'gate',
  condition: 'condition',
  unanswered: 'blanks',
  'not-applicable': 'blanks',
  ...Object.fromEntries(
    ['form', 'level', 'level.points', 'option', 'option.points', 'several', 'cap', 'min', 'max', 'points', 'yes', 'no', 'out-of'].map((aspect) => [
      aspect,
      'answers',
    ]),
  ),
};

const DIMENSION: Fields = {
  weight: 'weight',
  of: 'view',
  minimum: 'minimum',
  'minimum.otherwise': 'minimum',
  ...Object.fromEntries(['method', 'decimals', 'unanswered', 'not-applicable', 'min-answered', 'out-of'].map((aspect) => [aspect, 'number'])),
};

const DECISION: Fields = {
  coverage: 'coverage',
  'conditions.at-most': 'conditions',
  'conditions.lower': 'conditions',
  ...Object.fromEntries(['band', 'band.from', 'band.recommend', 'band.as', 'band.when', 'bands'].map((aspect) => [aspect, 'bands'])),
};

/** The fields of the model that each unit of a question is made of. */
const QUESTION_FIELDS: Readonly<Record<string, readonly (keyof Question)[]>> = {
  weight: ['weight'],
  required: ['required'],
  when: ['when'],
  knockout: ['knockout'],
  gate: ['gate', 'weight'],
  condition: ['condition'],
  blanks: ['unanswered', 'notApplicable'],
  answers: ['form', 'outOf'],
};

const DIMENSION_FIELDS: Readonly<Record<string, readonly (keyof Dimension)[]>> = {
  weight: ['weight'],
  view: ['of'],
  minimum: ['minimum'],
  number: ['method', 'decimals', 'unanswered', 'notApplicable', 'minAnswered', 'outOf'],
};

/**
 * @returns rubric `a` with only these units of its changes to `b` made. Names may then lead nowhere; `isSound` tells.
 * @param a under the ids of `b`
 */
export function mixed(a: Rubric, b: Rubric, made: ReadonlySet<string>, bound: ReadonlySet<string> = questionsBound(a, b)): Rubric {
  const lone = made.has(DIMENSIONS);
  const dimensions = pairsById(a.dimensions, b.dimensions).flatMap(({ before, after }): readonly Dimension[] => {
    const base = before && after ? fieldsFrom(before, after, DIMENSION_FIELDS, `dimension ${after.id}`, made) : lone ? after : before;
    return base === undefined ? [] : [base];
  });
  const homes = { before: homesIn(a), after: homesIn(b) };
  const placed = new Map<string, Question[]>();
  for (const id of inOrder(a, b)) {
    const [old, present] = [homes.before.get(id), homes.after.get(id)];
    const isMade = made.has(bound.has(id) ? DIMENSIONS : `question ${id}`);
    const home = old && present ? (isMade ? present.home : old.home) : isMade ? present?.home : old?.home;
    const question = old && present ? fieldsFrom(old.question, present.question, QUESTION_FIELDS, `question ${id}`, made) : (old ?? present)?.question;
    if (home !== undefined && question) placed.set(home, [...(placed.get(home) ?? []), question]);
  }
  const rules = pairsById(a.rules, b.rules).flatMap(({ before, after }) => (made.has(`rule ${(after ?? before)?.id}`) ? after : before) ?? []);
  const { bands, coverage, conditions } = b.decision;
  const { coverage: oldCoverage, ...decision } = a.decision;
  const needed = made.has('decision coverage') ? coverage : oldCoverage;
  return {
    ...a,
    ...(made.has('scoring') && { scoring: b.scoring }),
    dimensions: dimensions.map((dimension) => ({ ...dimension, questions: placed.get(dimension.id) ?? [] })),
    rules,
    decision: {
      ...decision,
      ...(needed !== undefined && { coverage: needed }),
      ...(made.has('decision bands') && { bands }),
      ...(made.has('decision conditions') && { conditions }),
    },
  };
}

/** In the order of the later rubric; what is gone stands after what it followed. */
function inOrder(a: Rubric, b: Rubric): readonly string[] {
  const order = [...homesIn(b).keys()];
  let last = -1;
  for (const id of homesIn(a).keys()) {
    const at = order.indexOf(id);
    if (at === -1) order.splice(++last, 0, id);
    else last = at;
  }
  return order;
}

function homesIn({ dimensions }: Rubric): ReadonlyMap<string, { readonly home: string; readonly question: Question }> {
  return new Map(dimensions.flatMap(({ id, questions }) => questions.map((question) => [question.id, { home: id, question }] as const)));
}

function fieldsFrom<Part extends object>(
  before: Part,
  after: Part,
  fields: Readonly<Record<string, readonly (keyof Part)[]>>,
  prefix: string,
  made: ReadonlySet<string>,
): Part {
  const taken = new Set(Object.entries(fields).flatMap(([name, keys]) => (made.has(`${prefix} ${name}`) ? keys : [])));
  if (taken.size === 0) return before;
  const kept = Object.entries(before).filter(([key]) => !taken.has(key as keyof Part));
  const come = Object.entries(after).filter(([key]) => taken.has(key as keyof Part));
  return Object.fromEntries([...kept, ...come]) as Part;
}
