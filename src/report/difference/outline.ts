/** The page of what differs between two rubrics: what it comes to, and every change where it stands. */
import type { Change, ChangePlace } from '../../authoring/difference/change.ts';
import type { Difference } from '../../authoring/difference/compare.ts';
import type { Replay } from '../../authoring/difference/replay.ts';
import { type StepTaken, versionAfter } from '../../authoring/difference/version.ts';
import { type Item, list, type Page, type Section, words } from '../outlined/page.ts';
import { createLexicon } from '../rubric/lexicon.ts';
import { enumerated } from '../words.ts';
import { countWords, type Lexicons, phraseOf } from './phrases.ts';
import { replaySections } from './replay.ts';

/** What the page needs of a difference. */
export interface Shown extends Pick<Difference, 'before' | 'after' | 'aligned' | 'changes' | 'class' | 'version'> {
  /** `null` where nothing was replayed. */
  readonly replay: Replay | null;
}

/** @returns the page, the same in every format. */
export function outlineDifference(difference: Shown): Page {
  const { before, after, aligned, changes, replay } = difference;
  const lexicons = { before: createLexicon(aligned), after: createLexicon(after) };
  const isSameId = before.id === after.id;
  const names =
    isSameId && before.version === after.version
      ? `${after.id} ${after.version}`
      : `${before.id} ${before.version} → ${isSameId ? '' : `${after.id} `}${after.version}`;
  return {
    title: `What changed: ${after.title}`,
    facts: [names, changes.length === 0 ? nothing(difference) : countWords(changes)],
    sections: [
      ...(changes.length === 0 ? [] : [versionSection(difference), ...changeSections(changes, lexicons, difference)]),
      ...(replay === null ? [] : replaySections(replay, lexicons, before)),
    ],
  };
}

function nothing({ before, after }: Shown): string {
  return before.version === after.version ? 'Nothing differs.' : 'Nothing differs but the version.';
}

/** What the changes mean, and which version they ask for. */
function versionSection({ before, after, changes, class: worst, version }: Shown): Section {
  const { demanded, taken, isEnough } = version;
  if (worst === null || demanded === null) return { depth: 1, title: 'Version', blocks: [] };
  const least = versionAfter(before.version, demanded);
  const asks = `A ${demanded} step${least === null ? '' : `, to ${least} or later`}: ${MEANINGS[worst]}`;
  const verdict =
    isEnough === null
      ? `${before.version} and ${after.version} do not tell which step was taken.`
      : isEnough
        ? `${TAKEN[taken]}, which is enough.`
        : `${TAKEN[taken]}, which is not enough.`;
  const judged = [...new Set(changes.flatMap(({ isJudged, place }) => (isJudged && place.id !== null ? [place.id] : [])))];
  const flag =
    judged.length === 1
      ? `--same-meaning ${judged[0]} counts them as wording.`
      : `--same-meaning ID counts those of one question as wording, --same-meaning all those of every one: ${enumerated(judged, 'and')}.`;
  const hint = judged.length === 0 ? null : `New words may ask something else, and only a person can tell. Where they ask the same as before, say so: ${flag}`;
  return { depth: 1, title: 'Version', blocks: [...words(asks, 'Asked for'), ...words(verdict, 'Taken'), ...words(hint, 'New words')] };
}

const MEANINGS: Readonly<Record<Change['class'], string>> = {
  wording: 'texts only; scores and decisions stay as they are.',
  'decisions-may-differ': 'the same score may lead to another decision.',
  'scores-not-comparable': 'a score before and a score after do not mean the same.',
};

const TAKEN: Readonly<Record<StepTaken, string>> = {
  none: 'The version is still the same',
  back: 'The version goes back',
  patch: 'A patch step',
  minor: 'A minor step',
  major: 'A major step',
  'new-id': 'The rubric has a new id',
  unknown: '',
};

/** One section a place, in the order in which the changes come; questions within their dimension. */
function changeSections(changes: readonly Change[], lexicons: Lexicons, { before, after, aligned }: Shown): readonly Section[] {
  const places = new Map<string, { readonly place: ChangePlace; readonly changes: Change[] }>();
  for (const change of changes) {
    const key = `${change.place.part} ${change.place.id}`;
    const known = places.get(key) ?? { place: change.place, changes: [] };
    known.changes.push(change);
    places.set(key, known);
  }
  const homes = new Map(
    [...aligned.dimensions, ...after.dimensions].flatMap(({ id, title, questions }) => questions.map((question) => [question.id, { id, title }] as const)),
  );
  let shown: string | null = null;
  return [...places.values()].flatMap(({ place, changes: own }): readonly Section[] => {
    const home = place.part === 'question' ? homes.get(place.id ?? '') : undefined;
    const lead: readonly Section[] = home && home.id !== shown ? [{ depth: 1, title: home.title, id: home.id, blocks: [] }] : [];
    shown = place.part === 'dimension' ? place.id : (home?.id ?? null);
    const blocks = list(own.map((change) => itemOf(change, lexicons)));
    return [...lead, { depth: home ? 2 : 1, title: titleOf(place, before.title), ...(place.id !== null && place.part !== 'rule' && { id: place.id }), blocks }];
  });
}

function titleOf({ part, title }: ChangePlace, rubric: string): string {
  switch (part) {
    case 'rubric':
      return rubric;
    case 'decision':
      return 'How it decides';
    case 'fact':
      return `Fact: ${title}`;
    case 'rule':
      return `Rule: ${title}`;
    default:
      return title;
  }
}

function itemOf(change: Change, lexicons: Lexicons): Item {
  const { label, text } = phraseOf(change, lexicons);
  const mark = change.class === 'wording' ? {} : { mark: change.class === 'scores-not-comparable' ? ('stops' as const) : ('attention' as const) };
  return { ...mark, label, text, ...(change.class !== 'wording' && { aside: change.class.replaceAll('-', ' ') }) };
}
