/** Advice as data. */

/** What each advice on a valid rubric needs to be told. The keys are the stable codes. */
export interface AdviceArgs {
  // what is said aloud
  'long-prompt': { words: number; most: number };
  'two-questions': { count: number };
  'double-barrelled': { joint: string };
  'leading-words': { word: string };
  'closed-opener': { word: string };
  'many-hypothetical': { count: number; of: number };
  jargon: { word: string };
  // the course of the call
  'too-many-asked': { asked: number; minutes: number; most: number; isPlanned: boolean };
  'observed-early': { id: string; before: string };
  'no-probes': { id: string };
  'many-probes': { count: number; most: number };
  'no-source': { id: string };
  'no-rater-prompt': { id: string };
  'no-unit': { id: string };
  'no-period': { unit: string };
  // anchors
  'few-levels': { count: number; least: number };
  'many-levels': { count: number; most: number };
  'empty-anchor': { level: string };
  'same-anchor': { level: string; other: string };
  'long-anchor': { words: number; most: number };
  'bare-judgement': { text: string };
  'undecided-middle': { text: string };
  'reversed-scale': { level: number; points: number; before: number };
  'anchor-gap': { levels: readonly [string, string]; from: number; to: number };
  'anchor-overlap': { levels: readonly [string, string]; from: number; to: number };
  // weights
  'dimension-share': { id: string; share: number; side: 'above' | 'below'; limit: number };
  'heavy-question': { id: string; share: number; most: number };
  'few-questions': { count: number; least: number; most: number };
  'unreasoned-weight': { id: string; what: 'dimension' | 'question' };
  'lone-minimum': { id: string };
  'worst-above-zero': { worst: number; best: number };
  'idle-question': { id: string };
  // the decision
  'many-knockouts': { count: number; most: number; of: number };
  'no-class': { id: string };
  'no-because': { what: 'knock-out' | 'gate' | 'minimum' | 'rule'; id: string };
  unanchored: { what: 'knock-out' | 'gate'; id: string };
  'thin-condition': { id: string; missing: readonly string[] };
  'vague-target': { target: string; words: readonly string[] };
  'one-sided-bands': { missing: string };
  'no-coverage': Record<never, never>;
  'no-costs': Record<never, never>;
  'no-adapted': Record<never, never>;
  // fairness
  'protected-trait': { word: string };
  'manner-of-speech': { word: string };
  'trait-word': { word: string };
  'harsh-letter': { word: string };
  // what is proved
  'never-recommended': { word: string; because: string };
  'never-fires': { part: string; because: string };
  'always-fires': { part: string; because: string };
  'dead-branch': { part: string; holds: 'never' | 'always'; because: string };
  'decides-alone': { id: string; best: number; worst: number; top: number; floor: number };
  // silences
  'unknown-silence': { code: string; suggestion: string | null; isError: boolean };
  'useless-silence': { code: string; question: string | null };
}
