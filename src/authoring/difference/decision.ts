/** What differs in facts, rules, the decision, and the rubric as a whole. */
import { type Band, type Decision, type Expectation, RECOMMENDATIONS, type Rubric, type Rule, type Silence } from '../../engine/model/rubric.ts';
import type { ChangeClass } from './change.ts';
import { compareCounting, reversed } from './dimensions.ts';
import { movedIds, type Pair, pairsBy, pairsById } from './matching.ts';
import { type Notes, notesOn } from './notes.ts';
import { compareFacts } from './questions.ts';
import { questionsOf } from './renames.ts';
import type { Setting } from './setting.ts';

const DECIDES: ChangeClass = 'decisions-may-differ';

/** Takes down what differs in what the rubric says of itself, and in its scoring. */
export function compareHeads({ a, b, out }: Setting): void {
  const notes = notesOn({ part: 'rubric', id: null, title: b.title }, out);
  notes.value('id', 'word', a.id, b.id, 'scores-not-comparable', { kind: 'renamed' });
  notes.text('title', a.title, b.title);
  notes.value('language', 'word', a.language, b.language, 'wording');
  notes.value('minutes', 'number', a.minutes, b.minutes, 'wording');
  notes.text('opening', a.opening, b.opening);
  notes.value('screen', 'yes-no', a.screen ?? false, b.screen ?? false, 'wording');
  notes.value('adapted', 'yes-no', a.adapted ?? false, b.adapted ?? false, 'wording');
  notes.value('review-after', 'duration', a.reviewAfter, b.reviewAfter, 'wording');
  notes.value('retention', 'duration', a.retention, b.retention, 'wording');
  const [before, after] = [asked(a), asked(b)];
  const isOrdered = a.order !== undefined || b.order !== undefined;
  // Where neither names an order it is that of the file, and who has moved is told there.
  if (isOrdered && movedIds(before, after).length > 0) notes.value('order', 'ids', before, after, 'wording', { kind: 'moved' });
  for (const pair of pairsBy(a.silence ?? [], b.silence ?? [], keyOf)) {
    const of = keyOf((pair.after ?? pair.before) as Silence);
    notes.text('silence', pair.before?.because, pair.after?.because, { of });
  }
  for (const of of RECOMMENDATIONS) notes.text('letter', a.letter?.[of], b.letter?.[of], { of });
  for (const { before, after } of pairsBy(a.expectations ?? [], b.expectations ?? [], ({ topic }) => topic)) {
    notes.text('expectations', rowText(before), rowText(after), { of: (after ?? before)?.topic ?? '' });
  }
  compareCounting(a.scoring, b.scoring, 'scores-not-comparable', notes);
}

/** A row as one text; keys that are absent leave no trace. */
function rowText(row: Expectation | undefined): string | undefined {
  return row && EXPECTATION_KEYS.flatMap((key) => (row[key] === undefined ? [] : `${key}: ${row[key]}`)).join('; ');
}

const EXPECTATION_KEYS = ['who', 'what', 'when', 'where', 'done', 'ours'] as const;

function keyOf({ code, question }: Silence): string {
  return question === undefined ? code : `${code}, ${question}`;
}

/** The questions in the order in which they are asked. */
function asked(rubric: Rubric): readonly string[] {
  return [...new Set([...(rubric.order ?? []), ...questionsOf(rubric).map(({ id }) => id)])];
}

/** Takes down what differs in the facts. */
export function compareAllFacts(setting: Setting): void {
  const { a, b, renames, out } = setting;
  const earlier = reversed(renames.facts);
  const [before, after] = [a.facts.map(({ id }) => id), b.facts.map(({ id }) => id)];
  const moved = new Set(movedIds(before, after));
  for (const pair of pairsById(a.facts, b.facts)) {
    const fact = pair.after ?? pair.before;
    if (fact === undefined) continue;
    const notes = notesOn({ part: 'fact', id: fact.id, title: fact.title }, out);
    if (pair.before && pair.after) compareFacts(pair.before, pair.after, earlier.get(fact.id), setting);
    else if (pair.after) notes.whole('added', 'wording', undefined, { kind: 'text', value: fact.ask });
    else notes.whole('removed', 'wording', { kind: 'text', value: fact.ask });
    if (moved.has(fact.id)) notes.value('position', 'place', 1 + before.indexOf(fact.id), 1 + after.indexOf(fact.id), 'wording', { kind: 'moved' });
  }
}

