/** The page of why an assessment comes out as it does. */
import { isFewerBetter } from '../../engine/explain/direction.ts';
import type { Part } from '../../engine/model/explanation.ts';
import { REMOVED } from '../../lifecycle/redaction/rules.ts';
import { decimal } from '../../text/number.ts';
import { type Block, type Item, list, type Page, type Section, words } from '../outlined/page.ts';
import {
  answerWords,
  counted,
  end,
  enumerated,
  headline,
  moveWords,
  nameOf,
  numberWords,
  REST,
  scoreFacts,
  scoreRemarks,
  sentence,
  standing,
} from '../words.ts';
import type { ExplanationDocument, LedgerGroup, OpenWords } from './document.ts';
import { firmness } from './firmness.ts';
import { flips } from './flips.ts';
import { aboutLines, firstOf } from './phrases.ts';

/** @returns the page, the same in every format. */
export function outlineExplanation(document: ExplanationDocument): Page {
  return {
    title: nameOf(document),
    facts: aboutLines(document),
    sections: [
      { depth: 1, title: 'Why', blocks: [...why(document), ...ledger(document)] },
      ...forAndAgainst(document),
      ...flips(document),
      { depth: 1, title: 'How firm', blocks: firmness(document) },
      { depth: 1, title: 'What is open', blocks: [...toConfirm(document), ...open(document)] },
    ],
  };
}

function why({ result, recorded, tool }: ExplanationDocument): readonly Block[] {
  const { before, word, after } = headline(result);
  return [
    ...words(`${before}${word.toUpperCase()}${after}`),
    ...standing(result).flatMap((text) => words(text)),
    ...(recorded === null
      ? []
      : words(
          `The record says ${recorded.recommendation}, score ${numberWords(recorded.score)}, as fit ${recorded.version} made it. ` +
            `This page tells what fit ${tool.version} makes of the same answers.`,
          'Otherwise than recorded',
        )),
    ...words(scoreFacts(result).join(' · '), 'Score'),
    ...scoreRemarks(result).flatMap((text) => words(text)),
  ];
}

function ledger({ ledger: groups, result }: ExplanationDocument): readonly Block[] {
  const { score } = result;
  if (score === null) return [];
  const told = groups.map(({ title, won, lost, lines }: LedgerGroup) => ({
    ...{ title, won, lost },
    steps: lines.map((line) => ({ title: line.title ?? REST, won: line.won, lost: line.lost })),
  }));
  return [
    ...words(
      isFewerBetter(result)
        ? 'Points, question by question; they add up to the score, of which fewer are better, and lost is what the answer with the most would add.'
        : 'Points won and lost, question by question; they add up to the score, and lost is what the best answer would add.',
    ),
    { kind: 'waterfall', groups: told, total: { title: 'Score', won: score } },
  ];
}

function forAndAgainst({ strengths, weaknesses, result }: ExplanationDocument): readonly Section[] {
  const { questions, also, flags } = result;
  const state = 'rated';
  const itemOf = ({ question, title, label, won, lost, evidence }: Part): Item => {
    const value = questions.find(({ id }) => id === question)?.value ?? null;
    // That there was a note which must not be shown says nothing for or against.
    const noted = evidence === null || evidence === REMOVED ? [] : [['noted', `“${evidence}”`] as const];
    return { label: title, text: answerWords({ state, value, label }), aside: `won ${decimal(won)}, lost ${end(lost)}`, terms: noted };
  };
  const nothing = strengths.length + weaknesses.length === 0 ? words('No answer is clearly strong or clearly weak.') : [];
  const held: readonly Item[] = [
    ...also.map(({ text }): Item => ({ text: sentence(text) })),
    ...(flags.length === 0 ? [] : [{ mark: 'attention', text: `${counted(flags.length, 'flag')}: ${flags.join(', ')}` } as const]),
  ];
  const parts: readonly Section[] = [
    { depth: 2, title: 'For', blocks: firstOf(strengths.map(itemOf)) },
    { depth: 2, title: 'Against', blocks: firstOf(weaknesses.map(itemOf)) },
    { depth: 2, title: 'Also held', blocks: list(held) },
  ];
  return [{ depth: 1, title: 'What spoke for and against', blocks: nothing }, ...parts.filter(({ blocks }) => blocks.length > 0)];
}

/** How many open questions are told with the words to ask them. */
const ASKED = 5;

/** An answer that decides alone, and that nobody has confirmed, keeps the recommendation open like a question. */
function toConfirm({ result: { knockouts } }: ExplanationDocument): readonly Block[] {
  const waiting = knockouts.filter(({ confirmed }) => !confirmed).map(({ title }) => title);
  return waiting.length === 0 ? [] : words(`${enumerated(waiting, 'and')}.`, 'To confirm first');
}

function open({ open: all, result: { settled, recommendation } }: ExplanationDocument): readonly Block[] {
  if (all.length === 0) return words('Nothing: every question that counts has an answer.');
  if (settled && recommendation !== 'incomplete') return settledOpen(all);
  const later = all.slice(ASKED).map(({ title }) => title);
  return [
    ...words('In the order in which asking can still change the most.'),
    ...list(all.slice(0, ASKED).map(openItem), true),
    ...(later.length === 0 ? [] : words(`${enumerated(later, 'and')}.`, 'After these')),
  ];
}

/** No words to ask: whoever reads the list from the top asks what changes nothing. */
function settledOpen(all: readonly OpenWords[]): readonly Block[] {
  const titles = all.map(({ title }) => title);
  return [...words('Nothing that is open can change the recommendation any more.'), ...words(`${enumerated(titles, 'and')}.`, 'Open')];
}

const OPEN_STATES: Readonly<Record<OpenWords['state'], string | null>> = {
  unknown: null,
  absent: null,
  refused: 'asked and not answered',
  waiting: 'waits for an earlier answer',
};

function openItem(question: OpenWords): Item {
  const { title, state, ask, probes } = question;
  const said = OPEN_STATES[state];
  const then = probes.length === 0 ? [] : [['then', probes.join(' ')] as const];
  return { label: title, text: moveWords(question), ...(said !== null && { aside: said }), terms: [['ask', `“${ask}”`], ...then] };
}
