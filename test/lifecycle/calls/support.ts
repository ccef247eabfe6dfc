/** Assessments as far as they tell where they come from. */
import type { Linked } from '../../../src/lifecycle/calls/calls.ts';

type Kind = NonNullable<Linked['follows']>['kind'];

/** @returns a locked assessment; with a kind one that comes from another. */
export const locked = (id: string, kind?: Kind, of = ''): Linked => ({ id, status: 'complete', follows: kind === undefined ? null : { kind, of } });

/** @returns the same as a draft. */
export const draft = (id: string, kind?: Kind, of = ''): Linked => ({ ...locked(id, kind, of), status: 'draft' });
