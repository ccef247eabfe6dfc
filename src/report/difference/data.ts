/** What differs between two rubrics as plain data: what `--json` prints. */
import type { Change, ChangeValue } from '../../authoring/difference/change.ts';
import type { Replay } from '../../authoring/difference/replay.ts';
import { versionAfter } from '../../authoring/difference/version.ts';
import type { Shown } from './outline.ts';

/** @returns the data, its fields in a fixed order; what is not there is `null`. */
export function differenceData({ before, after, changes, class: worst, version, replay }: Shown): Readonly<Record<string, unknown>> {
  const { demanded, taken, isEnough } = version;
  const least = demanded === null ? null : versionAfter(before.version, demanded);
  return {
    schema: 'fit.rubric-diff/1',
    before: { id: before.id, version: before.version, title: before.title },
    after: { id: after.id, version: after.version, title: after.title },
    class: worst,
    version: { demanded, least, taken, enough: isEnough },
    changes: changes.map(changeData),
    replay: replay === null ? null : replayData(replay),
  };
}

function changeData({ place, kind, aspect, of, before, after, class: weighs, isJudged }: Change): Readonly<Record<string, unknown>> {
  return {
    part: place.part,
    id: place.id,
    title: place.title,
    kind,
    aspect,
    of,
    before: plainSide(before),
    after: plainSide(after),
    class: weighs,
    judged: isJudged,
  };
}

/** Changes behind a flip are named by their place and aspect; what they are stands among the changes. */
function replayData({ flips, moves, meanShift, scored, newlyOpen, lost, assessments, otherTexts }: Replay): Readonly<Record<string, unknown>> {
  return {
    assessments,
    otherTexts,
    scored,
    meanShift: meanShift === null ? null : rounded(meanShift),
    newlyOpen,
    moves,
    lost,
    flips: flips.map(({ id, prospect, before, after, behind: { how, changes, answers } }) => ({
      id,
      prospect,
      before,
      after,
      behind: { how, changes: changes.map(({ place, kind, aspect, of }) => ({ part: place.part, id: place.id, kind, aspect, of })), answers },
    })),
  };
}

/** To four decimals: sums of decimals carry dust. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000 + 0;
}

function plainSide(side: ChangeValue | null): unknown {
  return side === null ? null : side.value;
}
