/** The name of the record, apart from its schema: who only writes records need not load the means to check them. */
import type { Assessment } from '../engine/model/assessment.ts';

/** The name of this version of the record. */
export const ASSESSMENT_SCHEMA: Assessment['schema'] = 'fit.assessment/1';