/** Takes down what differs in the rules. Their order changes nothing but which of equals is named. */
export function compareRules({ a, b, out }: Setting): void {
  const [before, after] = [a.rules.map(({ id }) => id), b.rules.map(({ id }) => id)];
  const moved = new Set(movedIds(before, after));
  for (const { before: old, after: present } of pairsById(a.rules, b.rules)) {
    const rule = present ?? old;
    if (rule === undefined) continue;
    const notes = notesOn({ part: 'rule', id: rule.id, title: rule.id }, out);
    if (!old || !present) {
      const side = { kind: 'rule', value: rule } as const;
      notes.whole(present ? 'added' : 'removed', weightOf(rule), present ? undefined : side, present ? side : undefined);
      continue;
    }
    const weighs = old.noScore || present.noScore ? 'scores-not-comparable' : DECIDES;
    notes.value('when', 'when', old.when, present.when, weighs);
    notes.value('effect', 'effect', old.effect, present.effect, DECIDES);
    notes.value('flag', 'word', old.flag, present.flag, DECIDES);
    notes.value('no-score', 'yes-no', old.noScore, present.noScore, weighs);
    notes.texts({ because: [old.because, present.because], letter: [old.letter, present.letter] });
    if (moved.has(rule.id)) notes.value('position', 'place', 1 + before.indexOf(rule.id), 1 + after.indexOf(rule.id), 'wording', { kind: 'moved' });
  }
}

function weightOf({ noScore }: Rule): ChangeClass {
  return noScore ? 'scores-not-comparable' : DECIDES;
}

/** Takes down what differs in the decision. */
export function compareDecisions({ a, b, out }: Setting): void {
  const notes = notesOn({ part: 'decision', id: null, title: b.title }, out);
  const [before, after] = [a.decision, b.decision];
  compareBands(before.bands, after.bands, notes);
  notes.value('coverage', 'number', before.coverage, after.coverage, DECIDES);
  notes.value('borderline', 'points', before.borderline, after.borderline, DECIDES);
  notes.value('conditions.at-most', 'number', before.conditions.atMost, after.conditions.atMost, DECIDES);
  notes.value('conditions.lower', 'yes-no', before.conditions.lower, after.conditions.lower, DECIDES);
  compareCosts(before.costs, after.costs, notes);
}

/** What errors cost is shown beside the cuts; nothing is computed from it. */
function compareCosts(before: Decision['costs'], after: Decision['costs'], notes: Notes): void {
  notes.value('costs.wrong-accept', 'number', before?.wrongAccept, after?.wrongAccept, 'wording');
  notes.value('costs.wrong-decline', 'number', before?.wrongDecline, after?.wrongDecline, 'wording');
  notes.value('costs.currency', 'word', before?.currency, after?.currency, 'wording');
}

/** A row is known by its word; one whose word is new may be an old one of the same recommendation. */
function compareBands(before: readonly Band[], after: readonly Band[], notes: Notes): void {
  const pairs = rowPairs(before, after);
  for (const { before: old, after: present } of pairs) {
    const of = (present ?? old)?.word ?? '';
    if (!old || !present) {
      notes.value('band', 'band', old, present, DECIDES, { of });
      continue;
    }
    notes.value('band.as', 'word', old.word, present.word, DECIDES, { of, kind: 'renamed' });
    notes.value('band.from', 'number', old.from, present.from, DECIDES, { of });
    notes.value('band.recommend', 'word', old.recommend, present.recommend, DECIDES, { of });
    notes.value('band.when', 'when', old.when, present.when, DECIDES, { of });
  }
  const both = pairs.flatMap(({ before: old, after: present }) => (old && present ? [{ old, present }] : []));
  const places = both.map(({ old, present }) => [before.indexOf(old), after.indexOf(present)] as const).sort(([, one], [, other]) => one - other);
  const isMoved = places.some(([place], i) => i > 0 && place < (places[i - 1]?.[0] ?? -1));
  if (isMoved)
    notes.value(
      'bands',
      'words',
      before.map(({ word }) => word),
      after.map(({ word }) => word),
      DECIDES,
      { kind: 'moved' },
    );
}

function rowPairs(before: readonly Band[], after: readonly Band[]): readonly Pair<Band>[] {
  const byWord = pairsBy(before, after, ({ word }) => word);
  const whole = byWord.filter((pair) => pair.before && pair.after);
  const left = pairsBy(
    byWord.flatMap((pair) => (pair.before && !pair.after ? [pair.before] : [])),
    byWord.flatMap((pair) => (pair.after && !pair.before ? [pair.after] : [])),
    ({ recommend }) => recommend,
  );
  const place = ({ before: old, after: present }: Pair<Band>) => (present ? after.indexOf(present) : old ? before.indexOf(old) : 0);
  return [...whole, ...left].sort((one, other) => place(one) - place(other));
}
