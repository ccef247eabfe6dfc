/** What differs in dimensions, and which questions stand where. */
import type { Dimension, Question, Rubric } from '../../engine/model/rubric.ts';
import { type ChangeClass, gravest } from './change.ts';
import { wasAfter } from './forms.ts';
import { movedIds, type Pair, pairsById } from './matching.ts';
import { type Notes, notesOn } from './notes.ts';
import { compareQuestions } from './questions.ts';
import type { Renamed } from './renames.ts';
import type { Setting } from './setting.ts';

/** Takes down what differs in all dimensions and questions, in the order of the later rubric; what is gone follows where it stood. */
export function compareDimensions(setting: Setting): void {
  const { a, b, renames } = setting;
  const homes = { before: homesIn(a), after: homesIn(b) };
  const moved = new Set(movedIds(idsOf(a.dimensions), idsOf(b.dimensions)));
  const earlier = reversed(renames.dimensions);
  for (const pair of pairsById(a.dimensions, b.dimensions)) {
    const part = pair.after ?? pair.before;
    if (part === undefined) continue;
    const notes = notesOn({ part: 'dimension', id: part.id, title: part.title }, setting.out);
    const stakes = setting.stakes.dimension(part.id);
    if (pair.before && pair.after) compareDimension(pair.before, pair.after, earlier.get(part.id), setting, notes);
    else notes.whole(pair.after ? 'added' : 'removed', stakes);
    if (moved.has(part.id))
      notes.value('position', 'place', 1 + idsOf(a.dimensions).indexOf(part.id), 1 + idsOf(b.dimensions).indexOf(part.id), 'wording', { kind: 'moved' });
    compareMembers(pair, homes, setting);
  }
}

interface Homes {
  readonly before: ReadonlyMap<string, Home>;
  readonly after: ReadonlyMap<string, Home>;
}

interface Home {
  readonly question: Question;
  readonly dimension: Dimension;
}

function homesIn({ dimensions }: Rubric): ReadonlyMap<string, Home> {
  return new Map(dimensions.flatMap((dimension) => dimension.questions.map((question) => [question.id, { question, dimension }])));
}

function idsOf(parts: readonly { readonly id: string }[]): readonly string[] {
  return parts.map(({ id }) => id);
}

/** @returns earlier ids by present ones. */
export function reversed(renamed: Renamed): Renamed {
  return new Map([...renamed].map(([old, present]) => [present, old]));
}

function compareDimension(before: Dimension, after: Dimension, earlier: string | undefined, setting: Setting, notes: Notes): void {
  const { id } = after;
  const stakes = setting.stakes.dimension(id);
  if (earlier !== undefined) notes.whole('renamed', 'wording', { kind: 'word', value: earlier }, { kind: 'word', value: id });
  notes.text('title', before.title, after.title);
  const weighed = setting.weights.dimension(id, before.weight, after.weight);
  if (before.weight !== after.weight) notes.value('weight', 'weight', weighed.before, weighed.after, weighed.isSameShare ? 'wording' : stakes);
  notes.text('because', before.because, after.because);
  notes.value('was', 'ids', wasAfter(before, earlier, after), after.was, 'wording');
  compareCounting(before, after, stakes, notes);
  compareViews(before.of, after.of, notes);
  notes.value('minimum', 'number', before.minimum?.score, after.minimum?.score, 'decisions-may-differ');
  if (!before.minimum || !after.minimum) return;
  notes.value('minimum.otherwise', 'word', before.minimum.otherwise, after.minimum.otherwise, 'decisions-may-differ');
  notes.texts({ 'minimum.because': [before.minimum.because, after.minimum.because], 'minimum.letter': [before.minimum.letter, after.minimum.letter] });
}

/** How members become a number: the same words on a dimension and on the rubric. */
type Counting = Pick<Dimension, 'method' | 'decimals' | 'unanswered' | 'notApplicable' | 'minAnswered' | 'outOf'>;

/** Takes down what differs in how members become a number. */
export function compareCounting(before: Counting, after: Counting, stakes: ChangeClass, notes: Notes): void {
  notes.value('method', 'method', before.method, after.method, stakes);
  notes.value('decimals', 'number', before.decimals, after.decimals, stakes);
  notes.value('unanswered', 'blank', before.unanswered, after.unanswered, stakes);
  notes.value('not-applicable', 'blank', before.notApplicable, after.notApplicable, stakes);
  notes.value('min-answered', 'number', before.minAnswered, after.minAnswered, stakes);
  notes.value('out-of', 'points', before.outOf, after.outOf, stakes);
}

function compareViews(before: Dimension['of'], after: Dimension['of'], notes: Notes): void {
  const members = new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})]);
  for (const of of members) {
    const [old, present] = [own(before, of), own(after, of)];
    notes.value('of', 'weight', old, present, 'decisions-may-differ', { of });
  }
}

function own(members: Dimension['of'], id: string): { readonly weight: number; readonly share: null } | null {
  const weight = members !== undefined && Object.hasOwn(members, id) ? members[id] : undefined;
  return weight === undefined ? null : { weight, share: null };
}

/** Questions of one dimension: compared where they stand now; what is gone is told where it stood. */
function compareMembers({ before, after }: Pair<Dimension>, homes: Homes, setting: Setting): void {
  const [old, present] = [before?.questions ?? [], after?.questions ?? []];
  const moved = new Set(movedIds(idsOf(old), idsOf(present)));
  const earlier = reversed(setting.renames.questions);
  for (const question of present) {
    const { id, title } = question;
    const source = homes.before.get(id);
    const notes = notesOn({ part: 'question', id, title }, setting.out);
    const stakes = setting.stakes.question(id);
    if (source === undefined) {
      notes.whole('added', stakes, undefined, { kind: 'text', value: question.ask });
      continue;
    }
    if (source.dimension.id !== after?.id)
      notes.value('dimension', 'word', source.dimension.title, after?.title, gravest([stakes, setting.stakes.dimension(source.dimension.id)]), {
        kind: 'moved',
      });
    if (moved.has(id)) notes.value('position', 'place', 1 + idsOf(old).indexOf(id), 1 + idsOf(present).indexOf(id), 'wording', { kind: 'moved' });
    compareQuestions(source.question, question, earlier.get(id), setting);
  }
  for (const { id, title, ask } of old)
    if (!homes.after.has(id)) notesOn({ part: 'question', id, title }, setting.out).whole('removed', setting.stakes.question(id), { kind: 'text', value: ask });
}
