/** The page of `man fit` as it is built: `dist/man/fit.1`. */

import { GLOBAL_OPTIONS } from '../program/parse.ts';
import { COMMANDS, GROUPS } from '../program/program.ts';
import { text as crm } from '../topics/crm.ts';
import { text as environment } from '../topics/environment.ts';
import { text as exitCodes } from '../topics/exit-codes.ts';
import { text as formats } from '../topics/formats.ts';
import { text as keys } from '../topics/keys.ts';
import { manPage } from './page.ts';

/** @returns the page. */
export function fitPage(version: string): string {
  const topics = [
    ['KEYS OF THE INTERVIEW', keys()],
    ['FORMATS', formats()],
    ['CRM', crm()],
    ['ENVIRONMENT', environment()],
    ['EXIT STATUS', exitCodes()],
  ] as const;
  return manPage({ version, commands: COMMANDS, groups: GROUPS, globals: GLOBAL_OPTIONS, topics });
}
