/** The conditions of a prospect as a page on the terminal. */
import { type Item, list, type Page } from '../outlined/page.ts';
import { pageOnTerminal } from '../outlined/terminal.ts';
import type { SheetOptions } from '../page/sheet.ts';
import { conditionsHeading, stateWords } from '../since.ts';
import { shortened, withEveryText } from '../texts.ts';
import { nameOf } from '../words.ts';
import type { Agreed, AgreedDocument } from './data.ts';

/** @returns the page, a section an assessment; each condition with the id by which `fit condition` knows it. */
export function renderConditions(document: AgreedDocument, options: SheetOptions = {}): string {
  return pageOnTerminal(conditionsPage(withEveryText(document, (text) => shortened(text))), options);
}

function conditionsPage({ prospect, conditions }: AgreedDocument): Page {
  const assessments = [...new Set(conditions.map(({ assessment }) => assessment))];
  const sections = assessments.map((id) => {
    const own = conditions.filter(({ assessment }) => assessment === id);
    return { depth: 1 as const, title: conditionsHeading(own), id: [own[0]?.rubric ?? '', id].join(', '), blocks: list(own.map(itemOf)) };
  });
  return { title: nameOf({ prospect }), facts: [], sections };
}

function itemOf({ question, text, owner, due, check, standing }: Agreed): Item {
  const terms = [
    ['who', owner ?? 'to be agreed'],
    ['when', due ?? 'to be agreed'],
    ...(check === null ? [] : [['check', check] as const]),
    ['now', `${standing.state}${stateWords(standing)}`],
  ] as const;
  return {
    label: question,
    text,
    terms,
    ...(standing.state === 'late' && { mark: 'attention' as const }),
    ...(standing.state === 'broken' && { mark: 'stops' as const }),
  };
}
