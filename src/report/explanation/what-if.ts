/** The page of what other answers would come to. */
import { decimal } from '../../text/number.ts';
import { type Block, type Item, list, type Page, words } from '../outlined/page.ts';
import { recommended } from '../since.ts';
import { end, headline, NOT_YET_KNOWN, nameOf, numberWords, REST, sentence, TONES } from '../words.ts';
import type { WhatIfDocument, WhatIfSide } from './document.ts';
import { aboutLines, changeWords, points } from './phrases.ts';

/** @returns the page, the same in every format. */
export function outlineWhatIf(document: WhatIfDocument): Page {
  const { changes, before, after } = document;
  const { before: lead, word, after: reason } = headline(after);
  return {
    title: nameOf(document),
    facts: aboutLines(document),
    sections: [
      { depth: 1, title: 'What if', blocks: list(changes.map((change): Item => ({ label: change.title, text: changeWords(change) }))) },
      {
        depth: 1,
        title: 'Then',
        blocks: [...words(`${lead}${word.toUpperCase()}${reason}`), ...list([recommendation(before, after), ...numbers(before, after)])],
      },
      { depth: 1, title: 'Points that move', blocks: moved(document) },
    ],
  };
}

function recommendation(before: WhatIfSide, after: WhatIfSide): Item {
  const isSame = before.recommendation === after.recommendation && before.band === after.band;
  const text = isSame ? `${wordOf(after)}, as before` : `${wordOf(before)} → ${wordOf(after)}`;
  const was = before.cause.text === after.cause.text ? [] : [{ label: 'Before', text: sentence(before.cause.text) }];
  return { ...(!isSame && { mark: 'attention' as const }), label: 'Recommendation', tone: TONES[after.recommendation], text, under: was };
}

function wordOf({ recommendation: word, band }: WhatIfSide): string {
  return band === null || band === word ? recommended(word) : `${recommended(word)} (“${band}”)`;
}

function numbers(before: WhatIfSide, after: WhatIfSide): readonly Item[] {
  const range = ({ score, low, high }: WhatIfSide) =>
    score === null ? NOT_YET_KNOWN : low === high && low !== null ? decimal(low) : `${end(low)} to ${end(high)}`;
  return [
    { label: 'Score', text: course(numberWords(before.score), numberWords(after.score)) },
    { label: 'Low to high', text: course(range(before), range(after)) },
    { label: 'Coverage of weight', text: course(`${decimal(before.coverage)}%`, `${decimal(after.coverage)}%`) },
  ];
}

function course(before: string, after: string): string {
  return before === after ? `${after}, as before` : `${before} → ${after}`;
}

function moved({ points: all, before, after }: WhatIfDocument): readonly Block[] {
  if (before.score === null || after.score === null) return words('Without a score before and after there are none.');
  if (all.length === 0) return words('None.');
  const shift = all.reduce((sum, { change }) => sum + change, 0);
  const sum = `${points(Math.abs(Math.round(shift * 1e6) / 1e6))} ${shift < 0 ? 'less' : 'more'} together`;
  const items = all.map(
    ({ question, title, change, isAnswered }): Item => ({
      key: `${change > 0 ? '+' : ''}${decimal(change)}`,
      text: title ?? REST,
      ...(question !== null && !isAnswered && { aside: 'the same answer, with another share' }),
    }),
  );
  return [...words(`${sum}.`), ...list(items)];
}
