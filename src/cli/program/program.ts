/** What can be said to fit: every command and every topic of help. */
import { ASSESSMENTS, type AssessmentCommand } from './assessments.ts';
import type { Declaration } from './declaration.ts';
import { HANDOVER, type HandoverCommand } from './handover.ts';
import { LIFECYCLE, type LifecycleCommand } from './lifecycle.ts';
import { PROSPECTS, type ProspectCommand } from './prospects.ts';
import { RUBRICS, type RubricCommand } from './rubrics.ts';
import { SHELL, type ShellCommand } from './shell.ts';
import { STORE, type StoreCommand } from './store.ts';

/** Every command, in the order in which help lists them. */
export const COMMANDS: Readonly<
  Record<AssessmentCommand | HandoverCommand | LifecycleCommand | ProspectCommand | RubricCommand | ShellCommand | StoreCommand, Declaration>
> = {
  ...ASSESSMENTS,
  ...HANDOVER,
  ...LIFECYCLE,
  ...PROSPECTS,
  ...RUBRICS,
  ...STORE,
  ...SHELL,
};

/** A group of commands, named by its first word. */
export interface Group {
  readonly summary: string;
  readonly examples: Declaration['examples'];
  /** What its name alone does, or its name and options; without it that shows the help. */
  readonly alone?: string;
}

/** Every group, in the order in which help lists them. */
export const GROUPS: Readonly<Record<string, Group>> = {
  rubric: {
    summary: 'make, check, test and compare rubrics',
    examples: [
      ['fit rubric show msp-quick-screen', 'a rubric as a page to read out'],
      ['fit rubric check ours.yaml', 'everything that is wrong with your own'],
    ],
  },
  prospect: {
    summary: 'list, rename and merge prospects',
    examples: [
      ['fit prospect list', 'who is known, and under which names'],
      ['fit prospect merge "Harbor Dental Ltd" "Harbour Dental"', 'the first turned out to be the second'],
    ],
  },
  store: {
    summary: 'look after what is kept',
    examples: [
      ['fit store doctor', 'whether everything is as it should be'],
      ['fit store backup ~/backups/fit-monday.db', 'a copy, while others go on working'],
      ['fit store copy', 'what was kept on this machine, into the store of the team'],
    ],
  },
  config: {
    summary: 'show and settle what holds every time',
    examples: [
      ['fit config', 'what holds, and who says so'],
      ['fit config set name "Kim Lee"', 'who assesses and decides here'],
    ],
    alone: 'list',
  },
};

/** A page of help that is about no one command: `fit help keys`. */
export interface Topic {
  readonly summary: string;
  readonly load: () => Promise<{ readonly text: () => string }>;
}

/** Every topic. A new one is one file and one entry. */
export const TOPICS: Readonly<Record<string, Topic>> = {
  keys: { summary: 'the keys of the interview', load: () => import('../topics/keys.ts') },
  'exit-codes': { summary: 'what exit codes mean', load: () => import('../topics/exit-codes.ts') },
  environment: { summary: 'environment variables, and what is kept where', load: () => import('../topics/environment.ts') },
  crm: { summary: 'records into a CRM, and answers out of it', load: () => import('../topics/crm.ts') },
  formats: { summary: 'what goes in and what comes out', load: () => import('../topics/formats.ts') },
};
