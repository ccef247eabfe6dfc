/** The call as a whole: how much is asked in which time, in which order, from which source, and with which probes. */

import type { Path } from '../../../reader/tree.ts';
import { type Advice, advice } from '../../advice.ts';
import { isAsked, type Reading, type ReadQuestion } from '../reading.ts';
import { find } from '../words/find.ts';

/** So many questions in so many minutes stay a conversation. */
const [MOST_ASKED, IN_MINUTES] = [14, 45];

/** After more follow-ups than this each rater picks others. */
const MOST_PROBES = 3;

/** @returns advice on the course of the call. */
export function checkConversation(reading: Reading): readonly Advice[] {
  return [
    ...askedAdvice(reading),
    ...orderAdvice(reading),
    ...reading.questions.flatMap((one) => [...probeAdvice(one, reading), ...sourceAdvice(one, reading)]),
  ];
}

/** Questions that wait for an answer are perhaps not asked: only what is asked in every call counts. */
function askedAdvice({ questions, raw, locate }: Reading): readonly Advice[] {
  const asked = questions.filter((one) => isAsked(one) && one.raw.when === undefined).length;
  const minutes = raw.minutes ?? IN_MINUTES;
  const most = Math.floor((minutes * MOST_ASKED) / IN_MINUTES);
  if (asked <= most) return [];
  const at = raw.minutes === undefined ? locate(['dimensions'], 'key') : locate(['minutes'], 'value');
  return [advice('too-many-asked', { asked, minutes, most, isPlanned: raw.minutes !== undefined }, at)];
}

function orderAdvice({ questions, rubric, locate }: Reading): readonly Advice[] {
  const place = new Map(rubric.order?.map((id, i) => [id, i]));
  // What order does not name follows as it stands.
  const asked = questions.toSorted((a, b) => (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity) || 0);
  const last = asked.findLastIndex(isAsked);
  return asked.slice(0, Math.max(0, last)).flatMap((one) => {
    if (one.question.source !== 'observed') return [];
    const named = place.get(one.id);
    const at = named === undefined ? locate([...one.path, 'id'], 'value') : locate(['order', named], 'value');
    return [advice('observed-early', { id: one.id, before: (asked[last] as ReadQuestion).id }, at, one.id)];
  });
}

/** A figure and a yes need no help to come out. */
function probeAdvice(one: ReadQuestion, { locate }: Reading): readonly Advice[] {
  const { id, raw, question, path } = one;
  if (!isAsked(one)) return [];
  const count = question.probes.length;
  if (count > MOST_PROBES) return [advice('many-probes', { count, most: MOST_PROBES }, locate([...path, 'probes', MOST_PROBES], 'value'), id)];
  if (count > 0 || (raw.levels === undefined && raw.options === undefined)) return [];
  return [advice('no-probes', { id }, locate([...path, 'id'], 'value'), id)];
}

function sourceAdvice({ id, raw, question, path }: ReadQuestion, { words, locate }: Reading): readonly Advice[] {
  const at = (...keys: Path) => locate([...path, ...keys], 'value');
  const said: Advice[] = [];
  if (raw.source === undefined) said.push(advice('no-source', { id }, at('id'), id));
  if (raw.source === 'observed' && words !== null && find(words.rater, raw.ask).length === 0) said.push(advice('no-rater-prompt', { id }, at('ask'), id));
  if (raw.source !== 'record' || question.form.kind !== 'number') return said;
  const { unit } = question.form;
  if (unit === undefined) said.push(advice('no-unit', { id }, at('number'), id));
  else if (words !== null && find(words.flows, unit).length > 0) {
    const texts = [unit, raw.ask, question.title, question.listenFor ?? ''];
    if (!texts.some((text) => find(words.periods, text).length > 0)) said.push(advice('no-period', { unit }, at('ask'), id));
  }
  return said;
}
