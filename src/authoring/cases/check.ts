/** Cases held against the rubric: names, answers, and whether what is expected can come out at all. */
import type { Answers } from '../../engine/model/answer.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import type { Locate, Problem } from '../../problems/problem.ts';
import { suggest } from '../../problems/suggest.ts';
import { checkAnswers } from '../../record/answers.ts';
import { createRegister } from '../../rubric/resolve/names.ts';
import type { Report } from '../../rubric/resolve/report.ts';
import { createExpectationCheck } from './check-expectation.ts';
import type { Case, Path } from './model.ts';
import type { RawCase, RawCaseFile } from './schema.ts';

/** What the cases of a file are checked with. */
export interface Bench {
  readonly rubric: Rubric;
  readonly report: Report;
  /** The names of all cases as the file has them, those that cannot be checked included; `null` for a case without. */
  readonly names: readonly (string | null)[];
  /** Where a path leads in the file, when what is looked at is a mended copy of it. */
  readonly original: (path: Path) => Path;
  /** Where a path of what is looked at stands. */
  readonly locate: Locate;
}

/** @returns the cases that are right, and what is wrong with answers; everything else goes into the report. */
export function checkCases(raw: RawCaseFile, bench: Bench): { readonly cases: readonly Case[]; readonly problems: readonly Problem[] } {
  const register = createRegister('case', bench.report);
  const checkExpectation = createExpectationCheck(bench.rubric, bench.report);
  const earlier = new Map<string, Answers>();
  const problems: Problem[] = [];
  const cases = raw.cases.map((one, i): Case => {
    const path: Path = ['cases', i];
    const isNew = register.take(one.name, [...path, 'name']);
    checkLike(one, path, bench);
    const own = ownAnswers(one, path, bench, problems);
    const answers = merged(earlier.get(one.like ?? ''), one, own);
    if (isNew) earlier.set(one.name, answers);
    checkExpectation(one.expect, [...path, 'expect']);
    return { name: one.name, because: one.because ?? null, path, answers, expect: one.expect };
  });
  return { cases, problems };
}

function checkLike({ like }: RawCase, path: Path, { names, original, report }: Bench): void {
  if (like === undefined) return;
  const at = original(path)[1] as number;
  const earlier = names.slice(0, at).filter((name) => name !== null);
  if (earlier.includes(like)) return;
  if (names.includes(like)) report.add('later-case', { name: like, isSame: names[at] === like }, [...path, 'like']);
  else report.add('unknown-case', { name: like, suggestion: suggest(like, earlier), known: earlier }, [...path, 'like']);
}

/** The case's own answers; none when something is wrong with them. */
function ownAnswers({ answers = {}, facts = {} }: RawCase, path: Path, { rubric, locate }: Bench, problems: Problem[]): Answers {
  const checked = checkAnswers(rubric, { answers, facts }, (below, part) => locate([...path, ...below], part));
  if (checked.ok) return checked.value.answers;
  problems.push(...checked.problems);
  return {};
}

/** What stands for a question in the case itself counts, and `null` there takes the earlier answer away. */
function merged(base: Answers | undefined, { answers = {} }: RawCase, own: Answers): Answers {
  const kept = Object.entries(base ?? {}).filter(([id]) => !Object.hasOwn(answers, id));
  return { ...Object.fromEntries(kept), ...own };
}
