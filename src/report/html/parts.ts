/** The parts of the page that follow the answers: written once here, and again by the page's own script when somebody tries another answer. */
import type { Assessment } from '../../engine/model/assessment.ts';
import type { Markup } from './markup.ts';
import { answers } from './parts/answers.ts';
import { also, conditions, followUps, open, refusals } from './parts/lists.ts';
import { dimensions, ledger, ledgerCount, score } from './parts/numbers.ts';
import { knockouts, verdict } from './parts/verdict.ts';

/** Makes one part of a record. */
export type LivePart = (assessment: Assessment) => Markup;

/** By name; on the page each stands in an element with the id `part-<name>`, and nothing else does. */
export const LIVE_PARTS = {
  verdict,
  knockouts,
  score,
  dimensions,
  conditions,
  ledger,
  'ledger-count': ledgerCount,
  'follow-ups': followUps,
  refusals,
  open,
  also,
  answers,
} as const satisfies Readonly<Record<string, LivePart>>;

/** Name of a part. */
export type PartName = keyof typeof LIVE_PARTS;
