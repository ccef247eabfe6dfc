/** One question on the page: what to ask, what to listen for, what each answer is worth and what it can do. */
import { isScored } from '../../engine/explain/shares.ts';
import type { QuestionForm } from '../../engine/model/form.ts';
import type { AgreedCondition, Dimension, Gate, Knockout, Question } from '../../engine/model/rubric.ts';
import { formerIds, type Item, list, type Section, words } from '../outlined/page.ts';
import { classWords, conditionParts, sentence } from '../words.ts';
import { comparisonWords } from './answers.ts';
import { sharedWhen, whenWords } from './conditions.ts';
import { formBlocks } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
import { blankWords, CHANGERS, ordinal, outcomeWords, SOURCES } from './words.ts';

/** Where a question stands. */
export interface Surroundings {
  readonly lexicon: Lexicon;
  readonly dimension: Dimension;
  /** What it weighs, in words; absent where nothing is to be said. */
  readonly weight: string | undefined;
}

/** @returns the section. */
export function questionSection(question: Question, around: Surroundings): Section {
  const { title, id, ask, because, probes, listenFor, when, was } = question;
  return {
    depth: 2,
    title,
    id,
    blocks: [
      { kind: 'said', text: ask },
      { kind: 'aside', text: standingWords(question, around) },
      ...words(when && sharedWhen(around.dimension) === null ? `Asked only ${whenWords(when, around.lexicon)}.` : null),
      ...words(because && sentence(because), 'Why'),
      ...words(probes.length > 0 ? probes.join(' ') : null, 'Probes'),
      ...words(listenFor && sentence(listenFor), 'Listen for'),
      ...formBlocks(question, around.dimension),
      ...list(effects(question, around.lexicon)),
      ...words(blankWords(question), 'Blanks'),
      ...formerIds(was),
    ],
  };
}

/** Where the answer comes from, when it is asked, what it weighs, who could change it. */
function standingWords(question: Question, { lexicon, weight }: Surroundings): string {
  const place = lexicon.places.get(question.id);
  const source = [SOURCES[question.source], place && `${ordinal(place)} of ${lexicon.questions.size}`].filter(Boolean).join(' ');
  const scored = question.gate ? 'about ourselves, not scored' : isScored(question) ? weight : 'not scored';
  return [source, scored, question.changeableBy && CHANGERS[question.changeableBy]].filter(Boolean).join(' · ');
}

/** What the answer can do besides its points. */
function effects({ form, required, knockout, gate, condition }: Question, lexicon: Lexicon): readonly Item[] {
  const items: Item[] = [];
  if (required) items.push({ mark: 'attention', label: 'Required', text: 'nothing is recommended while it is not yet known' });
  if (knockout) items.push({ mark: 'stops', label: 'Knock-out', text: reason(knockoutWords(form, knockout), knockout.because) });
  if (gate) items.push({ mark: 'attention', label: 'Decides alone', text: reason(gateWords(form, gate, lexicon), gate.because) });
  if (condition) items.push({ label: 'Condition', text: reason(comparisonWords(form, condition.test), condition.text), terms: terms(condition) });
  return items;
}

/** @returns "level 1 (safety)". */
export function knockoutWords(form: QuestionForm, { test, class: kind }: Knockout): string {
  return `${comparisonWords(form, test)}${kind === undefined ? '' : ` (${classWords(kind)})`}`;
}

/** @returns "level 2 or lower leads to defer". */
export function gateWords(form: QuestionForm, { test, recommend }: Gate, lexicon: Lexicon): string {
  return `${comparisonWords(form, test)} leads to ${outcomeWords(lexicon.merit.locate(recommend, 'worst'), lexicon)}`;
}

function reason(text: string, because: string | undefined): string {
  return because === undefined ? `${text}.` : `${text}. ${sentence(because)}`;
}

function terms({ owner, due, check, ours, consequence, review }: AgreedCondition): NonNullable<Item['terms']> {
  return conditionParts({
    owner: owner ?? null,
    due: due ?? null,
    check: check ?? null,
    ours: ours ?? null,
    consequence: consequence ?? null,
    review: review ?? null,
  });
}
