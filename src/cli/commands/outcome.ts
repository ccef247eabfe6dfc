/** `fit outcome`: what became of a customer, entered without a look at what was recommended. No score, recommendation or band is shown on the way. */

import { OUTCOME_FACTS, type OutcomeFact, type OutcomeFacts } from '../../engine/model/log.ts';
import { asOfNow } from '../../lifecycle/calls/carried-log.ts';
import { decisionOf } from '../../lifecycle/decision.ts';
import { customerSince, outcomeOf } from '../../lifecycle/outcome.ts';
import { problem } from '../../problems/problem.ts';
import { FACT_WORDS, factLines, outcomeHeading } from '../../report/since.ts';
import { capital, shortName } from '../../report/texts.ts';
import { enumerated, nameOf } from '../../report/words.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import { textOption } from '../input/text-option.ts';
import { setUpFor } from '../interview/set-up.ts';
import type { Io } from '../io.ts';
import { type Shelves, withStore } from '../kept/lookup.ts';
import { enter, today } from '../lifecycle/enter.ts';
import { person } from '../lifecycle/person.ts';
import { countingOf } from '../lifecycle/standing-record.ts';
import { type AssessedProspect, assessedProspect } from '../lifecycle/subject.ts';
import { note } from '../output/note.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0. */
export async function outcome({ operands, options }: Invocation, io: Io): Promise<number> {
  const [reference = ''] = operands;
  const now = today(io);
  const on = (options['on'] as string | undefined) ?? now;
  if (on > now) throw new Failure([problem('usage', { message: `${on} is still to come; an outcome is of a day that has been` })]);
  return withStore(io, async (store) => {
    const known = await assessedProspect(reference, store);
    const since = await sinceOf(known, store);
    const facts = (options['fact'] as OutcomeFacts | undefined) ?? (await askFacts(known, options, io));
    if (Object.keys(facts).length === 0) {
      await note('Nothing is known yet, so nothing was noted.', io, options['quiet']);
      return EXIT.done;
    }
    const by = await person('enters the outcome', options, io);
    await enter({ kind: 'outcome', facts, on, note: textOption(options, 'note') }, by, { whose: known.whose }, store, io);
    const log = unwrap(await store.log({ prospect: known.whose }));
    await tell(known, since, by, { log, now }, options, io);
    return EXIT.done;
  });
}

async function sinceOf({ whose, all, prospect }: AssessedProspect, store: Shelves): Promise<string> {
  const since = customerSince(countingOf(all), asOfNow(unwrap(await store.log({ prospect: whose, kinds: ['decision'] })), all));
  if (since === null) throw new Failure([problem('outcome-nobody', { name: shortName(nameOf({ prospect })) })]);
  return since;
}

/** Asks the five facts one by one; what is not known is left out. */
async function askFacts(known: AssessedProspect, options: Invocation['options'], io: Io): Promise<OutcomeFacts> {
  const setUp = setUpFor(options, io);
  if (setUp === null) {
    const facts = OUTCOME_FACTS.map((fact) => `--fact ${fact}=yes`);
    throw new Failure([problem('usage', { message: `what is known of ${shortName(nameOf(known))}? Say it with ${enumerated(facts, 'or')}, or =no` })]);
  }
  await note(`What became of ${nameOf(known)}?`, io, options['quiet']);
  const facts: Partial<Record<OutcomeFact, boolean>> = {};
  for (const fact of OUTCOME_FACTS) {
    const holds = await setUp.choose<boolean | null>(`${capital(FACT_WORDS[fact])}?`, ANSWERS);
    if (holds !== null) facts[fact] = holds;
  }
  return facts;
}

const ANSWERS = [
  { name: 'yes', value: true },
  { name: 'no', value: false },
  { name: 'not known', value: null },
];

/** What is known now, and a warning where somebody judges their own choice. */
async function tell(
  { all, prospect }: AssessedProspect,
  since: string,
  by: string,
  { log, now }: { log: Parameters<typeof outcomeOf>[1]; now: string },
  options: Invocation['options'],
  io: Io,
): Promise<void> {
  const known = outcomeOf(since, log, now);
  const isOver = now >= known.due;
  const result = isOver ? `${outcomeHeading(known)}.` : `The twelve months are over on ${known.due}; until then nothing is made of the facts.`;
  const lines = [`Noted about ${nameOf({ prospect })}:`, ...factLines(known).map(({ text }) => `  ${text}`), result];
  for (const line of lines) await note(line, io, options['quiet']);
  const people = all.flatMap(({ id, assessor }) => [assessor?.name, assessor?.role, decisionOf(id, log)?.by]);
  if (people.some((one) => one?.trim().toLowerCase() === by.toLowerCase())) {
    await note(
      `${by} has assessed this prospect or decided about it. Who does not know the result sees more clearly: better let somebody else enter outcomes.`,
      io,
      options['quiet'],
    );
  }
}
