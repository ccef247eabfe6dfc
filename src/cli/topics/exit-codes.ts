/** `fit help exit-codes`. */
import { EXIT } from '../failure.ts';
import { page } from './page.ts';

/** @returns the page. */
export function text(): string {
  return page('Exit codes', [
    {
      entries: [
        [String(EXIT.done), 'done; an incomplete recommendation is a result too'],
        [String(EXIT.internal), 'a bug in fit'],
        [String(EXIT.usage), 'unknown option, missing input, nothing of that name, a file that is already there, no terminal to ask on'],
        [String(EXIT.invalid), 'a rubric, a record or an answer that is not valid; of many records, at least one'],
        [
          String(EXIT.file),
          'a file or the store cannot be read or written; fit store doctor found something wrong, fit store copy something that differs on both sides',
        ],
        [
          String(EXIT.unmet),
          'what was to be shown does not hold: a case of fit rubric test, what its cases reach, the version step of fit rubric diff --check-version',
        ],
        ['130', 'stopped by Ctrl-C; in the interview by q or Ctrl-D too, and the draft is kept'],
        ['143', 'ended by SIGTERM; the draft is kept'],
        ['129', 'the terminal went away (SIGHUP); the draft is kept'],
      ],
    },
    {
      text: 'The recommendation is no exit code, unless fit assess --exit-code asks for it:',
      entries: [
        ['0', 'accept'],
        ['10', 'conditional'],
        ['11', 'decline'],
        ['12', 'incomplete'],
        ['13', 'defer'],
      ],
    },
  ]);
}
