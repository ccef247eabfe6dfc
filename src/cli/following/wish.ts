/** What the options of `fit assess` ask for beyond a new assessment, and which of them go together. */
import { problem } from '../../problems/problem.ts';
import { enumerated } from '../../report/words.ts';
import { Failure } from '../failure.ts';
import { textOption } from '../input/text-option.ts';
import type { Invocation } from '../program/declaration.ts';

/** How an assessment is to come from an earlier one. */
export type Wish =
  | { readonly kind: 'again'; readonly isBlind: boolean }
  /** The call is the recent one unless `of` names it. */
  | { readonly kind: 'second-rating'; readonly of: string | null }
  | { readonly kind: 'gate'; readonly because: string | null }
  /** The newest of the prospect unless `id` names it. */
  | { readonly kind: 'correction'; readonly id: string | null; readonly because: string | null }
  | { readonly kind: 'consensus' };

type Options = Invocation['options'];

/** @returns what is asked for; `null` for a new assessment. Throws a `Failure` for options that do not go together. */
export function wishIn(options: Options): Wish | null {
  const chosen = KINDS.filter((name) => options[name] !== undefined);
  if (chosen.length > 1) refuse(`${enumerated(chosen.map(flag), 'and')} ask for different things; take one of them`);
  const kind = chosen[0] ?? (options['as'] === undefined ? null : 'as');
  for (const [name, owners] of Object.entries(BELONGS)) {
    if (options[name] !== undefined && !owners.some((owner) => owner === kind)) refuse(`${flag(name)} is for ${enumerated(owners.map(flag), 'or')}`);
  }
  const wish = kind === null ? null : WISHES[kind](options);
  if (wish !== null) refuseLeaks(wish, options);
  return wish;
}

const KINDS = ['again', 'gate', 'correct', 'consensus'] as const;

/** Options that mean something with some kinds only. */
const BELONGS: Readonly<Record<string, readonly (keyof typeof WISHES)[]>> = { blind: ['again'], of: ['as'], because: ['correct', 'gate'] };

const WISHES = {
  again: (options: Options): Wish => ({ kind: 'again', isBlind: options['blind'] === true }),
  as: (options: Options): Wish => ({ kind: 'second-rating', of: textOption(options, 'of') }),
  gate: (options: Options): Wish => ({ kind: 'gate', because: textOption(options, 'because') }),
  correct: (options: Options): Wish => ({
    kind: 'correction',
    id: typeof options['correct'] === 'string' ? options['correct'] : null,
    because: textOption(options, 'because'),
  }),
  consensus: (): Wish => ({ kind: 'consensus' }),
} as const;

/** The options that ask for a part, or for what is locked. */
const NAMES = { gate: 'gate', consensus: 'consensus', correction: 'correct' } as const;

/** Who is not to see a result yet gets none on the way either. */
function refuseLeaks(wish: Wish, options: Options): void {
  const isHidden = wish.kind === 'second-rating' || wish.kind === 'gate' || (wish.kind === 'again' && wish.isBlind);
  if (isHidden && options['live'] === true) {
    refuse(`--live shows score and recommendation, and ${wish.kind === 'gate' ? '--gate' : wish.kind === 'again' ? '--blind' : '--as'} keeps them hidden`);
  }
  const isPart = wish.kind === 'gate' || wish.kind === 'consensus' || wish.kind === 'correction';
  if (isPart && options['prefill'] !== undefined) refuse(`--prefill is for a whole call; ${flag(NAMES[wish.kind])} is about answers that people have given`);
  if (wish.kind === 'correction' && options['rubric'] !== undefined) refuse('a correction keeps the rubric of what it corrects; take --rubric away');
}

function flag(name: string): string {
  return `--${name}`;
}

function refuse(message: string): never {
  throw new Failure([problem('usage', { message })]);
}
