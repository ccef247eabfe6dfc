/** What differs in the answers of a question or a fact. */
import type { FactForm, LevelsForm, NumberForm, Option, OptionsForm, QuestionForm } from '../../engine/model/form.ts';
import type { ChangeClass } from './change.ts';
import { movedIds, pairsBy, pairsById } from './matching.ts';
import type { Notes } from './notes.ts';
import type { Setting } from './setting.ts';

/** Whose answers they are, and what rests on them. */
interface Owner {
  readonly id: string;
  readonly stakes: ChangeClass;
  /** Flags are raised whatever the score. */
  readonly flags: ChangeClass;
}

type Form = QuestionForm | FactForm;

/** Takes down what differs between two forms. @param stakes what rests on the answers */
export function compareForms(id: string, before: Form, after: Form, stakes: ChangeClass, setting: Setting, notes: Notes): void {
  const owner: Owner = { id, stakes, flags: stakes === 'scores-not-comparable' ? 'decisions-may-differ' : stakes };
  if (before.kind !== after.kind) {
    notes.value('form', 'form', before.kind, after.kind, stakes);
    return;
  }
  if (before.kind === 'levels' && after.kind === 'levels') compareLevels(before, after, owner, setting, notes);
  if (before.kind === 'options' && after.kind === 'options') compareOptions(before, after, owner, setting, notes);
  if (before.kind === 'number' && after.kind === 'number') compareNumbers(before, after, owner, setting, notes);
  if (before.kind === 'yes-no' && after.kind === 'yes-no') {
    const [old, present] = [worthOf(before), worthOf(after)];
    notes.value('yes', 'points', old.yes, present.yes, stakes);
    notes.value('no', 'points', old.no, present.no, stakes);
  }
}

/** A fact has no points. */
function worthOf(form: Extract<Form, { readonly kind: 'yes-no' }>): { readonly yes: number | undefined; readonly no: number | undefined } {
  return 'yes' in form ? { yes: form.yes, no: form.no } : { yes: undefined, no: undefined };
}

function compareLevels(before: LevelsForm, after: LevelsForm, { id, stakes, flags }: Owner, setting: Setting, notes: Notes): void {
  for (const { before: old, after: present } of pairsBy(before.levels, after.levels, ({ level }) => String(level))) {
    const of = String((present ?? old)?.level);
    const meant = old && present ? setting.reworded(id, old.text, present.text) : { weighs: stakes, isJudged: false };
    notes.value('level', 'text', old?.text, present?.text, meant.weighs, { of, isJudged: meant.isJudged });
    if (old && present) notes.value('level.points', 'points', old.points, present.points, stakes, { of });
    if (old && present) notes.value('level.flag', 'word', old.flag, present.flag, raised(flags), { of });
  }
}

/** A flag goes to the CRM, where something may hang on it. */
function raised(flags: ChangeClass): ChangeClass {
  return flags === 'wording' ? 'decisions-may-differ' : flags;
}

function compareOptions(before: Choices, after: Choices, owner: Owner, setting: Setting, notes: Notes): void {
  const { id, stakes, flags } = owner;
  const renamed = new Map([...(setting.renames.options.get(id) ?? [])].map(([old, present]) => [present, old]));
  for (const { before: old, after: present } of pairsById(before.options, after.options)) {
    const of = (present ?? old)?.id ?? '';
    const meant = old && present ? setting.reworded(id, old.label, present.label) : { weighs: stakes, isJudged: false };
    const earlier = renamed.get(of);
    if (earlier !== undefined) notes.value('option.id', 'word', earlier, of, 'wording', { of, kind: 'renamed' });
    notes.value('option', 'text', old?.label, present?.label, meant.weighs, { of, isJudged: meant.isJudged });
    if (!old || !present) continue;
    notes.value('option.points', 'points', old.points, present.points, stakes, { of });
    notes.value('option.flag', 'word', old.flag, present.flag, raised(flags), { of });
    notes.value('option.was', 'ids', ids(wasAfter(old, earlier, present)), ids(present.was), 'wording', { of });
  }
  const moved = movedIds(idsOf(before.options), idsOf(after.options));
  if (moved.length > 0) notes.value('options', 'ids', idsOf(before.options), idsOf(after.options), 'wording', { kind: 'moved' });
  notes.value('several', 'yes-no', before.several, after.several, stakes);
  notes.value('cap', 'points', before.cap, after.cap, stakes);
}

type Choices = Pick<OptionsForm, 'options' | 'several' | 'cap'>;

function idsOf(options: readonly Option[]): readonly string[] {
  return options.map(({ id }) => id);
}

function ids(was: readonly string[] | undefined): readonly string[] | undefined {
  return was?.length === 0 ? undefined : was;
}

/** @returns earlier ids as they are to be expected: with the one that it had before. That is told as the new id, and not twice. */
export function wasAfter(
  { was }: { readonly was?: readonly string[] },
  earlier: string | undefined,
  present: { readonly was?: readonly string[] },
): readonly string[] | undefined {
  if (earlier === undefined) return was;
  const expected = new Set([...(was ?? []), earlier]);
  const found = present.was ?? [];
  return found.length === expected.size && found.every((id) => expected.has(id)) ? found : was;
}

function compareNumbers(before: Omit<NumberForm, 'kind'>, after: Omit<NumberForm, 'kind'>, { id, stakes }: Owner, setting: Setting, notes: Notes): void {
  const meant = setting.reworded(id, before.unit ?? '', after.unit ?? '');
  notes.value('unit', 'text', before.unit, after.unit, meant.weighs, { isJudged: meant.isJudged });
  notes.value('min', 'number', before.min, after.min, stakes);
  notes.value('max', 'number', before.max, after.max, stakes);
  notes.value('points', 'number-points', before.points, after.points, stakes);
}
