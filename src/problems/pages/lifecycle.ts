/** Pages on what people do about assessments after they are locked. */
import type { ErrorPages } from './page.ts';

/** By code. */
export const LIFECYCLE = {
  'record-rubric': {
    what: 'To explain a result its answers are scored again, under the text of the rubric that they were given under; a record knows it by its hash. Neither your folders nor those that came with fit nor the store have that text: the record came from elsewhere, or the file was changed since.',
    mend: 'Name the file with --rubric, for example the version of that day out of your repository. What the record itself says needs no rubric: fit report.',
  },
  'reason-missing': {
    what: 'A decision that differs from the recommendation is an override: it may rest on something the questions do not ask for, and only its reason tells later whether it did. A condition is broken or dropped for a reason too.',
    mend: 'Give the reason with --because; on a terminal fit asks for it.',
  },
  'person-missing': {
    what: 'fit recommends; a person with a name decides, and a person with a name says what became of a customer.',
    mend: 'Give the name with --by, or set FIT_NAME once and for all.',
  },
  'assessment-uncounted': {
    what: 'The assessment was corrected, or the raters of the call agreed on another one, or it is a second rating beside the first: another one counts.',
    mend: 'Name the one that counts. Who means the earlier one all the same gives all 26 characters of its id.',
  },
  'condition-missing': {
    what: 'Conditions are known by the id of the question that they come from, and there is none on this one.',
    mend: 'fit condition with the prospect alone lists what was agreed.',
  },
  'prospect-name-taken': {
    what: 'A prospect would get the name of another one. Without keys nothing would tell the two apart, and what is assessed next could count as either.',
    mend: 'Where both are one and the same, merge them; it can be taken back. Where they are two, give a name that tells them apart, such as one with the town.',
  },
  'prospect-unchanged': {
    what: 'Renamings and mergers are taken back one by one, the last one first. Of this prospect none is left.',
    mend: 'Look with fit history what was done to it and with fit prospect list what each is called.',
  },
  'outcome-nobody': {
    what: 'Nobody knows what would have become of a prospect who was not accepted, so only customers have outcomes. Where the two were mixed, cuts would be checked against guesses.',
    mend: 'Where the prospect was accepted after all, say so with fit decide; then the outcome can be recorded.',
  },
} satisfies ErrorPages;
