/** What is offered, as each shell takes it: a line each, and before them whether files will do as well. */
import { insertion, type Line } from './bash.ts';
import type { Candidate, Offer } from './model.ts';

/** @returns what is offered, for people and for those who know no other form: the words, and a tab before what they mean. */
export function plainAnswer({ candidates }: Offer): string {
  return candidates.map((one) => `${described(one)}\n`).join('');
}

/** @returns the same for fish and zsh, which quote what they put in. */
export function describedAnswer(offer: Offer): string {
  return `${offer.files ? 'files' : 'words'}\n${plainAnswer(offer)}`;
}

/** @returns what bash puts into the line as it stands. */
export function bashAnswer({ candidates, files }: Offer, line: Line, replaced: string): string {
  return [files ? 'files' : 'words', ...candidates.map(({ value }) => insertion(value, line, replaced)), ''].join('\n');
}

/** @returns what PowerShell puts in, a tab before what it shows, and one before what that means; all in letters that every code page has. */
export function powershellAnswer({ candidates }: Offer): string {
  const lines = candidates.map(({ value, about }) => [quotedForPowershell(value), value, firstLine(about) || value].join('\t'));
  return `${Buffer.from(lines.join('\n'), 'utf8').toString('base64')}\n`;
}

/** Five signs are single quotes there. */
function quotedForPowershell(value: string): string {
  return /^[\p{L}\p{N}_./\\=-]+$/u.test(value) ? value : `'${value.replace(/['\u2018\u2019\u201a\u201b]/gu, '$&$&')}'`;
}

function described({ value, about }: Candidate): string {
  const words = firstLine(about);
  return words === '' ? value : `${value}\t${words}`;
}

function firstLine(about = ''): string {
  return about.replace(/[\t\n]+/g, ' ');
}
