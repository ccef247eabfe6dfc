/** The sheet of mutual expectations: what each side does for the other, signed by both. */
import type { Expectation } from '../../engine/model/rubric.ts';
import { capital } from '../texts.ts';
import { sentence } from '../words.ts';
import type { ExpectationsContent, Point } from './content.ts';
import { nameOrBlank, part, type Sheet } from './sheet.ts';

const HEAD = ['Topic', 'Who', 'What', 'When', 'Where', 'How we know it is done', 'In return'];

/** @returns the sheet: what this match needs first, then what always holds. */
export function expectationsSheet({ name, language, points, rows }: ExpectationsContent): Sheet {
  const them = nameOrBlank(name);
  const agreed = points.map(pointRow);
  return {
    title: `Mutual expectations, ${them}`,
    language,
    form: 'sheet',
    parts: [
      part('title', 'Mutual expectations'),
      part('text', `Between ${them} and [our company], as of [date].`),
      part('text', 'Both sides go through this sheet, change what does not fit, sign it and keep a copy. The last column is what we do for you.'),
      { kind: 'table', head: HEAD, rows: [...agreed, ...rows].map(cells) },
      part('text', 'Which of these is hard for one of us? We talk about it before we sign.'),
      {
        kind: 'table',
        head: [`For ${them}`, 'For [our company]'],
        rows: [
          ['[name, role]', '[name, role]'],
          ['[date, signature]', '[date, signature]'],
        ],
      },
    ],
  };
}

/** Numbered as in the letter. */
function pointRow({ text, owner, due, check, ours, consequence, review }: Point, i: number): Expectation {
  const when = [due, review && `review: ${review}`].filter(Boolean).join('; ');
  return {
    topic: `Point ${i + 1}`,
    what: consequence === undefined ? capital(text) : `${sentence(capital(text))} ${sentence(capital(consequence))}`,
    ...(owner !== undefined && { who: capital(owner) }),
    ...(when !== '' && { when: capital(when) }),
    ...(check !== undefined && { done: capital(check) }),
    ...(ours !== undefined && { ours: capital(ours) }),
  };
}

function cells({ topic, who, what, when, where, done, ours }: Expectation): readonly string[] {
  return [topic, who, what, when, where, done, ours].map((cell) => cell ?? '[to agree]');
}
