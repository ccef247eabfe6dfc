/** `fit help CODE`: what an error or advice means, with an example, and how to mend or silence it. */
import { isAdvice, isKnownCode } from '../../problems/catalogue.ts';
import type { Example } from '../../problems/pages/page.ts';
import { ADVICE_PAGES, ERROR_PAGES } from '../../problems/pages/pages.ts';
import type { AdviceCode, ProblemCode } from '../../problems/problem.ts';
import { suggest } from '../../problems/suggest.ts';
import { ADVICE } from '../../problems/wording/advice.ts';
import { visible } from '../../text/visible.ts';
import { EXIT } from '../failure.ts';
import type { Io } from '../io.ts';
import type { Invocation } from '../program/declaration.ts';
import { type Part, page } from '../topics/page.ts';

/** Prints the page of a code; of anything else it says what was probably meant among codes and `options.known`. */
export async function helpCode({ operands: [word = ''], options }: Invocation, io: Io): Promise<number> {
  if (isKnownCode(word)) {
    await io.stdout.write(pageOn(word));
    return EXIT.done;
  }
  const meant = suggest(word, [...(options['known'] as readonly string[]), ...Object.keys(ADVICE_PAGES), ...Object.keys(ERROR_PAGES)]);
  const hint = meant === null ? '' : `(Did you mean ${meant}?)\n`;
  await io.stderr.write(`error: unknown command '${visible(word)}'\n${hint}(add --help for what can be said here)\n`);
  return EXIT.usage;
}

/** @returns the page, ending with a line feed. */
function pageOn(code: ProblemCode): string {
  return isAdvice(code) ? advicePage(code) : errorPage(code);
}

function advicePage(code: AdviceCode): string {
  const { what, example } = ADVICE_PAGES[code];
  const { because, source } = ADVICE[code];
  return page(`${code} (advice)`, [
    { text: what },
    { heading: 'Why', text: because },
    { heading: 'Source', text: source },
    ...examples(example),
    ...silencing(code),
  ]);
}

function errorPage(code: Exclude<ProblemCode, AdviceCode>): string {
  const { what, mend, example } = ERROR_PAGES[code];
  return page(`${code} (error)`, [{ text: what }, { heading: 'What to do', text: mend }, ...(example === undefined ? [] : examples(example))]);
}

/** Both are lines of YAML, to be copied. */
function examples({ wrong, right }: Example): readonly Part[] {
  return [
    { heading: 'Instead of', lines: wrong.split('\n') },
    { heading: 'Write', lines: right.split('\n') },
  ];
}

/** Advice on silences is mended by taking the silence away. */
function silencing(code: AdviceCode): readonly Part[] {
  if (code === 'unknown-silence' || code === 'useless-silence') return [];
  const lines = ['silence:', `  - { code: ${code}, because: Why it does not apply here. }`];
  return [{ heading: 'If it does not apply, in the rubric (question: ID beside code for one question)', lines }];
}
