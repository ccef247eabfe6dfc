/** What can be wrong with the place where assessments are kept. */
import type { ProblemArgs } from '../problem.ts';
import { say, type Wordings } from './words.ts';

/** What was found to differ when one store was copied into another, and what to do. */
const LEFT: Readonly<Record<ProblemArgs['copy-left']['kind'], { readonly title: (id: string, name: string) => string; readonly fix: (id: string) => string }>> =
  {
    record: {
      title: (id, name) => `${id} of ${name} is locked in both stores, with different words`,
      fix: (id) => `Look at both with fit show ${id}; remove the one that is wrong with fit rm ${id}, then copy again.`,
    },
    'draft-there': {
      title: (id, name) => `${id} of ${name} is locked, and in the other store it is a draft that holds more`,
      fix: (id) => `Look at the draft there with fit show ${id}. Lock it there as an assessment of its own, or remove it with fit rm ${id} and copy again.`,
    },
    'record-there': {
      title: (id, name) => `${id} of ${name} is a draft, and in the other store it was locked without some of its answers`,
      fix: (id) => `Look at both with fit show ${id}. Correct the assessment there, or remove the draft with fit rm ${id}.`,
    },
    beginning: {
      title: (id, name) => `${id} of ${name} is a draft in both stores that was begun in two ways`,
      fix: (id) => `Look at both with fit show ${id}, and remove one of them with fit rm ${id}.`,
    },
    act: {
      title: (id, name) => `the prospect ${name} (${id}) was renamed or merged in both stores, in two ways`,
      fix: () => 'Give it the same name in both, or take the merger back in one, then copy again.',
    },
  };

/** Wording by code. */
export const STORE = {
  'store-nowhere': say(
    () => 'it is not known where assessments are to be kept',
    () => 'Set FIT_HOME to an absolute path.',
  ),
  'store-driver': say(
    ({ reason }) => `the part that keeps assessments cannot be loaded: ${reason}`,
    () => 'Install fit again on this machine without leaving out optional packages, or use Node 22.13 or newer, which brings the part itself.',
  ),
  'store-kind': say(
    ({ file, kind }) => `${file} is ${kind}`,
    ({ wanted }) => `Assessments are kept in a ${wanted} of this name; move what is there away, or set FIT_HOME to another folder.`,
  ),
  'store-owner': say(
    ({ file }) => `${file} belongs to somebody else`,
    () => 'Assessments are kept in a folder of your own; set FIT_HOME to one.',
  ),
  'store-foreign': say(
    ({ file }) => `${file} is a database of another program`,
    () => 'Move it away, or set FIT_HOME to another folder.',
  ),
  'store-newer': say(
    ({ file, found, known }) => `${file} was written by a newer fit: version ${found}, this fit knows ${known}`,
    () => 'Upgrade fit; nothing was changed.',
  ),
  'store-fault': say(
    ({ file, reason }) => `assessments cannot be kept in ${file}: ${reason}`,
    () => 'Mend that, or set FIT_HOME to another folder.',
  ),
  'store-busy': say(
    ({ file }) => `${file} is in use by another process`,
    () => 'Try again in a moment.',
  ),
  'store-damaged': say(
    ({ file, saved }) => `${file} was damaged; ${saved} ${saved === 1 ? 'assessment was' : 'assessments were'} saved out of it`,
    ({ aside }) => `The damaged file was kept as ${aside}. Start again to work with what was saved.`,
  ),
  'backup-unsound': say(
    ({ file }) => `${file} does not hold together, so it was not copied`,
    () => 'fit store doctor shows what is wrong with it; --fix saves what can be read.',
  ),
  'backup-foreign': say(
    ({ file }) => `${file} is no store of fit`,
    () => 'Name a file that fit store backup has made; nothing was changed.',
  ),
  'backup-damaged': say(
    ({ file }) => `${file} is damaged: not everything in it is as it was written`,
    () => 'Use another backup; nothing was changed.',
  ),
  'copy-left': say(
    ({ kind, id, name }) => `${LEFT[kind].title(id, name)}; both were left as they are`,
    ({ kind, id }) => LEFT[kind].fix(id),
  ),
  'log-subject': say(
    ({ id }) => `there is nothing locked under ${id} any more`,
    () => 'It was removed or merged meanwhile; see fit list.',
  ),
  'log-stale': say(
    ({ what }) => `that cannot be done: ${what}`,
    () => 'Look at it again: fit prospect list shows what each is called and which were merged.',
  ),
  'draft-exists': say(
    ({ id }) => `there is an assessment ${id} already`,
    () => 'Try again: every assessment gets an id of its own.',
  ),
  'draft-missing': say(
    ({ id }) => `the assessment ${id} is no longer there`,
    () => 'It was removed meanwhile; begin a new one.',
  ),
  'draft-locked': say(
    ({ id }) => `the assessment ${id} is complete and is not changed any more`,
    () => 'Begin a new one to assess again.',
  ),
  'draft-moved': say(
    ({ id }) => `${id} was moved to another text of its rubric elsewhere`,
    () => 'Every answer is kept: quit, and take the draft up again to go on under that text.',
  ),
  'draft-changed': say(
    ({ id }) => `somebody else has noted more in ${id} meanwhile`,
    () => 'Look at it again before you lock it.',
  ),
  'draft-rubric': say(
    ({ id, rubric }) => `the rubric ${rubric} of the draft ${id} was lost when the file was damaged`,
    ({ rubric }) => `The next assessment that uses ${rubric} brings it back.`,
  ),
} satisfies Wordings;
