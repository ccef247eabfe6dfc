/** Whether a stream gets colour. Asked once for each stream: standard error may have it while standard output is piped. */

/** chalk's levels: none, 16, 256, all. Only the 16 are used, so that the user's own theme applies. */
export type ColourLevel = 0 | 1 | 2 | 3;

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What decides about colour. */
export interface ColourQuestion {
  /** `--color`; absent is `auto`. */
  readonly flag?: 'always' | 'never' | 'auto' | undefined;
  readonly env: Environment;
  readonly stream: { readonly isTTY?: boolean | undefined };
}

/**
 * @returns 1 for colour, 0 for none. The first that speaks decides: `--color=always` or `never`; `NO_COLOR`;
 * `FORCE_COLOR`, where 0 means none; `CLICOLOR_FORCE` other than 0; `CLICOLOR=0`; `TERM=dumb`; whether the stream is
 * a terminal. An empty variable is as good as none.
 */
export function colourLevel({ flag = 'auto', env, stream }: ColourQuestion): 0 | 1 {
  if (flag !== 'auto') return flag === 'always' ? 1 : 0;
  if (env['NO_COLOR']) return 0;
  if (env['FORCE_COLOR']) return isOff(env['FORCE_COLOR']) ? 0 : 1;
  if (env['CLICOLOR_FORCE'] && !isOff(env['CLICOLOR_FORCE'])) return 1;
  if (env['CLICOLOR'] === '0' || env['TERM'] === 'dumb') return 0;
  return stream.isTTY ? 1 : 0;
}

function isOff(value: string): boolean {
  return value === '0' || value === 'false';
}
