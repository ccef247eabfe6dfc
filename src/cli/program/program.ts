/** What can be said to fit: every command and every topic of help. */
import { ASSESSMENTS, type AssessmentCommand } from './assessments.ts';
import type { Declaration } from './declaration.ts';
import { LIFECYCLE, type LifecycleCommand } from './lifecycle.ts';
import { RUBRICS, type RubricCommand } from './rubrics.ts';

/** Every command, in the order in which help lists them. */
export const COMMANDS: Readonly<Record<AssessmentCommand | LifecycleCommand | RubricCommand, Declaration>> = { ...ASSESSMENTS, ...LIFECYCLE, ...RUBRICS };

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
  formats: { summary: 'what goes in and what comes out', load: () => import('../topics/formats.ts') },
};
