/** The JSON Schemas that `fit` prints. A new one is one entry here and one line in what is generated. */

/** One of them. */
export interface PrintedSchema {
  /** In one line: what it is of. */
  readonly of: string;
  /** Loads what it is made with, and makes its text. */
  readonly load: () => Promise<string>;
}

/** By name, in the order in which they are listed. */
export const SCHEMAS = {
  rubric: {
    of: 'a rubric, the YAML file that says what to ask and what answers are worth; for editors',
    load: async () => (await import('../../rubric/json-schema.ts')).rubricJsonSchema(),
  },
  cases: {
    of: 'the test file beside a rubric: answers, and what must come out; for editors',
    load: async () => (await import('../../authoring/cases/json-schema.ts')).caseFileJsonSchema(),
  },
  assessment: {
    of: 'fit.assessment/1, the record that fit assess --json, fit show --json and fit score print',
    load: async () => (await import('../../record/json-schema.ts')).assessmentJsonSchema(),
  },
  map: {
    of: 'fit.map/1, the YAML file that says which field of a CRM gets what; for editors',
    load: async () => (await import('../../crm/map/json-schema.ts')).mapJsonSchema(),
  },
} as const satisfies Readonly<Record<string, PrintedSchema>>;
