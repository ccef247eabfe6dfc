/** Problems of what becomes of assessments, as data. */

/** What each problem of finding, comparing and following assessments needs to be told. The keys are the stable codes. */
export interface LifecycleArgs {
  // finding assessments
  'assessment-missing': { name: string; suggestion: string | null; isEmpty: boolean };
  'assessment-ambiguous': { name: string; found: readonly string[] };
  'assessment-open': { name: string; goOn: string };
  'rating-hidden': { name: string; id: string; rater: string; draft: string };
  'record-rubric': { name: string; rubric: string; named: string | null };
  // comparing assessments
  'compare-alone': { name: string; rubric: string };
  'compare-rubrics': { names: readonly [string, string]; rubrics: readonly [string, string] };
  // what becomes of assessments
  'reason-missing': { what: string };
  'person-missing': { who: string };
  'assessment-uncounted': { id: string; counts: string };
  'condition-missing': { question: string; suggestion: string | null; known: readonly string[] };
  'outcome-nobody': { name: string };
  'cannot-follow': { reason: string; fix: string };
}
