/** What can be said about assessments after they are locked, and about those they are of. */
import type { Declaration } from './declaration.ts';

/** The commands declared here. */
export type LifecycleCommand = keyof typeof LIFECYCLE;

/** By name, in the order in which help lists them. */
export const LIFECYCLE = {} satisfies Readonly<Record<string, Declaration>>;
