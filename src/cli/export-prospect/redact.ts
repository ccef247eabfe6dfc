/** The same document without names and own words. */
import type { Follows } from '../../engine/model/assessment.ts';
import type { Change, Typing } from '../../engine/model/draft.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import { redactEntries } from '../../lifecycle/redaction/answers.ts';
import { redactLogEntry } from '../../lifecycle/redaction/log.ts';
import { redactAssessor, redactedProspect } from '../../lifecycle/redaction/prospect.ts';
import { redactRecord } from '../../lifecycle/redaction/record.ts';
import { each, fields, orNull, type Rule, removed, stays } from '../../lifecycle/redaction/rules.ts';
import { unwrap } from '../failure.ts';
import type { Shelves } from '../kept/lookup.ts';
import { redactProspects } from '../output/redacting.ts';
import type { ExportedAssessment, ExportedDraft, ExportedRubric, ProspectExport } from './document.ts';

/** @returns the document as anybody may see it. @param whose id of the prospect */
export async function redactExport(document: ProspectExport, whose: string, store: Shelves): Promise<ProspectExport> {
  const rubrics = new Map<string, Rubric | null>();
  for (const { sha256 } of document.rubrics) rubrics.set(sha256, unwrap(await store.rubric(sha256))?.rubric ?? null);
  const rubricOf = (sha256: string) => rubrics.get(sha256) ?? null;
  return fields<ProspectExport>({
    schema: stays,
    tool: fields<ProspectExport['tool']>({ name: stays, version: stays }),
    prospects: redactProspects,
    counts: fields<ProspectExport['counts']>({ assessments: stays, drafts: stays, log: stays }),
    assessments: each(
      fields<ExportedAssessment>({
        id: stays,
        status: stays,
        reviewOn: stays,
        removeOn: stays,
        decided: stays,
        openConditions: stays,
        record: orNull((record) => redactRecord(record, whose, rubricOf(record.rubric.sha256))),
        draft: orNull((draft) => draftRule(whose, rubricOf(draft.rubric))(draft)),
      }),
    ),
    rubrics: each(fields<ExportedRubric>({ id: stays, version: stays, title: stays, sha256: stays, reviewAfter: stays, retention: stays })),
    log: each(redactLogEntry),
  })(document);
}

function draftRule(whose: string, rubric: Rubric | null): Rule<ExportedDraft> {
  return fields<ExportedDraft>({
    id: stays,
    prospect: () => redactedProspect(whose),
    assessor: orNull(redactAssessor),
    follows: orNull(fields<Follows>({ kind: stays, of: stays, because: removed })),
    rubric: stays,
    createdAt: stays,
    updatedAt: stays,
    changes: (changes) => (rubric === null ? [] : changes.map((change) => redactChange(change, rubric))),
    typing: each(fields<Typing>({ item: stays, field: stays, text: removed })),
  });
}

function redactChange(change: Change, rubric: Rubric): Change {
  const { item } = change;
  const entry = (one: NonNullable<Change['entry']>) => redactEntries(rubric)({ [item]: one })[item] ?? {};
  return fields<Change>({ item: stays, entry: orNull(entry), undoes: stays })(change);
}
